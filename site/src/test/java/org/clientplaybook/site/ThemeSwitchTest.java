package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reader's choice of light or dark wins over the system's and stays, as far as the browser lets it. */
@ExtendWith(Browsing.Shared.class)
class ThemeSwitchTest {
    private static final String LIGHT = "rgb(249, 246, 240)";
    private static final String DARK = "rgb(25, 23, 21)";

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private static void press(Page page, String theme) {
        page.locator("playbook-theme-switch button[value=" + theme + "]").focus();
        page.keyboard().press("Space");
    }

    private static String pressed(Page page) {
        Locator pressed = page.locator("playbook-theme-switch button[aria-pressed=true]");
        assertThat(pressed.count()).as("pressed buttons").isOne();
        return pressed.getAttribute("value");
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "ONLINE"})
    void theChoiceStaysOnTheNextPage(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open("index.html");
            soon(page, () -> assertThat(background(page)).isEqualTo(LIGHT));
            soon(page, () -> assertThat(pressed(page)).isEqualTo("auto"));
            press(page, "dark");
            soon(page, () -> assertThat(background(page)).isEqualTo(DARK));
            soon(page, () -> assertThat(pressed(page)).isEqualTo("dark"));

            page.locator(".nav a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/messages.html");
            soon(page, () -> assertThat(background(page)).isEqualTo(DARK));
            soon(page, () -> assertThat(pressed(page)).isEqualTo("dark"));

            press(page, "auto");
            soon(page, () -> assertThat(background(page)).isEqualTo(LIGHT));
            page.reload();
            soon(page, () -> assertThat(background(page)).isEqualTo(LIGHT));
            soon(page, () -> assertThat(pressed(page)).isEqualTo("auto"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void anotherTabFollows(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page first = window.open("index.html");
            Page second = first.context().newPage();
            second.navigate(first.url());
            press(first, "dark");
            soon(
                    second,
                    () -> assertThat(second.evaluate("document.documentElement.dataset.theme"))
                            .isEqualTo("dark"));
            soon(second, () -> assertThat(pressed(second)).isEqualTo("dark"));
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void blockedStorageBreaksNothing(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            window.before("Object.defineProperty(window, 'localStorage', {get() {"
                    + " throw new DOMException('blocked', 'SecurityError'); }})");
            Page page = window.open("index.html");
            press(page, "dark");
            soon(page, () -> assertThat(background(page)).isEqualTo(DARK));
            soon(page, () -> assertThat(pressed(page)).isEqualTo("dark"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aStoredThemeIsThereBeforeTheFirstPaint(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            press(page, "dark");
            window.before("new MutationObserver((seen, observer) => { if (document.body) {"
                    + " globalThis.atBody = document.documentElement.dataset.theme; observer.disconnect(); } })"
                    + ".observe(document, {childList: true, subtree: true})");
            page.reload();
            soon(page, () -> assertThat(page.evaluate("atBody")).isEqualTo("dark"));
        }
    }
}
