package org.clientplaybook.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.SampleField;

/** Generates messages with what is filled in, from a seed, to run them in both interpreters. */
public final class Cases {
    private static final JsonFactory JSON = JsonFactory.builder()
            // So that what is no well-formed text reaches a browser as it is.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final int FILLINGS = 2;

    private final Compiler compiler = new Compiler();
    private final List<Field> fields = RandomValues.fields();
    private final Map<String, Field> known = SampleField.byName(fields);
    private final List<LocaleFormats> locales = SampleFormats.all();
    private final Random random;
    private final RandomTemplates templates;
    private final RandomValues values;
    private final Queue<Case> ahead = new ArrayDeque<>();
    private int refused;

    public Cases(long seed) {
        random = new Random(seed);
        templates = new RandomTemplates(random);
        values = new RandomValues(random);
    }

    /**
     * A message with values, a language, and what Java makes of them.
     *
     * @param segments the message as Java renders it
     */
    public record Case(
            String template,
            Program program,
            List<Field> fields,
            Map<String, List<String>> values,
            LocaleFormats formats,
            List<LocalDate> holidays,
            List<Interpreter.Segment> segments) {
        static Case of(
                String template,
                Program program,
                List<Field> fields,
                Map<String, List<String>> values,
                LocaleFormats formats,
                List<LocalDate> holidays) {
            return new Case(
                    template,
                    program,
                    fields,
                    values,
                    formats,
                    holidays,
                    new Interpreter(formats, fields, holidays)
                            .render(program, values)
                            .segments());
        }
    }

    /** Returns the next case: each template is filled in twice, since to compile it takes most of the time. */
    public Case next() {
        if (ahead.isEmpty()) {
            compileNext();
        }
        return ahead.remove();
    }

    private void compileNext() {
        LocaleFormats formats = locales.get(random.nextInt(locales.size()));
        while (ahead.isEmpty()) {
            String template = templates.next(formats.plural().categories().size());
            Compiler.Compiled compiled = compiler.compile(template, known, formats.plural());
            if (compiled.faults().stream().noneMatch(fault -> fault.code().isError())) {
                for (int i = 0; i < FILLINGS; i++) {
                    ahead.add(Case.of(template, compiled.program(), fields, filled(), formats, values.holidays()));
                }
            } else {
                refused++;
            }
        }
    }

    /** Returns how many templates the compiler has refused, which are no cases. */
    public int refused() {
        return refused;
    }

    private Map<String, List<String>> filled() {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        for (Field field : fields) {
            if (random.nextInt(5) > 0) {
                filled.put(field.name(), values.next(field));
            }
        }
        return filled;
    }

    /** Returns the cases that the examples of the specification are. */
    public static List<Case> examples() {
        List<Case> cases = new ArrayList<>();
        for (Example example : Example.all()) {
            for (String language : example.texts().keySet()) {
                LocaleFormats formats = SampleFormats.of(language);
                Program program = new Compiler()
                        .compile(example.template(), SampleField.byName(example.fields()), formats.plural())
                        .program();
                cases.add(Case.of(example.template(), program, example.fields(), example.values(), formats, List.of()));
            }
        }
        return cases;
    }

    /** Returns cases that write each character of the basic plane as a capital. */
    public static List<Case> capitals() {
        List<Field> fields = List.of(SampleField.of("letters", Field.Type.LIST).make());
        LocaleFormats formats = SampleFormats.of("en");
        Program program = new Compiler()
                .compile(
                        "{% for letter in letters %}{{ letter | capitalize }},{% endfor %}",
                        SampleField.byName(fields), formats.plural())
                .program();
        List<Case> cases = new ArrayList<>();
        for (int first = 0; first < 0x10000; first += 0x800) {
            List<String> letters = new ArrayList<>();
            for (int letter = first; letter < first + 0x800; letter++) {
                letters.add(Character.toString((char) letter));
            }
            cases.add(Case.of("capitals", program, fields, Map.of("letters", letters), formats, List.of()));
        }
        return cases;
    }

    /**
     * Returns cases as JSON in ASCII: {@code languages} with what {@code Playbook.interpret} takes, and {@code cases} with the
     * number of a language, a program, values, holidays and the segments.
     */
    public static String json(List<Case> cases) {
        StringWriter text = new StringWriter();
        Map<List<Object>, Integer> languages = new LinkedHashMap<>();
        cases.forEach(one -> languages.putIfAbsent(List.of(one.fields(), one.formats()), languages.size()));
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("languages");
            Set<List<Object>> written = new HashSet<>();
            for (Case one : cases) {
                if (written.add(List.of(one.fields(), one.formats()))) {
                    json.writeStartObject();
                    fields(one.fields(), json);
                    json.writeFieldName("formats");
                    Encoder.write(one.formats(), json);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("cases");
            for (Case one : cases) {
                write(one, languages.get(List.of(one.fields(), one.formats())), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Case one, int language, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("language", language);
        json.writeFieldName("program");
        Encoder.write(one.program(), json);
        json.writeArrayFieldStart("values");
        for (Map.Entry<String, List<String>> value : one.values().entrySet()) {
            json.writeStartArray();
            json.writeString(value.getKey());
            texts(value.getValue(), json);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("holidays");
        for (LocalDate day : one.holidays()) {
            json.writeNumber(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("segments");
        for (Interpreter.Segment segment : one.segments()) {
            texts(
                    List.of(
                            segment.kind().name().toLowerCase(Locale.ROOT),
                            segment.text(),
                            segment.field(),
                            (segment.strong() ? "strong" : "") + (segment.address() ? "address" : ""),
                            segment.href()),
                    json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void fields(List<Field> fields, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fields");
        for (Field field : fields) {
            json.writeObjectFieldStart(field.name());
            json.writeStringField("type", field.type().name().toLowerCase(Locale.ROOT));
            json.writeStringField("label", field.label());
            json.writeArrayFieldStart("options");
            for (Field.Option option : field.options()) {
                texts(List.of(option.value(), option.label()), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void texts(List<String> texts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
