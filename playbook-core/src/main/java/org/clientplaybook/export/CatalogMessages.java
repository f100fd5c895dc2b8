package org.clientplaybook.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** The part of the catalog that another program can fill in: fields, templates, and what comes of them with each example. */
final class CatalogMessages {
    private final JsonGenerator json;
    private final List<LocalDate> holidays;
    private final Map<String, Words> words;

    /**
     * @param words of each language of the playbook
     */
    CatalogMessages(JsonGenerator json, List<LocalDate> holidays, Map<String, Words> words) {
        this.json = json;
        this.holidays = holidays;
        this.words = words;
    }

    /** Writes fields by name, as a property. */
    void fields(Collection<Field> fields) throws IOException {
        json.writeObjectFieldStart("fields");
        for (Field field : fields) {
            json.writeObjectFieldStart(field.name());
            json.writeStringField("type", Keyword.of(field.type()));
            json.writeStringField("label", field.label());
            json.writeStringField("language", field.language());
            json.writeBooleanField("required", field.required());
            optional("hint", field.hint());
            optional("example", field.example());
            optional("default", field.value());
            optional("min", field.min());
            optional("max", field.max());
            optional("when", field.when() == null ? null : Keyword.of(field.when()));
            if (field.sensitive()) {
                json.writeBooleanField("sensitive", true);
            }
            if (!field.options().isEmpty()) {
                json.writeArrayFieldStart("options");
                for (Field.Option option : field.options()) {
                    json.writeStartObject();
                    json.writeStringField("value", option.value());
                    json.writeStringField("label", option.label());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes a scenario's messages as templates, as a property. */
    void messages(Scenario scenario) throws IOException {
        json.writeArrayFieldStart("messages");
        for (Message message : scenario.messages()) {
            json.writeStartObject();
            json.writeStringField("id", message.id());
            json.writeStringField("title", message.title());
            json.writeStringField("language", message.language());
            json.writeStringField("channel", Keyword.of(message.channel()));
            json.writeStringField("purpose", Keyword.of(message.purpose()));
            json.writeArrayFieldStart("variants");
            for (Message.Variant variant : message.variants()) {
                json.writeStartObject();
                json.writeStringField("tone", Keyword.of(variant.tone()));
                json.writeStringField("language", variant.language());
                optional("subject", source(variant.subject()));
                json.writeStringField("body", variant.body().source());
                optional("short", source(variant.brief()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("why");
            for (Message.Note note : message.why()) {
                json.writeStartObject();
                optional("near", note.near());
                json.writeStringField("note", note.note());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a scenario's examples, each with the messages filled in, as a property. */
    void examples(Scenario scenario, Edition edition) throws IOException {
        Collection<Field> fields = edition.fieldsOf(scenario).values();
        json.writeArrayFieldStart("examples");
        for (Scenario.Example example : scenario.examples()) {
            json.writeStartObject();
            json.writeStringField("name", example.name());
            json.writeObjectFieldStart("values");
            for (Map.Entry<String, List<String>> value : example.values().entrySet()) {
                json.writeFieldName(value.getKey());
                String[] texts = value.getValue().toArray(String[]::new);
                json.writeArray(texts, 0, texts.length);
            }
            json.writeEndObject();
            json.writeArrayFieldStart("messages");
            for (Message message : scenario.messages()) {
                for (Message.Variant variant : message.variants()) {
                    filled(message, variant, example, fields);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void filled(Message message, Message.Variant variant, Scenario.Example example, Collection<Field> fields)
            throws IOException {
        Words own = Objects.requireNonNull(words.get(variant.language()));
        Interpreter interpreter = new Interpreter(own.formats(), fields, holidays);
        json.writeStartObject();
        json.writeStringField("message", message.id());
        json.writeStringField("tone", Keyword.of(variant.tone()));
        optional("subject", run(variant.subject(), interpreter, example));
        optional("body", run(variant.body(), interpreter, example));
        optional("short", run(variant.brief(), interpreter, example));
        json.writeEndObject();
    }

    private static @Nullable String run(@Nullable Program program, Interpreter interpreter, Scenario.Example example) {
        return program == null
                ? null
                : interpreter.render(program, example.values()).text();
    }

    private static @Nullable String source(@Nullable Program program) {
        return program == null ? null : program.source();
    }

    private void optional(String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }
}
