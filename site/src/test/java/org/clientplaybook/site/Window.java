package org.clientplaybook.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A window of the browser that looks at the site. It notes whatever goes wrong in it, and each request that leaves the
 * site, which reaches nobody: the browser knows no address but this machine's. One that was closed can be opened again, and
 * is as new.
 */
final class Window implements AutoCloseable {
    private static final Set<String> BAD = Set.of("error", "warning", "assert");

    /** Empties what is stored, at the first page: a window's name stays while it goes from page to page. */
    private static final String FORGET = """
            if (name !== "%1$s") {
              name = "%1$s";
              localStorage.clear();
              sessionStorage.clear();
            }
            """;

    /** No browser keeps the site: that would be a request for each of its files, in each test. */
    private static final String KEEP_NOTHING = "delete Navigator.prototype.serviceWorker;";

    /**
     * Chromium's shell without a window takes no moment for a quiet one until it has drawn something, and a page at rest draws
     * nothing: it would not be kept.
     */
    private static final String DRAW_WHEN_QUIET = """
            {
              const original = requestIdleCallback;
              globalThis.requestIdleCallback = (task, options) => {
                const drawing = setInterval(() => requestAnimationFrame(() => {}), 20);
                return original((deadline) => {
                  clearInterval(drawing);
                  task(deadline);
                }, options);
              };
            }
            """;

    private final BrowserContext context;
    private final Place place;
    private final String address;
    private final Consumer<Window> closed;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<AutoCloseable> scripts = new ArrayList<>();
    private boolean keeping;
    private int opened;

    /**
     * Makes a window, which is not open yet.
     *
     * @param context in which no other window is made
     * @param closed takes it when it is closed
     */
    Window(BrowserContext context, Place place, String address, Consumer<Window> closed) {
        this.context = context;
        this.place = place;
        this.address = address;
        this.closed = closed;
        page = context.newPage();
        context.onRequestFailed(this::note);
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(error -> faults.add("script error: " + error));
        page.onConsoleMessage(this::note);
        page.onResponse(this::note);
        page.onDialog(this::note);
    }

    /** Lets the browser keep the site, as a reader's does. */
    Window keeping() {
        keeping = true;
        // In each tab, also those that a test opens beside it.
        context.addInitScript(DRAW_WHEN_QUIET);
        return this;
    }

    /** Opens the window: as large as it is on a device, and without anything from before. */
    Window open(Device device) {
        if (place == Place.DISK) {
            // Now and then Chromium hides what the first page from a disk stores from all later ones: so the first is
            // the list of a folder.
            page.navigate(address);
            page.evaluate("localStorage.length + sessionStorage.length");
        } else if (opened > 0) {
            // So that the next address is another page, whatever its fragment.
            page.navigate("about:blank");
        }
        opened++;
        if (place == Place.ONLINE || place == Place.SPECIMEN) {
            page.route("**/*", this::answer);
        }
        fit(device);
        page.emulateMedia(new EmulateMediaOptions()
                .setMedia(null)
                .setColorScheme(ColorScheme.LIGHT)
                .setForcedColors(ForcedColors.NONE)
                .setReducedMotion(ReducedMotion.REDUCE));
        before(FORGET.formatted("window " + opened));
        if (!keeping) {
            before(KEEP_NOTHING);
        }
        faults.clear();
        requests.clear();
        return this;
    }

    Page page() {
        return page;
    }

    /** Runs a script in each page before its own. */
    void before(String script) {
        scripts.add(page.addInitScript(script));
    }

    /** Opens a page of the site by its path from the root. */
    Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Makes the window as large as it is on a device. */
    void fit(Device device) {
        page.setViewportSize(device.width, device.height);
    }

    /** Returns what went wrong since the window was opened or last asked, and forgets it. */
    List<String> faults() {
        List<String> noted = List.copyOf(faults);
        faults.clear();
        return noted;
    }

    /** Returns the addresses that were requested since the window was opened or last asked, and forgets them. */
    List<String> requests() {
        List<String> noted = List.copyOf(requests);
        requests.clear();
        return noted;
    }

    /** Answers as the host does at which the site stands: what is not there is the page for wrong addresses. */
    private void answer(Route route) {
        Request request = route.request();
        if (!request.url().startsWith(address)) {
            route.abort();
            return;
        }
        BuiltSite site = place.site();
        String path = URI.create(request.url()).getPath();
        Path file = site.root().resolve(path.substring(site.address().getPath().length()));
        boolean found = Files.isRegularFile(file);
        route.fulfill(new FulfillOptions()
                .setStatus(found ? 200 : 404)
                .setPath(found ? file : site.root().resolve("404.html")));
    }

    private void note(Request failed) {
        if (failed.url().startsWith(address)) {
            faults.add("failed: " + failed.url() + " " + failed.failure());
        } else if (!failed.failure().equals("csp")) {
            faults.add("leaves the site: " + failed.url());
        }
    }

    private void note(ConsoleMessage message) {
        if (BAD.contains(message.type())) {
            faults.add("console: " + message.text());
        }
    }

    /** No page opens one: each asks in the page itself. */
    private void note(Dialog dialog) {
        faults.add("dialog: " + dialog.type() + " " + dialog.message());
        dialog.dismiss();
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            faults.add(response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        closed.accept(this);
    }

    /** Makes it ready to be opened again. */
    Window tidied() {
        for (Page other : List.copyOf(context.pages())) {
            if (other != page) {
                other.close();
            }
        }
        context.clearPermissions();
        // What a test has changed in an answer would be changed for the next test too.
        page.unrouteAll();
        scripts.forEach(Window::remove);
        scripts.clear();
        return this;
    }

    private static void remove(AutoCloseable script) {
        try {
            script.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
