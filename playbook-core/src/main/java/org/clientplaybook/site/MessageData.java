package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
     * Returns what a page has of a scenario's messages, as JSON: those in the language whose words it shows, and where the
     * scripts of the other languages are.
     *
     * @param scenario as the page's edition has it
     * @param sites the editions; a language in which the scenario has no words of its own is left out
     */
    static String json(Scenario scenario, List<SiteView> sites) {
        String slug = scenario.slug();
        List<SiteView> languages = languages(slug, sites);
        SiteView shown = languages.stream()
                .filter(site -> scenario.isIn(site.language()))
                .findFirst()
                .orElseThrow();
        Set<String> needed = new HashSet<>();
        languages.forEach(site -> needed.addAll(needed(own(slug, site), site)));
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("scenario", slug);
            json.writeObjectFieldStart("languages");
            json.writeFieldName(shown.language());
            language(own(slug, shown), shown, needed, json);
            json.writeEndObject();
            if (languages.size() > 1) {
                json.writeObjectFieldStart("others");
                for (SiteView other : languages) {
                    if (!scenario.isIn(other.language())) {
                        String script = script(slug, other.language());
                        json.writeStringField(other.language(), shown.path(script));
                    }
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /** Returns a scenario's messages in the language of an edition, in which it has words of its own, as JSON. */
    static String ofLanguage(String slug, SiteView site) {
        Scenario own = own(slug, site);
        return written(json -> language(own, site, needed(own, site), json));
    }

    /** Returns by what {@link SiteView#path} finds the script with a scenario's messages in a language. */
    static String script(String slug, String language) {
        return "messages." + language + "." + slug;
    }

    /** Returns those editions in whose language a scenario has words of its own. */
    static List<SiteView> languages(String slug, List<SiteView> sites) {
        return sites.stream()
                .filter(site -> {
                    Scenario own = site.scenario(slug);
                    return own != null && own.isIn(site.language());
                })
                .toList();
    }

    private static Scenario own(String slug, SiteView site) {
        return Objects.requireNonNull(site.scenario(slug));
    }

    /** Writes a part of the JSON. */
    private interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    private static String written(Part part) {
        StringWriter text = new StringWriter(8192);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            part.write(json);
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
        json.writeStartObject();
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
        json.writeFieldName("characters");
        json.writeArray(
                pattern.characters().toArray(String[]::new),
                0,
                pattern.characters().size());
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
