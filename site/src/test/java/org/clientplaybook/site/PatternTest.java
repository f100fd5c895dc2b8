package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.format.Shape;
import org.clientplaybook.model.FieldPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the build takes as a pattern, each browser takes too, and matches as the page's own way does. */
@ExtendWith(Browsing.Shared.class)
class PatternTest {
    private static final List<String> PATTERNS = List.of(
            "\\d{3}\\-\\d{4}",
            "O\\'\\w+",
            "[\\w-.]+",
            "[\\w\\-]+",
            "\\_x",
            "(?i)abc",
            "\\p{Alpha}+",
            "a++b",
            "\\h+",
            "[a-z&&[^b]]+",
            "\\Qa.b\\E",
            "\\x{41}",
            "^abc$",
            "a|b",
            "\\p{Lu}.*",
            "\\p{IsLatin}+",
            "[^\\s]+",
            "\\bfoo",
            "(?<n>a)\\k<n>",
            "]",
            "\\u0041",
            "\\cA",
            "(?=a)a",
            "(?<=a)b",
            "(?s).",
            "\\A1\\z",
            "[[:alpha:]]+",
            "\\d{3}-\\d{4}",
            "[A-Z]{2}[0-9]+",
            "[\\w.\\-]+",
            "[a-z]+(-[a-z]+)*",
            "(a*)*b",
            "([a-z]+)+[0-9]",
            "a{2,3}?",
            "[^\\d]",
            "[\\^\\]\\[\\-a]",
            "[!-/]",
            "\\x41\\t?",
            "\\P{L}+",
            "[\\p{L}\\d]*",
            ".",
            "",
            "(|a)",
            "😀+",
            "[😀a]",
            "a/b",
            "a\\/b",
            "[a^]",
            "[$.*+?]",
            "#",
            "[ab]{0}",
            "a{,3}",
            "\\v",
            "\\0",
            "\\k",
            "[a-\\d]",
            "[\\b]",
            "(?#x)a",
            "\\ca",
            "a{2}{3}",
            "a**",
            "^*",
            "(?:a",
            "a)",
            "\\p{Script=Greek}",
            "\\p{lu}",
            "\\pL",
            "[~~]",
            "[a&]",
            "\\&",
            "x*?y??");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "ab",
            "aab",
            "A",
            "AB12",
            "123-4567",
            "a.b",
            "a-b",
            "abc",
            "abc1",
            "-",
            "]",
            "^",
            "[",
            "😀",
            "😀😀",
            " ",
            "\t",
            "É",
            "É12",
            "a/b",
            "#",
            "$",
            "!",
            "x",
            "xy",
            "\u2028",
            "aaa");

    /** Gives for each pattern whether both flags take it and, as the engine and as the page match texts, the results. */
    private static final String RUN = """
            ({patterns, texts}) => patterns.map(({source, pattern}) => {
              const matches = (flags) => {
                try {
                  const expression = new RegExp(`^(?:${source})$`, flags);
                  return texts.map((text) => expression.test(text)).join();
                } catch (error) {
                  return String(error);
                }
              };
              const own = texts.map((text) => Playbook.pattern(pattern, text)).join();
              return matches("u") === own && matches("v") === own ? "" : [source, matches("u"), matches("v"), own].join("\\n");
            }).filter((one) => one)
            """;

    private static Map<String, Object> data(FieldPattern pattern) {
        return Map.of("characters", pattern.characters(), "next", pattern.next(), "ends", pattern.ends());
    }

    private static Stream<String> taken() {
        return PATTERNS.stream()
                .filter(pattern -> Scalars.check(Shape.Kind.PATTERN, pattern).fits());
    }

    @Test
    void enginesAgreeOnWhatTheBuildTakes(Browsing browsing) {
        List<Map<String, Object>> patterns = taken().map(
                        source -> Map.of("source", (Object) source, "pattern", data(Scalars.toPattern(source))))
                .toList();
        assertThat(patterns).hasSizeGreaterThan(25);
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            page.evaluate("() => Playbook.search.apart('core/entry')");
            assertThat((List<?>) page.evaluate(RUN, Map.of("patterns", patterns, "texts", TEXTS)))
                    .isEmpty();
        }
    }

    @Test
    void noPatternRunsAway(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            page.evaluate("() => Playbook.search.apart('core/entry')");
            Instant start = Instant.now();
            for (String pattern : List.of("([a-z]+)+[0-9]", "(a*)*b", "(a|aa)+", "(.*.*.*.*)*x", "(a?){80}b")) {
                assertThat(page.evaluate(
                                "([pattern, text]) => Playbook.pattern(pattern, text)",
                                List.of(data(Scalars.toPattern(pattern)), "a".repeat(2_000) + "!")))
                        .isEqualTo(false);
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
