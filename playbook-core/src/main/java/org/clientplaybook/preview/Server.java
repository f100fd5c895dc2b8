package org.clientplaybook.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Answers the browser: with files of the site, with the preview's own, and with what changes. */
final class Server implements AutoCloseable {
    private static final Set<String> OWN_FILES = Set.of("preview.js", "preview.css");
    private static final Pattern HASHED = Pattern.compile("asset/.*\\.\\w{10}\\.\\w+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("xml", "application/xml"),
            Map.entry("zip", "application/zip"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("yml", "text/plain; charset=utf-8"));

    static {
        // Else each answer waits 40 ms for the browser to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // In seconds, for a request to be here as a whole: one that trickles in holds a thread.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "playbook-preview");
        thread.setDaemon(true);
        return thread;
    });
    private final Stage stage;
    private final Events events;
    private final Set<String> hosts;

    Server(int port, Stage stage, EditorLink editor) throws IOException {
        this.stage = stage;
        this.events = new Events(stage, editor);
        this.server = bound(port);
        int taken = server.getAddress().getPort();
        this.hosts = Set.of("127.0.0.1:" + taken, "localhost:" + taken, "[::1]:" + taken);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    private static HttpServer bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    void start() {
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            protect(exchange);
            // A page elsewhere can give its own host name this machine's address, and then read what is answered.
            if (!hosts.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")))) {
                text(exchange, 421, "This preview is available on this computer only.");
            } else if (isForeign(exchange)) {
                text(exchange, 403, "This preview answers to its own pages only.");
            } else if (path == null || !path.startsWith("/")) {
                text(exchange, 400, "This is not the address of a page.");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "This preview is read-only.");
            } else if (path.equals(LivePage.OWN + "events") && method.equals("GET")) {
                if (!events.stream(exchange)) {
                    text(exchange, 503, "Too many pages are open.");
                }
            } else if (path.startsWith(LivePage.OWN)) {
                own(exchange, path.substring(LivePage.OWN.length()));
            } else {
                site(exchange, path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1));
            }
        }
    }

    /** Says whether a page of another site asks, other than by a link that somebody followed. */
    private static boolean isForeign(HttpExchange exchange) {
        String from = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean own = from == null || from.equals("same-origin") || from.equals("none");
        return !own
                && !("navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"))
                        && "document".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest")));
    }

    private static void protect(HttpExchange exchange) {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        Stage.Scene scene = stage.current();
        String fault = scene.fault(path);
        byte[] bytes = fault == null ? scene.file(path) : null;
        if (fault != null) {
            failed(exchange, path, fault);
        } else if (bytes == null) {
            boolean none = scene.site() == null;
            send(exchange, none ? 503 : 404, type("index.html"), LivePage.standIn(none));
        } else if (path.endsWith(".html")) {
            send(exchange, 200, type(path), LivePage.of(bytes, scene.version(path)));
        } else {
            if (HASHED.matcher(path).matches()) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, immutable");
            }
            send(exchange, 200, type(path), bytes);
        }
    }

    private static void failed(HttpExchange exchange, String path, String reason) throws IOException {
        if (path.endsWith(".html")) {
            send(exchange, 500, type(path), LivePage.failed(reason));
        } else {
            text(exchange, 500, reason);
        }
    }

    private static void own(HttpExchange exchange, String name) throws IOException {
        if (!OWN_FILES.contains(name)) {
            text(exchange, 404, "File not found.");
            return;
        }
        try (InputStream in = Server.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            send(exchange, 200, type(name), in.readAllBytes());
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
