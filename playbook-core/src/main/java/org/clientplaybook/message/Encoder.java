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

/** Writes programs and ways to write as JSON, in the form that the browser's {@code interpreter.js} describes and runs. */
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
        json.writeStringField("plural", Keyword.of(locale.plural()));
        json.writeStringField("listSeparator", locale.listSeparator());
        json.writeStringField("listLast", locale.listLast());
        json.writeEndObject();
    }

    private static void names(String key, List<String> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
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
            statement(statement, json);
        }
        json.writeEndArray();
    }

    private static void statement(Statement statement, JsonGenerator json) throws IOException {
        if (statement instanceof Program.Text text) {
            json.writeString(text.text());
            return;
        }
        json.writeStartArray();
        if (statement instanceof Program.Print print) {
            json.writeString("print");
            expression(print.value(), json);
            json.writeStartArray();
            for (String field : print.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
        } else if (statement instanceof Program.If choice) {
            json.writeString("if");
            json.writeStartArray();
            for (Program.Branch branch : choice.branches()) {
                json.writeStartArray();
                expression(branch.condition(), json);
                statements(branch.body(), json);
                json.writeEndArray();
            }
            json.writeEndArray();
            statements(choice.otherwise(), json);
        } else if (statement instanceof Program.For loop) {
            json.writeString("for");
            json.writeString(loop.variable());
            json.writeString(loop.field());
            statements(loop.body(), json);
        }
        json.writeEndArray();
    }

    private static void expression(Expression expression, JsonGenerator json) throws IOException {
        json.writeStartArray();
        if (expression instanceof Program.Get get) {
            json.writeString("get");
            json.writeString(get.field());
        } else if (expression instanceof Program.Item item) {
            json.writeString("item");
            json.writeString(item.variable());
        } else if (expression instanceof Program.TextLiteral text) {
            json.writeString("text");
            json.writeString(text.text());
        } else if (expression instanceof Program.NumberLiteral number) {
            json.writeString("decimal");
            json.writeString(number.number().toPlainString());
        } else if (expression instanceof Program.Truth truth) {
            json.writeString("truth");
            json.writeBoolean(truth.value());
        } else if (expression instanceof Program.Call call) {
            json.writeString(Keyword.of(call.function()));
            for (Expression argument : call.arguments()) {
                expression(argument, json);
            }
        }
        json.writeEndArray();
    }
}
