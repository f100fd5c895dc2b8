package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.Generated;
import org.clientplaybook.site.PlanOracle.Case;
import org.clientplaybook.site.PlanOracle.Touch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each touch of a plan gets its day, wherever the reader is. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {
    private static final int PLANS = Generated.cases(10_000);
    private static final int BATCH = 1000;
    private static final Map<Character, String> UNITS =
            Map.of('d', "days", 'b', "business-days", 'w', "weeks", 'm', "months", 'y', "years");
    private static final String DATES = """
            (json) => JSON.parse(json).map(({ first, touches, week, today }) =>
              Playbook.plan.dates(first, touches, week, today).map((date) => date ?? 0))
            """;

    /** From eleven hours behind Greenwich to fourteen before it, with half hours, and with clocks that change at midnight. */
    private static final List<String> ZONES = List.of(
            "Pacific/Pago_Pago",
            "America/St_Johns",
            "Europe/Stockholm",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati");

    private Window window;
    private Page page;
    private CDPSession session;

    @BeforeAll
    void open(Browsing browsing) {
        window = browsing.open(Place.HTTP);
        page = window.open(Place.HTTP.site().scenario());
        page.evaluate("() => Playbook.search.apart('component/planner/plan-table')");
        session = page.context().newCDPSession(page);
    }

    @AfterAll
    void close() {
        in("");
        window.close();
    }

    private void in(String zone) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("timezoneId", zone);
        session.send("Emulation.setTimezoneOverride", parameters);
    }

    /**
     * Plans that were dated by hand. A touch is an amount with the first letter of its unit; {@code @} says when it was done,
     * {@code >} where it was moved, {@code !} that it is left out. Days of work are 0 for Monday.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "weeks | 2026-12-07 | 0d 1w 2w | | | | 2026-12-07 2026-12-14 2026-12-21",
                "first day on a Saturday | 2026-12-05 | 0d 1w | | | | 2026-12-07 2026-12-14",
                "ends of months | 2027-01-31 | 0d 1m 2m 3m | 0123456 | | | 2027-01-31 2027-02-28 2027-03-31 2027-04-30",
                "end of a month on a Sunday | 2027-01-31 | 0d 1m | | | | 2027-02-01 2027-03-01",
                "end of a leap February | 2028-01-31 | 0d 1m 1y | 0123456 | | | 2028-01-31 2028-02-29 2029-01-31",
                "leap day | 2028-02-29 | 0d 1y 4y | 0123456 | | | 2028-02-29 2029-02-28 2032-02-29",
                "no leap day in 2100 | 2100-02-28 | 0d 1d | 0123456 | | | 2100-02-28 2100-03-01",
                "working day after Friday | 2026-12-04 | 0d 1b | | | | 2026-12-04 2026-12-07",
                "working day after a late one | 2026-12-04 | 0d@2026-12-07 1b | | | 2026-12-07 | 2026-12-07 2026-12-08",
                "working days keep working days | 2026-12-07 | 0d@2026-12-07 1b@2026-12-10 3b | | | 2026-12-10 | 2026-12-07 2026-12-10 2026-12-14",
                "working days over a holiday | 2026-12-23 | 0d 1b 2b | | 2026-12-24 2026-12-25 | | 2026-12-23 2026-12-28 2026-12-29",
                "end of a year | 2026-12-30 | 0d 2d 1w | | 2027-01-01 | | 2026-12-30 2027-01-04 2027-01-11",
                "run of holidays | 2026-12-14 | 0d 10d 11d | | 2026-12-24 2026-12-25 2026-12-31 | | 2026-12-14 2026-12-28 2026-12-29",
                "week 53 | 2026-12-28 | 0d 1w | | | | 2026-12-28 2027-01-04",
                "three on one day | 2026-12-07 | 0d 0d 0d 1w | | | | 2026-12-07 2026-12-08 2026-12-09 2026-12-16",
                "in the past | 2026-12-07 | 0d 1w 2w | | | 2026-12-16 | 2026-12-16 2026-12-23 2026-12-30",
                "today is free | 2026-12-07 | 0d 1w | | | 2026-12-12 | 2026-12-14 2026-12-21",
                "done late | 2026-12-07 | 0d@2026-12-07 1w@2026-12-17 2w | | | 2026-12-18 | 2026-12-07 2026-12-17 2026-12-24",
                "done early | 2026-12-07 | 0d@2026-12-07 1w@2026-12-10 2w | | | 2026-12-11 | 2026-12-07 2026-12-10 2026-12-17",
                "done on a day off | 2026-12-07 | 0d@2026-12-12 1w | | | 2026-12-12 | 2026-12-12 2026-12-21",
                "done out of order | 2026-12-07 | 0d@2026-12-07 1w 2w@2026-12-10 3w | | | 2026-12-11 | 2026-12-07 2026-12-14 2026-12-10 2026-12-17",
                "one is done, the next on the same day | 2026-12-07 | 0d@2026-12-07 0d | | | 2026-12-07 | 2026-12-07 2026-12-08",
                "moved | 2026-12-07 | 0d@2026-12-07 1w>2026-12-18 2w | | | 2026-12-08 | 2026-12-07 2026-12-18 2026-12-25",
                "moved to a day off | 2026-12-07 | 0d@2026-12-07 1w>2026-12-19 2w | | | 2026-12-08 | 2026-12-07 2026-12-21 2026-12-28",
                "moved before the one before | 2026-12-07 | 0d 1w 2w>2026-12-09 3w | | | | 2026-12-07 2026-12-14 2026-12-15 2026-12-22",
                "moved, and the day has passed | 2026-12-07 | 0d@2026-12-07 1w>2026-12-10 | | | 2026-12-16 | 2026-12-07 2026-12-16",
                "left out | 2026-12-07 | 0d 1w! 2w | | | | 2026-12-07 - 2026-12-21",
                "left out, but done | 2026-12-07 | 0d@2026-12-08! 1w | | | 2026-12-08 | 2026-12-08 2026-12-15",
                "weekends only | 2026-12-07 | 0d 1w | 56 | | | 2026-12-12 2026-12-19",
                "Mondays only | 2026-12-08 | 0d 1d | 0 | | | 2026-12-14 2026-12-21",
                "end of the calendar | 9999-12-31 | 0d 1d | 0123456 | | | 9999-12-31 -",
                "clocks go forward in Sweden | 2026-03-27 | 0d 2d 3d | 0123456 | | | 2026-03-27 2026-03-29 2026-03-30",
                "clocks go back in Sweden | 2026-10-24 | 0d 1d 2d | 0123456 | | | 2026-10-24 2026-10-25 2026-10-26",
                "months over the change | 2026-02-28 | 0d 1m 9m | 0123456 | | | 2026-02-28 2026-03-28 2026-11-28",
            })
    void datedByHand(String name, String first, String touches, String days, String off, String today, String dates) {
        Case plan = new Case(
                LocalDate.parse(first),
                Arrays.stream(touches.split(" ")).map(PlanTest::touch).toList(),
                days(days == null ? "01234" : days),
                off == null
                        ? Set.of()
                        : Arrays.stream(off.split(" ")).map(LocalDate::parse).collect(Collectors.toSet()),
                LocalDate.parse(today == null ? "2026-01-01" : today));
        List<String> expected = List.of(dates.split(" "));
        assertThat(PlanOracle.dates(plan)).as("oracle").map(PlanTest::text).isEqualTo(expected);
        for (String zone : ZONES) {
            in(zone);
            assertThat(inBrowser(List.of(plan)).get(0)).as(zone).isEqualTo(expected);
        }
    }

    /** What day it is where the reader is. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Pago_Pago, 2027-01-01T10:59:59Z, 2026-12-31",
        "Pacific/Pago_Pago, 2027-01-01T11:00:00Z, 2027-01-01",
        "Pacific/Kiritimati, 2026-12-31T09:59:59Z, 2026-12-31",
        "Pacific/Kiritimati, 2026-12-31T10:00:00Z, 2027-01-01",
        "Europe/Stockholm, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Stockholm, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Stockholm, 2026-10-25T22:59:59Z, 2026-10-25",
        "Europe/Stockholm, 2028-02-28T23:00:00Z, 2028-02-29",
        "Africa/Cairo, 2026-04-23T21:59:59Z, 2026-04-23",
        "Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-24",
    })
    void todayIsTheReadersDay(String zone, String now, String today) {
        in(zone);
        assertThat(page.evaluate("(now) => Playbook.plan.today(new Date(now))", now))
                .isEqualTo(number(LocalDate.parse(today)));
    }

    @Test
    void generatedPlansHaveTheSameDaysInJava() {
        long seed = Generated.SEED;
        System.out.println("PlanTest: " + PLANS + " plans, seed " + seed);
        Random random = new Random(seed);
        for (int done = 0; done < PLANS; done += BATCH) {
            List<Case> plans = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                plans.add(generated(random));
            }
            in(ZONES.get(random.nextInt(ZONES.size())));
            List<List<String>> found = inBrowser(plans);
            for (int i = 0; i < BATCH; i++) {
                assertThat(found.get(i))
                        .as("seed %s, plan %s: %s", seed, done + i, plans.get(i))
                        .isEqualTo(PlanOracle.dates(plans.get(i)).stream()
                                .map(PlanTest::text)
                                .toList());
            }
        }
    }

    private static LocalDate inCalendar(LocalDate day) {
        return day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day;
    }

    private static Case generated(Random random) {
        LocalDate first = random.nextInt(100) == 0
                ? LocalDate.of(9999, 12, 31).minusDays(random.nextInt(400))
                : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(12_000));
        LocalDate today = inCalendar(first.plusDays(random.nextInt(120) - 60));
        List<Touch> touches = new ArrayList<>();
        List<String> units = UNITS.values().stream().sorted().toList();
        int day = 0;
        for (int i = random.nextInt(12); i >= 0; i--) {
            String unit = units.get(random.nextInt(units.size()));
            day += random.nextInt(10);
            int amount = switch (unit) {
                case "weeks" -> day / 7;
                case "months" -> day / 30;
                case "years" -> random.nextInt(3);
                default -> day;
            };
            LocalDate near = today.minusDays(random.nextInt(30));
            touches.add(new Touch(
                    amount,
                    unit,
                    random.nextInt(4) == 0 ? near : null,
                    random.nextInt(6) == 0 ? inCalendar(first.plusDays(random.nextInt(90))) : null,
                    random.nextInt(6) == 0));
        }
        Set<LocalDate> off = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = first.plusDays(random.nextInt(200));
            from.datesUntil(from.plusDays(1 + random.nextInt(14))).forEach(free -> off.add(inCalendar(free)));
        }
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek other : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                days.add(other);
            }
        }
        return new Case(first, touches, days, off, today);
    }

    private static Touch touch(String text) {
        int unit = text.length() - text.replaceFirst("\\d+", "").length();
        String rest = text.substring(unit + 1);
        boolean left = rest.endsWith("!");
        String day = left ? rest.substring(0, rest.length() - 1) : rest;
        return new Touch(
                Integer.parseInt(text.substring(0, unit)),
                UNITS.get(text.charAt(unit)),
                day.startsWith("@") ? LocalDate.parse(day.substring(1)) : null,
                day.startsWith(">") ? LocalDate.parse(day.substring(1)) : null,
                left);
    }

    private static Set<DayOfWeek> days(String numbers) {
        return numbers.chars().mapToObj(c -> DayOfWeek.of(c - '0' + 1)).collect(Collectors.toSet());
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private List<List<String>> inBrowser(List<Case> plans) {
        List<Map<String, Object>> given = plans.stream().map(PlanTest::given).toList();
        List<List<String>> found = new ArrayList<>();
        for (Object dates : (List<?>) page.evaluate(DATES, new Gson().toJson(given))) {
            found.add(((List<?>) dates)
                    .stream()
                            .map(date -> date.equals(0) ? "-" : dashed((Integer) date))
                            .toList());
        }
        return found;
    }

    private static String dashed(int date) {
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toString();
    }

    private static Map<String, Object> given(Case plan) {
        List<JsonObject> touches = plan.touches().stream()
                .map(touch -> {
                    JsonObject one = new JsonObject();
                    one.addProperty("amount", touch.amount());
                    one.addProperty("unit", touch.unit());
                    if (touch.done() != null) {
                        one.addProperty("done", number(touch.done()));
                    }
                    if (touch.moved() != null) {
                        one.addProperty("moved", number(touch.moved()));
                    }
                    if (touch.left()) {
                        one.addProperty("left", true);
                    }
                    return one;
                })
                .toList();
        List<Integer> days =
                plan.days().stream().map(day -> day.getValue() - 1).sorted().toList();
        List<Integer> off = plan.off().stream().map(PlanTest::number).sorted().toList();
        return Map.of(
                "first", number(plan.first()),
                "touches", touches,
                "week", Map.of("days", days, "off", off),
                "today", number(plan.today()));
    }
}
