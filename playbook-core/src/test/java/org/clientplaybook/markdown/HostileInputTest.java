package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes, and wherever in a text, nothing comes of it but what documents are made of. */
class HostileInputTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    /** Returns those of {@code attacks.txt}: one a line with the escapes of Java, below a heading for each kind. */
    static Stream<String> attacks() throws IOException {
        try (InputStream in = HostileInputTest.class.getResourceAsStream("attacks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("== "))
                    .map(line -> ESCAPE.matcher(line).replaceAll(HostileInputTest::unescaped));
        }
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) != null) {
            return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
        }
        return Matcher.quoteReplacement(("\\" + escape.group(2)).translateEscapes());
    }

    /** Returns documents that have the attack in each place where words can stand. */
    private static List<String> documents(String attack) {
        return List.of(
                attack,
                "a " + attack + " b",
                "[a](" + attack + ")",
                "[a](<" + attack + ">)",
                "[a](https://b.example \"" + attack + "\")",
                "[" + attack + "](page:a)",
                "![a](" + attack + ")",
                "![" + attack + "](a.png '" + attack + "')",
                "<" + attack + ">",
                "# " + attack,
                "> [!TIP]\n> " + attack,
                "- [x] " + attack,
                "| a | b | c | d |\n|---|---|---|---|\n| " + attack + " | " + attack,
                "a[^b]\n\n[^b]: " + attack,
                "a[^" + attack + "]\n\n[^" + attack + "]: b",
                "[a][b]\n\n[b]: " + attack,
                "``` " + attack + "\n" + attack,
                "<!-- " + attack);
    }

    @Test
    void triesMany() throws IOException {
        assertThat(attacks()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void comesToNothing(String attack) {
        for (String source : documents(attack)) {
            String html = Html.of(source);

            assertThat(Safety.faults(html)).as(source).isEmpty();
            assertThat(Balance.fault(html)).as(source).isEmpty();
        }
    }

    /** What the parser of the test would not notice if it were blind. */
    @Test
    void wouldBeNoticed() {
        assertThat(Safety.faults("<p onclick=\"a\">b</p>")).hasSize(1);
        assertThat(Safety.faults("<script>a</script>")).isNotEmpty();
        assertThat(Safety.faults("<a href=\"javascript:a\">b</a>")).hasSize(1);
        assertThat(Safety.faults("<a href=\"https://a\" rel=\"b\">c</a><img src=\"//a\"><!-- d -->"))
                .hasSize(2);
        assertThat(Safety.faults("<p class=\"a\">b\u0001</p>")).hasSize(2);
        assertThat(Balance.fault("<p><b></p></b>")).isNotEmpty();
        assertThat(Balance.fault("<p a=\"b>c</p>")).isNotEmpty();
        assertThat(Jsoup.parseBodyFragment(Html.of("\"> [a](page:b)")).body().text())
                .isEqualTo("\"> a");
    }
}
