package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first day gives each entry of a cadence its date, and the calendar brings the plan back. */
@ExtendWith(Browsing.Shared.class)
class PlannerTest {
    /** It is Tuesday, 1 December 2026, at noon. */
    static final String TODAY = """
            { const Now = Date;
              globalThis.Date = class extends Now {
                constructor(...given) { if (given.length) super(...given); else super(2026, 11, 1, 12); }
              }; }
            """;

    private static Window open(Browsing browsing, Place place, Device device) {
        Window window = FillSite.open(browsing, place, device);
        window.before(TODAY);
        return window;
    }

    private static Page planned(Window window, String first) {
        Page page = window.open(FillSite.PAGE);
        page.locator("playbook-planner").scrollIntoViewIfNeeded();
        page.locator("[data-begin]").fill(first);
        page.locator("[data-contains]").waitFor();
        return page;
    }

    private static List<String> days(Page page) {
        return page.locator("[data-day]").allTextContents();
    }

    private static Locator row(Page page, int row) {
        Locator found = page.locator("tr[data-after]").nth(row);
        found.locator("details").evaluate("details => details.open = true");
        return found;
    }

    private static String saved(Page page, Locator button) throws IOException {
        Download download = page.waitForDownload(button::click);
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(CalendarLines.faults(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<VEvent> events(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        return calendar.getEvents();
    }

    private static SortedMap<String, String> dates(String file) {
        SortedMap<String, String> dates = new TreeMap<>();
        for (VEvent event : events(file)) {
            String id = event.getUid().getValue().replaceAll("^[0-9a-f]{16}-|@fill-test$", "");
            var at = event.getDateStart().getValue().getRawComponents();
            dates.put(
                    id,
                    "%d-%02d-%02d %02d:%02d"
                            .formatted(at.getYear(), at.getMonth(), at.getDate(), at.getHour(), at.getMinute()));
        }
        return dates;
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void aFirstDayGivesEachEntryItsDate(Place place, Browsing browsing) {
        try (Window window = open(browsing, place, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-05");
            soon(
                    page,
                    () -> assertThat(days(page))
                            .containsExactly(
                                    "Monday 7 December",
                                    "Tuesday 8 December",
                                    "Monday 14 December",
                                    "Monday 21 December",
                                    "Friday 7 May 2027"));
            page.reload();
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-day]").first()).hasText("Monday 7 December");
            page.locator("[data-again]").click();
            assertThat(page.locator("[data-day]").first()).isEmpty();
            assertThat(page.locator("[data-begin]")).isFocused();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatIsDoneLateOrMovedTakesThoseAfterItAlong(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-11-24");
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Tuesday 1 December"));
            row(page, 0).locator("[data-done]").fill("2026-11-26");
            soon(
                    page,
                    () -> assertThat(days(page).subList(0, 4))
                            .containsExactly(
                                    "Done: Thursday 26 November",
                                    "Tuesday 1 December",
                                    "Monday 7 December",
                                    "Monday 14 December"));
            row(page, 2).locator("[data-moved]").fill("2026-12-12");
            soon(
                    page,
                    () -> assertThat(days(page).subList(2, 4))
                            .containsExactly("Monday 14 December", "Monday 21 December"));
            row(page, 2).locator("[data-kept]").uncheck();
            soon(page, () -> assertThat(days(page).subList(2, 4)).containsExactly("Left out", "Monday 14 December"));
            page.locator("[data-applies=no]").check();
            soon(
                    page,
                    () -> assertThat(days(page).get(3)).as("an entry that asks").isEqualTo("Left out"));
            row(page, 0).locator("[data-done]").fill("2026-12-02");
            soon(
                    page,
                    () -> assertThat(days(page).get(0))
                            .as("nobody has done it tomorrow")
                            .isEqualTo("Done: Thursday 26 November"));
            row(page, 0).locator("[data-done]").fill("");
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Tuesday 1 December"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void nothingIsPlannedForDaysOff(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            page.locator(".plan-week summary").click();
            page.getByLabel("Monday", new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Tuesday 8 December"));
            page.locator("[data-off-from]").fill("2026-12-08");
            page.locator("[data-off-to]").fill("2026-12-11");
            page.locator("[data-add]").click();
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Tuesday 15 December"));
            page.locator("[data-remove]").click();
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Tuesday 8 December"));
            for (String day : List.of("Tuesday", "Wednesday", "Thursday")) {
                page.getByLabel(day, new Page.GetByLabelOptions().setExact(true))
                        .uncheck();
            }
            page.getByLabel("Friday", new Page.GetByLabelOptions().setExact(true))
                    .click();
            // Nobody plans for somebody who never works: it is Monday to Friday again.
            assertThat(page.locator(".plan-days input:checked")).hasCount(5);
            soon(page, () -> assertThat(days(page).get(0)).isEqualTo("Monday 7 December"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void theFileHasEachEntryWithItsMessageAndNoSecret(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = FillSite.filled(window);
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-field=secret] input").fill("hush");
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").fill("2026-12-07");
            assertThat(page.locator("[data-contains]"))
                    .containsText(
                            "The file will have 2 messages and 2 tasks, from Monday 7 December to Friday 7 May 2027, at 09:00.");
            assertThat(page.locator("[data-contains]")).containsText("Their first name");
            assertThat(page.locator("[data-contains]")).containsText("Left out as sensitive: The secret.");
            assertThat(page.locator("[data-contains]")).containsText("1 entry depends on something");
            page.locator("[data-applies=yes]").check();
            assertThat(page.locator("[data-contains]")).containsText("3 messages and 2 tasks");
            page.locator("[data-time]").fill("16:45");
            page.locator("[data-before]").selectOption("60");
            String file = saved(page, page.locator("[data-save=whole]"));
            assertThat(dates(file).toString())
                    .isEqualTo("{chat=2026-12-21 16:45, mail=2026-12-07 16:45, task-1-weeks=2026-12-14 16:45,"
                            + " task-5-months=2027-05-07 16:45, text=2026-12-08 16:45}");
            assertThat(file.replace("\r\n ", "")).doesNotContain("hush").contains("TRIGGER:-PT60M");
            VEvent mail = events(file).get(0);
            assertThat(mail.getSummary().getValue()).isEqualTo("The mail – Everything");
            assertThat(mail.getDescription().getValue())
                    .startsWith("Å, Åsa 😀: Kind A\n\nDear Åsa,")
                    .contains("[The secret]")
                    .endsWith(mail.getUrl().getValue());
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Each place in a profile that knows nothing. */
    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void theLinkInTheCalendarBringsThePlanBack(Place place, Browsing browsing) throws IOException {
        try (Window window = open(browsing, place, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            FillSite.control(page, "client_name").fill("Åsa, \"the\" <b>");
            page.locator(".plan-week summary").click();
            page.getByLabel("Monday", new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
            row(page, 1).locator("[data-moved]").fill("2026-12-18");
            List<String> days = days(page);
            String file = saved(page, page.locator("[data-save=whole]"));
            // A page from a disk names the address at which others find it.
            String link = events(file)
                    .get(1)
                    .getUrl()
                    .getValue()
                    .replace("https://fill.example.com/", FillSite.address(place));
            try (Window other = open(browsing, place, Device.PHONE)) {
                Page there = other.page();
                there.navigate(link);
                there.locator("playbook-planner").scrollIntoViewIfNeeded();
                assertThat(there.locator("[data-day]").first()).hasText(days.get(0));
                soon(there, () -> assertThat(days(there)).isEqualTo(days));
                assertThat(there.locator("[data-received]")).isVisible();
                assertThat(there.locator(".is-chosen .message-title")).hasText("The text message");
                assertThat(FillSite.control(there, "client_name")).hasValue("Åsa, \"the\" <b>");
                soon(there, () -> assertThat(there.url()).doesNotContain("fill="));
                assertThat(there.evaluate("localStorage.length")).isEqualTo(0);
                String again = saved(there, there.locator("[data-save=whole]"));
                assertThat(events(again).get(0).getUid())
                        .isEqualTo(events(file).get(0).getUid());
                assertThat(events(again).get(0).getSequence().getValue())
                        .isGreaterThan(events(file).get(0).getSequence().getValue());
                assertThat(other.faults()).isEmpty();
            }
        }
    }

    @Test
    void onlyWhatHasChangedIsInTheNextFile(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            Locator changed = page.locator("[data-save=changed]");
            assertThat(changed).isHidden();
            String first = saved(page, page.locator("[data-save=whole]"));
            assertThat(changed).isHidden();
            row(page, 4).locator("[data-moved]").fill("2027-05-12");
            row(page, 1).locator("[data-kept]").uncheck();
            assertThat(changed).isVisible();
            String second = saved(page, changed);
            assertThat(dates(second).keySet()).containsExactlyInAnyOrder("text", "task-5-months");
            for (VEvent event : events(second)) {
                VEvent before = events(first).stream()
                        .filter(one -> one.getUid().equals(event.getUid()))
                        .findFirst()
                        .orElseThrow();
                assertThat(event.getSequence().getValue())
                        .isGreaterThan(before.getSequence().getValue());
            }
            assertThat(second).contains("STATUS:CANCELLED").contains("DTSTART:20270512T090000");
            assertThat(changed).isHidden();
            FillSite.control(page, "client_name").fill("Robin");
            assertThat(changed).isVisible();
            assertThat(events(saved(page, row(page, 0).locator("[data-entry]"))))
                    .hasSize(1);
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Else the entries of one client would become those of the next. */
    @Test
    void whoClearsTheFormPlansAnew(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            String first = saved(page, page.locator("[data-save=whole]"));
            page.locator("[data-clear]").click();
            assertThat(page.locator("[data-day]").first()).isEmpty();
            page.locator("[data-begin]").fill("2026-12-07");
            String second = saved(page, page.locator("[data-save=whole]"));
            assertThat(events(second).get(0).getUid())
                    .isNotEqualTo(events(first).get(0).getUid());
        }
    }

    @Test
    void theDiscreetFileHasNoNamesAndNoTexts(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            FillSite.control(page, "client_name").fill("Zebedee");
            page.getByLabel("Discreet: no names and no texts").check();
            page.getByLabel("As tasks instead of events").check();
            assertThat(page.locator("[data-contains]")).containsText("nothing that you typed");
            String file = saved(page, page.locator("[data-save=whole]")).replace("\r\n ", "");
            assertThat(file)
                    .doesNotContain("Zebedee")
                    .doesNotContain("The mail")
                    .doesNotContain("Dear")
                    .contains("SUMMARY:Follow-up 1")
                    .contains("BEGIN:VTODO")
                    .contains("DUE:20261207T090000")
                    .doesNotContain("VEVENT");
            String link =
                    Biweekly.parse(file).first().getTodos().get(0).getUrl().getValue();
            try (Window other = open(browsing, Place.HTTP, Device.LAPTOP)) {
                other.page().navigate(link);
                other.page().locator("playbook-planner").scrollIntoViewIfNeeded();
                assertThat(other.page().locator("[data-day]").first()).hasText("Monday 7 December");
                assertThat(FillSite.control(other.page(), "client_name")).hasValue("");
            }
        }
    }

    /** Whatever a link says of a plan is a date, one of our entries, or nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{",
                "{\"id\":\"<b>\",\"first\":20261207}",
                "{\"first\":\"2026-12-07\"}",
                "{\"first\":20261399}",
                "{\"first\":-1,\"sequence\":1e99}",
                "{\"first\":20261207,\"touches\":{\"__proto__\":{\"left\":true},\"constructor\":1,\"mail\":null}}",
                "{\"first\":20261207,\"touches\":{\"mail\":{\"done\":\"<img src=x onerror=alert(1)>\",\"moved\":9e15}}}",
                "{\"first\":20261207,\"made\":{\"mail\":{\"toString\":1}},\"touches\":[1,2]}",
                "{\"first\":99991231,\"sequence\":2147483647}",
            })
    void aHostilePlanHarmsNothing(String plan, Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            String week =
                    "{\"days\":[9,-1,\"x\"],\"off\":[[1],[20261207,99991231],null],\"minute\":1e9,\"before\":\"<b>\"}";
            String fill = com.google.gson.JsonParser.parseString("[[\"$plan\",[]],[\"$week\",[]]]")
                    .toString();
            fill = fill.replaceFirst("\\[]", "[" + java.util.regex.Matcher.quoteReplacement(quoted(plan)) + "]")
                    .replaceFirst("\\[]", "[" + java.util.regex.Matcher.quoteReplacement(quoted(week)) + "]");
            Page page = window.open(FillSite.PAGE + "#fill="
                    + URLEncoder.encode(fill, StandardCharsets.UTF_8).replace("+", "%20"));
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").waitFor();
            assertThat(page.locator("playbook-planner img")).hasCount(0);
            page.locator("[data-begin]").fill("2026-12-14");
            page.locator("[data-time]").waitFor();
            assertThat(page.locator("[data-time]")).hasValue("09:00");
            if (page.locator("[data-save=whole]").isEnabled()) {
                saved(page, page.locator("[data-save=whole]"));
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    private static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }

    @Test
    void aPlanIsMadeByKeyboardAlone(Browsing browsing) throws IOException {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").focus();
            page.keyboard().type("12072026");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-day]").first()).hasText("Monday 7 December");
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 80 && !reached.contains("whole"); i++) {
                page.keyboard().press("Tab");
                reached.add(String.valueOf(page.evaluate("document.activeElement.dataset.save ?? ''")));
            }
            Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(download.suggestedFilename()).isEqualTo("plan-everything.ics");
            assertThat(page.locator(".plan-file .plan-said").first()).containsText("Saved: 4 entries.");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Each key makes a date of its own: the year 2 is not what anybody means. */
    @Test
    void aDateIsTypedKeyByKey(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-11-24");
            row(page, 0).locator("[data-done]").focus();
            page.keyboard().type("11252026");
            assertThat(row(page, 0).locator("[data-done]")).hasValue("2026-11-25");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-day]").first()).hasText("Done: Wednesday 25 November");
            row(page, 2).locator("[data-moved]").focus();
            page.keyboard().type("12122026");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-day]").nth(2)).hasText("Monday 14 December");
            assertThat(page.locator("[data-why]").nth(2))
                    .hasText("Saturday 12 December is a day off, so it is on Monday 14 December.");
            row(page, 2).locator("[data-moved]").fill("2026-11-20");
            assertThat(page.locator("[data-why]").nth(2)).containsText("Friday 20 November is past");
            page.locator("[data-begin]").focus();
            page.keyboard().type("11302026");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-begin]")).hasValue("2026-11-30");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void daysOffThatNoPlanCanHeedAreRefusedWithAWord(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            page.locator(".plan-week summary").click();
            for (String[] range : new String[][] {
                {"", "2026-12-11", "Give the first day and the last day."},
                {"2026-12-11", "2026-12-08", "“To” is before “From”."},
                {"2026-12-11", "2040-12-08", "there can be 1,000 days off in all."}
            }) {
                page.locator("[data-off-from]").fill(range[0]);
                page.locator("[data-off-to]").fill(range[1]);
                page.locator("[data-add]").click();
                assertThat(page.locator("[data-off-said]")).containsText(range[2]);
                assertThat(page.locator("[data-remove]")).hasCount(0);
            }
            page.locator("[data-off-to]").fill("2028-12-08");
            page.locator("[data-add]").click();
            assertThat(page.locator("[data-off-said]")).isEmpty();
            assertThat(page.locator("[data-remove]")).hasCount(1);
            row(page, 4).locator("[data-moved]").fill("2027-05-12");
            assertThat(page.locator("[data-day]").nth(4)).containsText("2028");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** And each entry opens in the tone that it was given. */
    @Test
    void aMessageThatIsPlannedTwiceIsNamed(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = planned(window, "2026-12-07");
            row(page, 1).locator("[data-choose-message]").selectOption("mail");
            assertThat(page.locator("[data-twice]").nth(1))
                    .hasText("The same message is already planned for Monday 7 December.");
            assertThat(page.locator("[data-twice]").first()).isEmpty();
            assertThat(row(page, 3).locator("[data-choose-message] option[value=mail]"))
                    .hasText("The mail (planned for Monday 7 December)");
            row(page, 0).locator("[data-choose-tone]").selectOption("firm");
            page.locator("tr[data-after] a").first().click();
            assertThat(page.locator(".is-chosen input[value=firm]")).isChecked();
            assertThat(window.faults()).isEmpty();
        }
    }

    /** A scrollbar that takes room leaves 305 of 320 pixels. */
    @Test
    void aCadenceFitsBesideAScrollbar(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.page().setViewportSize(305, 740);
            Page page = window.open("sv/scenario/bad-review.html");
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").waitFor();
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(305));
        }
    }

    @Test
    void aPhoneShowsThePlanWithoutScrollingSideways(Browsing browsing) {
        try (Window window = open(browsing, Place.HTTP, Device.PHONE)) {
            Page page = planned(window, "2026-12-07");
            page.locator(".plan-week summary").tap();
            row(page, 2).locator("[data-kept]").tap();
            soon(page, () -> assertThat(days(page).get(2)).isEqualTo("Left out"));
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true));
        }
    }

    @Test
    void onPaperAndWithoutScriptThereIsAColumnForDates(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open("scenario/silent-after-proposal.html");
            assertThat(page.locator(".cadence thead th").last()).hasText("Date");
            assertThat(page.locator(".cadence td:nth-child(3)").first()).isVisible();
            assertThat(page.locator(".cadence td:nth-child(3)").first()).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.locator(".cadence td:nth-child(3)").first()).isVisible();
        }
    }
}
