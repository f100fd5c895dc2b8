package org.clientplaybook.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.export.Snippet.Blank;
import org.clientplaybook.export.Snippet.Part;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;

/** Messages as one JSON object: what each says, and the blanks that it has. */
final class JsonMessages {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonMessages() {}

    static byte[] of(String playbook, Edition edition, List<Snippet> snippets, List<Attribution> attributions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("format", 1);
            json.writeStringField("playbook", playbook);
            json.writeStringField("title", edition.title());
            json.writeStringField("language", edition.language());
            if (!attributions.isEmpty()) {
                String[] texts = attributions.stream().map(Attribution::plain).toArray(String[]::new);
                json.writeFieldName("attributions");
                json.writeArray(texts, 0, texts.length);
            }
            json.writeArrayFieldStart("messages");
            for (Snippet snippet : snippets) {
                write(snippet, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Snippet snippet, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", snippet.scenario().slug());
        json.writeStringField("message", snippet.message().id());
        json.writeStringField("title", snippet.message().title());
        json.writeStringField("channel", Keyword.of(snippet.message().channel()));
        json.writeStringField("purpose", Keyword.of(snippet.message().purpose()));
        json.writeStringField("tone", Keyword.of(snippet.tone()));
        json.writeBooleanField("short", snippet.brief());
        json.writeStringField("choices", snippet.choices());
        json.writeStringField("subject", snippet.subject() == null ? null : Snippet.plain(snippet.subject()));
        json.writeStringField("body", Snippet.plain(snippet.body()));
        json.writeObjectFieldStart("blanks");
        for (Blank blank : blanks(snippet)) {
            json.writeObjectFieldStart(blank.key());
            json.writeStringField("label", blank.label());
            Field.Type type =
                    blank.isComputed() ? Field.Type.TEXT : blank.field().type();
            json.writeStringField("type", Keyword.of(type));
            Field.When when = blank.field().when();
            if (type == Field.Type.DATE && when != null) {
                json.writeStringField("when", Keyword.of(when));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<Blank> blanks(Snippet snippet) {
        List<Part> parts = new ArrayList<>(snippet.subject() == null ? List.of() : snippet.subject());
        parts.addAll(snippet.body());
        Map<String, Blank> blanks = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Blank blank) {
                blanks.put(blank.key(), blank);
            }
        }
        return List.copyOf(blanks.values());
    }
}
