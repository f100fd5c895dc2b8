package org.clientplaybook.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.CalendarDays;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Statement;

/**
 * Runs compiled messages. The browser's {@code interpreter.js} does the same, to the character; {@code
 * docs/message-language.md} is the specification of both. One interpreter serves many threads.
 */
public final class Interpreter {
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
     * @param strong whether the words are bold
     * @param address whether it is a part of an address behind the words of a link, which only plain text has
     * @param href the address that the words lead to; empty for none
     */
    public record Segment(Kind kind, String text, String field, boolean strong, boolean address, String href) {
        Segment(Kind kind, String text, String field) {
            this(kind, text, field, false, false, "");
        }
    }

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
        } catch (Evaluation.Stop stop) {
            // The limit is reached: what is written by now is the text.
        }
        return new Rendered(styled(run.finish()));
    }

    private static List<Segment> styled(List<Segment> segments) {
        String text = new Rendered(segments).text();
        if (!text.contains("**") && !text.contains("](")) {
            return segments;
        }
        boolean[] own = new boolean[text.length()];
        int at = 0;
        for (Segment segment : segments) {
            Arrays.fill(own, at, at + segment.text().length(), segment.kind() == Kind.TEXT);
            at += segment.text().length();
        }
        Markup markup = Markup.of(text, own);
        List<Segment> styled = new ArrayList<>();
        at = 0;
        for (Segment segment : segments) {
            int end = at + segment.text().length();
            while (at < end) {
                at = stretch(segment, markup, at, end, styled);
            }
        }
        return styled;
    }

    /** Adds what has one style from a character of a segment on, and returns where that ends. */
    private static int stretch(Segment segment, Markup markup, int from, int end, List<Segment> styled) {
        Markup.Style style = markup.style(from);
        StringBuilder words = new StringBuilder();
        int at = from;
        for (; at < end && markup.style(at).equals(style); at++) {
            if (!markup.isGone(at)) {
                words.append(markup.character(at));
            }
        }
        if (words.length() > 0) {
            styled.add(new Segment(
                    segment.kind(), words.toString(), segment.field(), style.strong(), style.address(), style.href()));
        }
        return at;
    }

    private final class Run {
        private final Evaluation evaluation;
        private final List<Segment> segments = new ArrayList<>();
        private int length;

        Run(Map<String, List<String>> given) {
            this.evaluation = new Evaluation(fields, formats, days, given);
        }

        void all(List<Statement> statements) {
            for (Statement statement : statements) {
                one(statement);
            }
        }

        private void one(Statement statement) {
            evaluation.step();
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
            Object value = evaluation.value(print.value());
            String first = print.fields().isEmpty() ? "" : print.fields().get(0);
            if (value instanceof Evaluation.Blank blank) {
                String name = blank.field().isEmpty() ? first : blank.field();
                Field field = fields.get(name);
                write(Kind.GAP, "[" + (field == null ? name : field.label()) + "]", name);
            } else {
                write(first.isEmpty() ? Kind.TEXT : Kind.VALUE, (String) value, first);
            }
        }

        private void choose(Program.If choice) {
            for (Program.Branch branch : choice.branches()) {
                if (evaluation.holds(branch.condition())) {
                    all(branch.body());
                    return;
                }
            }
            all(choice.otherwise());
        }

        private void loop(Program.For loop) {
            if (evaluation.get(loop.field()) instanceof List<?> list) {
                for (Object item : list) {
                    evaluation.enter(loop.variable(), (String) item);
                    all(loop.body());
                }
                evaluation.leave(loop.variable());
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
                throw new Evaluation.Stop();
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
    }
}
