package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientplaybook.theme.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scripts lose their comments on the way to the site, and nothing else: TypeScript reads the same before and after. */
@ExtendWith(Browsing.Shared.class)
class ShippedScriptsTest {
    private static final Pattern PART = Pattern.compile(
            "\\ntry \\{\\n// (\\S+)\\n(.*?)\\} catch \\(error\\) \\{\\nreportError\\(error\\);\\n\\}\\n",
            Pattern.DOTALL);

    /** Each token and what contains it with their kinds, what the parser complains of, and the comments beside tokens. */
    private static final String READ = """
            (text) => {
              const file = ts.createSourceFile("script.js", text, ts.ScriptTarget.ES2022, true);
              const tokens = [];
              const comments = new Set();
              const look = (node) => {
                const { FirstJSDocNode, LastJSDocNode } = ts.SyntaxKind;
                const parts = node.getChildren(file).filter(({ kind }) => kind < FirstJSDocNode || kind > LastJSDocNode);
                // What contains a token says where a statement ends.
                tokens.push(`${node.kind} contains ${parts.length}`);
                for (const part of parts) look(part);
                if (parts.length) return;
                tokens.push(`${node.kind} ${node.getText(file)}`);
                const beside = [ts.getLeadingCommentRanges(text, node.pos), ts.getTrailingCommentRanges(text, node.end)];
                for (const comment of beside.flat()) if (comment) comments.add(text.slice(comment.pos, comment.end));
              };
              look(file);
              return [tokens.join("\\n"), String(file.parseDiagnostics.length), [...comments].join("\\n")];
            }
            """;

    private static Map<String, String> shipped() {
        return new Theme(Map.of())
                .scripts().files().values().stream()
                        .flatMap(List::stream)
                        .flatMap(file -> PART.matcher(file.text()).results())
                        .collect(Collectors.toMap(
                                part -> "theme/" + part.group(1),
                                part -> part.group(2),
                                (one, same) -> one,
                                TreeMap::new));
    }

    /** Those that no page loads, and those that only name others. */
    private static boolean isShipped(String name, String text) {
        return name.startsWith("theme/")
                && !name.endsWith("/types.js")
                && text.lines().anyMatch(line -> !line.startsWith("// @"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> read(Page page, String script) {
        return (List<String>) page.evaluate(READ, script);
    }

    @Test
    void whatIsShippedIsWhatWasWritten(Browsing browsing) throws IOException {
        Map<String, String> written = ScriptSources.byName();
        Map<String, String> shipped = shipped();
        Set<String> names = new TreeSet<>(written.keySet());
        names.removeIf(name -> !isShipped(name, written.get(name)));
        assertThat(shipped.keySet()).isEqualTo(names).hasSizeGreaterThan(100);
        try (Window window = browsing.open(Place.HTTP)) {
            new TypeChecker(window.page());
            shipped.forEach((name, text) -> {
                List<String> before = read(window.page(), written.get(name));
                List<String> after = read(window.page(), text);
                assertThat(after.get(0)).as(name).isEqualTo(before.get(0));
                assertThat(after.get(1)).as(name).isEqualTo("0");
                assertThat(after.get(2)).as(name).isEmpty();
            });
        }
    }

    @Tag("whole")
    @Test
    void theReaderNoticesWhatThisTestLooksFor(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP)) {
            new TypeChecker(window.page());
            Page page = window.page();
            assertThat(read(page, "a = /\\/\\/[/]/ / 2; // b"))
                    .isEqualTo(List.of(read(page, "a = /\\/\\/[/]/ / 2;").get(0), "0", "// b"));
            assertThat(read(page, "return /* \n */ a").get(0))
                    .isNotEqualTo(read(page, "return a").get(0));
            assertThat(read(page, "a = (b").get(1)).isNotEqualTo("0");
            assertThat(read(page, "f(/** @type {A} */ (a))").get(2)).isEqualTo("/** @type {A} */");
        }
    }
}
