package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
