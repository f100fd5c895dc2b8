package org.clientplaybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each message reads right with each example, and with values that a reader types: a plural, a phrase, a name in -s. */
class AwkwardValuesTest {
    private static final Map<String, Map<Field.Type, List<String>>> AWKWARD = Map.of(
            "en",
            Map.of(
                    Field.Type.TEXT,
                    List.of(
                            "the order pages",
                            "an hour a week of somebody's time, and whatever else it may take to get it done",
                            "Workshops",
                            "a new logo"),
                    Field.Type.PERSON,
                    List.of("James", "kim", "Anne-Marie O'Neill")),
            "sv",
            Map.of(
                    Field.Type.TEXT,
                    List.of(
                            "beställningssidorna",
                            "en timme i veckan av någons tid, och vad som annars kan behövas för att komma dit",
                            "Kurserna"),
                    Field.Type.PERSON,
                    List.of("Hans", "kim", "Anne-Marie Öberg")));

    /** In Swedish, “Var var vi?” asks where we were. */
    private static final Pattern DOUBLE_WORD =
            Pattern.compile("(?iu)(?<![\\p{L}'’-])(?!var var vi\\b)(\\p{L}+) \\1(?![\\p{L}'’-])");
    /** Not `…`, and not the dots of an abbreviation before a comma. */
    private static final Pattern DOUBLE_SIGN =
            Pattern.compile("[.,;:!?] ?[,;:]|[,;:!?]\\.|\\.\\.| [.,;:!?](?!\\S)|\\( | \\)");

    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:[Aa] (?=[aeio]|hour)(?!one\\b|European)|[Aa]n (?=[b-df-gj-np-tv-z]|one\\b))\\w+");
    /** A plural as a subject, with a verb for one. */
    private static final Pattern ONE_FOR_MANY =
            Pattern.compile("(?:^|[.,:?!] |\\n|\\b(?:that|because|if|what|so|when|and|whether) )(?i:the order pages)"
                    + " (?:is|isn't|was|wasn't|has|hasn't|does|doesn't|[a-z]{3,}[^s\\W]s)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void readsRight(String language) {
        Catalog catalog = OwnContent.catalog();
        Edition edition = OwnContent.edition(catalog, language);
        LocaleFormats formats = Objects.requireNonNull(catalog.localeFormats().get(language));
        Set<String> faults = new TreeSet<>();
        for (OwnContent.Text text : OwnContent.texts(edition)) {
            Map<String, Field> fields = edition.fieldsOf(text.scenario());
            Interpreter interpreter =
                    new Interpreter(formats, fields.values(), catalog.site().holidays());
            for (Map<String, List<String>> values : values(text, fields, language)) {
                Interpreter.Rendered rendered = interpreter.render(text.program(), values);
                String fault = fault(rendered, language);
                if (fault != null) {
                    faults.add(text.place() + ": " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Each example as it is, and with one awkward value at a time. */
    private static List<Map<String, List<String>>> values(
            OwnContent.Text text, Map<String, Field> fields, String language) {
        List<Map<String, List<String>>> all = new ArrayList<>();
        for (Scenario.Example example : text.scenario().examples()) {
            all.add(example.values());
            for (String name : text.program().fields()) {
                Field field = Objects.requireNonNull(fields.get(name));
                List<String> usual = example.values().getOrDefault(name, List.of());
                for (String value :
                        Objects.requireNonNull(AWKWARD.get(language)).getOrDefault(field.type(), List.of())) {
                    if (!usual.isEmpty() && fits(value, usual.get(0))) {
                        Map<String, List<String>> changed = new HashMap<>(example.values());
                        changed.put(name, List.of(value));
                        all.add(changed);
                    }
                }
            }
        }
        return all;
    }

    /** What stands in the place of a noun is replaced by a noun; a name, a number and a half sentence are another matter. */
    private static boolean fits(String value, String usual) {
        return Character.isUpperCase(value.charAt(0)) == Character.isUpperCase(usual.charAt(0)) || value.equals("kim");
    }

    private static @org.jspecify.annotations.Nullable String fault(Interpreter.Rendered rendered, String language) {
        for (Interpreter.Segment segment : rendered.segments()) {
            if (segment.kind() == Interpreter.Kind.GAP) {
                return "a gap, " + segment.text();
            }
        }
        List<Pattern> patterns = new ArrayList<>(List.of(DOUBLE_WORD, DOUBLE_SIGN));
        if (language.equals("en")) {
            patterns.add(ARTICLE);
            patterns.add(ONE_FOR_MANY);
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(rendered.text());
            if (matcher.find()) {
                int from = Math.max(0, matcher.start() - 40);
                return "“"
                        + rendered.text()
                                .substring(from, Math.min(rendered.text().length(), matcher.end() + 20)) + "”";
            }
        }
        return null;
    }
}
