package org.clientplaybook.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The browser that all tests share, and the server that it reads from. A window that was closed is kept and opened again:
 * to make one takes three times as long as to load a page in it.
 */
final class Browsing implements AutoCloseable {
    private record Kind(Place place, String address, boolean touch, boolean scripts) {}

    private final Playwright playwright;
    private final Browser browser;
    private final SiteServer server;
    private final Map<Kind, Deque<Window>> closed = new HashMap<>();

    /**
     * Starts both.
     *
     * @throws BrowserSource.Missing where there is no browser
     */
    Browsing() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) Soon.PATIENCE.toMillis());
        server = new SiteServer(BuiltSite.LOCAL.root(), "/some/where/");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path log = BuiltSite.output("browser").resolve("install.log");
        browser = new BrowserSource<>(new ThisMachine(playwright, log)).get();
    }

    /** Opens a window that looks at the site from a place. */
    Window open(Place place, Device device) {
        return open(place, address(place), device);
    }

    /** Opens a window on a laptop that looks at the site from a place. */
    Window open(Place place) {
        return open(place, Device.LAPTOP);
    }

    /** Opens a window on a laptop that looks at some folder, straight from the disk. */
    Window open(Path folder) {
        return open(Place.DISK, folder.toUri().toString(), Device.LAPTOP);
    }

    /** Opens a window on a laptop that looks at a server of the test's own. */
    Window open(URI address) {
        return alone(address.toString()).open(Device.LAPTOP);
    }

    /** Opens a window of a browser's profile of its own, for what cannot be taken back. */
    Window openAlone() {
        return alone(server.address()).open(Device.LAPTOP);
    }

    /** Opens a window of a browser's profile of its own, which keeps the site if it is asked to. */
    Window openKeeping(URI address) {
        return alone(address.toString()).keeping().open(Device.LAPTOP);
    }

    private Window alone(String address) {
        BrowserContext context = browser.newContext(options(false, true));
        return new Window(context, Place.HTTP, address, window -> context.close());
    }

    /** Opens a window that looks at another site. */
    Window open(Place place, String address, Device device) {
        return open(new Kind(place, address, device.touch, true), device);
    }

    /** Opens a window in which no script runs. */
    Window openWithoutScripts(Place place, Device device) {
        return open(new Kind(place, address(place), device.touch, false), device);
    }

    private Window open(Kind kind, Device device) {
        Deque<Window> ready = closed.computeIfAbsent(kind, key -> new ArrayDeque<>());
        if (ready.isEmpty()) {
            BrowserContext context = browser.newContext(options(kind.touch(), kind.scripts()));
            ready.push(new Window(context, kind.place(), kind.address(), window -> ready.push(window.tidied())));
        }
        return ready.pop().open(device);
    }

    private static NewContextOptions options(boolean touch, boolean scripts) {
        Device usual = touch ? Device.PHONE : Device.LAPTOP;
        return new NewContextOptions()
                .setViewportSize(usual.width, usual.height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private String address(Place place) {
        return switch (place) {
            case HTTP -> server.address();
            case DISK -> place.site().root().toUri().toString();
            case ONLINE, SPECIMEN -> place.site().address().toString();
        };
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }

    /**
     * Returns the browser that all tests share, which is started once and ends with the last test: Surefire gives a fork one
     * class after the other, and only a session lasts longer than a class.
     */
    static Browsing shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Shared.NAMESPACE).getOrComputeIfAbsent(Browsing.class);
    }

    /** Gives a test the browser. */
    static final class Shared implements ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browsing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared(context);
        }
    }
}
