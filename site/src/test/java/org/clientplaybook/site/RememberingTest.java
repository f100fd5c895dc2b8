package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.choose;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.inSwedish;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a form, for how long, and how it is forgotten. */
@ExtendWith(Browsing.Shared.class)
class RememberingTest {
    @Test
    void anAmountStaysInTheCurrencyThatTheReaderChose(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator unit = page.locator(".is-chosen [data-field=fee] [data-unit]");
            assertThat(unit).hasValue("EUR");
            assertThat(page.locator(".is-chosen [data-field=hours] [data-unit]"))
                    .isHidden();
            control(page, "fee").fill("1200.5");
            unit.selectOption("CHF");
            soon(page, () -> assertThat(body(page)).contains("It costs CHF\u00a01,200.50 for"));
            page.locator("[data-remember]").check();
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).contains("det kostar 1\u00a0200,50\u00a0CHF till"));
            // The Swedish playbook reckons in kronor, but the reader does not.
            Page other = page.context().newPage();
            other.navigate(page.url().replace("/scenario/", "/sv/scenario/"));
            control(other, "fee").fill("7");
            soon(other, () -> assertThat(body(other)).contains("det kostar 7\u00a0CHF till"));
            other.locator("[data-forget]").click();
            soon(other, () -> assertThat(body(other)).contains("det kostar 7\u00a0kr till"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatIsTypedSurvivesAReloadAndASecretDoesNot(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "code").fill("AB1");
            control(page, "secret").fill("hush");
            control(page, "your_name").fill("Sam");
            soon(page, () -> assertThat(body(page)).contains("hush"));
            page.reload();
            soon(
                    page,
                    () -> assertThat(body(page)).contains("AB1").contains("Sam").doesNotContain("hush"));
            assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                    .doesNotContain("hush");
        }
    }

    @Test
    void detailsAreRememberedOnThisDeviceIfTheReaderSaysSoAndForgottenWithOneClick(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            page.locator("[data-remember]").check();
            Page other = page.context().newPage();
            other.navigate(page.url());
            soon(other, () -> assertThat(body(other)).endsWith("Sam"));
            control(page, "your_name").fill("Alex");
            assertThat(other.locator(".is-chosen [data-body]")).hasText(Pattern.compile("Alex$"));
            other.locator("[data-forget]").click();
            soon(other, () -> assertThat(body(other)).endsWith("[Your name]"));
            assertThat(other.evaluate("localStorage.length")).isEqualTo(0);
            Page third = page.context().newPage();
            third.navigate(page.url());
            soon(third, () -> assertThat(body(third)).endsWith("[Your name]"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void toneAndLanguageSurviveAReloadAndHoldForAllMessages(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.getByLabel("Firm").check();
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).contains("det kostar"));
            page.reload();
            FillSite.awaitSwedish(page);
            soon(page, () -> assertThat(body(page)).startsWith("[Deras förnamn], det kostar"));
            assertThat(page.getByLabel("Firm")).isChecked();
            choose(page, 2);
            soon(page, () -> assertThat(body(page)).startsWith("Hej [Deras förnamn], det är"));
        }
    }

    /** Whatever stands in a storage, under the names that are ours. */
    @Tag("whole")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"values\":[[[\"client_name\"],[\"Eve\"]],[\"code\",[\"AB1\"]]]}",
                "{\"version\":1,\"values\":[[\"your_name\",[]],[\"client_name\",[]]]}",
                "{\"version\":1,\"values\":[[\"client_name\",\"Eve\"],[\"your_name\",[5]]]}",
                "{\"version\":1,\"values\":[[\"client_name\",[\"Eve\"]],[\"your_name\",[\"Eve\"]]]}",
                "{\"version\":1,\"values\":[null,[],[[]],5,{}]}",
                "{\"version\":1,\"values\":{\"client_name\":\"Eve\"}}",
                "{\"version\":1,\"values\":\"client_name\"}",
                "{\"version\":1}",
                "null",
                "5",
                "not json",
                "{\"version\":1,\"values\":[[\"__proto__\",[\"x\"]],[\"constructor\",[\"x\"]]]}",
                "{\"version\":1,\"values\":[[\"$tone\",[\"constructor\"]],[\"$language\",[\"x\"]],[\"$currency\",[\"x\"]]]}",
                "{\"version\":1,\"values\":[[\"kind\",[\"x\"]],[\"late\",[\"x\"]],[\"due\",[\"x\"]],[\"fee\",[\"x\"]]]}",
            })
    void whateverIsStoredTheFormIsClearedAndTheDetailsAreForgotten(String stored, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.OTHER_PAGE);
            for (String key : new String[] {"values.everything", "shared", "details"}) {
                page.evaluate(
                        "([key, stored]) => sessionStorage.setItem(`playbook.fill-test.${key}`, stored)",
                        List.of(key, stored));
            }
            page.evaluate("stored => localStorage.setItem('playbook.fill-test.details', stored)", stored);
            window.open(FillSite.PAGE);
            choose(page, 3);
            soon(page, () -> assertThat(body(page)).contains("Dear "));
            choose(page, 0);
            page.locator("[data-clear]").click();
            page.locator("[data-forget]").click();
            soon(
                    page,
                    () -> assertThat(body(page))
                            .startsWith("Dear [Their first name],")
                            .endsWith("[Your name]"));
            page.reload();
            soon(
                    page,
                    () -> assertThat(body(page))
                            .startsWith("Dear [Their first name],")
                            .endsWith("[Your name]"));
            assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                    .doesNotContain("Eve");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatIsAboutAClientIsNeverRemembered(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            control(page, "client_name").fill("Robin");
            page.locator("[data-remember]").check();
            soon(
                    page,
                    () -> assertThat((String) page.evaluate("JSON.stringify({...localStorage})"))
                            .contains("Sam")
                            .doesNotContain("Robin"));
            Page other = page.context().newPage();
            other.navigate(page.url());
            soon(
                    other,
                    () -> assertThat(body(other))
                            .startsWith("Dear [Their first name],")
                            .endsWith("Sam"));
            control(other, "client_name").fill("Kim");
            soon(other, () -> assertThat(body(other)).startsWith("Dear Kim,"));
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin,"));
            page.locator("[data-clear]").click();
            soon(
                    page,
                    () -> assertThat(body(page))
                            .startsWith("Dear [Their first name],")
                            .endsWith("Sam"));
            assertThat(control(page, "client_name")).hasValue("");
        }
    }

    @Test
    void anotherTabThatRemembersTakesNothingAway(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Page other = page.context().newPage();
            other.navigate(page.url());
            control(other, "your_name").fill("Bea");
            control(page, "your_name").fill("Sam");
            page.locator("[data-remember]").check();
            assertThat(other.locator("[data-remember]")).isChecked();
            soon(other, () -> assertThat(body(other)).endsWith("Bea"));
        }
    }

    @Test
    void whatIsForgottenInOneTabIsForgottenInAll(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            page.locator("[data-remember]").check();
            Page other = page.context().newPage();
            other.navigate(page.url());
            soon(other, () -> assertThat(body(other)).endsWith("Sam"));
            page.locator("[data-forget]").click();
            assertThat(other.locator(".is-chosen [data-body]")).hasText(Pattern.compile("\\[Your name\\]$"));
            other.reload();
            soon(other, () -> assertThat(body(other)).endsWith("[Your name]"));
        }
    }

    /** As a browser shows a page again that it kept as it was left. */
    @Test
    void aPageThatComesBackReadsWhatIsStoredByThen(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            control(page, "secret").fill("hush");
            control(page, "secret").blur();
            page.evaluate("for (const key of Object.keys(sessionStorage))"
                    + " sessionStorage[key] = sessionStorage[key].replace('Sam', 'Alexandra')");
            page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
            soon(page, () -> assertThat(body(page)).endsWith("Alexandra").contains("hush"));
        }
    }

    @Test
    void whatALinkBroughtIsFixedForThisScenarioAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            page.locator("[data-remember]").check();
            Page linked = page.context().newPage();
            linked.navigate(page.url() + "#fill=[[\"your_name\",[\"Zed\"]]]");
            control(linked, "your_name").fill("Zedd");
            soon(linked, () -> assertThat(body(linked)).endsWith("Zedd"));
            control(linked, "your_name").fill("");
            soon(linked, () -> assertThat(body(linked)).endsWith("[Your name]"));
            soon(page, () -> assertThat(body(page)).endsWith("Sam"));
            linked.locator("[data-forget]").click();
            linked.locator("[data-remember]").check();
            linked.navigate(page.url() + "#fill=[[\"your_name\",[\"Kim\"]]]");
            linked.locator("[data-remember]").uncheck();
            linked.locator("[data-remember]").check();
            soon(
                    linked,
                    () -> assertThat((String) linked.evaluate("JSON.stringify({...localStorage})"))
                            .contains("Kim"));
        }
    }

    @Test
    void whatALinkBroughtIsSaidAfterAReloadToo(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE + "#fill=[[\"client_name\",[\"Rob\"]]]");
            page.reload();
            soon(page, () -> assertThat(body(page)).startsWith("Dear Rob,"));
            assertThat(page.locator("[data-received]")).isVisible();
            page.locator("[data-clear]").click();
            soon(page, () -> assertThat(body(page)).startsWith("Dear [Their first name],"));
            assertThat(page.locator("[data-received]")).isHidden();
        }
    }

    @Test
    void aFullStorageIsSaid(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator("[data-blocked]")).isHidden();
            page.evaluate(
                    "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') })");
            control(page, "client_name").fill("Robin");
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin"));
            assertThat(page.locator("[data-blocked]")).isVisible();
        }
    }

    @Test
    void blockedStorageIsSaidAndBreaksNothing(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.before("for (const kind of ['localStorage', 'sessionStorage'])"
                    + " Object.defineProperty(window, kind, {get() { throw new DOMException('blocked'); }})");
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator("[data-blocked]")).isVisible();
            control(page, "code").fill("AB1");
            soon(page, () -> assertThat(body(page)).contains("AB1"));
            page.locator("[data-remember]").check();
            page.locator("[data-forget]").click();
            assertThat(window.faults()).isEmpty();
        }
    }
}
