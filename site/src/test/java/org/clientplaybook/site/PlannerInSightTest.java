package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan is drawn once a reader comes near it. */
@ExtendWith(Browsing.Shared.class)
class PlannerInSightTest {
    /** A browser that tells late what is in sight: the first moment and the last in one call. */
    private static final String LATE = """
            globalThis.IntersectionObserver = class extends IntersectionObserver {
              constructor(callback, options) {
                const told = [];
                super((entries, observer) => {
                  told.push(...entries);
                  if (told.at(-1).isIntersecting && told.length > 1) callback(told, observer);
                }, options);
              }
            };
            """;

    @Test
    void aBusyBrowserThatTellsOfSeveralMomentsAtOnceShowsIt(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.before(LATE);
            Page page = window.open(Place.HTTP.site().scenario());
            page.locator("[data-begin]").fill("2030-01-07");
            assertThat(page.locator("[data-day]").first()).not().isEmpty();
            // From its top, and not from where it was left.
            page = window.open(Place.HTTP.site().scenario());
            assertThat(page.locator("playbook-messages [role=tablist]").first()).isVisible();
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-day]").first()).not().isEmpty();
            assertThat(window.faults()).isEmpty();
        }
    }
}
