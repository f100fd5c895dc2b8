package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;

/** Waits for what a page comes to show: scripts draw it again, and a busy machine takes its time. */
final class Soon {
    /** How long a page may take until it shows what it has to. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Soon() {}

    /**
     * Waits until an assertion about a page holds, and lets its fault out where it does not in time.
     *
     * @param assertion reads from the page whatever it looks at, each time anew
     */
    static void soon(Page page, Runnable assertion) {
        try {
            page.waitForCondition(
                    () -> holds(assertion), new WaitForConditionOptions().setTimeout((double) PATIENCE.toMillis()));
        } catch (TimeoutError e) {
            assertion.run();
        }
    }

    private static boolean holds(Runnable assertion) {
        try {
            assertion.run();
            return true;
        } catch (AssertionError | RuntimeException e) {
            // What is not there yet, or no longer, has no text and no box.
            return false;
        }
    }
}
