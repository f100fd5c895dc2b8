package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests share windows, and what one does to them does not reach the next. */
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

    @Test
    void whatATestEmulatesIsAsItWasInTheNext(Browsing browsing) {
        String looks = "['print', 'screen'].map((medium) => matchMedia(medium).matches).concat("
                + "['prefers-color-scheme: dark', 'forced-colors', 'prefers-reduced-motion']"
                + ".map((feature) => matchMedia(`(${feature})`).matches)).join()";
        Object usual;
        try (Window window = browsing.open(Place.HTTP)) {
            usual = window.open("about.html").evaluate(looks);
            window.page()
                    .emulateMedia(new EmulateMediaOptions()
                            .setMedia(Media.PRINT)
                            .setColorScheme(ColorScheme.DARK)
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat(window.page().evaluate(looks)).isEqualTo("true,false,true,true,false");
        }
        try (Window window = browsing.open(Place.HTTP)) {
            assertThat(window.open("about.html").evaluate(looks))
                    .isEqualTo(usual)
                    .isEqualTo("false,true,false,false,true");
            // Else what is made for paper would be that of a screen.
            window.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        try (Window window = browsing.open(Place.HTTP)) {
            window.open("about.html");
            window.page()
                    .evaluate("void (matchMedia('print').onchange = ({ matches }) => (globalThis.paper ||= matches))");
            window.page().pdf();
            assertThat(window.page().evaluate("paper")).isEqualTo(true);
        }
    }
}
