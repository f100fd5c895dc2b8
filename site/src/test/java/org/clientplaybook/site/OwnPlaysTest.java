package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a scenario knows the reader's own plays: it says what was sent, and asks about a plan from elsewhere. */
@ExtendWith(Browsing.Shared.class)
class OwnPlaysTest {
    private static Locator notice(Page page) {
        return page.locator("[data-own-plays]");
    }

    @Test
    void theReadersOwnPlayIsNoStrangersLinkAndWhatWasSentIsMarked(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = window.open(PlaysPageTest.PLAYS);
            PlaysPageTest.play(page, "Robin").locator("[data-open]").click();
            assertThat(notice(page)).containsText("Play with Robin: entry 1 of 5, “The mail”, due Tuesday 1 December.");
            assertThat(page.locator("[data-received]")).isHidden();
            notice(page).locator("a").click();
            assertThat(page.locator("[data-opened]")).isVisible();
            page = window.open(PlaysPageTest.PLAYS);
            PlaysPageTest.play(page, "Robin").locator("[data-done]").click();
            PlaysPageTest.play(page, "Robin").locator("[data-open]").click();
            assertThat(page.locator("#tab-mail .tab-sent")).hasText("Sent 1 December");
            page.locator("#tab-mail").click();
            assertThat(page.locator("#panel-mail > [data-sent]"))
                    .hasText("You sent this message to Robin on 1 December.");
            assertThat(page.locator(".tab-sent")).hasCount(1);
            FillSite.control(page, "client_name").fill("");
            notice(page).locator("[data-offer]").click();
            assertThat(FillSite.control(page, "client_name")).hasValue("Robin");
            assertThat(notice(page).locator("[data-offer]")).hasCount(0);
            page.evaluate("sessionStorage.clear()");
            page = window.open(FillSite.PAGE);
            assertThat(notice(page)).containsText("You have a play of this scenario in My plays, with: Robin");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aPlanFromElsewhereAsksAtTheTop(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = window.open(PlaysPageTest.PLAYS);
            String link = (String) page.locator("[data-open]").evaluate("link => link.getAttribute('href')");
            // What somebody else made of a link to one of the reader's plays is a stranger's.
            page = window.open(link.replace("Robin", "Eve"));
            assertThat(notice(page)).containsText("Play with Robin");
            assertThat(page.locator("[data-received]")).isVisible();
            try (Window other = PlaysPageTest.open(browsing, Place.HTTP, Device.PHONE)) {
                Page there = other.open(link);
                assertThat(notice(there)).containsText("This plan came by a link. Is it yours?");
                assertThat(there.locator("[data-received]")).isVisible();
                notice(there).locator("[data-notMine]").click();
                assertThat(notice(there)).isHidden();
                there = other.open(link.replace("#", "?again#"));
                assertThat(notice(there)).isInViewport();
                assertThat(there.evaluate("localStorage.length")).isEqualTo(0);
                notice(there).locator("[data-keepOwn]").click();
                assertThat(notice(there)).containsText("Play with somebody: entry 1 of 5");
                assertThat(there.locator("[data-received]")).isHidden();
                there = other.open(FillSite.PAGE + "?damaged#fill=%5B%5B%22client_n");
                assertThat(there.locator("[data-refused]")).containsText("The link is damaged or incomplete");
                assertThat(other.faults()).isEmpty();
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void theCalendarSaysWithWhom(Browsing browsing) throws IOException {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = PlaysPageTest.kept(window, "Robin", "2026-12-07");
            String file = saved(page);
            assertThat(file).contains("SUMMARY:Robin: The mail – Everything");
            String link = file.substring(file.indexOf("\nURL:") + 5, file.indexOf("\r\nCLASS"))
                    .strip();
            try (Window other = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
                Page there = other.page();
                there.navigate(link);
                notice(there).locator("[data-keepOwn]").click();
                assertThat(notice(there)).containsText("Play with Robin: entry 1 of 5");
            }
            FillSite.control(page, "client_name").fill("");
            page.getByLabel("Discreet: no names and no texts").check();
            assertThat(saved(page)).doesNotContain("Robin");

            page.locator("[data-again]").click();
            assertThat(page.locator("[data-over]")).containsText("kept as a play with Robin");
            page.locator("[data-over-no]").click();
            assertThat(page.locator("[data-day]").first()).hasText("Monday 7 December");
            page.locator("[data-again]").click();
            page.locator("[data-over-yes]").click();
            assertThat(page.locator("[data-day]").first()).isEmpty();
            assertThat(window.faults()).isEmpty();
        }
    }

    private static String saved(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("[data-save=whole]").click());
        return Files.readString(download.path()).replace("\r\n ", "");
    }
}
