package org.clientplaybook.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.LivePreview;

/** A page that is open in something like a browser: it receives what changes, and reloads when it has to. */
public final class Tab implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("preview\\.js\" data-version=\"(\\w+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String page;
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final List<JsonNode> received = new ArrayList<>();
    private Thread listener;
    private String html;

    public Tab(LivePreview preview, String page) throws Exception {
        this.address = preview.address();
        this.page = page;
        load();
    }

    private void load() throws Exception {
        html = get(page).body();
        Matcher version = VERSION.matcher(html);
        if (!version.find()) {
            throw new AssertionError("The page does not listen: " + html);
        }
        close();
        listener = new Thread(() -> listen(version.group(1)));
        listener.setDaemon(true);
        listener.start();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private void listen(String version) {
        URI uri = address.resolve("-preview/events?page=" + page + "&version=" + version);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null && !Thread.currentThread().isInterrupted()) {
                if (line.startsWith("data: ")) {
                    events.add(new ObjectMapper().readTree(line.substring("data: ".length())));
                }
                line = in.readLine();
            }
        } catch (IOException | InterruptedException e) {
            // The tab was closed, or the preview.
            Thread.currentThread().interrupt();
        }
    }

    String html() {
        return html;
    }

    /** Waits for the next news, and loads the page again where it is stale. */
    public JsonNode next() throws Exception {
        JsonNode event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("Nothing was received in ten seconds");
        }
        received.add(event);
        if (event.get("stale").asBoolean()) {
            load();
        }
        return event;
    }

    /** Waits until the page holds a text. */
    public void awaitText(String text) throws Exception {
        while (!html.contains(text)) {
            next();
        }
    }

    /** Waits for news of a problem with this code. */
    JsonNode awaitProblem(String code) throws Exception {
        JsonNode event = next();
        while (!event.get("problems").toString().contains("\"" + code + "\"")) {
            event = next();
        }
        return event;
    }

    /** Returns all news so far. */
    List<JsonNode> received() {
        return received;
    }

    /** Waits for news with this many errors. */
    JsonNode awaitErrors(int errors) throws Exception {
        JsonNode event = next();
        while (event.get("errors").asInt() != errors) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() {
        if (listener != null) {
            listener.interrupt();
        }
    }
}
