package org.clientplaybook.locale;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every language that the theme has words for. */
class ThemeLanguagesTest {
    /** The languages that the theme has words for. */
    private static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(WordsTest.THEME.resolve("words"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    /** A translation says as much as its original, and puts the same things into its sentences. */
    @ParameterizedTest
    @MethodSource("languages")
    void languagesAreComplete(String language) throws IOException {
        Map<String, String> english = WordsTest.file("en");
        Map<String, String> words = WordsTest.file(language);
        assertThat(words.keySet()).isEqualTo(english.keySet());
        english.forEach((key, word) -> {
            assertThat(words.get(key)).as(key).isNotBlank();
            assertThat(places(words.get(key))).as(key).isEqualTo(places(word));
        });
        assertThat(LocaleFormats.fault(words)).isNull();
        assertThat(words.get("search.kinds").split("\\|", -1)).hasSize(3);
    }

    private static Set<String> places(String word) {
        return Pattern.compile("\\{\\w+}")
                .matcher(word)
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    /** A word that depends on a number has a form for each category of its language, and none that is never asked for. */
    @ParameterizedTest
    @MethodSource("languages")
    void eachCategoryHasItsForm(String language) throws IOException {
        Map<String, String> words = WordsTest.file(language);
        Set<String> categories =
                new TreeSet<>(WordsTest.words(language).formats().plural().categories());
        Set<String> counted = words.keySet().stream()
                .filter(key -> key.endsWith(".one"))
                .map(key -> key.substring(0, key.length() - "one".length()))
                .collect(toSet());
        assertThat(counted).hasSizeGreaterThan(30);
        for (String key : counted) {
            Set<String> forms = new TreeSet<>(categories());
            forms.removeIf(form -> !words.containsKey(key + form));
            assertThat(forms).as(key).isEqualTo(categories);
        }
    }

    private static Set<String> categories() {
        return Set.of("zero", "one", "two", "few", "many", "other");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageNamesAllOthers(String language) throws IOException {
        for (String other : languages()) {
            assertThat(WordsTest.file(language)).containsKey("notice.language." + other);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyTwice(String language) throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String line : Files.readAllLines(WordsTest.THEME.resolve("words/" + language + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(seen.add(line.substring(0, line.indexOf('=')).strip()))
                        .as(line)
                        .isTrue();
            }
        }
    }

    /** What is quoted has the same marks everywhere; and no line begins with a mark that French sets apart by a space. */
    @ParameterizedTest
    @MethodSource("languages")
    void marksAreThoseOfTheLanguage(String language) throws IOException {
        Map<String, String> words = WordsTest.file(language);
        String own = Objects.requireNonNull(words.get("condition.quoted"));
        String others = "„“”‘«»".replaceAll("[" + own + "]", "");
        words.forEach((key, word) -> assertThat(word)
                .as(key)
                .doesNotContainPattern("[" + others + "]")
                .doesNotContainPattern("« | [;?!»]| :(?!\\w)"));
    }

    /** As CLDR writes them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | søndag den 1. marts       | 1. mar. 2026   | -1.234,50 €  | 99 kr.  | a, b og c
            de | Sonntag, 1. März          | 1. März 2026   | -1.234,50 €  | 99 DKK  | a, b und c
            es | domingo, 1 de marzo       | 1 mar 2026     | -1.234,50 €  | 99 DKK  | a, b y c
            fr | dimanche 1 mars           | 1 mars 2026    | -1 234,50 €  | 99 DKK  | a, b et c
            nb | søndag 1. mars            | 1. mars 2026   | −1 234,50 €  | 99 DKK  | a, b og c
            nl | zondag 1 maart            | 1 mrt. 2026    | -€ 1.234,50  | DKK 99  | a, b en c
            """)
    void formats(String language, String weekday, String shortDate, String euros, String kroner, String list)
            throws IOException {
        LocaleFormats formats = WordsTest.words(language).formats();
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<String> written = List.of(
                formats.date(day, "weekday"),
                formats.date(day, "short"),
                formats.money(new BigDecimal("-1234.5"), "EUR"),
                formats.money(new BigDecimal("99"), "DKK"),
                LocaleFormats.join(List.of("a", "b", "c"), formats.listSeparator(), formats.listLast()));
        assertThat(written.stream().map(text -> text.replaceAll("[\u00a0\u202f]", " ")))
                .containsExactly(weekday, shortDate, euros, kroner, list);
    }
}
