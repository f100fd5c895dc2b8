package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Markdown can say, the style shows. */
@ExtendWith(Browsing.Shared.class)
class StyleTest {
    private static Object style(Page page, String selector, String property) {
        return page.evaluate(
                "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
                new String[] {selector, property});
    }

    @Test
    void columnsAreAlignedAsTheyWereWritten(Browsing browsing) {
        try (Window window = browsing.open(Place.SPECIMEN)) {
            Page page = window.open("scenario/every-element.html");
            for (String cell : new String[] {"th", "td"}) {
                assertThat(style(page, cell + ".align-right", "textAlign")).isEqualTo("right");
                assertThat(style(page, cell + ".align-center", "textAlign")).isEqualTo("center");
            }
        }
    }

    @Test
    void footnotesAreSmallHeadedAndMarkedWhereTheReaderComesFrom(Browsing browsing) {
        try (Window window = browsing.open(Place.SPECIMEN)) {
            Page page = window.open("scenario/every-element.html");
            assertThat(style(page, ".footnotes-title", "fontWeight")).isEqualTo("600");
            assertThat(style(page, ".footnote-back", "whiteSpace")).isEqualTo("nowrap");
            assertThat(style(page, ".footnote-ref a", "textDecorationLine")).isEqualTo("none");
            Object plain = style(page, ".footnotes li", "backgroundColor");
            page.locator(".footnote-ref a").first().click();
            assertThat(style(page, ".footnotes li:target", "backgroundColor")).isNotEqualTo(plain);
            page.locator(".footnotes li:target .footnote-back").first().click();
            assertThat(style(page, ".footnote-ref a:target", "backgroundColor")).isNotEqualTo(plain);
        }
    }
}
