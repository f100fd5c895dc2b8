package org.clientplaybook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clientplaybook.Generated;
import org.clientplaybook.model.FieldPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParserTest {
    private static final int MANY = Generated.cases(3_000);

    /** Runs an automaton as the browser does. */
    private static boolean matches(FieldPattern pattern, String text) {
        List<Integer> states = List.of(0);
        for (int c : text.codePoints().toArray()) {
            TreeSet<Integer> reached = new TreeSet<>();
            states.forEach(state -> reached.addAll(pattern.next().get(state)));
            reached.removeIf(state -> !Pattern.matches(pattern.characters().get(state - 1), Character.toString(c)));
            states = List.copyOf(reached);
        }
        return states.stream().anyMatch(pattern.ends()::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [A-Z]{2}[0-9]+          ; AB12      ; A12
            \\d{3}-\\d{4}           ; 123-4567  ; 1234567
            ^abc$                   ; abc       ; abcd
            [\\w.\\-]+              ; a-b.c     ; a b
            (?:ab|a)(bc|c)?         ; abc       ; abb
            [A-Za-z]+( [A-Za-z]+)*  ; Ada Bo C  ; 'Ada '
            \\p{Lu}.*               ; Åsa       ; åsa
            ([a-z]+)+[0-9]          ; abc1      ; abcd
            (a?){3}                 ; aa        ; aaaa
            (a*){2,3}b              ; aaab      ; aaa
            a{2,}                   ; aaa       ; a
            \\u0041\\x42\\t?        ; AB        ; ab
            😀{2}                   ; 😀😀      ; 😀
            [^\\s]+                 ; a         ; ' '
            """)
    void whatIsAPatternMatchesWhatItSays(String pattern, String fits, String not) {
        assertThat(PatternParser.fault(pattern)).isNull();
        assertThat(matches(PatternParser.parse(pattern), fits)).isTrue();
        assertThat(matches(PatternParser.parse(pattern), not)).isFalse();
        assertThat(PatternParser.parse(pattern).matches(fits)).isTrue();
        assertThat(PatternParser.parse(pattern).matches(not)).isFalse();
        assertThat(Pattern.matches(pattern, fits)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            \\d{3}\\-\\d{4}   ; Write `-` without a backslash.
            O\\'\\w+          ; Write `'` without a backslash.
            \\_x              ; Write `_` without a backslash.
            [\\w-.]+          ; Write `\\-` for a hyphen between square brackets.
            [a-]              ; Write `\\-` for a hyphen between square brackets.
            [-a]              ; Write `\\-` for a hyphen between square brackets.
            (?i)abc           ; Write both cases, as in `[A-Za-z]`: there are no flags.
            (?=a)a            ; Write `(…)`: there are no flags, names or looks ahead and behind.
            (?<n>a)\\k<n>     ; Write `(…)`: there are no flags, names or looks ahead and behind.
            \\p{Alpha}+       ; Write a category of characters such as `\\p{L}`, `\\p{Lu}` or `\\p{Nd}`.
            \\p{IsLatin}+     ; Write a category of characters such as `\\p{L}`, `\\p{Lu}` or `\\p{Nd}`.
            a++b              ; Repeat a part once: `a+`, not `a++`.
            a{2}{3}           ; Repeat a part once: `a+`, not `a++`.
            a{3,2}            ; Write the smaller number first, as in `{2,5}`.
            \\h+              ; Not every browser knows `\\h`, or it means something else there.
            \\Qa.b\\E         ; Not every browser knows `\\Q`, or it means something else there.
            \\bfoo            ; Not every browser knows `\\b`, or it means something else there.
            (a)\\1            ; Not every browser knows `\\1`, or it means something else there.
            [a-z&&[^b]]+      ; Write `&` once between square brackets.
            [[:alpha:]]+      ; Write `\\[` between square brackets.
            [a|b]             ; Write `\\|` between square brackets.
            [z-a]             ; Write the smaller character first, as in `a-z`.
            [\\w-z]           ; Write `\\-` for a hyphen between square brackets.
            []                ; Write characters between the square brackets, or `\\]` for a bracket.
            ]                 ; Write `\\]` for a bracket.
            }                 ; Write `\\}` for a bracket.
            a)                ; Write `\\)` for a bracket.
            (a                ; A bracket is not closed.
            *                 ; There is nothing to repeat: write `\\*` for the character itself.
            a{x}              ; There is nothing to repeat: write `\\{` for the character itself.
            a^                ; Leave out `^`: the whole value is matched. Write `\\^` for the character itself.
            \\x{41}           ; Not every browser knows `\\x`, or it means something else there.
            (.{1,99}){99}     ; It is too large: repeat less, and limit the length with `max`.
            ((a?){99}){99}    ; It is too large: repeat less, and limit the length with `max`.
            .{1,9999}         ; It is too large: repeat less, and limit the length with `max`.
            """)
    void whatEnginesDifferInIsRefused(String pattern, String hint) {
        assertThat(PatternParser.fault(pattern)).isEqualTo(hint);
        assertThatThrownBy(() -> PatternParser.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "[", "[a", "[\\", "a\\", "(?", "("})
    void whatIsUnfinishedIsRefused(String pattern) {
        assertThat(PatternParser.fault(pattern)).endsWith(".");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThat(PatternParser.fault("(".repeat(100_000))).isEqualTo("It is nested too deeply.");
    }

    @Test
    void generatedPatternsMatchAsJavaMatchesThem() {
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < MANY; i++) {
            String pattern = pattern(random, 3);
            assertThat(PatternParser.fault(pattern)).as(pattern).isNull();
            FieldPattern automaton = PatternParser.parse(pattern);
            for (String text : texts(random)) {
                assertThat(matches(automaton, text))
                        .as("seed %s: %s, %s", Generated.SEED, pattern, text)
                        .isEqualTo(Pattern.matches(pattern, text));
            }
        }
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(7); j > 0; j--) {
                text.append("ab1-".charAt(random.nextInt(4)));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int kind = random.nextInt(depth > 0 ? 8 : 5);
            String one = List.of("a", "b", "[ab]", "\\d", ".", "(", "(?:", "|").get(kind);
            if (kind == 7) {
                pattern.append(one);
                continue;
            }
            pattern.append(one);
            if (kind >= 5) {
                pattern.append(pattern(random, depth - 1)).append(')');
            }
            pattern.append(List.of("", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "*?")
                    .get(random.nextInt(10)));
        }
        return pattern.toString();
    }
}
