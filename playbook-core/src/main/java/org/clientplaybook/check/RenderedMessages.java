package org.clientplaybook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Each message reads well, whichever optional fields are filled in and whatever is chosen: with all that is required
 * filled in it has no gap, no two spaces and no run of blank lines. The combinations are bounded.
 */
final class RenderedMessages implements Rule {
    private static final Map<Field.Type, List<String>> SAMPLES = Map.of(
            Field.Type.NUMBER, List.of("3"),
            Field.Type.MONEY, List.of("1250.5"),
            Field.Type.DATE, List.of("2026-11-03"),
            Field.Type.EMAIL, List.of("robin@example.com"),
            Field.Type.PHONE, List.of("+44 20 7946 0123"),
            Field.Type.URL, List.of("https://example.com"),
            Field.Type.LIST, List.of("one thing", "another"),
            Field.Type.YESNO, List.of("true"));

    /** A field whose value decides what a message says, and what it can be; null is blank. */
    private record Factor(Field field, List<List<String>> values) {}

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Runnable checkpoint;

    /** @param checkpoint run before each scenario */
    RenderedMessages(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Map<String, LocaleFormats> formats = catalog.localeFormats();
        for (Edition edition : catalog.editions()) {
            LocaleFormats own = Objects.requireNonNull(formats.get(edition.language()));
            edition.ownScenarios().parallelStream()
                    .map(scenario -> {
                        checkpoint.run();
                        return check(scenario, edition, own, catalog.site().holidays());
                    })
                    .toList()
                    .forEach(problems::addAll);
        }
    }

    private static List<Problem> check(
            Scenario scenario, Edition edition, LocaleFormats formats, List<LocalDate> holidays) {
        Map<String, Field> fields = edition.fieldsOf(scenario);
        List<Problem> problems = new ArrayList<>();
        for (Message message : scenario.messages()) {
            Map<String, Message.Note> unplaced = new LinkedHashMap<>();
            if (message.isIn(edition.language())) {
                message.why().stream()
                        .filter(note -> note.near() != null)
                        .forEach(note -> unplaced.put(note.near(), note));
            }
            for (Message.Variant variant : message.variants()) {
                // What a translation lacks is the original's, and is told there.
                if (variant.isIn(edition.language())) {
                    Interpreter interpreter = new Interpreter(formats, fields.values(), holidays);
                    new Rendered(message, variant, fields, scenario, interpreter, unplaced.keySet()).check(problems);
                }
            }
            unplaced.values().forEach(note -> problems.add(unplaced(note)));
        }
        return problems;
    }

    private static Problem unplaced(Message.Note note) {
        return Problem.of(
                Code.UNPLACED_NOTE,
                note.at(),
                "The message does not contain the words `" + note.near() + "`, which this note explains.",
                "Copy whole words from the body, on one line and without a field.");
    }

    /** Case aside, as the page looks for it; a quote that begins or ends inside a word would look like a misprint. */
    private static boolean isIn(String quote, String words) {
        return quote.codePoints().anyMatch(Character::isLetterOrDigit)
                && Pattern.compile("(?<!\\p{LC})" + Pattern.quote(quote) + "(?!\\p{LC})", IGNORE_CASE)
                        .matcher(words)
                        .find();
    }

    /**
     * One variant of a message in all its combinations.
     *
     * @param unplaced the words of notes that were not met yet
     */
    private record Rendered(
            Message message,
            Message.Variant variant,
            Map<String, Field> fields,
            Scenario scenario,
            Interpreter interpreter,
            Set<String> unplaced) {

        void check(List<Problem> problems) {
            List<Factor> factors = factors();
            Set<String> told = new TreeSet<>();
            for (int[] one : Combinations.of(
                    factors.stream().mapToInt(factor -> factor.values().size()).toArray())) {
                Map<String, List<String>> values = new HashMap<>();
                List<String> choices = new ArrayList<>();
                for (int i = 0; i < one.length; i++) {
                    List<String> value = factors.get(i).values().get(one[i]);
                    values.put(factors.get(i).field().name(), value);
                    if (factors.get(i).values().size() > 1) {
                        choices.add("`" + factors.get(i).field().name() + "` is "
                                + (value.isEmpty() ? "blank" : "`" + String.join(", ", value) + "`"));
                    }
                }
                if (!unplaced.isEmpty()) {
                    String words = ownWords(values);
                    unplaced.removeIf(quote -> isIn(quote, words));
                }
                String fault = fault(values);
                if (fault != null && told.add(fault)) {
                    problems.add(Problem.of(
                            Code.MESSAGE_READS_BADLY,
                            variant.at(),
                            "The message `" + message.id() + "` has " + fault
                                    + (choices.isEmpty() ? "" : " when " + String.join(" and ", choices)) + ".",
                            "Move the white space into the condition, or put a condition around what can be blank."));
                }
            }
        }

        /** Returns what is wrong with the message that comes of some values, or null. */
        private @Nullable String fault(Map<String, List<String>> values) {
            for (Program program : variant.programs()) {
                Interpreter.Rendered rendered = interpreter.render(program, values);
                String text = rendered.text();
                // A gap of a field that is blank here was told when the message was compiled. One of no field comes of
                // a
                // calculation that has no result.
                boolean gap = rendered.segments().stream()
                        .anyMatch(segment -> segment.kind() == Interpreter.Kind.GAP
                                && (segment.field().isEmpty()
                                        || !values.getOrDefault(segment.field(), List.of())
                                                .isEmpty()));
                if (gap) {
                    return "a gap although all required fields are filled in";
                } else if (text.contains("\n\n\n") || text.startsWith("\n")) {
                    return "two or more blank lines in a row";
                } else if (text.contains("  ") || text.contains(" \n") || text.startsWith(" ")) {
                    return "an extra space";
                }
            }
            return null;
        }

        /** Returns the body's own words; what comes from elsewhere is one character that no template has. */
        private String ownWords(Map<String, List<String>> values) {
            StringBuilder words = new StringBuilder();
            interpreter
                    .render(variant.body(), values)
                    .segments()
                    .forEach(segment -> words.append(segment.kind() == Interpreter.Kind.TEXT ? segment.text() : "\0"));
            return words.toString();
        }

        private List<Factor> factors() {
            List<Factor> factors = new ArrayList<>();
            for (String name : variant.fields()) {
                if (fields.containsKey(name)) {
                    factors.add(new Factor(fields.get(name), values(fields.get(name))));
                }
            }
            return factors;
        }

        private List<List<String>> values(Field field) {
            List<List<String>> values = new ArrayList<>();
            if (field.type() == Field.Type.CHOICE) {
                field.options().forEach(option -> values.add(List.of(option.value())));
            } else {
                values.add(sample(field));
            }
            if (!field.required() || field.type() == Field.Type.YESNO) {
                values.add(List.of());
            }
            return values;
        }

        /** Returns a value as an example of the scenario or the field has it. */
        private List<String> sample(Field field) {
            for (Scenario.Example example : scenario.examples()) {
                List<String> value = example.values().get(field.name());
                if (value != null && Interpreter.accepts(field, value) && field.type() != Field.Type.YESNO) {
                    return value;
                }
            }
            List<String> own = field.example() == null ? List.of() : List.of(field.example());
            if (Interpreter.accepts(field, own) && field.type() != Field.Type.YESNO) {
                return own;
            }
            return SAMPLES.getOrDefault(field.type(), List.of("words"));
        }
    }
}
