package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.awaitSwedish;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.inSwedish;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in another language than the page's are files of their own, which come when somebody writes in it. */
@ExtendWith(Browsing.Shared.class)
class OtherLanguageTest {
    private static final String FILES = "**/asset/messages-*";

    private static final String CHOICE = ".is-chosen [data-language-choice]";

    private static final String LINK = "#fill=[[\"client_name\",[\"Robin\"]],[\"$language\",[\"sv\"]]]";

    private static Locator failed(Page page) {
        return page.locator(".is-chosen [data-failed]");
    }

    private static Consumer<Route> trouble(String kind) {
        return switch (kind) {
            case "nothing" -> Route::abort;
            case "page" -> route -> route.fulfill(script("<p>Log in</p>"));
            default -> route -> route.fulfill(script(""));
        };
    }

    private static FulfillOptions script(String body) {
        return new FulfillOptions().setContentType("text/javascript").setBody(body);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DISK"})
    void itComesWhenItIsChosenAndStays(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/asset/messages-")) {
                    requests.add(request.url());
                }
            });
            control(page, "client_name").fill("Robin");
            assertThat(requests).isEmpty();
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).startsWith("Hej Robin").contains("[Arvodet]"));
            assertThat(requests).singleElement().asString().contains("/asset/messages-sv-everything.");
            page.locator(CHOICE).selectOption("en");
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin"));
            page.locator(CHOICE).selectOption("sv");
            soon(page, () -> assertThat(body(page)).startsWith("Hej Robin"));
            assertThat(requests).hasSize(1);
            page.reload();
            awaitSwedish(page);
            soon(page, () -> assertThat(body(page)).startsWith("Hej Robin"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DISK"})
    void aLinkBringsItAlong(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.PHONE)) {
            Page page = window.open(FillSite.PAGE + LINK);
            awaitSwedish(page);
            soon(page, () -> assertThat(body(page)).startsWith("Hej Robin"));
            assertThat(page.locator(CHOICE)).hasValue("sv");
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "page", "empty"})
    void whatDoesNotLoadIsSaidAndTriedAgain(String trouble, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.page();
            page.route(FILES, trouble(trouble));
            window.open(FillSite.PAGE);
            control(page, "client_name").fill("Robin");
            page.locator(CHOICE).selectOption("sv");
            assertThat(failed(page)).isInViewport();
            assertThat(failed(page)).containsText("Svenska did not load.");
            assertThat(page.locator(CHOICE)).hasValue("en");
            control(page, "client_name").fill("Sam");
            soon(page, () -> assertThat(body(page)).startsWith("Dear Sam"));
            assertThat(failed(page)).isVisible();
            page.unroute(FILES);
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).startsWith("Hej Sam"));
            assertThat(failed(page)).isHidden();
        }
    }

    @Test
    void aLinkWhoseLanguageDoesNotLoadSaysSo(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.page();
            page.route(FILES, Route::abort);
            window.open(FillSite.PAGE + LINK);
            assertThat(failed(page)).isVisible();
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin"));
            assertThat(page.locator(CHOICE)).hasValue("en");
        }
    }

    /** Whoever changes their mind while it comes has the last word. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingMovesWhileItLoads(boolean stays, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.page();
            List<Route> held = new ArrayList<>();
            page.route(FILES, held::add);
            window.open(FillSite.PAGE);
            control(page, "client_name").fill("Robin");
            String before = body(page);
            Object height = page.evaluate("document.body.scrollHeight");
            page.waitForRequest(
                    request -> request.url().contains("/messages-sv-"),
                    () -> page.locator(CHOICE).selectOption("sv"));
            soon(page, () -> assertThat(body(page)).isEqualTo(before));
            assertThat(page.locator(CHOICE)).hasValue("sv");
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.body.scrollHeight"))
                            .isEqualTo(height));
            if (!stays) {
                page.locator(CHOICE).selectOption("en");
            }
            held.forEach(Route::resume);
            page.evaluate("""
                    async () => {
                      while (!Playbook.otherMessages?.sv) await new Promise((next) => setTimeout(next, 20));
                    }
                    """);
            if (stays) {
                awaitSwedish(page);
            }
            soon(page, () -> assertThat(body(page)).startsWith(stays ? "Hej Robin" : "Dear Robin"));
            assertThat(page.locator(CHOICE)).hasValue(stays ? "sv" : "en");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aPageHasItsOwnLanguageAlone() {
        BuiltSite site = FillSite.site();
        for (String language : new String[] {"en", "sv"}) {
            Element messages = site.document((language.equals("en") ? "" : "sv/") + FillSite.PAGE)
                    .selectFirst("[data-messages]");
            assertThat(messages).isNotNull();
            String other = language.equals("en") ? "sv" : "en";
            assertThat(messages.attr("data-messages"))
                    .contains("\"languages\":{\"" + language + "\":{")
                    .doesNotContain("\"" + other + "\":{")
                    .containsPattern("\"others\":\\{\"" + other + "\":\"asset/messages-" + other
                            + "-everything\\.[0-9a-f]+\\.js\"\\}");
        }
    }
}
