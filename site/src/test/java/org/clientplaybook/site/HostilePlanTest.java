package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a link from a calendar brings is text, or is left out: it breaks nothing, keeps nothing and asks for nothing. */
@ExtendWith(Browsing.Shared.class)
class HostilePlanTest {
    private static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    private static final long SECONDS = 10;

    private static String link(String plan, String week) {
        List<Object> pairs = List.of(
                List.of("$message", List.of(MARKUP)),
                List.of("client_name", List.of(MARKUP)),
                List.of("__proto__", List.of("x")),
                List.of("constructor", List.of("x")),
                List.of("$plan", List.of(plan)),
                List.of("$week", List.of(week)));
        return "#fill="
                + URLEncoder.encode(new Gson().toJson(pairs), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static Stream<String> plans() {
        String touches = "{\"first\":20261207,\"id\":\"0123456789abcdef\",\"touches\":%s}";
        return Stream.of(
                MARKUP,
                "null",
                "[]",
                "{\"first\":\"" + MARKUP.replace("\"", "") + "\"}",
                "{\"first\":99991231,\"id\":\"../..\"}",
                "{\"first\":20261332,\"sequence\":1e308}",
                touches.formatted("[[[[[[]]]]]]"),
                touches.formatted(
                        "{\"mail\":5,\"text\":null,\"chat\":{\"moved\":\"20261208\",\"done\":1e99,\"left\":\"yes\"}}"),
                touches.formatted("{\"__proto__\":{\"done\":20261207},\"constructor\":{\"done\":20261207}}"),
                touches.formatted("{\"mail\":{\"message\":\"constructor\",\"tone\":\"__proto__\"}}"),
                touches.formatted("{\"mail\":{\"message\":\"<b>\",\"tone\":[1]}}"),
                touches.formatted("{}").replace("}}", "},\"made\":{\"__proto__\":\"a\",\"mail\":\"<b>\"}}"),
                touches.formatted("[".repeat(4000) + "]".repeat(4000)));
    }

    @Tag("whole")
    @Test
    void aHostilePlanIsLeftOut(Browsing browsing) {
        String week = "{\"days\":[9,\"x\",-1],\"off\":[[20000101,99991231],[1],5],\"minute\":1e9,\"before\":-5}";
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            for (String plan : plans().toList()) {
                window.open("index.html");
                window.requests();
                long start = System.nanoTime();
                Page page = window.open(FillSite.PAGE + link(plan, week));
                assertThat(FillSite.control(page, "client_name")).hasValue(MARKUP);
                page.locator("playbook-planner").scrollIntoViewIfNeeded();
                assertThat(page.locator("[data-begin]")).isVisible();
                assertThat(page.locator("playbook-planner :is(img, script)")).hasCount(0);
                assertThat(page.locator(".is-chosen [data-body] :is(img, script)"))
                        .hasCount(0);
                assertThat(page.evaluate("[localStorage.length, ({}).done, ({}).x].join()"))
                        .as(plan)
                        .isEqualTo("0,,");
                assertThat((System.nanoTime() - start) / 1_000_000_000).as(plan).isLessThan(SECONDS);
                assertThat(window.requests()).allMatch(request -> request.startsWith(FillSite.address(Place.HTTP)));
                assertThat(window.faults()).as(plan).isEmpty();
            }
        }
    }

    /** Five million characters, and a million entries. */
    @Test
    void whatIsTooLongForALinkIsNotRead(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            Object read = page.evaluate("""
                    async () => {
                      await Playbook.Send.prepare();
                      const start = performance.now();
                      const touches = "%22t%22%3A%7B%7D%2C".repeat(1e6);
                      const links = ["x".repeat(5e6), "[".repeat(5e6), "%5B%5B".repeat(1e6), "%25".repeat(2e6), touches];
                      const read = links.map((link) => Playbook.link.from("#fill=" + link, { client_name: {} }));
                      const plans = links.map((link) => Playbook.planState?.plan(decodeURIComponent(link), ["mail"]).id ?? "");
                      return [read.every((one) => one === null), plans.join(""), performance.now() - start < 5000];
                    }
                    """);
            assertThat(read).isEqualTo(List.of(true, "", true));
            assertThat(window.faults()).isEmpty();
        }
    }
}
