package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filling in a message: the form, the live sheet, and what is remembered. */
@ExtendWith(Browsing.Shared.class)
class FillTest {
    private static Locator control(Page page, String field) {
        return page.locator(".is-chosen [data-field=" + field + "] :is(input, textarea)")
                .first();
    }

    private static String body(Page page) {
        // Text is drawn once a frame.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return page.locator(".is-chosen [data-body]").textContent();
    }

    private static String subject(Page page) {
        return page.locator(".is-chosen [data-subject]").textContent();
    }

    private static Window laptop(Browsing browsing) {
        return FillSite.open(browsing, Place.HTTP, Device.LAPTOP.options());
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void everyKindOfFieldIsWrittenOnTheSheetWhileSomebodyTypes(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.PHONE.options())) {
            Page page = window.open(FillSite.PAGE);
            List<String> requests = new ArrayList<>();
            // The browser fetches the site's own icon when it likes, as a part of loading the page.
            page.onRequest(request -> {
                if (!request.url().contains("/asset/favicon.")) {
                    requests.add(request.url());
                }
            });
            control(page, "client_name").fill("Åsa  Example");
            control(page, "fee").fill("1,200.5");
            control(page, "hours").fill("1");
            control(page, "due").fill("2026-11-03");
            page.getByLabel("Kind B").check();
            page.locator(".is-chosen [data-field=points] input").nth(0).fill("One");
            page.locator(".is-chosen [data-field=points] input").nth(1).fill("<b>Two</b>");
            assertThat(body(page))
                    .startsWith("Dear Åsa,\nAll is well.\n\nIt costs €1,200.50 for 1 hour, due 3 November 2026.\n"
                            + "- One\n- <b>Two</b>\n\n[The secret]");
            assertThat(subject(page)).isEqualTo("Å, Åsa  Example: Kind B");
            assertThat(page.locator(".is-chosen [data-field=points] input").count())
                    .isEqualTo(3);
            assertThat(page.locator(".is-chosen [data-body] mark.own").first().textContent())
                    .isEqualTo("Åsa");
            assertThat(requests).as("requests after the page was loaded").isEmpty();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void yesOpensWhatIsAskedForBehindItAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(control(page, "excuse").isVisible()).isFalse();
            page.getByLabel("Is it late?").check();
            assertThat(body(page)).contains("It is late: [The excuse]");
            control(page, "excuse").fill("the dog");
            assertThat(body(page)).contains("It is late: the dog");
            page.getByLabel("Is it late?").uncheck();
            assertThat(body(page)).contains("All is well.");
            assertThat(control(page, "excuse").isVisible()).isFalse();
        }
    }

    @Test
    void aGapLeadsToItsField(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.locator(".is-chosen [data-gap=code]").press("Enter");
            assertThat(page.evaluate("document.activeElement.closest('[data-field]').dataset.field"))
                    .isEqualTo("code");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fee | lots | Write a number with digits, such as 1200 or 12.50.",
                "hours | 41 | Not after or above 40, please.",
                "site | example.com | Write a whole address that begins with https://.",
                "phone | call me | Write a phone number, such as +44 20 7946 0123.",
                "code | ab | This does not have the form that is asked for. Example: AB12",
            })
    void aFaultIsSaidWhenTheFieldIsLeftAndGoesWhenItIsMended(
            String field, String typed, String words, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator fault = page.locator(".is-chosen [data-field=" + field + "] [data-fault]");
            Locator control = control(page, field);
            control.pressSequentially(typed);
            assertThat(fault.textContent()).isEmpty();
            control.blur();
            assertThat(fault.textContent()).isEqualTo(words);
            assertThat(control.getAttribute("aria-invalid")).isEqualTo("true");
            control.fill("");
            assertThat(fault.textContent()).isEmpty();
            assertThat(control.getAttribute("aria-invalid")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weeks:2 | 2026-11-21 | 2026-12-05",
                "month-end | 2026-11-21 | 2026-11-30",
                "month-end | 2028-02-01 | 2028-02-29",
                "weekday:2 | 2026-11-23 | 2026-11-24",
                "weekday:2 | 2026-11-24 | 2026-12-01",
                "weekday:2 | 2026-12-30 | 2027-01-05",
            })
    void aQuickDateIsCountedFromToday(String wish, String today, String day, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.evaluate(
                            "([wish, today]) => Playbook.quickDate(wish, new Date(today + 'T12:00'))",
                            List.of(wish, today)))
                    .isEqualTo(day);
        }
    }

    @Test
    void toneAndLanguageChangeAndTheValuesStay(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "client_name").fill("Robin");
            control(page, "fee").fill("1200.5");
            control(page, "due").fill("2026-11-03");
            page.getByLabel("Firm").check();
            assertThat(body(page)).isEqualTo("Robin, it costs €1,200.50, due 3 November 2026.\n[Your name]");
            assertThat(page.locator(".is-chosen .changed").count()).isPositive();
            page.locator(".is-chosen [data-language-choice]").selectOption("sv");
            assertThat(body(page)).isEqualTo("Robin, det kostar 1\u00a0200,50\u00a0€.");
            assertThat(page.locator(".is-chosen [data-paper]").getAttribute("lang"))
                    .isEqualTo("sv");
        }
    }

    @Test
    void anAmountStaysInTheCurrencyThatTheReaderChose(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator unit = page.locator(".is-chosen [data-field=fee] [data-unit]");
            assertThat(unit.inputValue()).isEqualTo("EUR");
            assertThat(page.locator(".is-chosen [data-field=hours] [data-unit]").isVisible())
                    .isFalse();
            control(page, "fee").fill("1200.5");
            unit.selectOption("CHF");
            assertThat(body(page)).contains("It costs CHF\u00a01,200.50 for");
            page.locator("[data-remember]").check();
            page.locator(".is-chosen [data-language-choice]").selectOption("sv");
            assertThat(body(page)).contains("det kostar 1\u00a0200,50\u00a0CHF till");
            // The Swedish playbook reckons in kronor, but the reader does not.
            Page other = page.context().newPage();
            other.navigate(page.url().replace("/scenario/", "/sv/scenario/"));
            control(other, "fee").fill("7");
            assertThat(body(other)).contains("det kostar 7\u00a0CHF till");
            other.locator("[data-forget]").click();
            assertThat(body(other)).contains("det kostar 7\u00a0kr till");
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"GBP, £10", "constructor, €10", "<b>, €10"})
    void aLinkCarriesACurrencyThatIsOne(String currency, String amount, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            String hash = "#fill=[[\"fee\",[\"10\"]],[\"$currency\",[\"" + currency + "\"]]]";
            Page page = window.open(FillSite.PAGE + hash);
            assertThat(body(page)).contains("It costs " + amount + " for");
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
            assertThat(body(page)).contains("hush");
            page.reload();
            assertThat(body(page)).contains("AB1").contains("Sam").doesNotContain("hush");
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
            assertThat(body(other)).endsWith("Sam");
            control(page, "your_name").fill("Alex");
            PlaywrightAssertions.assertThat(other.locator(".is-chosen [data-body]"))
                    .hasText(Pattern.compile("Alex$"));
            other.locator("[data-forget]").click();
            assertThat(body(other)).endsWith("[Your name]");
            assertThat(other.evaluate("localStorage.length")).isEqualTo(0);
            Page third = page.context().newPage();
            third.navigate(page.url());
            assertThat(body(third)).endsWith("[Your name]");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void blockedStorageIsSaidAndBreaksNothing(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.page()
                    .addInitScript("for (const kind of ['localStorage', 'sessionStorage'])"
                            + " Object.defineProperty(window, kind, {get() { throw new DOMException('blocked'); }})");
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator("[data-blocked]").isVisible()).isTrue();
            control(page, "code").fill("AB1");
            assertThat(body(page)).contains("AB1");
            page.locator("[data-remember]").check();
            page.locator("[data-forget]").click();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aMessageIsChosenAndFilledWithTheKeyboardAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.locator("[role=tab][aria-selected=true]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .asString()
                    .contains("The text message");
            page.keyboard().press("Tab");
            page.keyboard().type("Robin");
            page.keyboard().press("Tab");
            page.keyboard().type("12");
            assertThat(body(page)).isEqualTo("Hi Robin, €12");
            page.reload();
            assertThat(body(page)).as("the message is still chosen").isEqualTo("Hi Robin, €12");
        }
    }

    @Test
    void nothingLiesBelowThePinnedActionsOnAPhone(Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.PHONE.options())) {
            Page page = window.open(FillSite.PAGE);
            Locator send = page.locator(".is-chosen .send");
            Locator controls = page.locator(".is-chosen .form :is(input, textarea, button)");
            int seen = 0;
            for (Locator control : controls.all()) {
                if (control.isVisible()) {
                    control.focus();
                    double end = control.boundingBox().y + control.boundingBox().height;
                    assertThat(end).isLessThanOrEqualTo(send.boundingBox().y + 1);
                    assertThat(send.boundingBox().y + send.boundingBox().height)
                            .isLessThanOrEqualTo(Device.PHONE.height + 1);
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(10);
        }
    }
}
