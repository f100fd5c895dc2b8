package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After one visit the whole playbook is there without its host in each engine: reading, searching, filling in and plays. */
@Tag("whole")
@ExtendWith(Engines.Shared.class)
class OfflineInEachEngineTest {
    private static final String CLIENT = "[data-field=client_name] input";
    private static final String SHEET = Seen.text("[data-body]");
    private static final String KEPT = "(" + OfflineTest.KEPT + ")()";

    /** Until it is at rest: Firefox takes what a page that is left did not get any more for an error of the worker. */
    private static void isAtRest(Tab tab) {
        tab.eventually(
                () -> assertThat(tab.evaluate("Boolean(Playbook.offline)").getAsBoolean())
                        .isTrue());
    }

    private static void open(Tab tab, ChangingHost host, String path) {
        tab.open(host.address(path).toString());
        isAtRest(tab);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.clientplaybook.site.Engines#asked")
    void theWholePlaybookIsThereWithoutItsHost(EngineKind kind, Engines engines) throws IOException {
        try (ChangingHost host = new ChangingHost(BuiltSite.LOCAL.root());
                Tab tab = engines.openKeeping(kind, host.address(""))) {
            open(tab, host, "index.html");
            tab.eventually(() -> assertThat(tab.text(KEPT)).isEqualTo("1 true"));
            host.leave();

            open(tab, host, "search.html");
            tab.type("main [role=combobox]", "client pays late");
            tab.eventually(
                    () -> assertThat(tab.text(Seen.text("main [role=option]"))).isNotEmpty());
            tab.click("main [role=option]");
            tab.eventually(() -> assertThat(tab.text("location.pathname")).endsWith("/scenario/late-payer.html"));
            tab.eventually(() -> assertThat(tab.text(SHEET)).contains("[Their first name]"));
            isAtRest(tab);
            tab.type(CLIENT, "Robin");
            tab.eventually(() -> assertThat(tab.text(SHEET)).contains("Robin"));

            open(tab, host, "plays.html");
            tab.type("[data-who]", "Robin");
            tab.choose("[data-scenario]", "late-payer");
            tab.click("[data-begin-play]");
            tab.eventually(
                    () -> assertThat(tab.text(Seen.text(".play-head h2"))).isEqualTo("Robin"));
            for (String path :
                    List.of("guide.html", "sv/scenario/late-payer.html", "messages.html?utm_source=letter")) {
                open(tab, host, path);
                tab.eventually(
                        () -> assertThat(tab.text(Seen.text("h1"))).as(path).isNotEmpty());
                assertThat(tab.evaluate(Seen.STYLED).getAsBoolean())
                        .as("the styles of %s", path)
                        .isTrue();
            }
            assertThat(tab.faults()).isEmpty();
        }
    }
}
