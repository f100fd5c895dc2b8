package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a script on a page could do to reach another server, were there one that is not ours: its policy keeps each way
 * closed, and without the policy each is open.
 */
@ExtendWith({Browsing.Shared.class, Engines.Shared.class})
class PolicyTest {
    private static final int TRIES = 3;
    private static final String PAGE = "about.html";
    private static final String META = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

    private static final Set<String> REACHED = new ConcurrentSkipListSet<>();
    private static HttpServer elsewhere;
    private static SiteServer server;
    private static Path unguarded;

    /** Puts a page without its policy on the disk, and serves it. */
    @BeforeAll
    static void listen() throws IOException {
        unguarded = BuiltSite.output("unguarded-" + System.getProperty("fork", "alone"));
        String page = Place.HTTP.site().text(PAGE);
        Files.writeString(unguarded.resolve(PAGE), page.replaceFirst(META, ""));
        server = new SiteServer(unguarded, "/");
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            REACHED.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    static void stop() {
        elsewhere.stop(0);
        server.close();
    }

    private static Window openUnguarded(Place place, Browsing browsing) {
        return place == Place.DISK ? browsing.open(unguarded) : browsing.open(URI.create(server.address()));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DISK"})
    void eachWayOutIsClosed(Place place, Browsing browsing) {
        String closed = "/closed-" + place + "/";
        try (Window window = browsing.open(place)) {
            tryAll(window.open(PAGE), closed);
        }
        // The same without a policy shows that these are ways, and that a request would have come by now.
        String open = "/open-" + place + "/";
        try (Window window = openUnguarded(place, browsing)) {
            Page page = window.open(PAGE);
            tryAll(page, open);
            Set<String> refused = place == Place.DISK ? Set.of(Exits.SHARED_WORKER) : Set.of();
            assertThat(page.evaluate(Exits.SHARE)).isEqualTo(place == Place.DISK ? "refused" : "shared");
            soon(
                    page,
                    () -> assertThat(missing(open))
                            .as("what no request came from")
                            .isEqualTo(refused));
        }
        assertThat(REACHED).noneMatch(path -> path.startsWith(closed));
    }

    private static void tryAll(Page page, String folder) {
        Exits.WAYS.forEach((name, way) -> page.evaluate(Exits.script(way), elsewhere(folder + name)));
        // A browser reads the manifest when it offers to install the site: so it is asked to.
        page.context().newCDPSession(page).send("Page.getAppManifest");
    }

    private static String elsewhere(String path) {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + path;
    }

    private static Set<String> missing(String folder) {
        Set<String> missing = new TreeSet<>(Exits.WAYS.keySet());
        missing.removeIf(name -> REACHED.contains(folder + name));
        return missing;
    }

    static Stream<Way> inFirefox() {
        return Engines.ways().filter(way -> way.engine() == EngineKind.FIREFOX);
    }

    /** On a busy machine Firefox may not come to it for a page, so each gets a few. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("inFirefox")
    void thePictureOfTheTabIsOfTheSite(Way way, Engines engines) {
        String closed = "/icon-closed-" + way.place();
        String open = "/icon-open-" + way.place();
        String unguardedPage = (way.place() == Place.DISK ? unguarded.toUri() : server.address()) + PAGE;
        for (int tries = 0; tries < TRIES && !REACHED.contains(open); tries++) {
            try (Tab tab = engines.open(way)) {
                tab.open(engines.address(way.place(), PAGE));
                tab.evaluate("(" + Exits.script(Exits.ICON) + ")('" + elsewhere(closed) + "')");
                tab.open(unguardedPage);
                tab.evaluate("(" + Exits.script(Exits.ICON) + ")('" + elsewhere(open) + "')");
                reaches(tab, open);
            }
        }
        assertThat(REACHED).contains(open).doesNotContain(closed);
    }

    private static void reaches(Tab tab, String path) {
        try {
            tab.eventually(() -> assertThat(REACHED).contains(path));
        } catch (AssertionError e) {
            // The next page may.
        }
    }

    /** These are no ways: no page may take them, with a policy or without. */
    @Test
    void whatNoPageMayDoIsRefusedWithoutAPolicyToo(Browsing browsing) {
        try (Window window = browsing.openKeeping(URI.create(server.address()))) {
            Page page = window.open(PAGE);
            window.faults();
            Map<String, Object> thrown = new TreeMap<>();
            Exits.REFUSED.forEach(
                    (name, way) -> thrown.put(name, page.evaluate(Exits.script(way), elsewhere("/refused-" + name))));
            assertThat(thrown)
                    .isEqualTo(Map.of(
                            "service-worker", "SecurityError",
                            "shared-worker", "SecurityError",
                            "svg-use", "",
                            "worker", "SecurityError"));
            soon(
                    page,
                    () -> assertThat(window.faults()).anyMatch(fault -> fault.contains("Unsafe attempt to load URL")));
        }
        assertThat(REACHED).noneMatch(path -> path.startsWith("/refused-"));
    }

    @Test
    void whatItAllowsIsStated() {
        String policy = Place.HTTP
                .site()
                .document("about.html")
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        assertThat(List.of(policy.split("; ")))
                .contains("default-src 'none'", "manifest-src 'self'", "worker-src 'self'", "connect-src 'none'")
                .contains("trusted-types playbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/x.js",
                "//elsewhere.example.com/x.js",
                "../../x.js",
                "data:,0",
                "javascript:0"
            })
    void noPolicyPassesAnAddressOutsideTheSite(String address, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("about.html");
            assertThat(page.evaluate("(to) => Playbook.search.script(to).then(() => 'loads', (e) => e.name)", address))
                    .isEqualTo("TypeError");
            assertThat(page.evaluate("try { trustedTypes.createPolicy('another', {}); 'made' } catch (e) { e.name }"))
                    .isEqualTo("TypeError");
        }
    }
}
