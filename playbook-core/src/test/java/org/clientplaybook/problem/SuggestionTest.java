package org.clientplaybook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # word,     candidates,               nearest
            titel,      title summary,            title
            tittle,     title summary,            title
            TITLE,      title summary,            title
            tilte,      title summary,            title
            title,      title,
            ttl,        title,
            go,         goal,
            ga,         go end,                   go
            x,          y z,
            2,          1,
            reveiwed,   reviewed,                 reviewed
            revd,       reviewed,
            follow-ups, follow-up follow-ups-all, follow-up
            bat,        cat car bar,              bar
            silence,    silense silance,          silance
            ÅSA,        åsa,                      åsa
            '',         a ab,
            """)
    void nearest(String word, String candidates, String nearest) {
        assertThat(Suggestion.nearest(word, List.of(candidates.split(" ")))).isEqualTo(Optional.ofNullable(nearest));
    }

    @Test
    void hints() {
        assertThat(Suggestion.hint("titel", List.of("title", "b"), "x")).isEqualTo("Did you mean `title`?");
        assertThat(Suggestion.hint("zzzzz", List.of("b", "a"), "x")).isEqualTo("Use one of: `a`, `b`.");
        assertThat(Suggestion.hint("zzzzz", List.of(), "Remove it.")).isEqualTo("Remove it.");
        Collection<String> many =
                IntStream.range(100, 125).mapToObj(i -> "name" + i).toList();
        assertThat(Suggestion.hint("zzzzz", many, ""))
                .startsWith("Use one of: `name100`, ")
                .endsWith("`name119` and 5 more.");
    }

    /** One random edit of a word of five letters or more is always found again, whatever the order of the others. */
    @Test
    void oneEdit() {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String word = word(random, 5 + random.nextInt(20));
            List<String> candidates = new ArrayList<>(List.of(word));
            for (int n = 0; n < 5; n++) {
                candidates.add("0" + word(random, 25));
            }
            Collections.shuffle(candidates, random);
            String edited = edited(word, random);
            if (!edited.equals(word)) {
                assertThat(Suggestion.nearest(edited, candidates))
                        .as("seed %s: %s", seed, edited)
                        .contains(word);
            }
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String edited(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        StringBuilder edited = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> edited.deleteCharAt(at);
            case 1 -> edited.insert(at, 'x');
            case 2 -> edited.setCharAt(at, 'x');
            default -> {
                edited.setCharAt(at, word.charAt(at + 1));
                edited.setCharAt(at + 1, word.charAt(at));
            }
        }
        return edited.toString();
    }
}
