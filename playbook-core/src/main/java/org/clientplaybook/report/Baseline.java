package org.clientplaybook.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code report.json} of an earlier check, with which a check is compared.
 *
 * @param messages the texts by {@link SentMessage#key}; null where there were errors, so that it has no messages
 * @param originals by their fingerprint
 * @param paths through the guide; null where there were errors, or the report is older than guides
 */
record Baseline(
        @Nullable Map<String, String> messages,
        Map<String, Original> originals,
        @Nullable List<GuidePath> paths) {
    /**
     * Parses a report.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Baseline parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Map<?, ?> report = value(parser) instanceof Map<?, ?> map ? map : Map.of();
            if (!"1".equals(report.get("format"))) {
                throw new IllegalArgumentException("The baseline is not a report.json of this version's format.");
            }
            Map<String, String> messages = new LinkedHashMap<>();
            for (Map<?, ?> message : maps(report.get("messages"))) {
                SentMessage sent = message(message);
                messages.put(sent.key(), sent.text());
            }
            Map<String, Original> originals = new LinkedHashMap<>();
            for (Map<?, ?> original : maps(report.get("originals"))) {
                Original read = new Original(
                        text(original, "scenario"), text(original, "fingerprint"), texts(original, "sentences"));
                originals.put(read.fingerprint(), read);
            }
            boolean unknown = messages.isEmpty() && !"0".equals(report.get("errors"));
            List<GuidePath> paths = maps(report.get("paths")).stream()
                    .map(path -> new GuidePath(texts(path, "answers"), text(path, "scenario")))
                    .toList();
            boolean known = !paths.isEmpty() || (report.containsKey("paths") && "0".equals(report.get("errors")));
            return new Baseline(unknown ? null : messages, originals, known ? paths : null);
        } catch (IOException e) {
            throw new IllegalArgumentException("The baseline is not JSON: " + e.getMessage(), e);
        }
    }

    private static SentMessage message(Map<?, ?> message) {
        return new SentMessage(
                text(message, "scenario"),
                text(message, "language"),
                text(message, "example"),
                text(message, "message"),
                text(message, "channel"),
                text(message, "tone"),
                "true".equals(message.get("short")),
                message.containsKey("subject") ? text(message, "subject") : null,
                text(message, "body"),
                Set.of());
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                maps.add(item instanceof Map<?, ?> map ? map : Map.of());
            }
        }
        return maps;
    }

    /** Returns a map, a list, a text or null; numbers and truths are texts. */
    private static @Nullable Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
