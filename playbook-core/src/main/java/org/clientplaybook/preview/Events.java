package org.clientplaybook.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;

/** Notifies an open page of what has changed, as server-sent events. */
final class Events {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST = 100;

    /** The greatest number of streams at a time: each holds a thread as long as its page is open. */
    private static final int MOST_STREAMS = 64;

    /** How often a stream says something, so that one that nobody reads is noticed. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Stage stage;
    private final EditorLink editor;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    Events(Stage stage, EditorLink editor) {
        this.stage = stage;
        this.editor = editor;
    }

    /**
     * Answers with an event for the present and one for each change, until the page is closed. The request has the page's
     * path in the site and the version that it shows. Returns whether it did: there may be too many such streams.
     */
    boolean stream(HttpExchange exchange) throws IOException {
        if (!streams.tryAcquire()) {
            return false;
        }
        try {
            send(exchange);
        } finally {
            streams.release();
        }
        return true;
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String page = query.getOrDefault("page", "");
        String version = query.getOrDefault("version", "");
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
        try {
            Stage.Scene scene = stage.current();
            Stage.Scene sent = null;
            while (scene != null) {
                // A comment where nothing is new.
                String event = scene == sent ? ":\n\n" : "data: " + json(scene, page, version) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                sent = scene;
                scene = stage.after(sent, BEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String json(Stage.Scene scene, String page, String version) throws IOException {
        List<Problem> problems = scene.problems();
        List<Problem> shown = problems.subList(0, Math.min(MOST, problems.size()));
        Map<Place, List<String>> excerpts = scene.excerpts(shown);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("stale", !scene.version(page).equals(version));
            json.writeNumberField(
                    "errors", problems.stream().filter(Problem::isError).count());
            json.writeNumberField("total", problems.size());
            json.writeArrayFieldStart("problems");
            for (Problem problem : shown) {
                json.writeStartObject();
                json.writeBooleanField("error", problem.isError());
                json.writeStringField("code", problem.code().id());
                json.writeStringField("place", problem.location().toString());
                json.writeStringField("link", editor.to(problem.location()));
                json.writeStringField("message", problem.message());
                json.writeStringField("hint", problem.hint());
                json.writeStringField(
                        "excerpt", String.join("\n", excerpts.getOrDefault(problem.location(), List.of())));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
