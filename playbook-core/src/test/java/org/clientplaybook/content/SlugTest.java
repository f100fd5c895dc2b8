package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They go quiet | they-go-quiet
            Don’t they want it? | dont-they-want-it
            Möte på Åland, æøå | mote-pa-aland-aeoa
            Straße | strasse
            Ilık yanıt | ilik-yanit
            IŞIK | isik
            Ħal Għaxaq, Şəki, ŧ | hal-ghaxaq-seki-t
            3rd reminder -- really! | 3rd-reminder-really
            AUX | aux-1
            ……… | ''
            沈黙 | ''
            """)
    void makesASlugOfATitle(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleEndsWithAWord() {
        assertThat(Slug.of("word ".repeat(30))).isEqualTo("word-".repeat(11) + "word");
        assertThat(Slug.of("x".repeat(100))).hasSize(60);
        // What fits is not cut.
        assertThat(Slug.of("word ".repeat(11) + "words")).isEqualTo("word-".repeat(11) + "words");
        assertThat(Slug.of("word ".repeat(11) + "worded")).isEqualTo("word-".repeat(10) + "word");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            follow-up,         follow-up
            Follow up!,        follow-up
            Uppföljning,       uppfoljning
            İstanbul,          istanbul
            STRASSE,           strasse
            Q&A,               q-a
            don't,             don-t
            smørrebrød,        smorrebrod
            ﬁne,               fine
            con,               tag-con
            LPT1,              tag-lpt1
            """)
    void tags(String tag, String slug) {
        assertThat(Slug.ofTag(tag)).isEqualTo(slug);
    }

    @Test
    void tagsWithoutLatinLetters() {
        assertThat(Slug.ofTag("沈黙")).matches("tag-[0-9a-f]+").isNotEqualTo(Slug.ofTag("続き"));
        assertThat(Slug.ofTag("!")).matches("tag-[0-9a-f]+");
    }

    @ParameterizedTest
    @CsvSource({
        "1, -1",
        "1, 1-",
        "-1, 1-",
        "a, --a--",
        "a, _a",
        "a b, a b-",
        "-1, \u22121",
        "temp 1, temp -1",
        "C++, C#",
        "C, C++",
        "этап 2, версия 2",
        "Go!, Go🙂",
        "50 %, 50",
        "a = b, a + b",
        "½ price, 1-2 price"
    })
    void tagsThatDifferInWhatASlugCannotTell(String one, String other) {
        assertThat(Slug.ofTag(one)).matches(Slug.EXPRESSION).isNotEqualTo(Slug.ofTag(other));
        assertThat(Slug.ofTag(other)).matches(Slug.EXPRESSION);
    }

    @ParameterizedTest
    @CsvSource({
        "Этап 2, этап-2",
        "C#, c#",
        "Follow up, follow_up",
        "a - b, a-b",
        "5-1, 5 1",
        "' a  b ', a b",
        "A\u030A, å"
    })
    void tagsThatAreTheSame(String one, String other) {
        assertThat(Slug.ofTag(one)).isEqualTo(Slug.ofTag(other));
        assertThat(Slug.words(one)).isEqualTo(Slug.words(other));
    }

    @Test
    void longTags() {
        String longest = "a".repeat(300);
        assertThat(Slug.ofTag("a".repeat(60))).isEqualTo("a".repeat(60));
        assertThat(Slug.ofTag("a".repeat(61))).matches("a{60}-[0-9a-f]+");
        assertThat(Slug.ofTag("0z9a")).isEqualTo("0z9a");
        assertThat(Slug.ofTag(longest)).hasSizeLessThan(75).isNotEqualTo(Slug.ofTag(longest + "b"));
    }

    @Test
    void slugFaults() {
        assertThat(Slug.fault("late-payer")).isNull();
        assertThat(Slug.fault("a".repeat(80))).isNull();
        assertThat(Slug.fault("a".repeat(81))).contains("80 characters");
        assertThat(Slug.fault("a-".repeat(500_000))).contains("80 characters");
        assertThat(Slug.fault("aux")).contains("Windows");
        assertThat(Slug.hasForm("aux")).isTrue();
        assertThat(Slug.hasForm("a".repeat(81))).isTrue();
        assertThat(Slug.hasForm("a--b")).isFalse();
        assertThat(Slug.fault("")).contains("lower-case");
    }
}
