package org.clientplaybook.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.CalendarDays;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.model.Program.Statement;

/**
 * Runs compiled messages. The browser's {@code interpreter.js} does the same, to the character; {@code
 * docs/message-language.md} is the specification of both. One interpreter serves many threads.
 */
public final class Interpreter {
    private static final int MOST_STEPS = 20_000;
    private static final int LONGEST_TEXT = 50_000;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Formats formats;
    private final CalendarDays days;

    /**
     * @param locale how the message's language writes
     * @param fields the fields with their labels in that language
     * @param holidays days that are no business days
     */
    public Interpreter(LocaleFormats locale, Collection<Field> fields, Collection<LocalDate> holidays) {
        fields.forEach(field -> this.fields.put(field.name(), field));
        this.formats = new Formats(locale);
        this.days = new CalendarDays(holidays);
    }

    /** Says whether what is given for a field is a value of its type, and not blank. */
    public static boolean accepts(Field field, List<String> given) {
        return Values.parse(field, given) != null;
    }

    /** What kind of words a segment has. */
    public enum Kind {
        /** The template's own. */
        TEXT,
        /** From what the reader filled in. */
        VALUE,
        /** The label of a blank field, in brackets. */
        GAP
    }

    /**
     * A stretch of a finished message.
     *
     * @param field the field that the words are from, or that is blank; empty for the template's own
     */
    public record Segment(Kind kind, String text, String field) {}

    /** A message in segments, in order. */
    public record Rendered(List<Segment> segments) {
        public Rendered {
            segments = List.copyOf(segments);
        }

        /** Returns the whole text, with its gaps. */
        public String text() {
            StringBuilder text = new StringBuilder();
            segments.forEach(segment -> text.append(segment.text()));
            return text.toString();
        }
    }

    /**
     * Runs a program. Its time and the length of its text are bounded: what is longer is cut.
     *
     * @param values what was filled in, by field: one text, in a list field several; see {@link Values} for their form.
     *     Unknown fields are ignored; what is no value of the field's type is blank
     */
    public Rendered render(Program program, Map<String, List<String>> values) {
        Run run = new Run(values);
        try {
            run.all(program.body());
        } catch (Stop stop) {
            // The limit is reached: what is written by now is the text.
        }
        return new Rendered(run.finish());
    }

