package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How few actions lead from a worry on the home page to a message that is filled in and copied.
 *
 * <p>A tap counts where it goes to something: the field of the search, a result, a link, a button. What belongs to a field of the
 * message does not: the tap on its gap, its value, and the key of the keyboard on the screen that leads to the next one.
 *
 * <p>Of the keyboard each key that is pressed counts, from the key that opens the search to the one that copies, and those that
 * lead from field to field as well; the letters of the worry and of the values do not.
 */
@ExtendWith(Browsing.Shared.class)
class ActionsTest {
    private static final int MOST_TAPS = 5;
    private static final int MOST_KEYS = 15;

    private static final String WORRY = "client pays late";
    private static final Pattern FOUND = Pattern.compile(".*scenario/late-payer\\.html");
    private static final List<String> FIELDS =
            List.of("client_name", "your_name", "invoice_number", "amount", "due_date");
    private static final List<String> VALUES = List.of("Robin", "Sam", "2041", "1200", "11032026");

    /** The places of the fields, as the text has them from its first gap on; its subject comes last. */
    private static final int[] AS_WRITTEN = {0, 3, 4, 1, 2};

    private int actions;

    private void tap(Page page, String selector) {
        actions++;
        page.locator(selector).first().tap();
    }

    private void press(Page page, String key) {
        actions++;
        page.keyboard().press(key);
    }

    private static void search(Page page) {
        page.keyboard().type(WORRY);
        assertThat(page.locator("[role=option]").first()).hasAttribute("href", FOUND);
    }

    private static void isCopied(Page page) {
        FillSite.saying(page).hasText("Copied.");
        soon(
                page,
                () -> assertThat(FillSite.clipboard(page, "text/plain"))
                        .startsWith("Hi Robin,")
                        .contains("Invoice 2041 (£1,200) was due on 3 November 2026")
                        .endsWith("Sam"));
    }

    private static void type(Page page, int field) {
        assertThat(control(page, FIELDS.get(field))).isFocused();
        page.keyboard().type(VALUES.get(field));
    }

    @Test
    void withAFinger(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.PHONE)) {
            Page page = window.open("index.html");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            tap(page, "main playbook-search-box input");
            search(page);
            tap(page, "[role=option]");
            page.waitForURL(FOUND);
            tap(page, ".page-way a");
            page.locator(".is-chosen [data-gap=client_name]").first().tap();
            for (int field : AS_WRITTEN) {
                type(page, field);
                page.keyboard().press("Enter");
            }
            tap(page, ".is-chosen [data-send=copy]");
            isCopied(page);
        }
        System.out.println("ActionsTest: taps " + actions);
        assertThat(actions).as("taps").isLessThanOrEqualTo(MOST_TAPS);
    }

    @Test
    void withTheKeyboardAlone(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open("index.html");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            press(page, "/");
            search(page);
            press(page, "Enter");
            page.waitForURL(FOUND);
            assertThat(page.locator(".page-way a")).isFocused();
            press(page, "Enter");
            to(page, ".is-chosen [data-field=client_name] input");
            for (int field = 0; field < FIELDS.size(); field++) {
                type(page, field);
                press(page, "Enter");
            }
            to(page, ".is-chosen [data-send=copy]");
            press(page, "Enter");
            isCopied(page);
        }
        System.out.println("ActionsTest: keys " + actions);
        assertThat(actions).as("keys").isLessThanOrEqualTo(MOST_KEYS);
    }

    /** Goes on until something has the focus. */
    private void to(Page page, String selector) {
        while (!page.locator(selector)
                        .evaluate("one => one === document.activeElement")
                        .equals(true)
                && actions <= MOST_KEYS) {
            press(page, "Tab");
        }
    }
}
