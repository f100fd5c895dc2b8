package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is ticked is added up, and the sum says what it means. */
@ExtendWith(Browsing.Shared.class)
class ScorecardTest {
    private static final String PAGE = "scenario/ending-the-work.html";

    @Test
    void ticksAreAddedUp(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open(PAGE);
            Locator sum = page.locator(".score-sum");
            Locator reached = page.locator(".band[aria-current]");
            assertThat(sum).isEmpty();
            assertThat(reached).hasCount(0);
            int points = 0;
            for (Locator box : page.locator("playbook-scorecard input").all()) {
                box.check();
                points += Integer.parseInt(box.getAttribute("data-points"));
                assertThat(sum).hasText(points == 1 ? "1 point" : points + " points together");
                assertThat(reached).hasCount(1);
                assertThat(Integer.parseInt(reached.getAttribute("data-from"))).isLessThanOrEqualTo(points);
            }
            assertThat(reached)
                    .hasAttribute(
                            "data-from", page.locator("[data-from]").last().getAttribute("data-from"));
            for (Locator box : page.locator("playbook-scorecard input").all()) {
                box.uncheck();
            }
            assertThat(sum).isEmpty();
            assertThat(reached).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void whoComesBackFindsTheSumOfTheTicks(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open(PAGE);
            Locator sum = page.locator(".score-sum");
            page.locator("playbook-scorecard input").nth(0).check();
            page.locator("playbook-scorecard input").nth(1).check();
            String words = sum.textContent();
            window.open("index.html");
            page.goBack();
            assertThat(page.locator("playbook-scorecard input").nth(1)).isChecked();
            assertThat(sum).hasText(words);
            assertThat(page.locator(".band[aria-current]")).hasCount(1);
        }
    }

    @Test
    void withoutScriptTheReaderTicksAndAdds(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.DISK, Device.PHONE)) {
            Page page = window.open(PAGE);
            page.locator("playbook-scorecard input").first().check();
            assertThat(page.locator("playbook-scorecard input").first()).isChecked();
            assertThat(page.locator(".scorecard td").first()).hasText("2");
        }
    }
}
