package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.FillSite.way;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message comes first, and is filled in where it stands. */
@ExtendWith(Browsing.Shared.class)
class MessageFirstTest {
    private static final String LATE = "scenario/late-payer.html";

    /** Whether what is written into a field is between the bar at the top and the field at the foot. */
    private static final String IN_SIGHT = """
            field => {
              const { top, bottom } = document.querySelector(`.is-chosen :is([data-gap=${field}], [data-own=${field}])`)
                .getBoundingClientRect();
              const bar = document.querySelector(".toc").getBoundingClientRect();
              const form = document.querySelector(".is-chosen .form").getBoundingClientRect();
              return top >= bar.bottom && bottom <= form.top && form.bottom <= innerHeight + 1;
            }""";

    /** Whether nothing lies over an element. */
    private static final String SEEN = """
            element => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
            }""";

    private static Window phone(Browsing browsing, int height) {
        Window window = browsing.open(Place.HTTP, Device.PHONE);
        window.page().setViewportSize(Device.PHONE.width, height);
        return window;
    }

    /** Taps the first gap, and goes from field to field with the key that the keyboard on the screen has for it. */
    @ParameterizedTest
    @ValueSource(ints = {740, 440})
    void aGapIsFilledInWhereItStands(int height, Browsing browsing) {
        try (Window window = phone(browsing, height)) {
            Page page = window.open(LATE);
            page.locator(".page-way a").tap();
            page.locator(".is-chosen [data-body] [data-gap]").first().tap();
            for (String[] field : new String[][] {
                {"client_name", "Robin"},
                {"amount", "1200"},
                {"due_date", "2026-11-03"},
                {"your_name", "Sam"},
                {"invoice_number", "2041"}
            }) {
                Locator control = control(page, field[0]);
                assertThat(control).isFocused();
                assertThat(page.locator(".is-chosen .field:visible")).hasCount(1);
                soon(
                        page,
                        () -> assertThat(page.evaluate(IN_SIGHT, field[0]))
                                .as(field[0])
                                .isEqualTo(true));
                control.fill(field[1]);
                body(page);
                soon(
                        page,
                        () -> assertThat(page.evaluate(IN_SIGHT, field[0]))
                                .as("%s, filled in", field[0])
                                .isEqualTo(true));
                control.press("Enter");
            }
            soon(
                    page,
                    () -> assertThat(body(page))
                            .contains("Hi Robin", "2041", "£1,200", "3 November 2026")
                            .endsWith("Sam"));
            assertThat(page.locator(".is-asking")).hasCount(0);
            assertThat(page.locator(".is-chosen [data-send=mail]")).isFocused();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void wordsThatAreFilledInOpenTheirFieldAgain(Browsing browsing) {
        try (Window window = phone(browsing, 740)) {
            Page page = window.open(LATE);
            control(page, "client_name").fill("Robin");
            page.locator(".is-chosen [data-body] [data-own=client_name]").tap();
            assertThat(control(page, "client_name")).isFocused();
            Locator next = page.getByText("Next", new Page.GetByTextOptions().setExact(true));
            assertThat(page.locator(".is-chosen .panel-place")).hasText("2 of 5");
            next.tap();
            assertThat(control(page, "amount")).isFocused();
            page.getByText("Back", new Page.GetByTextOptions().setExact(true)).tap();
            assertThat(control(page, "client_name")).isFocused();
            next.tap();
            control(page, "amount").fill("soon");
            // Leaving a field says what is wrong with it, which must not move the button away.
            for (String field : new String[] {"due_date", "your_name", "invoice_number"}) {
                next.tap();
                assertThat(control(page, field)).isFocused();
            }
            control(page, "invoice_number").fill("2041");
            page.locator(".is-chosen [data-body] [data-gap=your_name]").tap();
            next.tap();
            assertThat(control(page, "due_date")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".is-asking")).hasCount(0);
            assertThat(control(page, "your_name")).isVisible();
        }
    }

    /** The browser tells a page of the keyboard by what is left of the window above it. */
    @Test
    void theFieldStandsAboveTheKeyboard(Browsing browsing) {
        try (Window window = phone(browsing, 740)) {
            window.before("Object.defineProperty(globalThis, 'visualViewport',"
                    + " {value: Object.assign(new EventTarget(), {offsetTop: 0, height: 440, scale: 1})})");
            Page page = window.open(LATE);
            page.locator(".is-chosen [data-gap=due_date]").tap();
            soon(page, () -> assertThat(page.evaluate(IN_SIGHT, "due_date")).isEqualTo(true));
            soon(
                    page,
                    () -> assertThat(page.evaluate(
                                    "document.querySelector('.is-chosen .form').getBoundingClientRect().bottom"))
                            .isEqualTo(440));
        }
    }

    @Test
    void onAWideScreenMessageAndFormStandSideBySide(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(LATE);
            // A sign that opens never ends a line.
            assertThat(page.locator(".is-chosen .joined")).hasText("([Amount due]");
            for (int width : new int[] {1000, 1280, 1920}) {
                page.setViewportSize(width, 800);
                soon(
                        page,
                        () -> assertThat(page.evaluate("""
                        () => {
                          const [sheet, form] = [".live-sheet", ".form"]
                            .map(name => document.querySelector(".is-chosen " + name).getBoundingClientRect());
                          return form.left - sheet.right > 0 && Math.abs(form.top - sheet.top) < 10;
                        }""")).as("at %d", width).isEqualTo(true));
                soon(
                        page,
                        () -> assertThat(page.evaluate("new Set([...document.querySelectorAll('[role=tab]')]"
                                        + ".map(tab => Math.round(tab.getBoundingClientRect().height))).size"))
                                .as("heights of tabs at %d", width)
                                .isEqualTo(1));
            }
        }
    }

