package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeywordTest {
    private enum Channel {
        EMAIL,
        IN_PERSON
    }

    @Test
    void thereAndBack() {
        assertThat(Keyword.of(Channel.IN_PERSON)).isEqualTo("in-person");
        assertThat(Keyword.parse("in-person", Channel.class)).isEqualTo(Channel.IN_PERSON);
        assertThat(Keyword.parse("in_person", Channel.class)).isNull();
        assertThat(Keyword.parse(null, Channel.class)).isNull();
    }
}
