package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.Generated;
import org.clientplaybook.message.Cases;
import org.clientplaybook.message.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser makes the same of a message as Java, to the character. */
@ExtendWith(Browsing.Shared.class)
class InterpretersTest {
    private static final int BATCHES = Generated.cases(44);
    private static final int BATCH = 500;

    /** Runs cases, and gives the number of each that comes out otherwise, with what came out. */
    private static final String DIFFERENCES = """
            (json) => {
            const { languages, cases } = JSON.parse(json);
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

    @Test
    void theExamplesOfTheSpecificationHold(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            List<Case> examples = Cases.examples();
            assertThat(examples).hasSizeGreaterThan(12);
            assertThat(differences(page, examples)).isEmpty();
        }
    }

    @Test
    void capitalsAreTheSame(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            assertThat(differences(page, Cases.capitals())).isEmpty();
        }
    }

    @Test
    void generatedMessagesAreTheSame(Browsing browsing) {
        long seed = Generated.SEED;
        Cases cases = new Cases(seed);
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
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

    private static List<String> differences(Page page, List<Case> cases) {
        List<String> differences = new ArrayList<>();
        for (Object found : (List<?>) page.evaluate(DIFFERENCES, Cases.json(cases))) {
            String[] parts = found.toString().split(": ", 2);
            Case one = cases.get(Integer.parseInt(parts[0]));
            differences.add(one.formats().language() + "\n" + one.template() + "\n" + one.values() + "\njava: "
                    + one.segments() + "\nbrowser: " + parts[1]);
        }
        return differences;
    }
}
