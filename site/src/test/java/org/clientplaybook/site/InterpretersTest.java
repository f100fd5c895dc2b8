package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clientplaybook.Generated;
import org.clientplaybook.message.Cases;
import org.clientplaybook.message.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser makes the same of a message as Java, to the character. */
@ExtendWith(Browsing.Shared.class)
class InterpretersTest {
    private static final int BATCHES = Generated.cases(Breadth.isWhole() ? 44 : 11);
    private static final int BATCH = 500;

    /**
     * Runs the cases of a file, and gives the number of each that comes out otherwise, with what came out. A file, since what a
     * test tells a page itself passes through three programs, and that took most of the time.
     */
    private static final String DIFFERENCES = """
            async (src) => {
            await new Promise((done, failed) => {
              document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: failed }));
            });
            const { languages, cases } = globalThis.batch;
            return cases.flatMap(({ program, values, language, holidays, segments }, i) => {
              let found;
              try {
                found = JSON.stringify(Playbook.interpret(program, new Map(values), { ...languages[language], holidays })
                  .map(({ kind, text, field, strong, address, href = "" }) => [
                      kind, text, field, (strong ? "strong" : "") + (address ? "address" : ""), href]));
              } catch (error) {
                found = String(error.stack);
              }
              return found === JSON.stringify(segments) ? [] : [i + ": " + found.slice(0, 3000)];
            });
            }
            """;

    private static final Path FOLDER = BuiltSite.output("interpreters-" + System.getProperty("fork", "alone"));

    /** Opens a page that has a scenario's scripts, and no policy that keeps others from it. */
    private static Page open(Window window) throws IOException {
        BuiltSite site = BuiltSite.LOCAL;
        String scripts = site.document(site.scenario()).select("head script[src]").stream()
                .map(script -> "<script defer src=\"%s\"></script>"
                        .formatted(site.root()
                                .resolve(site.scenario())
                                .resolveSibling(script.attr("src"))
                                .normalize()
                                .toUri()))
                .collect(Collectors.joining());
        Files.writeString(
                FOLDER.resolve("index.html"),
                "<!doctype html><meta charset=\"utf-8\"><title>Messages</title>" + scripts);
        return window.open("index.html");
    }

    @Test
    void theExamplesOfTheSpecificationHold(Browsing browsing) throws IOException {
        try (Window window = browsing.open(FOLDER)) {
            Page page = open(window);
            List<Case> examples = Cases.examples();
            assertThat(examples).hasSizeGreaterThan(12);
            assertThat(differences(page, examples)).isEmpty();
        }
    }

    @Test
    void capitalsAreTheSame(Browsing browsing) throws IOException {
        try (Window window = browsing.open(FOLDER)) {
            Page page = open(window);
            assertThat(differences(page, Cases.capitals())).isEmpty();
        }
    }

    @Test
    void generatedMessagesAreTheSame(Browsing browsing) throws IOException {
        long seed = Generated.SEED;
        Cases cases = new Cases(seed);
        try (Window window = browsing.open(FOLDER)) {
            Page page = open(window);
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Case> some = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    some.add(cases.next());
                }
                assertThat(differences(page, some))
                        .as("seed %s, batch %s", seed, batch)
                        .isEmpty();
            }
        }
    }

    private static List<String> differences(Page page, List<Case> cases) throws IOException {
        Path file = Files.writeString(
                Files.createTempFile(FOLDER, "cases-", ".js"), "globalThis.batch = " + Cases.json(cases));
        List<String> differences = new ArrayList<>();
        for (Object found :
                (List<?>) page.evaluate(DIFFERENCES, file.getFileName().toString())) {
            String[] parts = found.toString().split(": ", 2);
            Case one = cases.get(Integer.parseInt(parts[0]));
            differences.add(one.formats().language() + "\n" + one.template() + "\n" + one.values() + "\njava: "
                    + one.segments() + "\nbrowser: " + parts[1]);
        }
        Files.delete(file);
        return differences;
    }
}
