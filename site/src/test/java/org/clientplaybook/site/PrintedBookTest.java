package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole playbook as one document: on a screen what nobody sees waits to be laid out, and on paper nothing does. */
@ExtendWith(Browsing.Shared.class)
class PrintedBookTest {
    private static final String BOOK = "print.html";
    private static final int RUNS = 3;

    /** At a quarter of the speed, in milliseconds. It takes 250 to 410, and took 4,000 to 6,500 when all was laid out. */
    private static final int LONGEST_TASK = 1_000;

    private static final String LAY_OUT_ALL = "document.querySelectorAll('.document-scenario')"
            + ".forEach((scenario) => (scenario.style.contentVisibility = 'visible'))";

    @Test
    void aSlowProcessorIsNotBusyForSeconds(Browsing browsing) {
        List<Integer> loads = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Window window = browsing.open(Place.HTTP, Device.PHONE)) {
                Page page = window.page();
                loads.add(Tasks.longest(page, () -> {
                    window.open(BOOK);
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                }));
            }
        }
        System.out.printf("PrintedBookTest: longest tasks of a load %s ms%n", loads);
        assertThat(loads).anyMatch(task -> task > 0 && task < LONGEST_TASK);
    }

    @Test
    void itsContentsLeadToItsLastScenario(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.PHONE)) {
            Page page = window.open(BOOK);
            Locator link = page.locator(".document-contents li a").last();
            String title = link.textContent();
            link.click();
            Locator heading = page.locator(".document-scenario").last().locator("h2");
            assertThat(heading).isInViewport();
            assertThat(heading).hasText(title);
        }
    }

    @Test
    void onPaperNothingIsMissing(Browsing browsing) {
        try (Window window = FillSite.laptop(browsing)) {
            Page page = window.open(BOOK);
            int scenarios = page.locator(".document-scenario").count();
            long pages = pages(page);
            assertThat(pages).isGreaterThan(scenarios);
            page.evaluate(LAY_OUT_ALL);
            assertThat(pages(page)).isEqualTo(pages);
        }
    }

    /** Returns how many sheets of paper a page takes. */
    static long pages(Page page) {
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }
}
