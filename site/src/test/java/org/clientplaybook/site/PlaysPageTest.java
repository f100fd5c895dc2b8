package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader chose to keep is listed by what is due, goes on, can be taken along, and is gone when it is deleted. */
@ExtendWith(Browsing.Shared.class)
class PlaysPageTest {
    static final String PLAYS = "plays.html";

    static Window open(Browsing browsing, Place place, Device device) {
        Window window = FillSite.open(browsing, place, device);
        window.before(PlannerTest.TODAY);
        return window;
    }

    /** Keeps a play with somebody, whose plan begins on a day. */
    static Page kept(Window window, String who, String first) {
        Page page = window.open(FillSite.PAGE);
        FillSite.control(page, "client_name").fill(who);
        page.locator("playbook-planner").scrollIntoViewIfNeeded();
        page.locator("[data-begin]").fill(first);
        page.locator("[data-with]").fill(who);
        page.locator("[data-keep]").click();
        assertThat(page.locator("[data-kept-play]")).containsText("Kept in this browser: " + who);
        return page;
    }

    static Locator play(Page page, String who) {
        return page.locator(".play").filter(new Locator.FilterOptions().setHasText(who));
    }

    @Test
    void theResultOfTheScoreGoesAlong(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").fill("2026-11-30");
            page.locator("[data-with]").fill("Robin");
            page.locator("playbook-scorecard input").first().check();
            String verdict = page.locator(".band[aria-current] .band-verdict").textContent();
            String result = page.locator(".score-sum").textContent() + ". " + verdict;
            page.locator("[data-keep]").click();
            page.locator("[data-kept-play] a").click();
            play(page, "Robin").locator("h3 a").click();
            page.locator("[data-opened]").waitFor();
            soon(
                    page,
                    () -> assertThat(page.locator("[data-note]").inputValue()).endsWith(result));
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void aPlayIsKeptListedGoneOnWithAndDeleted(Place place, Browsing browsing) {
        try (Window window = open(browsing, place, Device.LAPTOP)) {
            Page page = window.open(PLAYS);
            assertThat(page.locator("[data-lists]")).containsText("Nothing is kept here yet");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            kept(window, "Åsa <b>", "2026-11-24");
            window.open(PLAYS);
            assertThat(page.locator("[data-group=overdue]")).hasCount(1);
            assertThat(play(page, "Åsa <b>").locator(".play-next")).hasText("Was due on Tuesday 24 November: The mail");
            play(page, "Åsa <b>").locator("[data-done]").click();
            assertThat(page.locator("[data-group=week]")).hasCount(1);
            assertThat(play(page, "Åsa <b>").locator(".play-next")).hasText("Wednesday 2 December: The text message");
            page.locator("[data-undo]").click();
            assertThat(page.locator("[data-group=overdue]")).hasCount(1);
            play(page, "Åsa <b>").locator("[data-done]").click();
            play(page, "Åsa <b>").locator("[data-open]").click();
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-day]").first()).hasText("Done: Tuesday 1 December");
            assertThat(FillSite.control(page, "client_name")).hasValue("Åsa <b>");
            assertThat(page.locator("[data-kept-play]")).containsText("Åsa <b>");
            window.open(PLAYS);
            play(page, "Åsa <b>").locator("h3 a").click();
            page.locator("[data-delete]").click();
            page.locator("[data-delete]").click();
            assertThat(page.locator("[data-opened]")).hasCount(0);
            assertThat(page.locator(".play")).hasCount(0);
            soon(
                    page,
                    () -> assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                            .doesNotContain("sa <b>"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatIsChangedInThePlanIsKeptAndNoSecret(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = kept(window, "Robin", "2026-12-07");
            page.locator(".is-chosen [data-field=secret] input").fill("hush");
            FillSite.control(page, "fee").fill("7");
            page.locator(".plan-more").nth(1).evaluate("details => details.open = true");
            page.locator("[data-moved]").nth(1).fill("2026-12-18");
            page.evaluate("""
                    async () => {
                      while (!JSON.stringify(localStorage).includes("20261218")) await new Promise(requestAnimationFrame);
                    }
                    """);
            soon(
                    page,
                    () -> assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                            .contains("value.fee")
                            .doesNotContain("hush"));
            Page other = page.context().newPage();
            other.navigate(page.url().replaceFirst("scenario/.*", PLAYS));
            play(other, "Robin").locator("[data-done]").click();
            assertThat(page.locator("[data-day]").first()).containsText("Done: ");
            play(other, "Robin").locator("h3 a").click();
            other.locator("[data-end]").click();
            assertThat(other.locator("[data-state]")).hasText("Ended");
            other.locator("[data-resume]").click();
            assertThat(other.locator("[data-state]")).not().hasText("Ended");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aCopyIsTakenInByAnotherBrowser(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            kept(window, "Robin", "2026-12-07");
            Page page = window.open(PLAYS);
            Download download =
                    page.waitForDownload(() -> page.locator("[data-export]").click());
            String copy = Files.readString(download.path());
            assertThat(page.locator("[data-facts]"))
                    .containsText("1 play is kept. The last copy was made on Tuesday 1 December.");
            try (Window other = open(browsing, Place.HTTP, Device.PHONE)) {
                Page there = other.open(PLAYS);
                take(there, copy);
                assertThat(there.locator("[data-copy-said]"))
                        .hasText("New: 1. Changed: 0. Deleted: 0. The same as here: 0.");
                there.locator("[data-take]").click();
                assertThat(there.locator("[data-copy-said]")).hasText("Imported. New: 1. Changed: 0. Deleted: 0.");
                assertThat(there.locator("[data-facts]"))
                        .containsText("The last copy was imported on Tuesday 1 December.");
                assertThat(play(there, "Robin").locator(".play-next")).hasText("Monday 7 December: The mail");
                take(there, copy);
                assertThat(there.locator("[data-copy-said]"))
                        .hasText("New: 0. Changed: 0. Deleted: 0. The same as here: 1.");
                soon(
                        there,
                        () -> assertThat(there.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .isEqualTo(true));
                there.locator("[data-delete-all]").click();
                there.locator("[data-delete-all]").click();
                assertThat(there.locator(".play")).hasCount(0);
                soon(
                        there,
                        () -> assertThat((String) there.evaluate("JSON.stringify(localStorage)"))
                                .doesNotContain("Robin"));
                assertThat(other.faults()).isEmpty();
            }
        }
    }

    @Test
    void whatWasDeletedHereIsBroughtBackOnRequest(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            kept(window, "Robin", "2026-12-07");
            Page page = window.open(PLAYS);
            Download download =
                    page.waitForDownload(() -> page.locator("[data-export]").click());
            String copy = Files.readString(download.path());
            for (int times = 1; times <= 2; times++) {
                play(page, "Robin").locator("h3 a").click();
                page.locator("[data-delete]").click();
                page.locator("[data-delete]").click();
                assertThat(page.locator(".play")).hasCount(0);
                take(page, copy);
                assertThat(page.locator("[data-copy-said]"))
                        .hasText("New: 0. Changed: 0. Deleted: 0. The same as here: 0."
                                + " 1 was deleted here and stays deleted.");
                assertThat(page.locator("[data-take]")).isHidden();
                page.locator("[data-bring-back]").click();
                assertThat(page.locator("[data-copy-said]")).hasText("Brought back: 1 play.");
                assertThat(play(page, "Robin").locator(".play-next")).hasText("Monday 7 December: The mail");
            }
            take(page, copy);
            assertThat(page.locator("[data-copy-said]"))
                    .hasText("New: 0. Changed: 0. Deleted: 0. The same as here: 1.");
            assertThat(page.locator("[data-bring-back]")).isHidden();
            assertThat(window.faults()).isEmpty();
        }
    }

    private static void take(Page page, String copy) {
        page.locator("[data-import]")
                .setInputFiles(
                        new FilePayload("plays.json", "application/json", copy.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "{\"version\":2,\"plays\":[]}", "{\"version\":1,\"plays\":[{\"id\":\"x\"}]}"})
    void whatIsNoCopyIsRefused(String copy, Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PLAYS);
            take(page, copy);
            assertThat(page.locator("[data-copy-said]")).containsText("Nothing was imported.");
            assertThat(page.locator("[data-take]")).isHidden();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsLeftAsItIs(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            kept(window, "Robin", "2026-12-07");
            Page page = window.open(PLAYS);
            page.evaluate("""
                    () => {
                      const key = Object.keys(localStorage).find((key) => key.includes(".play."));
                      localStorage.setItem(key, localStorage.getItem(key).replace('"version":1', '"version":2'));
                      localStorage.setItem(key.replace(/.{16}$/, "0123456789abcdef"), "half of");
                    }
                    """);
            String before = (String) page.evaluate("JSON.stringify(localStorage)");
            page.reload();
            assertThat(page.locator("[data-lists] .callout-line")).containsText("2 plays cannot be read");
            soon(
                    page,
                    () -> assertThat(page.evaluate("JSON.stringify(localStorage)"))
                            .isEqualTo(before));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aBrowserThatKeepsNothingSaysSo(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            window.before("Object.defineProperty(window, 'localStorage', {get() {"
                    + " throw new DOMException('blocked', 'SecurityError'); }})");
            Page page = window.open(PLAYS);
            assertThat(page.locator("[data-lists]")).containsText("This browser keeps nothing for this page.");
            assertThat(window.faults()).isEmpty();
        }
    }
}
