package org.clientplaybook.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientplaybook.export.Snippet.Part;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.message.ValueWords;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Statement;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.jspecify.annotations.Nullable;

/** Makes snippets of a scenario's messages. */
final class Snippets {
    private static final int MOST_CHOICES = 8;
    /** What no field's name begins with. */
    private static final String BLANK = "?";

    private final Scenario scenario;
    private final Site site;
    private final Words words;
    private final Map<String, Field> fields;
    private final ValueWords values;

    private Snippets(Scenario scenario, Site site, Edition edition, Words words) {
        this.scenario = scenario;
        this.site = site;
        this.words = words;
        this.fields = edition.fieldsOf(scenario);
        this.values = new ValueWords(fields::get, words);
    }

    /** Returns the snippets of an edition, of what has words of its own in its language. */
    static List<Snippet> of(Site site, Edition edition, Words words) {
        return edition.ownScenarios().parallelStream()
                .flatMap(scenario -> new Snippets(scenario, site, edition, words).all().stream())
                .toList();
    }

    private List<Snippet> all() {
        List<Snippet> snippets = new ArrayList<>();
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                if (variant.isIn(words.language())) {
                    variant(message, variant, snippets);
                }
            }
        }
        return snippets;
    }

    private void variant(Message message, Message.Variant variant, List<Snippet> snippets) {
        variant(message, variant, variant.subject(), variant.body(), false, snippets);
        if (variant.brief() != null) {
            variant(message, variant, null, variant.brief(), true, snippets);
        }
    }

    private void variant(
            Message message,
            Message.Variant variant,
            @Nullable Program head,
            Program text,
            boolean brief,
            List<Snippet> snippets) {
        List<Map<Field, @Nullable String>> choices = choices(head == null ? List.of(text) : List.of(head, text));
        Set<String> seen = new HashSet<>();
        int number = 1;
        for (Map<Field, @Nullable String> choice : choices) {
            Blanks blanks = new Blanks(choice);
            List<Part> subject = head == null ? null : blanks.parts(head);
            List<Part> body = blanks.parts(text);
            if (seen.add((subject == null ? "" : Snippet.plain(subject)) + "\n" + Snippet.plain(body))) {
                String chosen = choices.size() == 1 ? "" : said(choice);
                snippets.add(new Snippet(scenario, message, variant.tone(), brief, chosen, number++, subject, body));
            }
        }
    }

    /** Returns what a reader can choose that changes the words: each choice has a value for each field, null for blank. */
    private List<Map<Field, @Nullable String>> choices(List<Program> programs) {
        Set<String> conditions = new LinkedHashSet<>();
        programs.forEach(program -> conditions(program.body(), conditions));
        List<Map<Field, @Nullable String>> choices = List.of(new LinkedHashMap<>());
        for (String name : conditions) {
            Field field = Objects.requireNonNull(fields.get(name));
            List<Map<Field, @Nullable String>> more = new ArrayList<>();
            for (Map<Field, @Nullable String> choice : choices) {
                for (String value : values(field)) {
                    Map<Field, @Nullable String> one = new LinkedHashMap<>(choice);
                    one.put(field, value);
                    more.add(one);
                }
            }
            choices = more;
            if (choices.size() > MOST_CHOICES) {
                // Too many to pick from: the fullest words and the barest.
                choices = List.of(choices.get(0), choices.get(choices.size() - 1));
            }
        }
        return choices;
    }

    private static List<@Nullable String> values(Field field) {
        List<@Nullable String> values = new ArrayList<>();
        if (field.type() == Field.Type.YESNO) {
            return List.of("true", "false");
        } else if (field.type() == Field.Type.CHOICE) {
            field.options().forEach(option -> values.add(option.value()));
        } else {
            values.add(sample(field));
        }
        if (!field.required()) {
            values.add(null);
        }
        return values;
    }

    private static String sample(Field field) {
        String example = field.example();
        return example != null && Interpreter.accepts(field, List.of(example))
                ? example
                : switch (field.type()) {
                    case NUMBER, MONEY -> "1";
                    case DATE -> "2026-11-03";
                    default -> "x";
                };
    }

    private static void conditions(List<Statement> statements, Set<String> names) {
        for (Statement statement : statements) {
            if (statement instanceof Program.If choice) {
                for (Program.Branch branch : choice.branches()) {
                    names.addAll(branch.condition().fields());
                    conditions(branch.body(), names);
                }
                conditions(choice.otherwise(), names);
            } else if (statement instanceof Program.For loop) {
                conditions(loop.body(), names);
            }
        }
    }

    private String said(Map<Field, @Nullable String> choice) {
        List<String> said = new ArrayList<>();
        choice.forEach((field, value) -> {
            if (field.type() == Field.Type.YESNO) {
                String answer = "true".equals(value) ? "condition.yes" : "condition.no";
                said.add(words.word(answer, field.label()));
            } else if (value == null) {
                said.add(words.word("condition.blank", field.label()));
            } else if (field.type() == Field.Type.CHOICE) {
                said.add(field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .label());
            } else {
                said.add(words.word("condition.filled", field.label()));
            }
        });
        return String.join(", ", said);
    }

    /** Runs a program with a choice, and leaves a blank wherever something is printed that was not chosen. */
    private final class Blanks {
        private final Map<Field, @Nullable String> choice;
        private final Map<Expression, String> computed = new HashMap<>();
        /** The blanks by the names of the fields that stand for them while the program runs. */
        private final Map<String, Snippet.Blank> blanks = new HashMap<>();

        Blanks(Map<Field, @Nullable String> choice) {
            this.choice = choice;
        }

        List<Part> parts(Program program) {
            Map<String, List<String>> values = new HashMap<>();
            // So that a loop runs, once.
            fields.values().stream()
                    .filter(field -> field.type() == Field.Type.LIST)
                    .forEach(field -> values.put(field.name(), List.of("x")));
            choice.forEach((field, value) -> values.put(field.name(), value == null ? List.of() : List.of(value)));
            Interpreter interpreter = new Interpreter(words.formats(), fields.values(), site.holidays());
            List<Part> parts = new ArrayList<>();
            for (Interpreter.Segment segment : interpreter
                    .render(new Program("", blanked(program.body())), values)
                    .segments()) {
                Snippet.Blank blank = blanks.get(segment.field());
                parts.add(blank == null ? new Snippet.Text(segment.text()) : blank);
            }
            return parts;
        }

        private List<Statement> blanked(List<Statement> statements) {
            List<Statement> blanked = new ArrayList<>();
            for (Statement statement : statements) {
                if (statement instanceof Program.Print print) {
                    blanked.add(blanked(print));
                } else if (statement instanceof Program.For loop) {
                    blanked.add(new Program.For(loop.variable(), loop.field(), blanked(loop.body())));
                } else if (statement instanceof Program.If branches) {
                    List<Program.Branch> own = new ArrayList<>();
                    for (Program.Branch branch : branches.branches()) {
                        own.add(new Program.Branch(branch.condition(), blanked(branch.body())));
                    }
                    blanked.add(new Program.If(own, blanked(branches.otherwise())));
                } else {
                    blanked.add(statement);
                }
            }
            return blanked;
        }

        private Statement blanked(Program.Print print) {
            Field open = print.fields().stream()
                    .map(fields::get)
                    .filter(field -> !isChosen(field))
                    .findFirst()
                    .orElse(null);
            if (open == null) {
                return print;
            }
            String key = isPlain(print.value())
                    ? open.name()
                    : computed.computeIfAbsent(print.value(), value -> open.name() + "_" + (computed.size() + 2));
            String name = BLANK + open.name() + BLANK + key;
            blanks.put(name, new Snippet.Blank(key, open, values.of(print.value())));
            return new Program.Print(new Program.Get(name), List.of(name));
        }

        private boolean isChosen(Field field) {
            return choice.containsKey(field) && (field.type() == Field.Type.YESNO || field.type() == Field.Type.CHOICE);
        }

        /** Says whether an expression is a field as it is, in whatever way it is written. */
        private static boolean isPlain(Expression expression) {
            if (!(expression instanceof Program.Call call)) {
                return true;
            }
            return switch (call.function()) {
                case LABEL, NUMBER, MONEY, DATE, JOIN, TRIM, CAPITALIZE, FIRST_NAME, DEFAULT ->
                    isPlain(call.arguments().get(0));
                default -> false;
            };
        }
    }
}
