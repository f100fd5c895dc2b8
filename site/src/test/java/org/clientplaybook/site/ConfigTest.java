package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page hands to a component and does not fit is said with its element and its attribute, and breaks nothing else. */
@ExtendWith(Browsing.Shared.class)
class ConfigTest {
    /** Opens a page in which a text is another one. */
    private static Page open(Window window, String path, String text, String other) {
        window.page().route("**/*.html", route -> {
            String html = route.fetch().text();
            assertThat(html).contains(text);
            route.fulfill(new FulfillOptions()
                    .setContentType("text/html")
                    .setBody(html.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other))));
        });
        return window.open(path);
    }

    /** Waits for so many faults, and returns all that there are by then. */
    private static List<String> noticed(Window window, int count) {
        List<String> faults = new ArrayList<>();
        window.page().waitForCondition(() -> {
            faults.addAll(window.faults());
            return faults.size() >= count;
        });
        return faults;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data-messages='{ | data-messages='{, | <playbook-messages> data-messages is \"{,\\\"scenario\\\":",
                "data-messages= | data-other= | <playbook-messages> data-messages is missing, not JSON",
                "\"type\":\"money\" | \"type\":\"mony\" | data-messages.languages.en.fields.fee.type is \"mony\", not one of text,",
                "\"required\":false | \"requird\":false | data-messages.languages.en.fields.client_email.requird is false, not known",
                "\"scenario\":\"everything\", | `` | <playbook-messages> data-messages.scenario is missing, not a text",
                "\"near\":[\"it costs\"] | \"near\":[7] | data-messages.languages.en.messages.mail.near[0] is 7, not a text",
                "data-channel=\"sms\" | data-channel=\"fax\" | <article#message-text> data-channel is \"fax\", not one of email, call,",
                "data-message=\"mail\" | data-message=\"male\" | <article#message-mail> data-message is \"male\", not one of mail,",
                "class=\"message-title\" | class=\"title\" | <article> has no .message-title that is an HTMLElement",
            })
    void messagesThatCannotBeFilledInAreReadAsTheyStand(String text, String other, String said, Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = open(window, FillSite.PAGE, text, other == null ? "" : other);
            assertThat(noticed(window, 1))
                    .singleElement()
                    .asString()
                    .contains("ConfigError")
                    .contains(said);
            assertThat(page.locator(".message-sheets").first()).isVisible();
            assertThat(page.locator(".is-live, .message-live, .tabs")).hasCount(0);
            page.locator("playbook-theme-switch button[value=dark]").click();
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.documentElement.dataset.theme"))
                            .isEqualTo("dark"));
        }
    }

    /** A field that finds nothing would be worse than none; the dialog is another one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html | data-place=\"home\" | data-place=\"hoem\" | data-place is \"hoem\", not one of dialog, home, page",
                "index.html | data-place=\"home\" | data-spot=\"home\" | data-place is missing, not one of dialog, home, page",
                "search.html | data-place=\"page\" | data-place=\"Page\" | data-place is \"Page\", not one of dialog, home, page",
                "search.html | data-place=\"page\" | data-place=\"\" | data-place is \"\", not one of dialog, home, page",
            })
    void aSearchWithoutAPlaceStaysAsWithoutScript(
            String path, String text, String other, String said, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = open(window, path, text, other);
            assertThat(noticed(window, 1))
                    .singleElement()
                    .asString()
                    .contains("ConfigError")
                    .contains("<playbook-search-box> " + said);
            assertThat(page.locator("main playbook-search-box input")).hasCount(0);
            assertThat(page.locator("main playbook-search-box")).isHidden();
            page.locator("playbook-search-open button").first().click();
            page.locator("dialog[open] input").waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-points=\"2\" | data-points=\"two\" | <input> data-points is \"two\", not a whole number",
                "data-from=\"0\" | data-from=\"\" | <div> data-from is \"\", not a whole number",
                "class=\"score-sum\" | class=\"sum\" | <playbook-scorecard> has no .score-sum that is an HTMLElement",
            })
    void aScorecardThatCannotAddUpIsForPaper(String text, String other, String said, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = open(window, "scenario/ending-the-work.html", text, other);
            page.locator("playbook-scorecard input").first().check();
            soon(
                    page,
                    () -> assertThat(page.evaluate("!!customElements.get('playbook-scorecard')"))
                            .isEqualTo(true));
            assertThat(noticed(window, 1))
                    .singleElement()
                    .asString()
                    .contains("ConfigError")
                    .contains(said);
            page.locator(".is-live .tabs, .is-live .live-sheet").first().waitFor();
        }
    }

    /** What several playbooks of one origin store is told apart by it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "data-playbook", "data-playbook=\"\""})
    void aPageThatDoesNotNameItsPlaybookKeepsNothing(String attribute, Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = open(window, FillSite.PAGE, "data-playbook=\"fill-test\"", attribute);
            assertThat(noticed(window, 2))
                    .hasSize(2)
                    .allMatch(fault -> fault.contains("ConfigError: <html> data-playbook is "));
            assertThat(page.locator(".message-sheets").first()).isVisible();
            assertThat(page.locator(".is-live, .message-live, .tabs")).hasCount(0);
            assertThat(page.locator("playbook-theme-switch")).isHidden();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }
}
