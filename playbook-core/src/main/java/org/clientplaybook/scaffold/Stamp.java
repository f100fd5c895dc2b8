package org.clientplaybook.scaffold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the tool last made around a playbook's texts, and with which version: kept in the project, so that a later version
 * can tell what somebody has changed since.
 *
 * @param version the tool's
 * @param id the project's name
 * @param tool the address of the tool's Git repository, or empty
 * @param files the text of each file as it was made, by path; empty for one that was there before, and is not the tool's
 */
record Stamp(String version, String id, String tool, Map<String, String> files) {
    /** Where it is kept, below the project's folder. */
    static final String FILE = ".mvn/playbook.json";

    private static final String NOTE =
            "What playbook:new made, for playbook:update to compare with. Keep it, and leave it as it is.";

    Stamp {
        files = Map.copyOf(files);
    }

    /**
     * Returns the stamp of what a version makes.
     *
     * @param project the files that it makes
     * @param made the paths of those that are not there yet; the others stay whose they are
     */
    static Stamp of(String version, String id, String tool, Map<String, byte[]> project, Set<String> made) {
        Map<String, String> files = new HashMap<>();
        project.forEach(
                (path, bytes) -> files.put(path, made.contains(path) ? new String(bytes, StandardCharsets.UTF_8) : ""));
        return new Stamp(version, id, tool, files);
    }

    /** Returns the file that {@link #parse} reads: each line of a text on a line of its own, so that reviews can read it. */
    byte[] bytes() {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("note", NOTE);
            json.writeStringField("version", version);
            json.writeStringField("id", id);
            json.writeStringField("tool", tool);
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                String[] lines = file.getValue().split("\n", -1);
                json.writeFieldName(file.getKey());
                json.writeArray(lines, 0, lines.length);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Stamp parse(String json) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> files = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    values.put(name, parser.getText());
                } else {
                    expect(parser.currentToken(), JsonToken.START_OBJECT);
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        files.put(parser.currentName(), String.join("\n", lines(parser)));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("It is not JSON.", e);
        }
        if (!values.keySet().containsAll(Set.of("version", "id", "tool"))) {
            throw new IllegalArgumentException("It lacks the version, the id or the tool.");
        }
        return new Stamp(
                values.getOrDefault("version", ""),
                values.getOrDefault("id", ""),
                values.getOrDefault("tool", ""),
                files);
    }

    private static List<String> lines(JsonParser parser) throws IOException {
        expect(parser.nextToken(), JsonToken.START_ARRAY);
        List<String> lines = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.VALUE_STRING);
            lines.add(parser.getText());
        }
        return lines;
    }

    private static void expect(JsonToken there, JsonToken expected) {
        if (there != expected) {
            throw new IllegalArgumentException("It is not what the tool writes.");
        }
    }
}
