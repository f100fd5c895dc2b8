package org.clientplaybook.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.model.Cadence.Unit;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class WordsTest {
    static final Path THEME = Path.of("src/main/resources/org/clientplaybook/theme");

    /** What tells how a language writes. */
    private static final Set<String> SPEECH = Set.of(
            "plural.rule",
            "number.group",
            "number.decimal",
            "number.minus",
            "money.pattern",
            "money.symbols",
            "list.separator",
            "list.last",
            "date.long",
            "date.short",
            "date.weekday",
            "date.month",
            "date.months",
            "date.months.short",
            "date.weekdays");

    private static final Set<Program.Function> COMPARISONS = EnumSet.of(
            Program.Function.AND,
            Program.Function.OR,
            Program.Function.EQUAL,
            Program.Function.NOT_EQUAL,
            Program.Function.LESS,
            Program.Function.LESS_OR_EQUAL,
            Program.Function.GREATER,
            Program.Function.GREATER_OR_EQUAL);

    static Map<String, String> file(String language) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(THEME.resolve("words/" + language + ".properties"))));
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }

    private static Words words(String language, Map<String, String> words) {
        return new Words(words, LocaleFormats.of(language, words, null));
    }

    public static Words words(String language) throws IOException {
        return words(language, file(language));
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(file(language).keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 0       | 0 situations
            en | 1       | 1 situation
            en | 2       | 2 situations
            en | 1000    | 1,000 situations
            en | 1234567 | 1,234,567 situations
            en | 999     | 999 situations
            sv | 0       | 0 situationer
            sv | 1       | 1 situation
            sv | 1234567 | 1 234 567 situationer
            da | 0       | 0 situationer
            da | 12345   | 12.345 situationer
            de | 0       | 0 Situationen
            de | 1       | 1 Situation
            de | 12345   | 12.345 Situationen
            es | 0       | 0 situaciones
            es | 12345   | 12.345 situaciones
            fr | 0       | 0 situation
            fr | 1       | 1 situation
            fr | 12345   | 12 345 situations
            nb | 12345   | 12 345 situasjoner
            nl | 1       | 1 situatie
            nl | 12345   | 12.345 situaties
            """)
    void counts(String language, int number, String expected) throws IOException {
        assertThat(words(language).count("scenarios", number).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2026-11-01 | 1 November 2026
            en | 2024-02-29 | 29 February 2024
            sv | 2026-11-01 | 1 november 2026
            sv | 2026-05-31 | 31 maj 2026
            da | 2026-03-01 | 1. marts 2026
            de | 2026-03-01 | 1. März 2026
            es | 2026-03-01 | 1 de marzo de 2026
            fr | 2026-08-01 | 1 août 2026
            nb | 2026-03-01 | 1. mars 2026
            nl | 2026-03-01 | 1 maart 2026
            """)
    void dates(String language, LocalDate day, String expected) throws IOException {
        assertThat(words(language).date(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 0  | WEEKS         | First day
            en | 1  | DAYS          | After 1 day
            en | 5  | BUSINESS_DAYS | After 5 working days
            en | 1  | YEARS         | After 1 year
            sv | 0  | DAYS          | Första dagen
            sv | 1  | BUSINESS_DAYS | Efter 1 arbetsdag
            sv | 2  | WEEKS         | Efter 2 veckor
            sv | 4  | MONTHS        | Efter 4 månader
            """)
    void delays(String language, int amount, Unit unit, String expected) throws IOException {
        assertThat(words(language).delay(amount, slug(unit))).isEqualTo(expected);
    }

    @Test
    void pluralRules() {
        Map<String, String> forms = new HashMap<>(Map.of("x.one", "one", "x.other", "other"));
        String[] expected = {"none: other other other", "one: other one other", "zero-one: one one other"};
        for (String line : expected) {
            String rule = line.substring(0, line.indexOf(':'));
            forms.put("plural.rule", rule);
            Words words = words("x", forms);
            assertThat(rule + ": " + words.count("x", 0) + " " + words.count("x", 1) + " " + words.count("x", 2))
                    .isEqualTo(line);
        }
        assertThat(words("x", Map.of("x.other", "{0} all")).count("x", 1)).isEqualTo("1 all");
    }

    @Test
    void wordsWithArguments() {
        Words words = words("x", Map.of("a", "{1}, {0} and {0}"));
        assertThat(words.word("a", "one", 2)).isEqualTo("2, one and one");
        assertThat(words.word("gone")).isEqualTo("gone");
    }

    /** Every word that a template or the code asks for is there, and every word that is there is asked for. */
    @Test
    void everyWordIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("language.name"));
        Pattern word = Pattern.compile("(?:word|Word)\\(\\s*\"([\\w.-]+)\"\\s*(~?)");
        Pattern count = Pattern.compile("count\\(\\s*\"([\\w.-]+)\"");
        for (String source : sources()) {
            for (Matcher found = word.matcher(source); found.find(); ) {
                used.addAll(found.group(2).isEmpty() ? Set.of(found.group(1)) : completed(found.group(1)));
            }
            for (Matcher found = count.matcher(source); found.find(); ) {
                used.addAll(Set.of(found.group(1) + ".one", found.group(1) + ".other"));
            }
        }
        used.addAll(ofScripts());
        // The name of a fault of a limit is put together from the limit and what it limits.
        for (String limit : List.of("fault.min", "fault.max")) {
            used.addAll(Set.of(limit + "Date", limit + "Length.one", limit + "Length.other"));
        }
        for (Unit unit : Unit.values()) {
            used.addAll(Set.of("delay." + slug(unit) + ".one", "delay." + slug(unit) + ".other"));
            used.addAll(Set.of("span." + slug(unit) + ".one", "span." + slug(unit) + ".other"));
        }
        for (Program.Function function : COMPARISONS) {
            used.add("condition." + slug(function));
        }
        used.addAll(Set.of("condition.if", "condition.elseif"));
        used.addAll(SPEECH);
        used.addAll(Set.of("callout.note", "callout.tip", "callout.warning", "task.done", "task.open"));
        // What the code completes with a name was added above.
        used.removeIf(key -> key.endsWith(".") || key.contains(".."));
        assertThat(keys("en")).isEqualTo(used);
    }

    /** What a name stands between in a word that a script completes. */
    private record Around(String before, String after) {
        boolean fits(String key, String scripts) {
            if (!key.startsWith(before) || !key.endsWith(after) || key.length() <= before.length() + after.length()) {
                return false;
            }
            String name = Pattern.quote(key.substring(before.length(), key.length() - after.length()));
            return Pattern.compile("[\" ]" + name + "[\" ]|\\b" + name + ":")
                    .matcher(scripts)
                    .find();
        }
    }

    /** Scripts name a word whole, or complete it with a name that they have elsewhere: {@code word(`fault.${wrong}`)}. */
    private static Set<String> ofScripts() throws IOException {
        String scripts = String.join("\n", sources(".*\\.js"));
        List<Around> completed = Pattern.compile("word\\(`([\\w.]+\\.)\\$\\{[^}]*\\}([\\w.]*)`")
                .matcher(scripts)
                .results()
                .map(call -> new Around(call.group(1), call.group(2)))
                .distinct()
                .toList();
        Set<String> used = new TreeSet<>();
        for (String key : keys("en")) {
            boolean whole = scripts.contains('"' + key + '"')
                    || scripts.contains("count(\"" + key.replaceFirst("\\.(?:one|other)$", "") + '"');
            if (whole || completed.stream().anyMatch(around -> around.fits(key, scripts))) {
                used.add(key);
            }
        }
        return used;
    }

    private static Stream<String> enums(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> prefix + slug(value));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the words that begin with what a template completes. */
    private static Set<String> completed(String prefix) {
        Stream<String> words = switch (prefix) {
            case "tone." -> enums(Message.Tone.values(), prefix);
            case "channel." -> enums(Message.Channel.values(), prefix);
            case "notice.language." ->
                Stream.of("en", "sv", "de", "es", "fr", "nl", "nb", "da").map(prefix::concat);
            default -> throw new AssertionError(prefix);
        };
        return new TreeSet<>(words.toList());
    }

    private static Set<String> sources() throws IOException {
        return sources(".*\\.(peb|java)");
    }

    private static Set<String> sources(String name) throws IOException {
        Set<String> sources = new TreeSet<>();
        for (Path root : new Path[] {THEME, Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().matches(name)).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
