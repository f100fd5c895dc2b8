package org.clientplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            follow-up,         follow-up
            Follow up!,        follow-up
            Uppföljning,       uppfoljning
            İstanbul,          istanbul
            STRASSE,           strasse
            C++ & C#,          c-c
            ½ price,           1-2-price
            --a--,             a
            ﬁne,               fine
            con,               tag-con
            LPT1,              tag-lpt1
            """)
    void tags(String tag, String slug) {
        assertThat(Addresses.tagSlug(tag)).isEqualTo(slug);
    }

    @Test
    void tagsWithoutLatinLetters() {
        assertThat(Addresses.tagSlug("沈黙")).matches("tag-[0-9a-f]+").isNotEqualTo(Addresses.tagSlug("続き"));
        assertThat(Addresses.tagSlug("!")).matches("tag-[0-9a-f]+");
    }

    @Test
    void longTags() {
        String longest = "a".repeat(300);
        assertThat(Addresses.tagSlug(longest)).hasSizeLessThan(75).isNotEqualTo(Addresses.tagSlug(longest + "b"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            index.html,            ''
            sv/index.html,         ../
            sv/tag/silence/2.html, ../../../
            """)
    void roots(String path, String root) {
        assertThat(Addresses.root(path)).isEqualTo(root);
    }

    @Test
    void paths() {
        Addresses first = new Addresses("");
        Addresses swedish = new Addresses("sv/");
        assertThat(first.home()).isEqualTo("index.html");
        assertThat(swedish.home()).isEqualTo("sv/index.html");
        assertThat(swedish.scenario("late-payer")).isEqualTo("sv/scenario/late-payer.html");
        assertThat(first.category("clients", 1)).isEqualTo("category/clients.html");
        assertThat(first.category("clients", 2)).isEqualTo("category/clients/2.html");
        assertThat(swedish.tag("silence", 3)).isEqualTo("sv/tag/silence/3.html");
        assertThat(first.messages(1)).isEqualTo("messages.html");
        assertThat(first.printed("clients", 2)).isEqualTo("print/clients/2.html");
        assertThat(swedish.page("about")).isEqualTo("sv/about.html");
        assertThat(swedish.notFound()).isEqualTo("sv/404.html");
        assertThat(first.feed()).isEqualTo("feed.xml");
    }
}
