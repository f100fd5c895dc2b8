package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** Writes what the browser needs to fill in a scenario's messages; {@code messages.js} says what is in it. */
final class MessageData {
    private static final JsonFactory JSON = new JsonFactory();

    private MessageData() {}

    /**
     * Returns a scenario's messages in all languages as JSON.
     *
     * @param sites the editions; a language in which the scenario has no words of its own is left out
     */
    static String json(Scenario scenario, List<SiteView> sites) {
        StringWriter text = new StringWriter(8192);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("scenario", scenario.slug());
            json.writeArrayFieldStart("holidays");
            for (LocalDate day : sites.get(0).settings().holidays()) {
                json.writeNumber(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
            }
            json.writeEndArray();
            json.writeObjectFieldStart("languages");
            for (SiteView site : sites) {
                Scenario own = site.scenario(scenario.slug());
                if (own != null && own.language().equals(site.language())) {
                    language(own, site, json);
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void language(Scenario scenario, SiteView site, JsonGenerator json) throws IOException {
        Words words = site.words();
        json.writeObjectFieldStart(site.language());
        json.writeStringField("name", words.word("language.name"));
        json.writeFieldName("speech");
        Encoder.write(words.formats(), json);
        json.writeObjectFieldStart("fields");
        List<Field> fields = new ArrayList<>(scenario.fields());
        fields.addAll(0, site.edition().fields());
        for (Field field : fields) {
            field(field, json);
        }
        if (fields.stream().anyMatch(field -> field.type() == Field.Type.MONEY)) {
            currency(words, json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("messages");
        for (Message message : scenario.messages()) {
            message(message, json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("near");
        for (Message message : scenario.messages()) {
            String[] near = message.why().stream().map(Message.Note::near).toArray(String[]::new);
            json.writeFieldName(message.id());
            json.writeArray(near, 0, near.length);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void field(Field field, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field.name());
        json.writeStringField("type", Keyword.of(field.type()));
        json.writeStringField("label", field.label());
        json.writeStringField("language", field.language());
        optional("hint", field.hint(), json);
        optional("example", field.example(), json);
        optional("value", field.value(), json);
        optional("min", field.min(), json);
        optional("max", field.max(), json);
        optional("pattern", field.pattern(), json);
        flag("required", field.required(), true, json);
        flag("sensitive", field.sensitive(), false, json);
        flag("shared", field.shared(), false, json);
        if (!field.options().isEmpty()) {
            json.writeArrayFieldStart("options");
            for (Field.Option option : field.options()) {
                json.writeArray(new String[] {option.value(), option.label()}, 0, 2);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** A field that is everybody's own: the reader's currency. No field of a playbook can have its name. */
    private static void currency(Words words, JsonGenerator json) throws IOException {
        LocaleFormats formats = words.formats();
        if (formats.currency().isEmpty()) {
            return;
        }
        Map<String, String> symbols = new TreeMap<>(formats.symbols());
        symbols.putIfAbsent(formats.currency(), formats.currency());
        json.writeObjectFieldStart("$currency");
        json.writeStringField("type", "choice");
        json.writeStringField("label", words.word("field.currency"));
        json.writeStringField("value", formats.currency());
        json.writeBooleanField("shared", true);
        json.writeArrayFieldStart("options");
        for (Map.Entry<String, String> symbol : symbols.entrySet()) {
            json.writeArray(new String[] {symbol.getKey(), symbol.getValue()}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void optional(String key, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private static void flag(String key, boolean value, boolean usual, JsonGenerator json) throws IOException {
        if (value != usual) {
            json.writeBooleanField(key, value);
        }
    }

    private static void message(Message message, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(message.id());
        for (Message.Variant variant : message.variants()) {
            json.writeObjectFieldStart(Keyword.of(variant.tone()));
            json.writeFieldName("subject");
            if (variant.subject() == null) {
                json.writeNull();
            } else {
                Encoder.write(variant.subject(), json);
            }
            json.writeFieldName("body");
            Encoder.write(variant.body(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
