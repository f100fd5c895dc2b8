package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Old and wrong addresses load without an error, and a page that had one, or asked somebody else, would be noticed. */
@ExtendWith(Browsing.Shared.class)
class CleanLoadTest {
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
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.styleSheets.length"))
                            .isEqualTo(2));
            page.locator(".brand").click();
            page.waitForURL(Place.ONLINE.site().address() + "index.html");
            assertThat(window.faults()).allMatch(fault -> fault.contains("404")).isNotEmpty();
        }
    }

    @Test
    void theWindowNoticesWhatThisTestLooksFor(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.open("index.html");
            notices(window, "setTimeout(() => { throw new Error('thrown'); })", "thrown");
            notices(window, "console.warn('warned')", "warned");
            notices(window, "document.body.append(Object.assign(new Image(), {src: 'none.png'}))", "404: ");
            notices(window, "location.assign('https://example.org/')", "leaves the site: https://example.org/");
        }
    }

    private static List<String> notices(Window window, String script, String expected) {
        List<String> faults = new ArrayList<>();
        window.page().evaluate(script);
        window.page().waitForCondition(() -> {
            faults.addAll(window.faults());
            return faults.stream().anyMatch(fault -> fault.contains(expected));
        });
        return faults;
    }

    @Test
    void thePolicyForbidsWhatComesFromElsewhere(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.open("index.html");
            String picture = "document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))";
            assertThat(notices(window, picture, "img-src")).noneMatch(fault -> fault.contains("leaves the site"));
            notices(window, "document.body.setAttribute('style', 'color: red')", "style-src");
            notices(window, "fetch('index.html').catch(() => {})", "connect-src");
        }
    }
}
