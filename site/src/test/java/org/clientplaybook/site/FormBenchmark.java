package org.clientplaybook.site;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures what a keystroke in a form takes until the sheet is drawn anew, with the processor slowed down four times:
 * {@code mvn test-compile exec:java@form-benchmark}, in {@code site/}. {@code docs/benchmark.md} has what it gave.
 */
final class FormBenchmark {
    private static final int SLOWER = 4;

    /** Types in every text field of every message, letter by letter; a frame's waiting does not count, all work does. */
    private static final String TYPE = """
            async () => {
              const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve(performance.now())));
              const times = [];
              for (const tab of document.querySelectorAll("[role=tab]")) {
                tab.click();
                await frame();
                const panel = document.querySelector(".is-chosen");
                const sheet = panel.querySelector(".live-sheet");
                for (const control of panel.querySelectorAll(".form input[type=text], .form textarea")) {
                  control.focus();
                  for (const letter of "Robin Example of Example Bakery") {
                    control.value += letter;
                    const pressed = performance.now();
                    let begun;
                    // The form draws in a frame of its own: this one is asked for before it, and the next behind it.
                    requestAnimationFrame(() => begun = performance.now());
                    control.dispatchEvent(new Event("input", { bubbles: true }));
                    const noted = performance.now();
                    await frame();
                    sheet.getBoundingClientRect();
                    times.push(noted - pressed + performance.now() - begun);
                  }
                }
              }
              return times;
            }
            """;

    private FormBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        BuiltSite site = BuiltSite.LOCAL;
        String largest = site.pages().stream()
                .filter(page -> page.startsWith("scenario/"))
                .max(Comparator.comparing(
                        page -> site.document(page).outerHtml().length()))
                .orElseThrow();
        try (Browsing browsing = new Browsing();
                Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(largest);
            page.waitForFunction("() => document.querySelector('.is-chosen .live-sheet')");
            CDPSession session = page.context().newCDPSession(page);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", SLOWER);
            session.send("Emulation.setCPUThrottlingRate", rate);
            List<Double> times = ((List<?>) page.evaluate(TYPE))
                    .stream()
                            .map(time -> ((Number) time).doubleValue())
                            .sorted()
                            .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d keystrokes, processor %d times slower: %.1f ms (median), %.1f (95th percentile), %.1f (worst)%n",
                    largest,
                    times.size(),
                    SLOWER,
                    times.get(times.size() / 2),
                    times.get((int) Math.ceil(times.size() * 0.95) - 1),
                    times.get(times.size() - 1));
        }
    }
}
