package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without JavaScript, everything can be read, and there is no control that does nothing. */
@ExtendWith(Browsing.Shared.class)
class WithoutScriptsTest {
    @TestFactory
    Stream<DynamicTest> allTextCanBeRead(Browsing browsing) {
        Window window = browsing.openWithoutScripts(Place.HTTP, Device.PHONE);
        return Breadth.kinds(Place.HTTP.site()).stream()
                .map(path -> dynamicTest(
                        path,
                        () -> assertThat(unread(
                                        window.open(path), Place.HTTP.site().document(path)))
                                .isEmpty()))
                .onClose(window::close);
    }

    /** Returns the texts of a document that a page does not show. */
    private static List<String> unread(Page page, Document document) {
        soon(
                page,
                () -> assertThat(page.locator("button:visible:not([popovertarget])")
                                .count())
                        .as("buttons that need a script")
                        .isZero());
        Locator closed = page.locator("details:not([open])");
        if (closed.count() > 0) {
            closed.first().locator("summary").click();
        }
        // One opened by hand, so will the others: the browser does it, and no script.
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        String shown = spaceless(page.locator("body").innerText());
        List<String> unread = new ArrayList<>();
        int at = 0;
        for (Element element : document.select("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, .sheet-text)")) {
            // What only scripts have something to say in is not there without them.
            boolean forScripts = element.closest("[hidden], .details") != null;
            if (!forScripts && element.select("p, li").size() <= 1) {
                String text = spaceless(element.text());
                // Nearly always it is the next; from the beginning the printed book would be searched for minutes.
                int next = shown.indexOf(text, at);
                at = next < 0 ? shown.indexOf(text) : next;
                if (at < 0) {
                    unread.add(element.text());
                    at = 0;
                }
            }
        }
        return unread;
    }

    /** On a phone the ways to the rest of the site are in a menu, which the browser itself opens and closes. */
    @Test
    void theMenuOpensAndLeadsOn(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.HTTP, Device.PHONE)) {
            Page page = window.open("index.html");
            Locator links = page.locator("#menu a:visible");
            assertThat(links).hasCount(0);
            page.locator(".menu-open").click();
            soon(page, () -> assertThat(links.allInnerTexts()).containsExactly("Messages", "About", "Svenska"));
            page.keyboard().press("Escape");
            assertThat(links).hasCount(0);
            page.locator(".menu-open").click();
            links.last().click();
            page.waitForURL("**/sv/index.html");
        }
    }

    @Test
    void onAWideScreenThereIsNoMenuToOpen(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.HTTP, Device.TABLET)) {
            Page page = window.open("index.html");
            assertThat(page.locator(".menu-open")).isHidden();
            soon(
                    page,
                    () -> assertThat(page.locator(".header .nav a:visible").allInnerTexts())
                            .containsExactly("Messages", "About", "Svenska"));
        }
    }

    private static String spaceless(String text) {
        return text.replaceAll("[\\s\u00a0]+|\u00ad", "");
    }
}
