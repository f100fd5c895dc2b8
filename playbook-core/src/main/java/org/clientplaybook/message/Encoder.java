package org.clientplaybook.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Statement;

/** Writes programs and locale formats as JSON, in the form that the browser runs: {@code core/types.js} describes it. */
public final class Encoder {
    private static final JsonFactory JSON = new JsonFactory();

    private Encoder() {}

    /** Returns a program as a JSON array. */
    public static String json(Program program) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(program, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes a program as the next value. */
    public static void write(Program program, JsonGenerator json) throws IOException {
        statements(program.body(), json);
    }

    /** Writes how a language writes as the next value, in the form that {@code values.js} takes. */
    public static void write(LocaleFormats locale, JsonGenerator json) throws IOException {
        json.writeStartObject();
        names("months", locale.months(), json);
        names("shortMonths", locale.shortMonths(), json);
        names("weekdays", locale.weekdays(), json);
        pairs("dates", locale.dates(), json);
        json.writeStringField("decimal", locale.decimal());
        json.writeStringField("group", locale.group());
        json.writeStringField("minus", locale.minus());
        json.writeStringField("money", locale.money());
        pairs("symbols", locale.symbols(), json);
        json.writeStringField("currency", locale.currency());
        pairs("plural", locale.plural().conditions(), json);
        json.writeStringField("listSeparator", locale.listSeparator());
        json.writeStringField("listLast", locale.listLast());
        json.writeEndObject();
    }

    private static void names(String key, List<String> names, JsonGenerator json) throws IOException {
        json.writeFieldName(key);
        json.writeArray(names.toArray(String[]::new), 0, names.size());
    }

    private static void pairs(String key, Map<String, String> pairs, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStringField(pair.getKey(), pair.getValue());
        }
        json.writeEndObject();
    }

    private static void statements(List<Statement> statements, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Statement statement : statements) {
            if (statement instanceof Program.Text text) {
                json.writeString(text.text());
            } else if (statement instanceof Program.Print print) {
                print(print, json);
            } else if (statement instanceof Program.If choice) {
                choice(choice, json);
            } else if (statement instanceof Program.For loop) {
                loop(loop, json);
            }
        }
        json.writeEndArray();
    }

    /** Writes a field's value as the field alone: most of what is printed is that. */
    private static void print(Program.Print print, JsonGenerator json) throws IOException {
        if (print.value() instanceof Program.Get) {
            expression(print.value(), json);
            return;
        }
        json.writeStartArray();
        json.writeString("print");
        expression(print.value(), json);
        json.writeString(print.fields().isEmpty() ? "" : print.fields().get(0));
        json.writeEndArray();
    }

    private static void choice(Program.If choice, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString("if");
        json.writeStartArray();
        for (Program.Branch branch : choice.branches()) {
            json.writeStartArray();
            expression(branch.condition(), json);
            statements(branch.body(), json);
            json.writeEndArray();
        }
        json.writeEndArray();
        if (!choice.otherwise().isEmpty()) {
            statements(choice.otherwise(), json);
        }
        json.writeEndArray();
    }

    private static void loop(Program.For loop, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString("for");
        json.writeString(loop.variable());
        json.writeString(loop.field());
        statements(loop.body(), json);
        json.writeEndArray();
    }

    private static void expression(Expression expression, JsonGenerator json) throws IOException {
        if (expression instanceof Program.TextLiteral text) {
            json.writeString(text.text());
        } else if (expression instanceof Program.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (expression instanceof Program.Get get) {
            pair("get", get.field(), json);
        } else if (expression instanceof Program.Item item) {
            pair("item", item.variable(), json);
        } else if (expression instanceof Program.NumberLiteral number) {
            pair("decimal", number.number().toPlainString(), json);
        } else if (expression instanceof Program.Call call) {
            json.writeStartArray();
            json.writeString(Keyword.of(call.function()));
            for (Expression argument : call.arguments()) {
                expression(argument, json);
            }
            json.writeEndArray();
        }
    }

    private static void pair(String first, String second, JsonGenerator json) throws IOException {
        json.writeArray(new String[] {first, second}, 0, 2);
    }
}
