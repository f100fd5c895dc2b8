package org.clientplaybook.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Firefox without a window, driven by WebDriver BiDi, which it has built in. */
final class FirefoxEngine implements Engine {
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)\\R");

    /**
     * What a browser does by itself is off. Nothing leaves this machine in any case: all but loopback goes through a proxy
     * that is not there.
     */
    private static final String PREFERENCES = """
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", 9);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", 9);
            user_pref("network.proxy.socks", "127.0.0.1");
            user_pref("network.proxy.socks_port", 9);
            user_pref("network.proxy.no_proxies_on", "127.0.0.1");
            user_pref("network.proxy.failover_direct", false);
            user_pref("network.proxy.allow_bypass", false);
            user_pref("network.trr.mode", 5);
            user_pref("network.dns.disablePrefetch", true);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("app.update.enabled", false);
            user_pref("app.normandy.enabled", false);
            user_pref("app.shield.optoutstudies.enabled", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("browser.safebrowsing.downloads.enabled", false);
            user_pref("browser.region.network.url", "");
            user_pref("browser.topsites.contile.enabled", false);
            user_pref("browser.newtabpage.enabled", false);
            user_pref("browser.startup.page", 0);
            user_pref("browser.startup.homepage", "about:blank");
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("datareporting.healthreport.uploadEnabled", false);
            user_pref("toolkit.telemetry.server", "");
            user_pref("extensions.getAddons.cache.enabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("extensions.systemAddon.update.enabled", false);
            user_pref("media.gmp-manager.updateEnabled", false);
            user_pref("services.settings.server", "http://127.0.0.1:9/");
            user_pref("dom.push.connection.enabled", false);
            user_pref("ui.prefersReducedMotion", 1);
            """;

    private final Child browser;
    private final Bidi session;

    /**
     * Starts it.
     *
     * @param executable its path
     */
    FirefoxEngine(Path executable) {
        Path home = Child.home("firefox");
        try {
            Files.writeString(home.resolve("user.js"), PREFERENCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                executable.toString(),
                "--headless",
                "--no-remote",
                "--remote-debugging-port=0",
                "--profile",
                home.toString());
        browser = Child.start(home, command, Map.of("MOZ_CRASHREPORTER_DISABLE", "1"));
        session = new Bidi(browser.written(LISTENING) + "/session");
        session.call("session.subscribe", Map.of("events", List.of("log.entryAdded")));
    }

    /** A user context has its own storage, as a profile has. */
    @Override
    public Tab open(String site) {
        JsonObject made = session.call("browser.createUserContext", Map.of());
        return new FirefoxTab(session, made.get("userContext").getAsString(), true);
    }

    @Override
    public void close() {
        try (browser;
                session) {
            session.call("browser.close", Map.of());
        }
    }

    private static final class FirefoxTab implements Tab {
        private static final Set<String> BAD = Set.of("error", "warn");

        private final Bidi session;
        private final String profile;
        private final boolean first;
        private final String context;

        private FirefoxTab(Bidi session, String profile, boolean first) {
            this.session = session;
            this.profile = profile;
            this.first = first;
            // In a window of its own, since one that is behind another draws nothing.
            JsonObject made = session.call("browsingContext.create", Map.of("type", "window", "userContext", profile));
            context = made.get("context").getAsString();
            call(
                    "browsingContext.setViewport",
                    Map.of("viewport", Map.of("width", Device.LAPTOP.width, "height", Device.LAPTOP.height)));
        }

        private JsonObject call(String method, Map<String, ?> parameters) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("context", context);
            return session.call(method, all);
        }

        @Override
        public void open(String address) {
            call("browsingContext.navigate", Map.of("url", address, "wait", "complete"));
        }

        @Override
        public void back() {
            // A page that has just been left is not at once in its history.
            eventually(() -> call("browsingContext.traverseHistory", Map.of("delta", -1)));
        }

        @Override
        public JsonElement evaluate(String expression) {
            JsonObject given = session.call(
                    "script.evaluate",
                    Map.of(
                            "expression",
                            Tab.json(expression),
                            "awaitPromise",
                            true,
                            "target",
                            Map.of("context", context)));
            if (given.has("exceptionDetails")) {
                throw new IllegalStateException(expression + ": " + given);
            }
            return Tab.parsed(given.getAsJsonObject("result").get("value").getAsString());
        }

        private void perform(List<Map<String, Object>> gestures) {
            call("input.performActions", Map.of("actions", gestures));
        }

        @Override
        public void press(String keys) {
            perform(Gestures.press(keys));
        }

        @Override
        public void type(String text) {
            perform(Gestures.type(text));
        }

        @Override
        public void click(int x, int y) {
            perform(Gestures.click(x, y));
        }

        @Override
        public byte[] screenshot() {
            return Base64.getDecoder()
                    .decode(call("browsingContext.captureScreenshot", Map.of())
                            .get("data")
                            .getAsString());
        }

        @Override
        public Tab beside() {
            return new FirefoxTab(session, profile, false);
        }

        @Override
        public List<String> faults() {
            return session.events().stream()
                    .map(event -> event.getAsJsonObject("params"))
                    .filter(entry -> BAD.contains(entry.get("level").getAsString()))
                    .filter(entry -> entry.getAsJsonObject("source").has("context"))
                    .filter(entry -> entry.getAsJsonObject("source")
                            .get("context")
                            .getAsString()
                            .equals(context))
                    .map(entry -> entry.get("text").toString())
                    .toList();
        }

        @Override
        public void close() {
            call("browsingContext.close", Map.of());
            if (first) {
                session.call("browser.removeUserContext", Map.of("userContext", profile));
            }
        }
    }
}
