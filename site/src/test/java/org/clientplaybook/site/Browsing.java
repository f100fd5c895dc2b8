package org.clientplaybook.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The browser that all tests share, and the server that it reads from. */
final class Browsing implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final SiteServer server;

    /**
     * Starts both.
     *
     * @throws BrowserSource.Missing where there is no browser
     */
    Browsing() throws IOException {
        server = new SiteServer(BuiltSite.LOCAL.root(), "/some/where/");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path log = BuiltSite.output("browser").resolve("install.log");
        browser = new BrowserSource<>(new ThisMachine(playwright, log)).get();
    }

    /** Opens a window that looks at the site from a place. */
    Window open(Place place, NewContextOptions options) {
        return new Window(browser.newContext(options), place, address(place));
    }

    /** Opens a window on a laptop that looks at some folder, straight from the disk. */
    Window open(Path folder) {
        return new Window(
                browser.newContext(Device.LAPTOP.options()),
                Place.DISK,
                folder.toUri().toString());
    }

    /** Opens a window that looks at another site. */
    Window open(Place place, String address, NewContextOptions options) {
        return new Window(browser.newContext(options), place, address);
    }

    /** Opens a window on a laptop. */
    Window open(Place place) {
        return open(place, Device.LAPTOP.options());
    }

    /** Opens a window on a laptop that looks at a server of the test's own. */
    Window open(URI address) {
        return new Window(browser.newContext(Device.LAPTOP.options()), Place.HTTP, address.toString());
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

    /** Returns the browser that all tests share, which is started once and ends with the last test. */
    static Browsing shared(ExtensionContext context) {
        return context.getRoot().getStore(Shared.NAMESPACE).getOrComputeIfAbsent(Browsing.class);
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
