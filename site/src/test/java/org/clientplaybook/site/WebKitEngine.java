package org.clientplaybook.site;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * WebKit as GTK has it, Safari's engine, on a screen that nobody sees. A driver has one session and a session has no
 * profiles: so each profile is a driver and a browser of its own, until its tab is closed. Then it forgets what was stored
 * and is the next profile: to start one takes several times as long as to load a page.
 */
final class WebKitEngine implements Engine {
    private static final Duration START = Duration.ofSeconds(30);
    private static final String FORGET = "localStorage.clear(); sessionStorage.clear(); name = '';";

    private final Path driver;
    private final Child screen;
    private final String display;
    private final Deque<Windows> closed = new ArrayDeque<>();
    private final String empty;

    private WebKitEngine(Path driver, Child screen, String display) {
        this.driver = driver;
        this.screen = screen;
        this.display = display;
        Path page = BuiltSite.output("engines").resolve("empty.html");
        try {
            Files.writeString(page, "<!doctype html><title>Empty</title>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        empty = page.toUri().toString();
    }

    /**
     * Starts its screen.
     *
     * @param driver the path of {@code WebKitWebDriver}
     * @param server the path of {@code Xvfb}
     */
    static WebKitEngine start(Path driver, Path server) {
        List<String> command =
                List.of(server.toString(), "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp");
        Child screen = Child.start(Child.home("screen"), command, Map.of());
        return new WebKitEngine(driver, screen, ":" + screen.written(Pattern.compile("(?m)^(\\d+)\\R")));
    }

    @Override
    public Tab open(String site) {
        Windows ready = closed.isEmpty() ? begin() : closed.pop();
        return new WebKitTab(ready, ready.session.get("/window").getAsString(), true);
    }

    /** In a browser of its own, which nobody is given afterwards: what it keeps, it keeps from its host. */
    @Override
    public Tab openKeeping(URI site) {
        Windows own = begin();
        own.kept = true;
        return new WebKitTab(own, own.session.get("/window").getAsString(), true);
    }

    /** Now and then a driver never begins its session: another one does. */
    private Windows begin() {
        try {
            return started();
        } catch (IllegalStateException e) {
            return started();
        }
    }

    private Windows started() {
        int port = freePort();
        Child running = Child.start(
                Child.home("webkit"),
                List.of(driver.toString(), "--host=127.0.0.1", "--port=" + port),
                Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"));
        try {
            listening(running, port);
            WebDriver session = new WebDriver("http://127.0.0.1:" + port);
            session.post("/window/rect", Map.of("width", Device.LAPTOP.width, "height", Device.LAPTOP.height));
            return new Windows(session, running, empty, closed);
        } catch (IllegalStateException e) {
            running.close();
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(loopback(0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback(int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    private static void listening(Child running, int port) {
        long end = System.nanoTime() + START.toNanos();
        do {
            try (Socket socket = new Socket()) {
                socket.connect(loopback(port));
                return;
            } catch (IOException e) {
                // Not yet.
            }
        } while (!running.endsSoon() && System.nanoTime() < end);
        throw new IllegalStateException(running + " does not listen");
    }

    @Override
    public void close() {
        try {
            closed.forEach(Windows::end);
        } finally {
            screen.close();
        }
    }

    /** A session's windows, of which one at a time gets the commands. */
    private static final class Windows {
        private final WebDriver session;
        private final Child driver;
        private final String empty;
        private final Deque<Windows> closed;
        private final Set<String> visited = new TreeSet<>();
        private boolean kept;
        private String current = "";

        private Windows(WebDriver session, Child driver, String empty, Deque<Windows> closed) {
            this.session = session;
            this.driver = driver;
            this.empty = empty;
            this.closed = closed;
        }

        /** Notes a page of the origin of an address that has no script: all files are one, and no host has this one. */
        private void visit(String address) {
            visited.add(
                    address.startsWith("file:")
                            ? empty
                            : URI.create(address).resolve("/empty").toString());
        }

        /** Makes it a profile that knows nothing, or ends it where that fails. */
        private void close() {
            if (kept) {
                end();
                return;
            }
            try {
                for (String page : visited) {
                    session.post("/url", Map.of("url", page));
                    session.post("/execute/sync", Map.of("script", FORGET, "args", List.of()));
                }
                visited.clear();
                closed.push(this);
            } catch (IllegalStateException e) {
                end();
            }
        }

        private void end() {
            try {
                session.delete("");
            } finally {
                driver.close();
            }
        }

        private WebDriver to(String handle) {
            if (!handle.equals(current)) {
                session.post("/window", Map.of("handle", handle));
                current = handle;
            }
            return session;
        }
    }

    private record WebKitTab(Windows windows, String handle, boolean first) implements Tab {
        private static final String LISTEN = """
                (() => {
                  globalThis.faultsSeen = [];
                  addEventListener("error", ({ message }) => faultsSeen.push(message));
                  addEventListener("unhandledrejection", ({ reason }) => faultsSeen.push(String(reason)));
                })()""";

        private WebDriver session() {
            return windows.to(handle);
        }

        @Override
        public void open(String address) {
            windows.visit(address);
            session().post("/url", Map.of("url", address));
            evaluate(LISTEN);
        }

        @Override
        public void back() {
            session().post("/back", Map.of());
        }

        @Override
        public JsonElement evaluate(String expression) {
            Map<String, ?> script = Map.of("script", "return " + Tab.json(expression), "args", List.of());
            return Tab.parsed(session().post("/execute/sync", script).getAsString());
        }

        @Override
        public void press(String keys) {
            session().post("/actions", Map.of("actions", Gestures.press(keys)));
        }

        @Override
        public void type(String text) {
            session().post("/actions", Map.of("actions", Gestures.type(text)));
        }

        @Override
        public void click(int x, int y) {
            session().post("/actions", Map.of("actions", Gestures.click(x, y)));
        }

        @Override
        public byte[] screenshot() {
            return Base64.getDecoder().decode(session().get("/screenshot").getAsString());
        }

        @Override
        public Tab beside() {
            JsonElement made = session().post("/window/new", Map.of("type", "window"));
            return new WebKitTab(windows, made.getAsJsonObject().get("handle").getAsString(), false);
        }

        /** The driver does not tell: these are the errors of the page that was opened last, since it was loaded. */
        @Override
        public List<String> faults() {
            return evaluate("globalThis.faultsSeen ?? []").getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
        }

        @Override
        public void close() {
            if (first) {
                session();
                windows.close();
            } else {
                session().delete("/window");
            }
        }
    }
}
