package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes, and wherever in a text, nothing comes of it but what documents are made of. */
class HostileInputTest {
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
        assertThat(Attacks.all()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("org.clientplaybook.markdown.Attacks#all")
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