    @Test
    void theMessageOfTheFirstTouchIsChosen(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE);
            soon(
                    page,
                    () -> assertThat(page.locator("[role=tab]").first().textContent())
                            .contains("A word before the date"));
            soon(
                    page,
                    () -> assertThat(page.locator("[role=tab][aria-selected=true]")
                                    .textContent())
                            .contains("The first reminder"));
            soon(
                    page,
                    () -> assertThat(page.locator(".page-way").textContent())
                            .isEqualTo("11 messages · Text message, Email, Phone call, Letter"));
        }
    }

    @Test
    void aToneThatIsMissingIsReplacedByTheNearestAndThatIsSaid(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE);
            page.getByLabel("Neutral").check();
            page.getByLabel("Warm").check();
            page.locator("#tab-before-due").click();
            Locator note = page.locator(".is-chosen [data-note]");
            assertThat(note).isEmpty();
            page.locator("#tab-payment-call").click();
            assertThat(note).hasText("This message has no warm version. You see the neutral one.");
            assertThat(page.locator(".is-chosen [value=neutral]")).isChecked();
            soon(page, () -> assertThat(note.evaluate(SEEN)).isEqualTo(true));
            page.locator("#tab-before-due").click();
            assertThat(note).isEmpty();
        }
    }

    @Test
    void whatAToneChangesIsExplainedAndTheMarksGoAway(Browsing browsing) {
        // The clock of a window stays as it was set.
        try (Window window = browsing.openAlone()) {
            Page page = window.open(LATE);
            page.clock().install();
            page.getByLabel("Neutral").check();
            Locator note = page.locator(".is-chosen [data-news]");
            assertThat(note).hasText("What is marked has just changed.");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .changed").count())
                            .isPositive());
            soon(page, () -> assertThat(note.evaluate(SEEN)).isEqualTo(true));
            page.clock().fastForward(10_000);
            assertThat(note).isEmpty();
            assertThat(page.locator(".is-chosen .changed")).hasCount(0);
        }
    }

    @Test
    void thePageInAnotherLanguageBeginsWhereThisOneIsRead(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE + "#message-pause-work");
            page.locator("footer [hreflang=sv]").first().evaluate("link => link.click()");
            page.waitForURL(url -> url.endsWith("sv/scenario/late-payer.html#message-pause-work"));
            assertThat(page.locator("[role=tab][aria-selected=true]")).hasAttribute("id", "tab-pause-work");
            page.locator("#outcomes").scrollIntoViewIfNeeded();
            page.evaluate("document.querySelector('#outcomes').scrollIntoView()");
            page.locator("header [hreflang=en]").first().evaluate("link => link.click()");
            page.waitForURL(url -> !url.contains("/sv/") && url.endsWith("late-payer.html#outcomes"));
        }
    }

    @Test
    void clearingTheFormCanBeUndone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "client_name").fill("Robin");
            control(page, "hours").fill("3");
            String before = body(page);
            assertThat(page.locator("[data-undo]")).isHidden();
            page.locator("[data-clear]").click();
            soon(page, () -> assertThat(body(page)).contains("[Their first name]"));
            page.locator("[data-undo]").click();
            soon(page, () -> assertThat(body(page)).isEqualTo(before));
            assertThat(control(page, "hours")).hasValue("3");
            soon(
                    page,
                    () -> assertThat(page.locator("[data-said]").textContent()).isEqualTo("What you wrote is back."));
            page.reload();
            soon(page, () -> assertThat(body(page)).isEqualTo(before));
        }
    }

    @Test
    void printingAsksAboutGapsAsCopyingDoes(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.evaluate("void (globalThis.print = () => globalThis.printed = true)");
            way(page, "print").click();
            FillSite.saying(page).containsText("Press again to continue anyway.");
            assertThat(page.evaluate("globalThis.printed")).isNull();
            way(page, "print").click();
            soon(page, () -> assertThat(page.evaluate("globalThis.printed")).isEqualTo(true));
        }
    }

    @Test
    void whatIsMissingIsListedAsTheFormAsksForIt(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE);
            way(page, "copy").click();
            FillSite.saying(page)
                    .hasText("Still empty: Their first name, Your name, Invoice number, Amount due, When it was due."
                            + " Press again to continue anyway.");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "LAPTOP"})
    void whatIsSaidOfTheWaysOutMovesNothing(Device device, Browsing browsing) {
        String places =
                "[...document.querySelectorAll('main *')].filter(one => !one.matches('.send, .send-said, .send-said *'))"
                        + ".map(one => Math.round(one.getBoundingClientRect().top)).join()";
        try (Window window = browsing.open(Place.HTTP, device)) {
            Page page = window.open(LATE);
            page.locator(".is-chosen [data-body]").scrollIntoViewIfNeeded();
            // The plan below comes when it is nearly in sight.
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Object before = page.evaluate(places);
            page.locator(".is-chosen [data-send=copy]").evaluate("button => button.click()");
            FillSite.saying(page).not().isEmpty();
            soon(page, () -> assertThat(page.evaluate(places).equals(before)).isTrue());
        }
    }

    @Test
    void examplesSayThatTheyAreExamples(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(control(page, "code")).hasAttribute("placeholder", "e.g. AB12");
        }
    }

    @Test
    void gapsKeepTheirMarkInForcedColours(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-gap]")
                                    .first()
                                    .evaluate("gap => getComputedStyle(gap).borderTopWidth"))
                            .isEqualTo("1px"));
        }
    }

    /** Smooth scrolling would let it lag behind. */
    @Test
    void theKeyboardIsNeverWaitedFor(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE);
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            String behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
            page.keyboard().press("Tab");
            soon(page, () -> assertThat(page.evaluate(behaviour)).isEqualTo("auto"));
            page.locator(".toc a").first().hover();
            page.mouse().down();
            soon(page, () -> assertThat(page.evaluate(behaviour)).isEqualTo("smooth"));
            page.mouse().up();
        }
    }

    @Test
    void aTextMessageOpensInTheProgramForIt(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = FillSite.choose(window.open(FillSite.PAGE), 1);
            control(page, "client_name").fill("Åsa & Co");
            body(page);
            soon(
                    page,
                    () -> assertThat(way(page, "sms").getAttribute("href"))
                            .matches("sms:\\d*\\?&body=Hi%20%C3%85sa%20.*"));
        }
    }

    @Test
    void whatIsDoneWhileItIsSaidIsSetApart(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(LATE + "#message-payment-call");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .stage").allTextContents())
                            .containsExactly("(Wait, even if it goes quiet.)"));
        }
    }
}
