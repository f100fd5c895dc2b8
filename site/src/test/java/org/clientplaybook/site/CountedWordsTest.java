package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.locale.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence with a number is in the form that the language has for it, whether the build or a script writes it. */
@ExtendWith(Browsing.Shared.class)
class CountedWordsTest {
    private static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 14, 19, 20, 21, 22, 25, 100, 101, 102, 111, 1_234, 1_000_000);

    /** Counts in a language of a rule of its own, in place of what the build gave. */
    private static final String COUNT = """
            ({words, plural, numbers}) => {
              const [language, data] = Object.entries(Playbook.languages)[0];
              const formats = {...data.formats[language], group: ".", plural};
              Playbook.languages[language] = {...data, words, formats: {...data.formats, [language]: formats}};
              const {count} = Playbook.language(language);
              return numbers.flatMap((n) => [count("gaps", n, "x"), count("bare", n)]);
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ja", "ru", "sr", "pl", "cs", "sl", "lt", "lv", "ro", "he", "ga", "cy", "ar"})
    void aScriptChoosesTheFormThatTheBuildChooses(String language, Browsing browsing) {
        Map<String, String> texts = new TreeMap<>(Map.of("number.group", ".", "bare.other", "{0}"));
        List<String> categories =
                LocaleFormats.of(language, texts, null).plural().categories();
        categories.forEach(category -> texts.put("gaps." + category, "{0} " + category + " {1}"));
        Words words = new Words(texts, LocaleFormats.of(language, texts, null));
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            soon(
                    page,
                    () -> assertThat(page.evaluate(
                                    COUNT,
                                    Map.of(
                                            "words", texts,
                                            "plural", words.formats().plural().conditions(),
                                            "numbers", NUMBERS)))
                            .isEqualTo(NUMBERS.stream()
                                    .flatMap(n ->
                                            List.of(words.count("gaps", n).replace("{1}", "x"), words.count("bare", n))
                                                    .stream())
                                    .toList()));
            assertThat(window.faults()).isEmpty();
        }
    }
}
