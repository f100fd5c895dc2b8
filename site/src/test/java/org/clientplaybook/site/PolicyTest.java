package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a script on a page could do to reach another server, were there one that is not ours: its policy keeps each way
 * closed. Leaving the page is none of them: links to elsewhere do that, and no policy is about it.
 */
@ExtendWith(Browsing.Shared.class)
class PolicyTest {
    private static final String META = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

    /** By name; {@code to} is the address, {@code add} puts an element with some attributes into the page. */
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("fetch", "fetch(to)");
        WAYS.put("fetch-no-cors", "fetch(to, {mode: 'no-cors', keepalive: true})");
        WAYS.put("xhr", "const x = new XMLHttpRequest(); x.open('POST', to); x.send('x')");
        WAYS.put("beacon", "navigator.sendBeacon(to, 'x')");
        WAYS.put("event-source", "new EventSource(to)");
        WAYS.put("web-socket", "new WebSocket(to.replace('http', 'ws'))");
        WAYS.put("image", "new Image().src = to");
        WAYS.put("srcset", "add('img', {srcset: to + ' 1x'})");
        WAYS.put("picture", "add('picture').append(make('source', {srcset: to}), make('img'))");
        WAYS.put("input-image", "add('input', {type: 'image', src: to})");
        WAYS.put("body-background", "document.body.setAttribute('background', to)");
        WAYS.put("audio", "add('audio', {src: to, preload: 'auto'})");
        WAYS.put("video", "add('video', {src: to, preload: 'auto'})");
        WAYS.put("video-source", "add('video', {preload: 'auto'}).append(make('source', {src: to}))");
        WAYS.put("poster", "add('video', {poster: to})");
        WAYS.put(
                "track",
                "const v = add('video', {crossorigin: ''}); v.append(make('track', {src: to, default: ''}));"
                        + " v.textTracks[0].mode = 'showing'");
        WAYS.put("iframe", "add('iframe', {src: to})");
        WAYS.put("iframe-srcdoc-free", "add('iframe').contentWindow.location.href = to");
        WAYS.put("object", "add('object', {data: to, type: 'image/png'})");
        WAYS.put("embed", "add('embed', {src: to, type: 'image/png'})");
        WAYS.put("stylesheet", "add('link', {rel: 'stylesheet', href: to})");
        WAYS.put("style-import", "add('style').textContent = '@import url(' + to + ')'");
        WAYS.put("style-attribute", "add('p', {style: 'background: url(' + to + ')'}).textContent = 'x'");
        WAYS.put("style-property", "const p = add('p'); p.textContent = 'x'; p.style.backgroundImage = `url(${to})`");
        WAYS.put("list-image", "const u = add('ul'); u.append(make('li')); u.style.listStyleImage = `url(${to})`");
        WAYS.put(
                "border-image",
                "const b = add('p'); b.style.border = '9px solid'; b.style.borderImageSource = `url(${to})`");
        WAYS.put("mask", "const m = add('p'); m.textContent = 'x'; m.style.maskImage = `url(${to})`");
        WAYS.put("shape", "const s = add('p'); s.style.float = 'left'; s.style.shapeOutside = `url(${to})`");
        WAYS.put("font", "new FontFace('x', `url(${to})`).load()");
        WAYS.put(
                "adopted-sheet",
                "const a = new CSSStyleSheet(); a.replaceSync(`h1 { background: url(${to}) }`);"
                        + " document.adoptedStyleSheets = [a]");
        WAYS.put("preload-image", "add('link', {rel: 'preload', as: 'image', href: to})");
        WAYS.put("preload-fetch", "add('link', {rel: 'preload', as: 'fetch', crossorigin: '', href: to})");
        WAYS.put("preload-font", "add('link', {rel: 'preload', as: 'font', crossorigin: '', href: to})");
        WAYS.put("preload-script", "add('link', {rel: 'preload', as: 'script', href: to})");
        WAYS.put("module-preload", "add('link', {rel: 'modulepreload', href: to})");
        WAYS.put("prefetch", "add('link', {rel: 'prefetch', href: to})");
        WAYS.put("icon", "add('link', {rel: 'icon', href: to})");
        WAYS.put("script", "add('script', {src: to})");
        WAYS.put("module", "add('script', {type: 'module', src: to})");
        WAYS.put("import", "import(to)");
        WAYS.put("worker", "new Worker(to)");
        WAYS.put("blob-worker", "new Worker(URL.createObjectURL(new Blob([`importScripts('${to}')`])))");
        WAYS.put("shared-worker", "new SharedWorker(to)");
        WAYS.put("service-worker", "navigator.serviceWorker.register(to)");
        WAYS.put("manifest", "add('link', {rel: 'manifest', href: to})");
        WAYS.put("audio-worklet", "new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(to)");
        WAYS.put("paint-worklet", "CSS.paintWorklet.addModule(to)");
        WAYS.put("svg-image", "svg('image', to)");
        WAYS.put("svg-use", "svg('use', to + '#x')");
        WAYS.put("svg-filter", "svg('feImage', to); document.querySelector('h1, h2, p').style.filter = `url(${to}#x)`");
        WAYS.put("markup", "document.body.insertAdjacentHTML('beforeend', `<img src=\"${to}\">`)");
        WAYS.put("form", "const f = add('form', {action: to, method: 'post', target: 'nowhere'}); f.submit()");
        WAYS.put("ping", "add('a', {href: '#main', ping: to}).click()");
        WAYS.put("base", "add('base', {href: to}); add('img', {src: 'base'})");
    }

    private static final String RUN = """
            (to) => {
              const make = (kind, attributes = {}) => {
                const made = document.createElement(kind);
                for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
                return made;
              };
              const add = (kind, attributes) => document.body.appendChild(make(kind, attributes));
              const svg = (kind, href) => {
                const space = "http://www.w3.org/2000/svg";
                const made = document.createElementNS(space, kind);
                made.setAttribute("href", href);
                document.body.appendChild(document.createElementNS(space, "svg")).appendChild(made);
              };
              try {
                %s;
              } catch {
                // Refused at once.
              }
            }
            """;

    /** What this browser does not do even without a policy: for another origin, or without a window to show it in. */
    private static final Set<String> IDLE =
            Set.of("icon", "manifest", "ping", "service-worker", "shared-worker", "svg-use", "worker");

    private static final Set<String> REACHED = new ConcurrentSkipListSet<>();
    private static HttpServer elsewhere;
    private static HttpServer unguarded;

    @BeforeAll
    static void listen() throws IOException {
        byte[] page = Files.readString(Place.HTTP.site().root().resolve("about.html"))
                .replaceFirst(META, "")
                .getBytes(StandardCharsets.UTF_8);
        unguarded = serve(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere = serve(exchange -> {
            REACHED.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    private static HttpServer serve(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        elsewhere.stop(0);
        unguarded.stop(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DISK"})
    void eachWayOutIsClosed(Place place, Browsing browsing) {
        String closed = "/closed-" + place + "/";
        try (Window window = browsing.open(place)) {
            tryAll(window.open("about.html"), closed);
        }
        // The same without a policy shows that these are ways, and that a request would have come by now.
        String open = "/open-" + place + "/";
        try (Window window = browsing.open(URI.create(address(unguarded, "/")))) {
            Page page = window.open("about.html");
            tryAll(page, open);
            try {
                page.waitForCondition(() -> missing(open).isEmpty());
            } catch (TimeoutError e) {
                assertThat(missing(open)).as("what no request came from").isEmpty();
            }
        }
        assertThat(REACHED).noneMatch(path -> path.startsWith(closed));
    }

    private static void tryAll(Page page, String folder) {
        WAYS.forEach((name, way) -> page.evaluate(RUN.formatted(way), address(elsewhere, folder + name)));
    }

    private static String address(HttpServer server, String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Set<String> missing(String folder) {
        Set<String> missing = new TreeSet<>(WAYS.keySet());
        missing.removeIf(name -> IDLE.contains(name) || REACHED.contains(folder + name));
        return missing;
    }

    @Test
    void whatNoBrowserHereTriesIsStatedToo() {
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
