package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser keeps may be full, blocked, damaged or of another version: nothing is lost in silence. */
@ExtendWith(Browsing.Shared.class)
class PlaysStorageTest {
    /** Takes no more than so many characters once {@code room} is set. */
    private static final String ROOM = """
            {
              const setItem = Storage.prototype.setItem;
              Storage.prototype.setItem = function (key, text) {
                const rest = Object.entries(localStorage).filter(([other]) => other !== key).flat().join("").length;
                if (this === localStorage && rest + key.length + text.length > (window.room ?? 1e9))
                  throw new DOMException("full", "QuotaExceededError");
                return setItem.call(this, key, text);
              };
            }
            """;

    private static final String FILL = "room = Object.entries(localStorage).flat().join('').length";
    private static final String STORED = "JSON.stringify(Object.entries(localStorage).sort())";
    private static final String FULL = "Nothing was changed: this browser has no room left, or the text is too long.";

    private static void take(Page page, String copy) {
        page.locator("[data-import]")
                .setInputFiles(
                        new FilePayload("plays.json", "application/json", copy.getBytes(StandardCharsets.UTF_8)));
    }

    private static String play(int number, String note) {
        return """
                {"id":"000000000000000%d","parts":{"with":[1,"00000001","Somebody %d"],"note":[2,"00000001","%s"]}}
                """.formatted(number, number, note).strip();
    }

    private static String copy(String... plays) {
        return "{\"version\":1,\"plays\":[" + String.join(",", plays) + "]}";
    }

