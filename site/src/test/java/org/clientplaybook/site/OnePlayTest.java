package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One play alone: whose turn it is, pauses, answers and what they lead to, other messages, steps, a newer playbook. */
@ExtendWith(Browsing.Shared.class)
class OnePlayTest {
    private static final String TEXTS = "list => list.map(one => one.textContent)";

    private static Page opened(Window window, String who) {
        Page page = window.open(PlaysPageTest.PLAYS);
        PlaysPageTest.play(page, who).locator("h3 a").first().click();
        page.locator("[data-opened]").waitFor();
        return page;
    }

    private static Locator touch(Page page, String id) {
        return page.locator("[data-touch=" + id + "]");
    }

    private static Locator changed(Page page, String id) {
        Locator touch = touch(page, id);
        touch.locator("summary").click();
        return touch;
    }

    private static void state(Page page, String words) {
        assertThat(page.locator(".play-state")).hasText(words);
    }

    @Test
    void itSaysWhoseTurnItIsAndAPauseKeepsWhatRemains(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            state(page, "It’s your turn.");
            page.locator("[data-done]").click();
            state(page, "It’s their turn until Wednesday 2 December.");
            page.locator("[data-answered-on]").fill("2026-11-30");
            page.locator("[data-answered]").click();
            state(page, "They answered on Monday 30 November. You owe them an answer.");
            page.locator("[data-iAnswered]").click();
            state(page, "It’s their turn until Wednesday 2 December.");
            page.locator("[data-undo]").click();
            state(page, "They answered on Monday 30 November. You owe them an answer.");
            // Whoever sends the next message has answered.
            changed(page, "text").locator("[data-touch-done]").fill("2026-12-01");
            state(page, "It’s their turn until Monday 7 December.");
            page.locator("[data-undo]").click();
            page.locator("[data-iAnswered]").click();

            page.locator("[data-until]").fill("2026-12-20");
            page.locator("[data-pause]").click();
            state(page, "Paused until Sunday 20 December.");
            assertThat(touch(page, "text").locator(".play-day")).hasText("Monday 21 December");
            assertThat(touch(page, "task-1-weeks").locator(".play-day")).hasText("Monday 28 December");
            page.locator("[data-until]").fill("2026-12-27");
            page.locator("[data-pause]").click();
            state(page, "Paused until Sunday 27 December.");
            assertThat(touch(page, "text").locator(".play-day")).hasText("Monday 28 December");
            page.locator("[data-all]").click();
            assertThat(page.locator("[data-group=paused] .play-turn")).hasText("Paused until Sunday 27 December.");
            page.goBack();
            page.locator("[data-resume]").click();
            assertThat(touch(page, "text").locator(".play-day")).hasText("Wednesday 2 December");
            assertThat(touch(page, "task-1-weeks").locator(".play-day")).hasText("Tuesday 8 December");

            page.locator("[data-reason]").fill("They sold the firm");
            page.locator("[data-end]").click();
            state(page, "Ended: They sold the firm");
            page.locator("[data-undo]").click();
            state(page, "It’s their turn until Wednesday 2 December.");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** The date that a part of the play has in the store. */
    private static Object stored(Page page, String part) {
        return page.evaluate("part => new Playbook.PlayStore().get(location.hash.slice(6)).parts.get(part)?.[2]", part);
    }

    @Test
    void aDateThatIsTypedCountsOnceItIsWhole(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-11-16");
            Page page = opened(window, "Robin");
            assertThat(touch(page, "mail").locator(".play-day")).hasText("Tuesday 1 December");
            assertThat(touch(page, "mail").locator("[data-was]")).hasText("Was due on Monday 16 November.");
            Locator done = changed(page, "mail").locator("[data-touch-done]");
            done.focus();
            page.keyboard().type("1127202", new Keyboard.TypeOptions().setDelay(20));
            // Another tab changes the play meanwhile.
            page.evaluate("new Playbook.PlayStore().change(location.hash.slice(6), {note: 'From elsewhere'})");
            page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))");
            assertThat(done).isFocused();
            assertThat(done).hasValue("0202-11-27");
            page.keyboard().type("6");
            assertThat(stored(page, "touch.mail.done")).isNull();
            page.keyboard().press("Enter");
            assertThat(touch(page, "mail").locator(".play-day")).hasText("Friday 27 November");
            assertThat(touch(page, "text").locator("[data-was]")).hasText("Was due on Monday 30 November.");
            assertThat(stored(page, "touch.mail.done")).isEqualTo(20261127);
            assertThat(page.locator("[data-note]")).hasValue("From elsewhere");
            // One of long ago and one that is still to come change nothing.
            for (String typed : List.of("05170026", "12242026")) {
                done.focus();
                page.keyboard().type(typed);
                page.locator("[data-print]").focus();
                assertThat(done).hasValue("2026-11-27");
            }
            assertThat(stored(page, "touch.mail.done")).isEqualTo(20261127);
            Locator moved = changed(page, "text").locator("[data-touch-moved]");
            moved.focus();
            page.keyboard().type("05");
            page.locator("[data-print]").focus();
            assertThat(stored(page, "touch.text.moved")).isNull();
            moved.focus();
            page.keyboard().type("12182026");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(touch(page, "text").locator(".play-day")).hasText("Friday 18 December");
            page.locator("[data-answered-on]").focus();
            page.keyboard().type("11");
            page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))");
            page.keyboard().type("302026");
            page.locator("[data-answered]").click();
            state(page, "They answered on Monday 30 November. You owe them an answer.");
            page.locator("[data-until]").focus();
            page.keyboard().type("12202026");
            page.locator("[data-pause]").click();
            state(page, "Paused until Sunday 20 December.");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** How many pages it is on paper, and what can be pressed or typed there. */
    private static void printed(Page page, int pages, String shown) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(shown).first()).isVisible();
        assertThat((List<?>) page.locator(
                                "main :is(button, form, select, textarea, summary, input:not([type=checkbox]))")
                        .evaluateAll("list => list.filter(one => one.checkVisibility()).map(one => one.outerHTML)"))
                .isEmpty();
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type ?/Page\\b", -1).length - 1).isEqualTo(pages);
        page.emulateMedia(new EmulateMediaOptions().setMedia(null));
    }

    @Test
    void onPaperThereIsNothingToPress(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            printed(page, 1, ".play-touch");
            assertThat(page.locator(".play-paper")).hasCount(0);
            page.locator("[data-note]").fill("They like it.");
            page.locator("[data-print]").focus();
            assertThat(page.locator(".play-paper p")).hasText("They like it.");
            printed(page, 1, ".play-paper");
            page.locator("[data-all]").click();
            printed(page, 1, ".play");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void anAnswerLeadsOnToTheNextPlay(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.PHONE)) {
            Page page = window.open(FillSite.PAGE);
            page.locator(".is-chosen [data-field=secret] input").fill("hush");
            FillSite.control(page, "fee").fill("7");
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            page = opened(window, "Robin");
            page.locator("#outcomes summary").click();
            page.locator("[data-goOn]").click();
            assertThat(page.locator(".play-head .page-lead")).hasText("Another one");
            assertThat(page.locator("[data-from]")).hasText("Everything");
            assertThat(touch(page, "note").locator(".play-day")).hasText("Tuesday 1 December");
            String next = """
                    () => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.endsWith(location.hash.slice(6))))
                    """;
            assertThat((String) page.evaluate(next))
                    .contains("value.client_name")
                    .doesNotContain("value.fee")
                    .doesNotContain("hush");
            page.locator("[data-undo]").click();
            assertThat(page.locator(".play-head .page-lead")).hasText("Everything");
            state(page, "It’s your turn.");
            page.locator("#outcomes summary").click();
            page.locator("[data-goOn]").click();
            page.locator("[data-from]").click();
            state(page, "Ended: They ask for something else");
            assertThat(page.locator("[data-next]")).hasText("Another one");
            page.locator("[data-resume]").click();
            page.locator("#outcomes summary").click();
            page.locator("[data-endSo]").click();
            state(page, "Ended: They answer");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(window.faults()).isEmpty();
        }
    }

    /** A message may have a long title, and a phone is narrow. */
    private static void fits(Window window, String choice) {
        window.fit(Device.PHONE);
        assertThat(window.page().evaluate("""
                        (choice) => {
                          const all = [...document.querySelectorAll(choice + " option:checked")];
                          for (const option of all) option.textContent = "A message with a long title ".repeat(5);
                          return document.documentElement.scrollWidth <= innerWidth;
                        }
                        """, choice)).isEqualTo(true);
        window.fit(Device.LAPTOP);
    }

    @Test
    void anEntryGetsAnotherMessageAndNobodyGetsOneTwice(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            Locator mail = changed(page, "mail");
            mail.locator("[data-touch-tone]").selectOption("firm");
            assertThat(mail.locator("[data-touch-tone] option:checked")).hasText("Firm");
            assertThat(mail.locator("[data-touch-tone]")).hasValue("firm");
            mail.locator("[data-open]").click();
            page.locator(".messages.is-live").waitFor();
            assertThat(page.locator(".is-chosen input[value=firm]")).isChecked();
            page = opened(window, "Robin");
            page.locator("[data-done]").click();
            Locator text = changed(page, "text");
            assertThat(text.locator("[data-touch-message] option[value=mail]")).hasCount(0);
            fits(window, "[data-touch-message]");
            text.locator("[data-touch-message]").selectOption("talk");
            assertThat(text.locator(".play-what")).containsText("The call");
            text.locator("[data-open]").click();
            page.locator(".messages.is-live").waitFor();
            assertThat(page.locator(".is-chosen")).hasAttribute("data-message", "talk");
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            Locator row = page.locator("tr[data-after]").nth(1);
            assertThat(row.locator("td a")).hasText("The call");
            row.locator("summary").click();
            assertThat(row.locator("[data-choose-message] option[value=mail]")).hasCount(0);
            fits(window, "[data-choose-message]");
            row.locator("[data-choose-message]").selectOption("met");
            assertThat(row.locator("td a")).hasText("Face to face");
            page = opened(window, "Robin");
            assertThat(touch(page, "text").locator(".play-what")).containsText("Face to face");

            page = window.open(PlaysPageTest.PLAYS);
            page.locator("[data-who]").fill(" robin ");
            page.locator("[data-scenario]").selectOption("everything");
            page.locator("[data-begin-play]").click();
            assertThat(touch(page, "mail").locator("[data-sent-before]"))
                    .containsText("Sent to them on Tuesday 1 December.");
            assertThat(touch(page, "mail").locator("[data-done]")).hasCount(0);
            page.locator("[data-all]").click();
            assertThat(page.locator("[data-group=today] .play-sent")).hasCount(1);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void stepsAreTickedOffAndAWaitSaysWhenTheNextOneOpens(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.DISK, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            FillSite.control(page, "due").fill("2026-12-04");
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            page = opened(window, "Robin");
            assertThat(page.locator(".is-fixed")).containsText("Friday 4 December");
            assertThat(page.locator(".is-fixed")).containsText("The day");
            assertThat(page.locator("[data-wait]")).hasText("Then wait 3 days.");
            assertThat(page.locator("[data-opens]")).hasText(new String[] {
                "Opens 3 days after this is done: Write", "Opens 3 days after this is done: Write"
            });
            page.locator("[data-step]").first().check();
            assertThat(page.locator("[data-wait]"))
                    .hasText("Then wait 3 days: the next step opens on Friday 4 December.");
            assertThat(page.locator("[data-opens]"))
                    .hasText(new String[] {"Opens on Friday 4 December.", "Opens on Friday 4 December."});
            page.locator("[data-step]").nth(1).check();
            assertThat(page.locator("[data-opens]")).hasCount(1);
            assertThat(page.locator("[data-opens]")).hasText("Opens on Friday 4 December.");
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("[data-print]")).isHidden();
            assertThat(page.locator("[data-wait]")).isVisible();
            page.emulateMedia(new EmulateMediaOptions().setMedia(null));
            // In another language the same steps are done.
            String id = (String) page.evaluate("location.hash");
            page = window.open("sv/plays.html" + id);
            assertThat(page.locator("[data-step]").first()).isChecked();
            assertThat(page.locator("[data-changes]")).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void anEntryAsksWhetherItApplies(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            Locator chat = touch(page, "chat");
            assertThat(page.locator("[data-asks]")).hasCount(1);
            assertThat(chat.locator("legend")).hasText("Only if: You write to them anyway. Is that so?");
            assertThat(chat.locator("[data-asks] :checked")).hasCount(0);
            chat.locator("[data-applies-no]").check();
            assertThat(chat.locator(".play-day")).hasText("Left out");
            assertThat(chat.locator("[data-applies-no]")).isFocused();
            chat.locator("[data-applies-yes]").check();
            assertThat(chat.locator(".play-day")).hasText("Tuesday 15 December");
            page.reload();
            assertThat(chat.locator("[data-applies-yes]")).isChecked();
            page.locator("[data-undo]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.locator("[data-calendar]"))
                    .hasAttribute("href", Pattern.compile("scenario/everything\\.html#fill=.*"));
            page.locator("[data-calendar]").click();
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-applies=yes]")).isChecked();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void nothingWasDoneInYearsToCome(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            String read = """
                    done => Playbook.planState.plan(JSON.stringify({touches: {mail: {done}}}), ["mail"]).touches.get("mail").done
                    """;
            assertThat(page.evaluate(read, 20991231)).isNull();
            // Where one travels, today may have been tomorrow.
            assertThat(page.evaluate(read, 20261202)).isEqualTo(20261202);
            page.evaluate("new Playbook.PlayStore().change(location.hash.slice(6), {'touch.mail.done': 20991231})");
            page.reload();
            state(page, "It’s your turn.");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aNewerPlaybookLosesNothingAndSaysWhatChanged(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            assertThat(page.locator("[data-changes]")).hasCount(0);
            page.evaluate("""
                    async () => {
                      const id = location.hash.slice(6);
                      await new Playbook.PlayStore().change(id, {
                        title: "Its former title",
                        touches: ["mail 0 days letter The mail", "lost 1 days lost The lost one", "text 3 days text The text message"],
                        "touch.lost.done": 20261130,
                        "touch.text.message": ["burnt", "", "The burnt one"],
                        "value.forgotten": ["seven"],
                        "step.zzz": ["2026-11-30", "The former step"],
                      });
                    }
                    """);
            page.reload();
            assertThat(page.locator("[data-changes] li")).hasCount(9);
            assertThat((List<?>) page.locator("[data-changes] li").evaluateAll(TEXTS))
                    .isEqualTo(List.of(
                            "With another message: The mail",
                            "On another day: The text message",
                            "New in the plan: Look whether it arrived",
                            "New in the plan: The chat",
                            "New in the plan: Ask how they are",
                            "No longer in the plan: The lost one",
                            "A message that is no longer there: The burnt one",
                            "A field that is no longer used. forgotten: seven",
                            "The situation was called: Its former title"));
            assertThat(page.locator("[data-steps-gone]")).hasText("The former step (Monday 30 November)");
            page.locator("[data-renew]").click();
            assertThat(page.locator("[data-changes] li")).hasCount(3);
            assertThat(touch(page, "lost").locator(".play-day")).hasText("Monday 30 November");
            assertThat(touch(page, "chat")).hasCount(1);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aLinkAsksBeforeItIsKept(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = opened(window, "Robin");
            String link = (String) page.locator("[data-open]").evaluate("link => link.getAttribute('href')");
            try (Window other = PlaysPageTest.open(browsing, Place.HTTP, Device.PHONE)) {
                Page there = other.open(link);
                there.locator("playbook-planner").scrollIntoViewIfNeeded();
                assertThat(there.locator("[data-kept-play]")).containsText("This plan came by a link");
                assertThat(there.evaluate("localStorage.length")).isEqualTo(0);
                there.locator("[data-keep]").click();
                assertThat(there.locator("[data-kept-play]")).containsText("Kept in this browser");
                assertThat(other.faults()).isEmpty();
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void theReaderIsToldWhenThereIsSomethingToLose(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            PlaysPageTest.kept(window, "Robin", "2026-12-01");
            Page page = window.open(PlaysPageTest.PLAYS);
            assertThat(page.locator("[data-nudge]")).isHidden();
            page.locator("[data-done]").click();
            assertThat(page.locator("[data-nudge]")).containsText("There is no copy of your plays yet");
            page.waitForDownload(() -> page.locator("[data-export]").click());
            page.locator("h3 a").click();
            page.locator("[data-all]").click();
            assertThat(page.locator("[data-nudge]")).isHidden();
            page.evaluate("localStorage.setItem('playbook.fill-test.copied', '2026-11-01 old')");
            page.reload();
            assertThat(page.locator("[data-nudge]"))
                    .containsText("Your plays have changed since the last copy of Sunday 1 November.");
            assertThat(window.faults()).isEmpty();
        }
    }
}
