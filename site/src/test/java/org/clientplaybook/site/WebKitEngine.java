package org.clientplaybook.site;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * WebKit as GTK has it, Safari's engine, on a screen that nobody sees. A driver has one session and a session has no
 * profiles: so each profile is a driver and a browser of its own, which takes a third of a second.
 *
 * @param driver the path of {@code WebKitWebDriver}
 * @param screen runs as long as the engine
 * @param display the screen's name
 */
record WebKitEngine(Path driver, Child screen, String display) implements Engine {
    private static final Duration START = Duration.ofSeconds(30);

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

    /** Now and then a driver never begins its session: another one does. */
    @Override
    public Tab open(String site) {
        try {
            return open();
        } catch (IllegalStateException e) {
            return open();
        }
    }

    private Tab open() {
        int port = freePort();
        Child running = Child.start(
                Child.home("webkit"),
                List.of(driver.toString(), "--host=127.0.0.1", "--port=" + port),
                Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"));
        try {
            listening(running, port);
            WebDriver session = new WebDriver("http://127.0.0.1:" + port);
            session.post("/window/rect", Map.of("width", Device.LAPTOP.width, "height", Device.LAPTOP.height));
            return new WebKitTab(
                    new Windows(session, running), session.get("/window").getAsString(), true);
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
        screen.close();
    }

    /** A session's windows, of which one at a time gets the commands. */
    private static final class Windows {
        private final WebDriver session;
        private final Child driver;
        private String current = "";

        private Windows(WebDriver session, Child driver) {
            this.session = session;
            this.driver = driver;
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
                try {
                    windows.session.delete("");
                } finally {
                    windows.driver.close();
                }
            } else {
                session().delete("/window");
            }
        }
    }
}