    @Test
    void whereThereIsNoRoomNothingIsHalfDone(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            window.before(ROOM);
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = window.open(PlaysPageTest.PLAYS);
            take(page, copy(play(1, "short"), play(2, "short")));
            page.locator("[data-take]").click();
            assertThat(page.locator(".play")).hasCount(3);
            assertThat(page.locator("[data-facts]")).containsText("imported on");
            // There is room for the first, which shrinks another, but not for both.
            page.evaluate("room = Object.entries(localStorage).flat().join('').length + 100");
            Object before = page.evaluate(STORED);
            take(
                    page,
                    copy(
                            play(1, "short").replace("[2,", "[3,"),
                            play(3, "x"),
                            play(2, "y".repeat(500)).replace("[2,", "[3,")));
            page.locator("[data-take]").click();
            assertThat(page.locator("[data-copy-said]")).hasText(FULL);
            assertThat(page.evaluate(STORED)).isEqualTo(before);
            page.evaluate(FILL);
            PlaysPageTest.play(page, "Robin").locator("[data-done]").click();
            assertThat(page.locator(".plays-status")).containsText(FULL);
            assertThat(page.evaluate(STORED)).isEqualTo(before);
            assertThat(page.locator("[data-undo]")).isHidden();
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(page.locator("[data-export]")).isVisible();
            page.waitForDownload(() -> page.locator("[data-export]").click());
            assertThat(page.locator("[data-facts]")).containsText("made on");
            before = page.evaluate(STORED);

            PlaysPageTest.play(page, "Robin").locator("h3 a").click();
            page.locator("#outcomes summary").click();
            page.locator("[data-goOn], [data-endSo]").first().click();
            assertThat(page.locator(".plays-status")).containsText(FULL);
            assertThat(page.evaluate(STORED)).isEqualTo(before);
            page.locator("[data-note]").fill("What I have written");
            page.locator("[data-until]").focus();
            assertThat(page.locator(".plays-status")).containsText(FULL);
            assertThat(page.locator("[data-note]")).hasValue("What I have written");
            page.evaluate("room = 1e9");
            page.locator("[data-note]").fill("😀".repeat(2500).substring(1));
            page.locator("[data-until]").focus();
            assertThat(page.locator(".plays-status")).containsText("Kept: Robin.");
            page.reload();
            assertThat(page.locator("[data-note]")).not().hasValue("");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aPlannerSaysWhatItCouldNotKeep(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            window.before(ROOM);
            Page page = PlaysPageTest.kept(window, "Robin", "2026-12-07");
            page.evaluate(FILL);
            Object before = page.evaluate(STORED);
            FillSite.control(page, "client_name").fill("Somebody with a much longer name than that");
            assertThat(page.locator("playbook-planner [role=status]")
                            .filter(new Locator.FilterOptions().setHasText("no room")))
                    .isVisible();
            assertThat(page.evaluate(STORED)).isEqualTo(before);
            page.evaluate("room = 1e9");
            FillSite.control(page, "client_name").fill("Robin B.");
            assertThat(page.locator("playbook-planner [role=status]")
                            .filter(new Locator.FilterOptions().setHasText("no room")))
                    .hasCount(0);
            assertThat((String) page.evaluate(STORED)).contains("Robin B.");
            // Whoever leaves at once, while another tab writes, has changed it all the same.
            page.evaluate("void navigator.locks.request('playbook.fill-test.play.', () => new Promise(() => {}))");
            FillSite.control(page, "client_name").fill("Robin C.");
            page.reload();
            assertThat((String) page.evaluate(STORED)).contains("Robin C.");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Where the browser gives no storage at all, and where it only takes nothing. */
    @Test
    void aPlannerWithoutStorageStillMakesCalendars(Browsing browsing) {
        List<String> ways = List.of(
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
                "Object.defineProperty(window, 'localStorage', {value: null})",
                "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }");
        for (String way : ways) {
            try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
                window.before(way);
                Page page = window.open(FillSite.PAGE);
                page.locator("playbook-planner").scrollIntoViewIfNeeded();
                page.locator("[data-begin]").fill("2026-12-07");
                assertThat(page.locator("[data-kept-play]")).containsText("This browser");
                assertThat(page.locator("[data-keep]")).isHidden();
                page.waitForDownload(() -> page.locator("[data-save=whole]").click());
                window.open(PlaysPageTest.PLAYS);
                assertThat(page.locator("[data-lists]")).containsText("This browser keeps nothing for this page.");
                assertThat(page.locator("#copy")).isHidden();
                assertThat(window.faults()).isEmpty();
            }
        }
    }

    /** Spoils a play in every way, one after the other, and gives those of which the page cannot show the play or the list. */
    private static final String SPOIL = """
            async () => {
              const key = Object.keys(localStorage).find((key) => key.includes(".play."));
              const whole = JSON.parse(localStorage.getItem(key));
              const more = ["until", "answered", "outcome", "from", "next", "value.client_name", "touch.mail.message",
                "touch.mail.done", "touch.mail.moved", "constructor", "value.constructor", "value.$plan",
                "touch.constructor.done", "step.constructor"];
              const names = ["with", "title", "scenario", "state", "first", "week", "touches", "language", ...more];
              const values = [undefined, null, true, -1, 20261399, 20261207, "constructor", "__proto__", "<b>", whole.id,
                '{"off":[[20260101,99991231]]}', [], ["__proto__"], ["constructor", "constructor", "constructor"],
                ["mail 9999 business-days mail x", "b 9999 years  x", "c 1 constructor __proto__ x", " ", "d 1 days"]];
              const unseen = [];
              let fault = "";
              addEventListener("unhandledrejection", ({ reason }) => (fault = String(reason)));
              const draw = async (hash, selector) => {
                document.querySelector("[data-lists]").replaceChildren();
                history.replaceState(null, "", hash);
                document.dispatchEvent(new Event("visibilitychange"));
                await new Promise((done) => setTimeout(done));
                return document.querySelector(selector) !== null;
              };
              for (const name of names)
                for (const value of values) {
                  const { [name]: old, ...parts } = whole.parts;
                  const spoiled = value === undefined ? parts : { ...parts, [name]: [9, "00000001", value] };
                  localStorage.setItem(key, JSON.stringify({ ...whole, parts: spoiled }));
                  const seen = (await draw("#play=" + whole.id, "[data-opened]")) && (await draw("#", ".play"));
                  if (!seen) unseen.push(name + " " + JSON.stringify(value) + " " + fault);
                }
              return unseen;
            }
            """;

    @Test
    void whateverIsWrongWithAPlayItIsShown(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-07");
            Page page = window.open(PlaysPageTest.PLAYS);
            PlaysPageTest.play(page, "Robin").locator("h3 a").click();
            assertThat(page.locator("[data-opened]")).isVisible();
            assertThat((List<?>) page.evaluate(SPOIL)).isEmpty();
            assertThat(window.faults()).isEmpty();
        }
    }
}
