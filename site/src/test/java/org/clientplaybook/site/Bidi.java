package org.clientplaybook.site;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A session of WebDriver BiDi: commands and their answers, and the events between them, over a WebSocket. */
final class Bidi implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Gson gson = new Gson();
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** Connects to a browser that listens, and begins a session. */
    Bidi(String address) {
        socket = within(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), this));
        call("session.new", Map.of("capabilities", Map.of()));
    }

    /**
     * Gives a command, and waits for what it gives back.
     *
     * @throws IllegalStateException where the browser refuses it, with its reason
     */
    JsonObject call(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        within(socket.sendText(gson.toJson(Map.of("id", id, "method", method, "params", parameters)), true));
        JsonObject given = within(answer);
        if (given.has("error")) {
            throw new IllegalStateException(method + ": " + given);
        }
        return given.getAsJsonObject("result");
    }

    /** Returns the events until now, of those that were subscribed to. */
    List<JsonObject> events() {
        return List.copyOf(events);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        part.append(data);
        if (isLast) {
            JsonObject message = JsonParser.parseString(part.toString()).getAsJsonObject();
            part.setLength(0);
            CompletableFuture<JsonObject> answer =
                    message.has("id") ? asked.remove(message.get("id").getAsInt()) : null;
            if (answer == null) {
                events.add(message);
            } else {
                answer.complete(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        onError(from, new IllegalStateException("closed: " + status + " " + reason));
        return null;
    }

    /** Whoever waits for an answer need not wait for it to the end. */
    @Override
    public void onError(WebSocket from, Throwable error) {
        asked.values().forEach(answer -> answer.completeExceptionally(error));
    }

    private static <T> T within(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
