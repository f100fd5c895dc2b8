package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What each kind of page may cost: how many requests, and nothing that moves, whatever the reader has left in the browser; and how
 * long a slow processor may be busy at a time. {@link ScriptFilesTest} has what is transferred.
 */
@ExtendWith(Browsing.Shared.class)
class BudgetsTest {
    private static final int MOST_REQUESTS = 6;
    private static final int SLOWER = 4;
    private static final int LONGEST_TASK = 100;

    /** Out of so many: other programs have the processor too. */
    private static final int RUNS = 5;

    /** A theme, details that are remembered, what was typed, and a play of the scenario. */
    private static final String LEAVE = """
            (slug) => {
              const id = document.documentElement.dataset.playbook;
              const text = (values) => JSON.stringify({ version: 1, values });
              const part = (value) => [3, "00000001", value];
              localStorage.setItem(`playbook.${id}.theme`, "dark");
              localStorage.setItem(`playbook.${id}.details`, text([["your_name", ["Sam Example"]], ["$tone", ["firm"]]]));
              sessionStorage.setItem(`playbook.${id}.values.${slug}`, text([["client_name", ["Robin"]]]));
              sessionStorage.setItem(`playbook.${id}.shared`, text([["client_name", ["Robin"]]]));
              localStorage.setItem(`playbook.${id}.play.00000000000000aa`, JSON.stringify({
                version: 1, id: "00000000000000aa",
                parts: { with: part("Robin"), scenario: part("another"), title: part("Another"), first: part(20261207),
                  touches: part(["mail"]), state: part("running") } }));
            }
            """;

    /** How long the longest tasks took, in milliseconds, since the page began or was last asked. */
    private static final String TASKS = """
            () => new Promise((done) => {
              globalThis.tasks ??= [];
              if (!globalThis.watch) {
                globalThis.watch = new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries()));
                globalThis.watch.observe({ type: "longtask", buffered: true });
              }
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
                done(Math.max(0, ...globalThis.tasks.splice(0).map(({ duration }) => duration))))));
            })
            """;

    @TestFactory
    Stream<DynamicTest> aPageIsThereAfterFewRequestsAndDoesNotMove(Browsing browsing) {
        Window window = browsing.open(Place.HTTP);
        return BuiltSite.LOCAL.kinds().stream()
                .filter(page -> !page.startsWith("sv/"))
                .map(path -> dynamicTest(path, () -> {
                    Inspection inspection = new Inspection(window.page());
                    window.requests();
                    Page page = window.open(path);
                    assertThat(window.requests()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
                    assertThat(inspection.shifts()).isEmpty();
                    page.evaluate(LEAVE, path.replaceAll(".*/|\\.html", ""));
                    for (Device device : List.of(Device.LAPTOP, Device.NARROW)) {
                        window.fit(device);
                        page.reload();
                        assertThat(inspection.shifts()).as("%s, with what was left there", device).isEmpty();
                    }
                    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
                    window.fit(Device.LAPTOP);
                }))
                .onClose(window::close);
    }

    @Test
    void aSlowProcessorIsNeverBusyForLong(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            CDPSession session = window.page().context().newCDPSession(window.page());
            String path = Place.HTTP.site().scenario();
            // What is in the browser's cache is read at once.
            window.open(path);
            slow(session, SLOWER);
            List<Integer> loads = new ArrayList<>();
            List<Integer> letters = new ArrayList<>();
            List<Integer> searches = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Page page = window.open(path);
                page.locator(".is-chosen .live-sheet").waitFor();
                loads.add(longest(page, one -> {}));
                letters.add(longest(page, one -> {
                    one.locator(".is-chosen .form :is(input[type=text], textarea)").first().focus();
                    one.keyboard().type("Robin Example");
                }));
                searches.add(longest(page, one -> {
                    one.keyboard().press("Control+k");
                    one.keyboard().type("late");
                    one.locator("dialog [role=option]").first().waitFor();
                }));
            }
            slow(session, 1);
            System.out.printf("BudgetsTest: longest tasks of a load %s, typing %s, a search %s ms%n", loads, letters, searches);
            assertThat(loads.stream().min(Integer::compare).orElseThrow()).as("a load").isLessThan(LONGEST_TASK);
            assertThat(letters.stream().min(Integer::compare).orElseThrow()).as("typing").isLessThan(LONGEST_TASK);
            assertThat(searches.stream().min(Integer::compare).orElseThrow()).as("a search").isLessThan(LONGEST_TASK);
        }
    }

    @Test
    void whatMovesAndWhatTakesLongIsNoticed(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            page.evaluate(TASKS);
            page.evaluate("""
                    () => new Promise((done) => requestAnimationFrame(() => {
                      document.body.prepend(Object.assign(document.createElement("p"), { textContent: "x ".repeat(2000) }));
                      setTimeout(() => {
                        for (const end = performance.now() + 120; performance.now() < end; );
                        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
                      });
                    }))
                    """);
            soon(page, () -> assertThat(new Inspection(page).shifts()).isNotEmpty());
            assertThat(longest(page, one -> {})).isGreaterThan(LONGEST_TASK);
        }
    }

    private static void slow(CDPSession session, int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static int longest(Page page, Consumer<Page> act) {
        act.accept(page);
        return ((Number) page.evaluate(TASKS)).intValue();
    }
}
