package org.clientplaybook.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.clientplaybook.content.Sha256;

/**
 * What is in a site: each file with its size and its SHA-256 (FIPS 180-4), so that a copy can be checked. Threads may share
 * it.
 */
final class Inventory {
    /** Where it lies in the site; it does not list itself. */
    static final String NAME = "integrity.json";

    private static final int FORMAT = 1;

    private final Map<String, Entry> files = new ConcurrentSkipListMap<>();

    private record Entry(String hash, int size) {}

    /** Notes a file by its path in the site. */
    void add(String path, byte[] bytes) {
        files.put(path, new Entry(Sha256.hex(bytes), bytes.length));
    }

    /**
     * Returns the digest of the whole, in hexadecimal: the SHA-256 of a line for each file, in the order of their paths, as
     * {@code sha256sum} writes it.
     */
    String digest() {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, entry) ->
                lines.append(entry.hash).append("  ").append(path).append('\n'));
        return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the hash of each file in hexadecimal, by its path. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((path, entry) -> hashes.put(path, entry.hash()));
        return hashes;
    }

    /** Returns the size of each file in bytes, by its path. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        files.forEach((path, entry) -> sizes.put(path, entry.size()));
        return sizes;
    }

    /** Returns the inventory as {@code docs/integrity.md} describes it. */
    byte[] json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("digest", digest());
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, Entry> file : files.entrySet()) {
                json.writeRaw('\n');
                json.writeObjectFieldStart(file.getKey());
                json.writeStringField("sha256", file.getValue().hash);
                json.writeNumberField("bytes", file.getValue().size);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
