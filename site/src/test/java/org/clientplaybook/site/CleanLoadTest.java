package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page loads without an error or a warning, misses no file, keeps its own policy, and asks nobody else for anything. */
@ExtendWith(Browsing.Shared.class)
class CleanLoadTest {
    /** Scrolls down, and waits until what that brought about has been painted. */
    private static final String TO_THE_END = """
            () => new Promise(done => {
              scrollTo(0, document.body.scrollHeight);
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
            })
            """;

    /** Gives the pictures that do not load; those further down wait to be seen. */
    private static final String BROKEN_PICTURES = """
            () => Promise.all([...document.images].map(picture => {
              picture.loading = "eager";
              return picture.decode().then(() => [], () => [picture.src]);
            })).then(broken => broken.flat())
            """;

    @TestFactory
    Stream<DynamicContainer> everyPage(Browsing browsing) {
        return Stream.of(Place.values()).map(place -> {
            Window window = browsing.open(place);
            List<String> pages =
                    place == Place.HTTP ? place.site().lasting() : place.site().kinds();
            return dynamicContainer(
                    place.toString(),
                    pages.stream()
                            .map(page -> dynamicTest(page, () -> loads(window, page)))
                            .onClose(window::close));
        });
    }

    private static void loads(Window window, String path) {
        Page page = window.open(path);
        page.evaluate(TO_THE_END);
        assertThat(page.evaluate("document.styleSheets.length")).isEqualTo(1);
        assertThat(page.evaluate(BROKEN_PICTURES)).as("pictures").isEqualTo(List.of());
        assertThat(window.faults()).isEmpty();
    }

    @Test
    void anOldAddressLeadsToTheScenario(Browsing browsing) {
        try (Window window = browsing.open(Place.SPECIMEN)) {
            Page page = window.open("scenario/each-element.html");
            page.waitForURL("**/scenario/every-element.html");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aWrongAddressAtAnyDepthLooksLikeTheSiteAndLeadsHome(Browsing browsing) {
        try (Window window = browsing.open(Place.ONLINE)) {
            Page page = window.open("no/such/folder/page.html");
            assertThat(page.evaluate("document.styleSheets.length")).isEqualTo(1);
            page.locator(".brand").click();
            assertThat(page.url()).isEqualTo(Place.ONLINE.site().address() + "index.html");
            assertThat(window.faults()).allMatch(fault -> fault.contains("404")).isNotEmpty();
        }
    }

    @Test
    void theWindowNoticesWhatThisTestLooksFor(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            page.evaluate("setTimeout(() => { throw new Error('thrown'); })");
            page.evaluate("console.warn('warned')");
            page.evaluate("document.body.append(Object.assign(new Image(), {src: 'none.png'}))");
            page.evaluate("location.assign('https://example.org/')");
            List<String> faults = new ArrayList<>();
            for (String expected : List.of("thrown", "warned", "404: ", "leaves the site: https://example.org/")) {
                page.waitForCondition(() -> {
                    faults.addAll(window.faults());
                    return faults.stream().anyMatch(fault -> fault.contains(expected));
                });
            }
        }
    }

    @Test
    void thePolicyForbidsWhatComesFromElsewhere(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))");
            page.evaluate("document.body.setAttribute('style', 'color: red')");
            page.evaluate("fetch('index.html').catch(() => {})");
            List<String> faults = new ArrayList<>();
            for (String directive : List.of("img-src", "style-src", "connect-src")) {
                page.waitForCondition(() -> {
                    faults.addAll(window.faults());
                    return faults.stream().anyMatch(fault -> fault.contains(directive));
                });
            }
            assertThat(faults).noneMatch(fault -> fault.contains("leaves the site"));
        }
    }
}
