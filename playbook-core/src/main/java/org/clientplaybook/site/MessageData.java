package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.FieldPattern;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the browser needs to fill in a scenario's messages, and nothing that it can do without: {@code core/types.js} says
 * what is in it. What all pages of a language share is in {@link LanguageScript}.
 */
final class MessageData {
    private static final JsonFactory JSON = new JsonFactory();

    /** What stands at the head of a letter, where the playbook asks for it. */
    private static final Set<String> LETTERHEAD = Set.of(
            "your_name",
            "your_company",
            "your_address",
            "your_phone",
            "client_name",
            "client_company",
            "client_address");

    private MessageData() {}

    /**
     * Returns a scenario's messages in all languages as JSON.
     *
     * @param sites the editions; a language in which the scenario has no words of its own is left out
     */
    static String json(Scenario scenario, List<SiteView> sites) {
        Map<SiteView, Scenario> editions = new LinkedHashMap<>();
        Set<String> needed = new HashSet<>();
        for (SiteView site : sites) {
            Scenario own = site.scenario(scenario.slug());
            if (own != null && own.isIn(site.language())) {
                editions.put(site, own);
                needed.addAll(needed(own, site));
            }
        }
        StringWriter text = new StringWriter(8192);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("scenario", scenario.slug());
            json.writeObjectFieldStart("languages");
            for (Map.Entry<SiteView, Scenario> edition : editions.entrySet()) {
                language(edition.getValue(), edition.getKey(), needed, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Returns the names of the fields that messages ask for, and of those in which a value is useful nevertheless. */
    private static Set<String> needed(Scenario scenario, SiteView site) {
        Set<String> needed = scenario.usedFields();
        for (Message message : scenario.messages()) {
            if (message.channel() == Message.Channel.LETTER) {
                needed.addAll(LETTERHEAD);
            } else if (message.channel() == Message.Channel.EMAIL) {
                site.edition().fieldsOf(scenario).values().stream()
                        .filter(field -> field.type() == Field.Type.EMAIL
                                && !field.name().startsWith("your_"))
                        .forEach(field -> needed.add(field.name()));
            }
        }
        return needed;
    }

    private static void language(Scenario scenario, SiteView site, Set<String> needed, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(site.language());
        json.writeObjectFieldStart("fields");
        for (Field field : site.edition().fieldsOf(scenario).values()) {
            if (needed.contains(field.name())) {
                field(field, site.language(), json);
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("messages");
        for (Message message : scenario.messages()) {
            message(message, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void field(Field field, String language, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field.name());
        if (field.type() != Field.Type.TEXT) {
            json.writeStringField("type", Keyword.of(field.type()));
        }
        json.writeStringField("label", field.label());
        if (!field.language().equals(language)) {
            json.writeStringField("language", field.language());
        }
        optional("hint", field.hint(), json);
        optional("example", field.example(), json);
        optional("value", field.value(), json);
        optional("min", field.min(), json);
        optional("max", field.max(), json);
        optional("when", field.when() == null ? null : Keyword.of(field.when()), json);
        pattern(field.pattern(), json);
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

    private static void pattern(@Nullable FieldPattern pattern, JsonGenerator json) throws IOException {
        if (pattern == null) {
            return;
        }
        json.writeObjectFieldStart("pattern");
        json.writeArrayFieldStart("characters");
        for (String character : pattern.characters()) {
            json.writeString(character);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("next");
        for (List<Integer> states : pattern.next()) {
            numbers(states, json);
        }
        json.writeEndArray();
        json.writeFieldName("ends");
        numbers(pattern.ends(), json);
        json.writeEndObject();
    }

    private static void numbers(List<Integer> numbers, JsonGenerator json) throws IOException {
        int[] all = numbers.stream().mapToInt(Integer::intValue).toArray();
        json.writeArray(all, 0, all.length);
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
        json.writeArrayFieldStart("near");
        for (Message.Note note : message.why()) {
            json.writeString(note.near());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("tones");
        for (Message.Variant variant : message.variants()) {
            json.writeObjectFieldStart(Keyword.of(variant.tone()));
            if (variant.subject() != null) {
                json.writeFieldName("subject");
                Encoder.write(variant.subject(), json);
            }
            json.writeFieldName("body");
            Encoder.write(variant.body(), json);
            if (variant.brief() != null) {
                json.writeFieldName("short");
                Encoder.write(variant.brief(), json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