    /** No value, with the field that has none; empty where it comes of arithmetic. */
    record Blank(String field) {}

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final class Run {
        private final Map<String, List<String>> given;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, String> items = new HashMap<>();
        private final List<Segment> segments = new ArrayList<>();
        private int steps;
        private int length;

        Run(Map<String, List<String>> given) {
            this.given = given;
        }

        private void step() {
            if (++steps > MOST_STEPS) {
                throw new Stop();
            }
        }

        void all(List<Statement> statements) {
            for (Statement statement : statements) {
                one(statement);
            }
        }

        private void one(Statement statement) {
            step();
            if (statement instanceof Program.Text text) {
                write(Kind.TEXT, text.text(), "");
            } else if (statement instanceof Program.Print print) {
                print(print);
            } else if (statement instanceof Program.If choice) {
                choose(choice);
            } else if (statement instanceof Program.For loop) {
                loop(loop);
            }
        }

        private void print(Program.Print print) {
            Object value = value(print.value());
            String first = print.fields().isEmpty() ? "" : print.fields().get(0);
            if (value instanceof Blank blank) {
                String name = blank.field().isEmpty() ? first : blank.field();
                Field field = fields.get(name);
                write(Kind.GAP, "[" + (field == null ? name : field.label()) + "]", name);
            } else {
                write(first.isEmpty() ? Kind.TEXT : Kind.VALUE, (String) value, first);
            }
        }

        private void choose(Program.If choice) {
            for (Program.Branch branch : choice.branches()) {
                if (isTrue(value(branch.condition()))) {
                    all(branch.body());
                    return;
                }
            }
            all(choice.otherwise());
        }

        private void loop(Program.For loop) {
            if (get(loop.field()) instanceof List<?> list) {
                for (Object item : list) {
                    items.put(loop.variable(), (String) item);
                    all(loop.body());
                }
                items.remove(loop.variable());
            }
        }

        private void write(Kind kind, String text, String field) {
            int room = LONGEST_TEXT - length;
            String fitting = text;
            if (text.length() > room) {
                boolean pair = room > 0 && Character.isHighSurrogate(text.charAt(room - 1));
                fitting = text.substring(0, pair ? room - 1 : room);
            }
            length += fitting.length();
            if (!fitting.isEmpty()) {
                segments.add(new Segment(kind, fitting, field));
            }
            if (fitting.length() < text.length()) {
                throw new Stop();
            }
        }

        /** Takes the line ends and spaces away that the template leaves at the end of the text. */
        List<Segment> finish() {
            while (!segments.isEmpty() && segments.get(segments.size() - 1).kind() == Kind.TEXT) {
                Segment last = segments.remove(segments.size() - 1);
                int end = last.text().length();
                while (end > 0 && " \t\n".indexOf(last.text().charAt(end - 1)) >= 0) {
                    end--;
                }
                if (end > 0) {
                    segments.add(new Segment(Kind.TEXT, last.text().substring(0, end), ""));
                    break;
                }
            }
            return segments;
        }

        private Object get(String name) {
            return values.computeIfAbsent(name, key -> {
                Field field = fields.get(key);
                Object value = field == null ? null : Values.parse(field, given.getOrDefault(key, List.of()));
                return value == null ? new Blank(key) : value;
            });
        }

        private Object value(Expression expression) {
            step();
            if (expression instanceof Program.Get get) {
                return get(get.field());
            } else if (expression instanceof Program.Item item) {
                return items.get(item.variable());
            } else if (expression instanceof Program.TextLiteral text) {
                return text.text();
            } else if (expression instanceof Program.NumberLiteral number) {
                return number.number();
            } else if (expression instanceof Program.Truth truth) {
                return truth.value();
            }
            return call((Call) expression);
        }

        private Object call(Call call) {
            List<Expression> arguments = call.arguments();
            return switch (call.function()) {
                case FILLED -> !(value(arguments.get(0)) instanceof Blank);
                case NOT -> !isTrue(value(arguments.get(0)));
                case AND -> isTrue(value(arguments.get(0))) && isTrue(value(arguments.get(1)));
                case OR -> isTrue(value(arguments.get(0))) || isTrue(value(arguments.get(1)));
                case CHOOSE -> value(arguments.get(isTrue(value(arguments.get(0))) ? 1 : 2));
                case DEFAULT -> {
                    Object value = value(arguments.get(0));
                    yield value instanceof Blank ? value(arguments.get(1)) : value;
                }
                case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparison(call);
                default -> strict(call);
            };
        }

        private Object comparison(Call call) {
            Object a = value(call.arguments().get(0));
            Object b = value(call.arguments().get(1));
            if (a instanceof Blank || b instanceof Blank) {
                return false;
            }
            return compare(call.function(), a, b);
        }

        /** Runs a function that is blank where one of its arguments is. */
        private Object strict(Call call) {
            List<Object> arguments = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                Object value = value(argument);
                if (value instanceof Blank) {
                    return value;
                }
                arguments.add(value);
            }
            Object result = apply(call, arguments);
            return result == null ? new Blank("") : result;
        }

        private Object apply(Call call, List<Object> arguments) {
            return switch (call.function()) {
                case LABEL -> label(((Program.Get) call.arguments().get(0)).field(), (String) arguments.get(0));
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> Values.arithmetic(call.function(), arguments);
                case PLUS -> days.plus(date(arguments), (BigDecimal) arguments.get(1), (String) arguments.get(2));
                case PLUS_BUSINESS_DAYS -> days.plusBusinessDays(date(arguments), (BigDecimal) arguments.get(1));
                default -> formats.apply(call.function(), arguments);
            };
        }

        private LocalDate date(List<Object> arguments) {
            return (LocalDate) arguments.get(0);
        }

        private String label(String name, String value) {
            for (Field.Option option : fields.get(name).options()) {
                if (option.value().equals(value)) {
                    return option.label();
                }
            }
            return null;
        }
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean compare(Function function, Object a, Object b) {
        // Equal numbers may have different scales, which equals() would tell apart.
        int order = a instanceof BigDecimal number
                ? number.compareTo((BigDecimal) b)
                : a instanceof LocalDate date ? date.compareTo((LocalDate) b) : a.equals(b) ? 0 : 1;
        return switch (function) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}
