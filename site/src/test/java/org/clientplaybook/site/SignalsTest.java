package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals can be ticked, and where few are true the page says what is nearer. */
@ExtendWith(Browsing.Shared.class)
class SignalsTest {
    private static final String PAGE = "scenario/moving-meeting.html";

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void fewSignalsLeadElsewhere(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open(PAGE);
            Locator boxes = page.locator("playbook-signals input");
            Locator nearer = page.locator(".nearer li");
            int all = boxes.count();
            assertThat(all).isGreaterThan(3);
            assertThat(nearer).hasCount(0);
            page.getByLabel("Both of you were truly keen").check();
            assertThat(page.locator(".nearer")).isEmpty();
            page.getByLabel("already given unpaid hours").check();
            assertThat(page.locator(".nearer p"))
                    .hasText("Only 2 of " + all + " so far. If it stays that way, one of these may be nearer:");
            assertThat(nearer).hasCount(3);
            assertThat(nearer.first().locator("a")).hasText("They go quiet after your proposal");
            assertThat(nearer.first().locator("span"))
                    .hasText("The same sign there: “They were keen when you last talked.”");
            assertThat(nearer.last().locator("span")).containsText("Go there if: “");
            for (int i = 0; i < all; i++) {
                boxes.nth(i).check();
            }
            assertThat(nearer).hasCount(0);
            boxes.nth(all - 1).uncheck();
            assertThat(nearer).hasCount(0);
            for (int i = 0; i < all - 1; i++) {
                boxes.nth(i).uncheck();
            }
            assertThat(nearer).hasCount(0);
            page.getByLabel("Both of you were truly keen").check();
            page.getByLabel("already given unpaid hours").check();
            nearer.first().locator("a").click();
            assertThat(page.locator("h1")).isVisible();
            soon(page, () -> assertThat(page.url()).contains("/scenario/").doesNotContain("moving-meeting"));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** The first tick says nothing; one that passed two others over names where this leads, nearest first. */
    @Test
    void aSignalThatNoScenarioSharesLeadsWhereOutcomesLead(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("scenario/over-demanding-client.html");
            Locator boxes = page.locator("playbook-signals input");
            Locator ways = page.locator(".nearer a");
            boxes.nth(2).check();
            assertThat(page.locator(".nearer p")).containsText("Only 1 of 4 so far.");
            assertThat(ways).hasCount(3);
            boxes.nth(2).uncheck();
            assertThat(page.locator(".nearer")).isEmpty();
            boxes.nth(0).check();
            assertThat(page.locator(".nearer")).isEmpty();
            page = window.open("sv/" + PAGE);
            page.locator("playbook-signals input").last().check();
            assertThat(page.locator(".nearer p")).containsText("kan någon av de här ligga närmare:");
            assertThat(page.locator(".nearer span").first()).not().isEmpty();
            assertThat(page.locator(".nearer li")).hasCount(3);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void noTickIsStored(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(PAGE);
            page.locator("playbook-signals input").nth(2).check();
            assertThat(page.locator(".nearer li").first()).isVisible();
            String script = "JSON.stringify([localStorage, sessionStorage])";
            soon(page, () -> assertThat((String) page.evaluate(script)).doesNotContain("signals"));
            page.reload();
            assertThat(page.locator("playbook-signals input").nth(2)).not().isChecked();
        }
    }

    @Test
    void withoutScriptSignalsAreAList(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.DISK, Device.PHONE)) {
            Page page = window.open(PAGE);
            assertThat(page.locator(".signals li").first()).isVisible();
            assertThat(page.locator(".signals input")).hasCount(0);
        }
    }
}
