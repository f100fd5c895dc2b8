package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plays, the planner and its calendar file work in each engine, from a server and from a disk. */
@ExtendWith(Engines.Shared.class)
class PlaysInEachEngineTest {
    private static final String PAGE = "scenario/late-payer.html";
    private static final String PASSPHRASE = "four random words here";
    private static final String SAID = Seen.text("[data-copy-said]");

    /** Keeps what would be saved as a file, which each engine asks for in another way. */
    private static final String CATCH = """
            (() => {
              URL.createObjectURL = (blob) => (globalThis.saved = blob, "about:blank");
              HTMLAnchorElement.prototype.click = () => {};
            })()""";

    private static final String DAYS = "[...document.querySelectorAll('[data-day]')].map((day) => day.textContent)";

    private static String saved(Tab tab, String selector) {
        tab.evaluate(CATCH);
        tab.click(selector);
        tab.eventually(
                () -> assertThat(tab.evaluate("globalThis.saved !== undefined").getAsBoolean())
                        .isTrue());
        return tab.text("saved.text()");
    }

    private static void take(Tab tab, String copy) {
        tab.evaluate("""
                (() => {
                  const files = new DataTransfer();
                  files.items.add(new File([%s], "plays.json", { type: "application/json" }));
                  const input = document.querySelector("[data-import]");
                  input.files = files.files;
                  input.dispatchEvent(new Event("change"));
                })()""".formatted(new JsonPrimitive(copy)));
    }

    /** What one tab does, the other shows. */
    private static void done(Tab tab, Tab other) {
        other.click("[data-done]");
        tab.eventually(() -> assertThat(tab.evaluate("document.querySelectorAll('.play-touch.is-done').length")
                        .getAsInt())
                .isOne());
    }

    private static String sealed(Tab tab) {
        tab.click("details:has([data-seal]) summary");
        tab.type("[data-seal] [data-passphrase]", PASSPHRASE);
        tab.type("[data-again]", PASSPHRASE);
        String copy = saved(tab, "[data-seal] [data-submit]");
        tab.eventually(() -> assertThat(tab.text(SAID)).isEqualTo("Saved. Only the passphrase opens this copy."));
        return copy;
    }

    @InEachEngine
    void aPlayGoesFromTabToTabAndByEncryptedCopyFromBrowserToBrowser(Way way, Engines engines) {
        String address = engines.address(way.place(), "plays.html");
        String copy;
        try (Tab tab = engines.open(way)) {
            tab.open(address);
            tab.type("[data-who]", "Robin");
            tab.choose("[data-scenario]", "late-payer");
            tab.click("[data-begin-play]");
            tab.eventually(
                    () -> assertThat(tab.text(Seen.text(".play-head h2"))).isEqualTo("Robin"));
            try (Tab other = tab.beside()) {
                other.open(address);
                done(tab, other);
                assertThat(other.faults()).isEmpty();
            }
            tab.click("[data-all]");
            copy = sealed(tab);
            assertThat(copy).contains("\"encrypted\"").doesNotContain("Robin");
            assertThat(tab.faults()).isEmpty();
        }
        try (Tab tab = engines.open(way)) {
            tab.open(address);
            take(tab, copy);
            tab.eventually(() -> assertThat(tab.text(SAID)).isEqualTo("This copy is encrypted."));
            tab.type("[data-unlock] [data-passphrase]", PASSPHRASE);
            tab.press("Enter");
            tab.eventually(() -> assertThat(tab.text(SAID)).startsWith("New: 1."));
            tab.click("[data-take]");
            tab.eventually(() -> assertThat(tab.text(Seen.text(".play-with"))).isEqualTo("Robin"));
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** At once, and again: a page goes to the place that its address names when it likes, and ends what moves slowly. */
    private static void lookAtThePlan(Tab tab) {
        tab.evaluate("document.querySelector('playbook-planner').scrollIntoView({ behavior: 'instant' })");
    }

    @InEachEngine
    void aPlanGoesThroughTheCalendarToABrowserThatKnowsNothing(Way way, Engines engines) {
        String link;
        String days;
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), PAGE));
            tab.type("[data-field=client_name] input", "Åsa <b>");
            tab.eventually(() -> {
                lookAtThePlan(tab);
                assertThat(tab.text(Seen.value("[data-begin]") + " ?? 'none'")).isEmpty();
            });
            tab.choose("[data-begin]", "2126-12-07");
            String file = saved(tab, "[data-save=whole]");
            assertThat(CalendarLines.faults(file.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            link = Biweekly.parse(file).first().getEvents().get(1).getUrl().getValue();
            assertThat(link).startsWith(engines.address(way.place(), PAGE) + "#");
            days = tab.evaluate(DAYS).toString();
            assertThat(days).contains("2126");
            assertThat(tab.faults()).isEmpty();
        }
        try (Tab tab = engines.open(way)) {
            tab.open(link);
            tab.eventually(() -> assertThat(tab.text(Seen.value("[data-field=client_name] input")))
                    .isEqualTo("Åsa <b>"));
            tab.eventually(() -> {
                lookAtThePlan(tab);
                assertThat(tab.evaluate(DAYS).toString()).isEqualTo(days);
            });
            assertThat(tab.evaluate("localStorage.length").getAsInt()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }
}
