package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers come for works in each engine, from a server and from a disk. */
@ExtendWith(Engines.Shared.class)
class JourneysTest {
    private static final String PAGE = "scenario/late-payer.html";
    private static final String CLIENT = "[data-field=client_name] input";
    private static final String INVOICE = "[data-field=invoice_number] input";
    private static final String OWN = "[data-field=your_name] input";
    private static final String STATUS = Seen.text("[data-status]");
    private static final String FIRST_FOUND = Seen.all("main [role=option]") + "[0]?.href";
    private static final String SHEET = Seen.text("[data-body]");

    /** The sheets as they are printed, without the script that would have to wait for the printer. */
    private static final String AS_ON_PAPER = """
            (() => {
              const style = new CSSStyleSheet();
              style.replaceSync(%s);
              document.adoptedStyleSheets = [style];
              document.querySelector("link[rel=stylesheet]").disabled = true;
            })()""";

    private static int count(Tab tab, String selector) {
        return tab.evaluate(Seen.all(selector) + ".length").getAsInt();
    }

    private static void fillIn(Tab tab) {
        tab.type(CLIENT, "Robin");
        tab.type(INVOICE, "2026-117");
        isFilledIn(tab);
    }

    private static void isFilledIn(Tab tab) {
        tab.eventually(() -> {
            assertThat(tab.text(SHEET)).as("the sheet").contains("Robin", "2026-117");
            assertThat(tab.text(Seen.value(CLIENT))).as("the field of the name").isEqualTo("Robin");
            assertThat(tab.text(Seen.value(INVOICE)))
                    .as("the field of the number")
                    .isEqualTo("2026-117");
        });
    }

    @InEachEngine
    void find(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), "search.html"));
            tab.type("main [role=combobox]", "client pays late");
            tab.eventually(() -> assertThat(tab.text(FIRST_FOUND)).isEqualTo(engines.address(way.place(), PAGE)));
            tab.click("main [role=option]");
            tab.eventually(() -> {
                assertThat(tab.text("location.href")).isEqualTo(engines.address(way.place(), PAGE));
                assertThat(tab.text(SHEET)).contains("[Their first name]");
            });
            assertThat(tab.faults()).isEmpty();
        }
    }

    @InEachEngine
    void fillAndCopy(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), PAGE));
            fillIn(tab);
            assertThat(tab.text(Seen.text("[data-body] mark"))).isEqualTo("Robin");
            tab.click("[data-send=copy]");
            tab.eventually(() -> assertThat(tab.text(STATUS)).contains("Still empty"));
            tab.click("[data-send=copy]");
            tab.eventually(() -> assertThat(tab.text(STATUS)).isEqualTo("Copied."));
            String sheet = tab.text(SHEET);
            assertThat(Seen.pasted(tab)).isEqualTo(sheet).contains("Robin", "2026-117");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @InEachEngine
    void share(Way way, Engines engines) {
        String link;
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), PAGE));
            fillIn(tab);
            tab.click("details:has([data-send=link]) summary");
            tab.click("[data-send=link]");
            tab.eventually(() -> assertThat(tab.text(STATUS)).contains("Their first name, Invoice number"));
            link = Seen.pasted(tab);
            assertThat(link).startsWith(engines.address(way.place(), PAGE) + "#");
            assertThat(tab.faults()).isEmpty();
        }
        try (Tab other = engines.open(way)) {
            other.open(link);
            isFilledIn(other);
            other.eventually(
                    () -> assertThat(other.text(Seen.text("[data-received]"))).isNotEmpty());
            assertThat(other.faults()).isEmpty();
        }
    }

    @InEachEngine
    void rememberAndForget(Way way, Engines engines) {
        String address = engines.address(way.place(), PAGE);
        try (Tab tab = engines.open(way)) {
            tab.open(address);
            tab.type(OWN, "Sam Sample");
            tab.click("[data-remember]");
            tab.eventually(() -> assertThat(tab.text(Seen.text("[data-said]"))).isNotEmpty());
            tab.open(address);
            tab.eventually(() -> assertThat(tab.text(Seen.value(OWN))).isEqualTo("Sam Sample"));
            try (Tab other = tab.beside()) {
                other.open(address);
                other.eventually(() -> assertThat(other.text(SHEET)).endsWith("Sam Sample"));
                other.click("[data-forget]");
                other.eventually(() -> assertThat(other.text(SHEET)).endsWith("[Your name]"));
            }
            tab.open(address);
            tab.eventually(() -> assertThat(tab.text(SHEET)).endsWith("[Your name]"));
            tab.eventually(() -> assertThat(tab.text(Seen.value(OWN))).isEmpty());
            tab.eventually(() ->
                    assertThat(tab.evaluate("localStorage.length").getAsInt()).isZero());
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** No protocol but Chromium's shows a page as it is printed: so its style takes the screen for paper. */
    @InEachEngine
    void print(Way way, Engines engines) {
        String style = BuiltSite.LOCAL.files().stream()
                .filter(file -> file.matches("asset/style\\..*css"))
                .findFirst()
                .map(BuiltSite.LOCAL::text)
                .orElseThrow();
        String turned = style.replace("@media screen", "@media speech").replace("@media print", "@media screen");
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), PAGE));
            fillIn(tab);
            int messages = tab.evaluate("document.querySelectorAll('[data-message]').length")
                    .getAsInt();
            tab.evaluate(AS_ON_PAPER.formatted(new JsonPrimitive(turned)));
            tab.eventually(() -> {
                assertThat(count(tab, "[data-field], [data-send], [data-remember]"))
                        .isZero();
                assertThat(count(tab, "[data-message] .message-sheets"))
                        .isEqualTo(messages)
                        .isPositive();
            });
            assertThat(tab.faults()).isEmpty();
        }
    }
}
