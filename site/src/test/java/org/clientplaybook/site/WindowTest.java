package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests share windows, and what one does to them does not reach the next. */
@Tag("whole")
@ExtendWith(Browsing.Shared.class)
class WindowTest {
    @Test
    void anAnswerThatATestChangesIsAsItWasInTheNext(Browsing browsing) {
        for (Place place : new Place[] {Place.HTTP, Place.ONLINE}) {
            try (Window window = browsing.open(place)) {
                window.page()
                        .route(
                                "**/about.html",
                                route -> route.fulfill(new FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<p>Changed</p>")));
                assertThat(window.open("about.html").locator("body").textContent())
                        .isEqualTo("Changed");
            }
            try (Window window = browsing.open(place)) {
                assertThat(window.open("about.html").locator("main h1").count()).isEqualTo(1);
            }
        }
    }
}
