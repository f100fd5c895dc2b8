package org.clientplaybook.site;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** Windows on the site of a small playbook that has whatever a form can have, and what is on its page. */
final class FillSite {
    private static final BuiltSite FILL = BuiltSite.made("fill", URI.create("https://fill.example.com/"));
    private static SiteServer server;

    /** The page of the scenario that has everything. */
    static final String PAGE = "scenario/everything.html";

    /** The page of one that asks for something else. */
    static final String OTHER_PAGE = "scenario/other.html";

    /** What the sheet shows once the form is {@link #filled}. */
    static final String BODY = "Åsa 😀, it costs €7, due 3 November 2026.\nSam & Co + 100 %";

    private FillSite() {}

    static BuiltSite site() {
        return FILL;
    }

    /** Returns a file of the content. */
    static String content(String file) {
        try {
            return Files.readString(BuiltSite.source("fill").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address of the site, over HTTP or from the disk, with a {@code /} at its end. */
    static synchronized String address(Place place) {
        try {
            if (server == null) {
                server = new SiteServer(FILL.root(), "/fill/");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place == Place.DISK ? FILL.root().toUri().toString() : server.address();
    }

    /** Opens a window on the site, over HTTP or from the disk. */
    static Window open(Browsing browsing, Place place, Device device) {
        return browsing.open(place, address(place), device);
    }

    static Locator control(Page page, String field) {
        return page.locator(".is-chosen [data-field=" + field + "] :is(input, textarea)")
                .first();
    }

    static String body(Page page) {
        // Text is drawn once a frame.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return page.locator(".is-chosen [data-body]").textContent();
    }

    /** Writes the message in Swedish, which has to be loaded. */
    static void inSwedish(Page page) {
        page.locator(".is-chosen [data-language-choice]").selectOption("sv");
        awaitSwedish(page);
    }

    static void awaitSwedish(Page page) {
        page.locator(".is-chosen [data-body][lang=sv]").waitFor();
    }

    static String subject(Page page) {
        return page.locator(".is-chosen [data-subject]").textContent();
    }

    static Window laptop(Browsing browsing) {
        return FillSite.open(browsing, Place.HTTP, Device.LAPTOP);
    }

    static Page choose(Page page, int tab) {
        page.getByRole(AriaRole.TAB).nth(tab).click();
        return page;
    }

    /** Opens the mail in its short tone, filled in. */
    static Page filled(Window window) {
        Page page = window.open(FillSite.PAGE);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByLabel("Firm").check();
        page.locator(".is-chosen [data-field=client_name] input").fill("Åsa 😀");
        page.locator(".is-chosen [data-field=fee] input").fill("7");
        page.locator(".is-chosen [data-field=due] input").fill("2026-11-03");
        page.locator(".is-chosen [data-field=your_name] input").fill("Sam & Co + 100 %");
        page.getByLabel("Kind A").check();
        PlaywrightAssertions.assertThat(page.locator(".is-chosen [data-subject]"))
                .hasText("Kind A");
        return page;
    }

    static Locator way(Page page, String way) {
        Locator control = page.locator(".is-chosen [data-send=" + way + "]");
        if (!control.isVisible()) {
            page.locator(".is-chosen .send-more summary").click();
        }
        return control;
    }

    static String said(Page page) {
        return page.locator(".is-chosen [data-status]").textContent();
    }

    /** Waits for what is said. */
    static LocatorAssertions saying(Page page) {
        return PlaywrightAssertions.assertThat(page.locator(".is-chosen [data-status]"));
    }

    static String clipboard(Page page, String type) {
        return (String) page.evaluate(
                "async (type) => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);
    }
}
