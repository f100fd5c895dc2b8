package org.clientplaybook.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A window of the browser that looks at the site. It notes whatever goes wrong in it, and lets no request leave the
 * site.
 */
final class Window implements AutoCloseable {
    private static final Set<String> BAD = Set.of("error", "warning", "assert");

    private final BrowserContext context;
    private final Place place;
    private final String address;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Window(BrowserContext context, Place place, String address) {
        this.context = context;
        this.place = place;
        this.address = address;
        context.route("**/*", this::answer);
        page = context.newPage();
        page.onPageError(error -> faults.add("script error: " + error));
        page.onConsoleMessage(this::note);
        page.onRequestFailed(request -> faults.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(this::note);
    }

    Page page() {
        return page;
    }

    /** Opens a page of the site by its path from the root. */
    Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Returns what went wrong since the window was opened or last asked, and forgets it. */
    List<String> faults() {
        List<String> noted = List.copyOf(faults);
        faults.clear();
        return noted;
    }

    private void answer(Route route) {
        Request request = route.request();
        if (!request.url().startsWith(address)) {
            faults.add("leaves the site: " + request.url());
            route.abort();
        } else if (place == Place.ONLINE || place == Place.SPECIMEN) {
            fulfill(route, URI.create(request.url()).getPath());
        } else {
            route.resume();
        }
    }

    /** Answers as the host does at which the site stands: what is not there is the page for wrong addresses. */
    private void fulfill(Route route, String path) {
        BuiltSite site = place.site();
        Path file = site.root().resolve(path.substring(site.address().getPath().length()));
        boolean found = Files.isRegularFile(file);
        route.fulfill(new FulfillOptions()
                .setStatus(found ? 200 : 404)
                .setPath(found ? file : site.root().resolve("404.html")));
    }

    private void note(ConsoleMessage message) {
        if (BAD.contains(message.type())) {
            faults.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            faults.add(response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
