package org.clientplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
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
