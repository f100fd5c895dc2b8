package org.clientplaybook.site;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A session of the W3C's WebDriver, over HTTP. */
final class WebDriver {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Gson GSON = new Gson();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String session;

    /**
     * Begins a session at a driver that listens. It asks for nothing special: a list of hosts that need no proxy makes
     * WebKitGTK 2.50 crash now and then.
     *
     * @throws IllegalStateException where it does not begin in time, or the driver refuses it
     */
    WebDriver(String driver) {
        session = driver + "/session";
        JsonElement begun = post("", Map.of("capabilities", Map.of()));
        session += "/" + begun.getAsJsonObject().get("sessionId").getAsString();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(session + path)).timeout(PATIENCE);
    }

    /** Asks for something below the session's address. */
    JsonElement get(String path) {
        return send(at(path));
    }

    /** Gives a command. */
    JsonElement post(String path, Map<String, ?> body) {
        return send(at(path).POST(BodyPublishers.ofString(GSON.toJson(body))));
    }

    /** Ends something; with an empty path the session and its browser. */
    JsonElement delete(String path) {
        return send(at(path).DELETE());
    }

    private JsonElement send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            JsonElement value = JsonParser.parseString(answer).getAsJsonObject().get("value");
            if (value.isJsonObject() && value.getAsJsonObject().has("error")) {
                throw new IllegalStateException(request + ": " + value);
            }
            return value;
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
