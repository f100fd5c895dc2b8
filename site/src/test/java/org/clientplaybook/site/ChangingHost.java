package org.clientplaybook.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web host with its bad days: it goes away, loses files, asks for a password, or stops in the middle. */
final class ChangingHost implements AutoCloseable {
    private static final byte[] LOGIN =
            "<!DOCTYPE html><title>Log in</title><h1>Log in</h1>".getBytes(StandardCharsets.UTF_8);

    /** What it does with a request. */
    enum Mood {
        FINE,
        /** Says that nothing is there. */
        NOTHING,
        /** Answers every request for a page with a page of its own, as if all were well. */
        LOGIN,
        /** Closes the connection in the middle of a file. */
        HALF,
        /** Sends the right bytes with headers that keep a browser from showing them. */
        HEADERS
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private volatile Path root;
    private volatile Mood mood = Mood.FINE;
    private volatile List<String> spared = List.of();

    ChangingHost(Path root) throws IOException {
        this.root = root;
        server = start(0);
        port = server.getAddress().getPort();
    }

    private HttpServer start(int port) throws IOException {
        HttpServer started =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        started.setExecutor(threads);
        started.createContext("/", this::answer);
        started.start();
        return started;
    }

    /** Returns the address of a page; the site is below a folder. */
    URI address(String page) {
        return URI.create("http://127.0.0.1:" + port + "/a/b/" + page);
    }

    /** Serves another folder. */
    void serve(Path other) {
        root = other;
    }

    /** Changes what it does with every request, but for those for some files. */
    void feel(Mood other, List<String> sparing) {
        mood = other;
        spared = sparing;
    }

    /** Goes away. */
    void leave() {
        server.stop(0);
    }

    /** Comes back. */
    void comeBack() throws IOException {
        server = start(port);
    }

    /** Returns the paths that were asked for since this was last asked. */
    List<String> asked() {
        List<String> noted = List.copyOf(asked);
        asked.removeAll(noted);
        return noted;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/a/b/", "");
            asked.add(path);
            Path file = root.resolve(path.isEmpty() ? "index.html" : path);
            Mood now = spared.contains(path) ? Mood.FINE : mood;
            if (now == Mood.NOTHING || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = now == Mood.LOGIN ? LOGIN : Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type(now, path));
            if (now == Mood.HEADERS) {
                exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, now == Mood.HALF ? body.length / 2 : body.length);
        }
    }

    private static String type(Mood mood, String path) {
        if (mood == Mood.LOGIN) {
            return "text/html; charset=utf-8";
        }
        if (mood == Mood.HEADERS) {
            return "text/plain";
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml")
                .getOrDefault(ending, "text/html; charset=utf-8");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
