package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Statement;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.Snippet.Part;
import org.clientplaybook.render.View.SiteView;

/** Makes snippets of a scenario's messages. */
final class Snippets {
    private static final int MOST_CHOICES = 8;
    /** What no field's name begins with. */
    private static final String BLANK = "?";

    private final Scenario scenario;
    private final SiteView site;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final ValueWords values;

    private Snippets(Scenario scenario, SiteView site) {
        this.scenario = scenario;
        this.site = site;
        this.values = new ValueWords(fields::get, site.words().get(site.language()));
        site.edition().fields().forEach(field -> fields.put(field.name(), field));
        scenario.fields().forEach(field -> fields.put(field.name(), field));
    }

    /** Returns the snippets of an edition, of what has words of its own in its language. */
    static List<Snippet> of(SiteView site) {
        return site.edition().scenarios().parallelStream()
                .filter(scenario -> scenario.language().equals(site.language()))
                .flatMap(scenario -> new Snippets(scenario, site).all().stream())
                .toList();
    }

    private List<Snippet> all() {
        List<Snippet> snippets = new ArrayList<>();
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                if (variant.language().equals(site.language())) {
                    variant(message, variant, snippets);
                }
            }
        }
        return snippets;
    }

    private void variant(Message message, Message.Variant variant, List<Snippet> snippets) {
        List<Program> programs =
                variant.subject() == null ? List.of(variant.body()) : List.of(variant.subject(), variant.body());
        List<Map<Field, String>> choices = choices(programs);
        Set<String> seen = new HashSet<>();
        int number = 1;
        for (Map<Field, String> choice : choices) {
            Blanks blanks = new Blanks(choice);
            List<Part> subject = variant.subject() == null ? null : blanks.parts(variant.subject());
            List<Part> body = blanks.parts(variant.body());
            if (seen.add((subject == null ? "" : Snippet.plain(subject)) + "\n" + Snippet.plain(body))) {
                String words = choices.size() == 1 ? "" : words(choice);
                snippets.add(new Snippet(scenario, message, variant.tone(), words, number++, subject, body));
            }
        }
    }

    /** Returns what a reader can choose that changes the words: each choice has a value for each field, null for blank. */
    private List<Map<Field, String>> choices(List<Program> programs) {
        Set<String> conditions = new LinkedHashSet<>();
        programs.forEach(program -> conditions(program.body(), conditions));
        List<Map<Field, String>> choices = List.of(new LinkedHashMap<>());
        for (String name : conditions) {
            Field field = fields.get(name);
            List<Map<Field, String>> more = new ArrayList<>();
            for (Map<Field, String> choice : choices) {
                for (String value : values(field)) {
                    Map<Field, String> one = new LinkedHashMap<>(choice);
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

    private static List<String> values(Field field) {
        List<String> values = new ArrayList<>();
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
        boolean fits = field.example() != null && Interpreter.accepts(field, List.of(field.example()));
        return fits
                ? field.example()
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

    private String words(Map<Field, String> choice) {
        List<String> words = new ArrayList<>();
        choice.forEach((field, value) -> {
            Words own = site.words().get(site.language());
            if (field.type() == Field.Type.YESNO) {
                String answer = "true".equals(value) ? "condition.yes" : "condition.no";
                words.add(own.word(answer, field.label()));
            } else if (value == null) {
                words.add(own.word("condition.blank", field.label()));
            } else if (field.type() == Field.Type.CHOICE) {
                words.add(field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .label());
            } else {
                words.add(own.word("condition.filled", field.label()));
            }
        });
        return String.join(", ", words);
    }

    /** Runs a program with a choice, and leaves a blank wherever something is printed that was not chosen. */
    private final class Blanks {
        private final Map<Field, String> choice;
        private final Map<Expression, String> computed = new HashMap<>();
        /** What belongs into a blank, by its key. */
        private final Map<String, String> labels = new HashMap<>();

        Blanks(Map<Field, String> choice) {
            this.choice = choice;
        }

        List<Part> parts(Program program) {
            Map<String, List<String>> values = new HashMap<>();
            // So that a loop runs, once.
            fields.values().stream()
                    .filter(field -> field.type() == Field.Type.LIST)
                    .forEach(field -> values.put(field.name(), List.of("x")));
            choice.forEach((field, value) -> values.put(field.name(), value == null ? List.of() : List.of(value)));
            Interpreter interpreter = new Interpreter(
                    site.words().get(site.language()).formats(),
                    fields.values(),
                    site.settings().holidays());
            List<Part> parts = new ArrayList<>();
            for (Interpreter.Segment segment : interpreter
                    .render(new Program("", blanked(program.body())), values)
                    .segments()) {
                String[] names = segment.field().split("\\?", -1);
                parts.add(
                        segment.field().startsWith(BLANK)
                                ? new Part(null, names[2], fields.get(names[1]), labels.get(names[2]))
                                : new Part(segment.text(), null, null, null));
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
            String open = print.fields().stream()
                    .filter(name -> !isChosen(fields.get(name)))
                    .findFirst()
                    .orElse(null);
            if (open == null) {
                return print;
            }
            String key = isPlain(print.value())
                    ? open
                    : computed.computeIfAbsent(print.value(), value -> open + "_" + (computed.size() + 2));
            labels.put(key, values.of(print.value()));
            String blank = BLANK + open + BLANK + key;
            return new Program.Print(new Program.Get(blank), List.of(blank));
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
