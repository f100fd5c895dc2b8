package org.clientplaybook.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.model.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * The content format as JSON Schema 2020-12, for editors: a schema for each kind of file, with the playbook's own
 * categories, scenarios and fields as the words to choose from. A value may be what YAML 1.2 makes of it: {@code 1} and
 * {@code "1"} are the same to the reader.
 */
public final class JsonSchemas {
    private JsonSchemas() {}

    /**
     * Returns the schemas by file name: {@code playbook.json}, {@code scenario.json}, {@code guide.json}, {@code
     * worksheet.json}, {@code style.json} and {@code overrides.json}, and all but the last two with {@code -translation} before the
     * ending for the files with a language in their name.
     *
     * @param catalog the playbook as far as it could be read, or null for schemas without words of its own
     */
    public static Map<String, byte[]> of(@Nullable Catalog catalog) {
        Vocabulary vocabulary = Vocabulary.of(catalog);
        Map<String, byte[]> files = new TreeMap<>();
        for (boolean translation : new boolean[] {false, true}) {
            SchemaWriter writer = new SchemaWriter(vocabulary, translation);
            String ending = translation ? "-translation.json" : ".json";
            String words = translation ? ", translated: words only, which replace those of the original" : "";
            files.put("playbook" + ending, json(writer.file("The settings of a playbook" + words, Format.PLAYBOOK)));
            files.put("scenario" + ending, json(writer.file("A scenario" + words, Format.SCENARIO)));
            files.put("guide" + ending, json(writer.file("The guide of a playbook" + words, Format.GUIDE)));
            files.put("worksheet" + ending, json(writer.file("The worksheet of a playbook" + words, Format.WORKSHEET)));
        }
        files.put(
                "style.json",
                json(new SchemaWriter(vocabulary, false)
                        .file("The phrases and limits that a playbook's rules use", Format.STYLE)));
        files.put(
                "overrides.json",
                json(new SchemaWriter(vocabulary, false)
                        .file("The words of packs that a playbook replaces", Format.OVERRIDES)));
        return files;
    }

    private static byte[] json(Map<String, Object> schema) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            write(schema, json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            json.writePOJO(value);
        }
    }
}
