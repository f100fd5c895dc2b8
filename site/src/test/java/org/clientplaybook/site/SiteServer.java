package org.clientplaybook.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a folder over HTTP on loopback, below a path, as some web host would; all but the service worker, which would load
 * the whole site in each test.
 */
final class SiteServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8");

    static {
        // Else each answer waits 40 ms for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path root;
    private final String below;

    /**
     * Starts a server on a free port.
     *
     * @param below the path that stands for the folder, with {@code /} at both ends
     */
    SiteServer(Path root, String below) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.below = below;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/", this::answer);
        // On one thread, a browser that opens a connection and says nothing yet keeps all others waiting.
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the address of the folder, with a {@code /} at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + below;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = path.startsWith(below)
                    ? root.resolve(path.substring(below.length())).normalize()
                    : null;
            if (file != null && Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean found = file != null
                    && file.startsWith(root)
                    && Files.isRegularFile(file)
                    && !file.equals(root.resolve("offline.js"));
            byte[] body = found ? Files.readAllBytes(file) : "Not found".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", found ? type(file) : "text/plain");
            // The name of an asset has a hash of its bytes: a browser that keeps it compiles no script twice.
            if (found && path.contains("/asset/")) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, immutable");
            }
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
