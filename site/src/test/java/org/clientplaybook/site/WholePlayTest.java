package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A play goes from its first day to an answer and to its end, by the keyboard alone and by touch; nothing leaves the browser. */
@ExtendWith(Browsing.Shared.class)
class WholePlayTest {
    private static final int MOST_STOPS = 200;

    /** Presses Tab until something has the focus. */
    private static void go(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no focus on " + selector);
    }

    private static void press(Page page, String selector, String state) {
        go(page, selector);
        page.keyboard().press("Enter");
        assertThat(page.locator(".play-state")).hasText(state);
        assertThat(page.locator(":focus")).hasCount(1);
    }

    @Test
    void byTheKeyboardAlone(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PlaysPageTest.PLAYS);
            go(page, "[data-who]");
            page.keyboard().type("Robin");
            page.keyboard().press("Tab");
            page.keyboard().type("Everything");
            go(page, "[data-begin-play]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".play-head h2")).isFocused();
            press(page, "[data-done]", "It’s their turn until Wednesday 2 December.");
            press(page, "[data-undo]", "It’s your turn.");
            press(page, "[data-done]", "It’s their turn until Wednesday 2 December.");
            press(page, "[data-answered]", "They answered on Tuesday 1 December. You owe them an answer.");
            press(page, "[data-iAnswered]", "It’s their turn until Wednesday 2 December.");
            go(page, "[data-note]");
            page.keyboard().type("They like it.");
            page.keyboard().press("Tab");
            assertThat(page.locator(".plays-status")).containsText("Kept: Robin.");
            press(page, "[data-endSo]", "Ended: They answer");
            press(page, "[data-resume]", "It’s their turn until Wednesday 2 December.");
            go(page, "[data-open]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".is-chosen")).hasAttribute("data-message", "text");
            page.goBack();
            assertThat(page.locator("[data-note]")).hasValue("They like it.");
            go(page, "[data-delete]");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-lists]")).containsText("Nothing is kept here yet");
            assertThat(page.locator(":focus")).hasCount(1);
            assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("Robin");
            assertThat(window.faults()).isEmpty();
        }
    }

    private static void tap(Page page, String selector) {
        // A finger stays longer than it takes to store something.
        page.locator(selector).first().click(new ClickOptions().setDelay(150));
    }

    @Test
    void byTouchOnAPhone(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.PHONE)) {
            Page page = window.open(PlaysPageTest.PLAYS);
            page.waitForLoadState();
            page.locator("[data-who]").fill("Åsa");
            page.locator("[data-scenario]").selectOption("everything");
            tap(page, "[data-begin-play]");
            assertThat(page.locator(".play-head h2")).hasText("Åsa");
            tap(page, "[data-done]");
            assertThat(page.locator(".play-state")).hasText("It’s their turn until Wednesday 2 December.");
            // What is typed is stored while the finger is on the next button, which must not slip away below it.
            page.locator("[data-note]").fill("They like it.");
            page.locator("[data-until]").fill("2026-12-20");
            page.locator("[data-note]").fill("They like it, later.");
            tap(page, "[data-pause]");
            assertThat(page.locator(".play-state")).hasText("Paused until Sunday 20 December.");
            assertThat(page.locator("[data-note]")).hasValue("They like it, later.");
            tap(page, "[data-resume]");
            assertThat(page.locator(".play-state")).hasText("It’s their turn until Wednesday 2 December.");
            tap(page, "[data-answered]");
            assertThat(page.locator(".play-state")).containsText("You owe them an answer.");
            tap(page, "[data-endSo]");
            assertThat(page.locator(".play-state")).hasText("Ended: They answer");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            tap(page, "[data-all]");
            assertThat(page.locator("[data-group=ended] .play")).hasCount(1);
            tap(page, "details:has([data-seal]) summary");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(window.requests()).allMatch(request -> request.matches(".*/(plays\\.html|asset/[^?]*)"));
            assertThat(window.faults()).isEmpty();
        }
    }
}
