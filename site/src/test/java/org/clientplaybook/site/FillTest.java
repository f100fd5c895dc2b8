package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
                "hours | 41 | Not above 40, please.",
                "site | example.com | Write a whole address that begins with https://.",
                "phone | call me | Write a phone number, such as +44 20 7946 0123.",
                "code | ab | This does not have the form that is asked for. Example: AB12",
            })
    void aFaultIsSaidWhenTheFieldIsLeftAndGoesWhenItIsFixed(
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
            assertThat(page.locator(".is-chosen [data-body]").getAttribute("lang"))
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

    private static Page choose(Page page, int tab) {
        page.getByRole(AriaRole.TAB).nth(tab).click();
        return page;
    }

    @Test
    void aDefaultCanBeClearedAndAChoiceLeftOut(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = choose(window.open(FillSite.PAGE), 5);
            assertThat(body(page)).isEqualTo("[Their first name] per hour, [The excuse]");
            page.getByLabel("Extra Y").check();
            control(page, "per").fill("");
            control(page, "excuse").fill("so");
            assertThat(body(page)).isEqualTo("[Their first name] with Extra Y, so");
            assertThat(control(page, "per").inputValue()).isEmpty();
            page.getByLabel("Leave it out").check();
            page.reload();
            assertThat(body(page)).isEqualTo("[Their first name], so");
        }
    }

    @Test
    void aDateThatIsNoneIsSaid(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator fault = page.locator(".is-chosen [data-field=due] [data-fault]");
            control(page, "due").fill("0026-11-03");
            control(page, "due").blur();
            assertThat(fault.textContent()).isEqualTo("Write a whole date: day, month and year.");
            control(page, "due").fill("2026-11-03");
            assertThat(fault.textContent()).isEmpty();
            control(page, "due").fill("");
            control(page, "due").pressSequentially("1103");
            control(page, "hours").focus();
            assertThat(fault.textContent()).isEqualTo("Write a whole date: day, month and year.");
            assertThat(control(page, "due").getAttribute("max")).isEqualTo("9999-12-31");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1,200 | 1200",
                "en | 1,200.50 | 1200.50",
                "en | 0,500 | 0.500",
                "en | 1.200,50 | 1200.50",
                "en | 1,200,000 | 1200000",
                "en | 1'200 | 1200",
                "en | .5 | 0.5",
                "en | +5 | 5",
                "en | 500. | 500",
                "en | \u22125 | -5",
                "en | 1200:- | 1200",
                "en | 12.5.3 | 12.5.3",
                "en | 1,200,5 | 1,200,5",
                "en | ca. 500 | ca. 500",
                "en | 5- | 5-",
                "sv | 1 200,5 | 1200.5",
                "sv | 1.200,50 | 1200.50",
                "sv | 1,200.50 | 1200.50",
                "sv | 1,200 | 1.200",
            })
    void numbersAreTakenAsPeopleTypeThem(String language, String typed, String kept, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.evaluate(
                            "([typed, language]) => Playbook.entry.toDecimal(typed, Playbook.language('en').formats[language])",
                            List.of(typed, language)))
                    .isEqualTo(kept);
        }
    }

    @Test
    void aWrongNumberStandsAsItWasTyped(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open("sv/" + FillSite.PAGE);
            control(page, "fee").fill("12.5.3");
            control(page, "client_name").fill("Robin");
            assertThat(body(page)).contains("Hej Robin");
            assertThat(control(page, "fee").inputValue()).isEqualTo("12.5.3");
            page.reload();
            assertThat(page.locator(".is-chosen [data-field=fee] [data-fault]").textContent())
                    .startsWith("Skriv ett tal");
            page.locator("[data-clear]").click();
            assertThat(body(page)).contains("Hej [Deras förnamn]");
            assertThat(page.locator(".is-chosen [data-field=fee] [data-fault]").textContent())
                    .isEmpty();
            assertThat(control(page, "fee").getAttribute("aria-invalid")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"€1200, €, EUR", "1200 chf, CHF\u00a0, CHF", "SEK 1200, SEK\u00a0, SEK"})
    void aCurrencyCanBeTyped(String typed, String sign, String code, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "fee").pressSequentially(typed);
            control(page, "client_name").focus();
            assertThat(body(page)).contains("It costs " + sign + "1,200 for");
            assertThat(control(page, "fee").inputValue()).isEqualTo("1200");
            assertThat(page.locator(".is-chosen [data-field=fee] [data-unit]").inputValue())
                    .isEqualTo(code);
        }
    }

    @Test
    void toneAndLanguageSurviveAReloadAndHoldForAllMessages(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.getByLabel("Firm").check();
            page.locator(".is-chosen [data-language-choice]").selectOption("sv");
            assertThat(body(page)).contains("det kostar");
            page.reload();
            assertThat(body(page)).startsWith("[Deras förnamn], det kostar");
            assertThat(page.getByLabel("Firm").isChecked()).isTrue();
            choose(page, 2);
            assertThat(body(page)).startsWith("Hej [Deras förnamn], det är");
        }
    }

    @Test
    void whatIsAboutAClientIsNeverRemembered(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "your_name").fill("Sam");
            control(page, "client_name").fill("Robin");
            page.locator("[data-remember]").check();
            assertThat((String) page.evaluate("JSON.stringify({...localStorage})"))
                    .contains("Sam")
                    .doesNotContain("Robin");
            Page other = page.context().newPage();
            other.navigate(page.url());
            assertThat(body(other)).startsWith("Dear [Their first name],").endsWith("Sam");
            control(other, "client_name").fill("Kim");
            assertThat(body(other)).startsWith("Dear Kim,");
            assertThat(body(page)).startsWith("Dear Robin,");
            page.locator("[data-clear]").click();
            assertThat(body(page)).startsWith("Dear [Their first name],").endsWith("Sam");
            assertThat(control(page, "client_name").inputValue()).isEmpty();
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
            PlaywrightAssertions.assertThat(other.locator("[data-remember]")).isChecked();
            assertThat(body(other)).endsWith("Bea");
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
            assertThat(body(other)).endsWith("Sam");
            page.locator("[data-forget]").click();
            PlaywrightAssertions.assertThat(other.locator(".is-chosen [data-body]"))
                    .hasText(Pattern.compile("\\[Your name\\]$"));
            other.reload();
            assertThat(body(other)).endsWith("[Your name]");
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
            assertThat(body(page)).endsWith("Alexandra").contains("hush");
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
            assertThat(body(linked)).endsWith("Zedd");
            control(linked, "your_name").fill("");
            assertThat(body(linked)).endsWith("[Your name]");
            assertThat(body(page)).endsWith("Sam");
            linked.locator("[data-forget]").click();
            linked.locator("[data-remember]").check();
            linked.navigate(page.url() + "#fill=[[\"your_name\",[\"Kim\"]]]");
            linked.locator("[data-remember]").uncheck();
            linked.locator("[data-remember]").check();
            assertThat((String) linked.evaluate("JSON.stringify({...localStorage})"))
                    .contains("Kim");
        }
    }

    @Test
    void theFormAsksForWhatTheMessageHasInItsLanguage(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = choose(window.open(FillSite.PAGE), 4);
            assertThat(page.locator(".is-chosen [data-field=code]").count()).isZero();
            page.locator(".is-chosen [data-language-choice]").selectOption("sv");
            assertThat(body(page)).isEqualTo("[Deras förnamn]? [Koden]");
            page.locator(".is-chosen [data-gap=code]").click();
            page.keyboard().type("AB12");
            assertThat(body(page)).isEqualTo("[Deras förnamn]? AB12");
        }
    }

    @Test
    void aNoteKeepsItsPassageInEachLanguage(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator(".is-chosen .passage[data-number='1']").textContent())
                    .isEqualTo("It costs");
            page.locator(".is-chosen [data-language-choice]").selectOption("sv");
            assertThat(body(page)).contains("det kostar");
            assertThat(page.locator(".is-chosen .passage[data-number='1']").textContent())
                    .isEqualTo("det kostar");
            assertThat(page.locator(".is-chosen .why q").textContent()).isEqualTo("det kostar");
        }
    }

    @Test
    void aListTakesSeveralLinesAndEnter(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.evaluate("navigator.clipboard.writeText('Two\\r\\n\\r\\nThree\\n')");
            control(page, "points").fill("One");
            control(page, "points").press("Enter");
            page.keyboard().press("ControlOrMeta+V");
            page.keyboard().type("Four");
            assertThat(body(page)).contains("- One\n- Two\n- Three\n- Four\n\n");
        }
    }

    @Test
    void aFullStorageIsSaid(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator("[data-blocked]").isVisible()).isFalse();
            page.evaluate(
                    "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') })");
            control(page, "client_name").fill("Robin");
            assertThat(body(page)).startsWith("Dear Robin");
            assertThat(page.locator("[data-blocked]").isVisible()).isTrue();
        }
    }

    @Test
    void whatALinkBroughtIsSaidAfterAReloadToo(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE + "#fill=[[\"client_name\",[\"Rob\"]]]");
            page.reload();
            assertThat(body(page)).startsWith("Dear Rob,");
            assertThat(page.locator("[data-received]").isVisible()).isTrue();
            page.locator("[data-clear]").click();
            assertThat(body(page)).startsWith("Dear [Their first name],");
            assertThat(page.locator("[data-received]").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | (020) 7946 0123 | ''",
                "phone | 020 7946 0123 ext. 5 | ''",
                "phone | 020\u20137946 0123 | ''",
                "phone | ring me | phone",
                "url | HTTPS://example.com | ''",
                "url | example.com | url",
                "email | robin@example.com | ''",
                "email | robin | email",
                "date | 2026-11-03 | ''",
                "date | 0026-11-03 | date",
                "date | 2026-02-30 | date",
            })
    void valuesAreTakenAsPeopleWriteThem(String type, String typed, String fault, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.evaluate("([type, typed]) => Playbook.entry.fault({type}, typed)", List.of(type, typed)))
                    .isEqualTo(fault);
        }
    }

    @Test
    void aBrowserMayFillInWhatIsTheReadersOwn(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(control(page, "your_name").getAttribute("autocomplete")).isEqualTo("name");
            assertThat(control(page, "client_name").getAttribute("autocomplete"))
                    .isEqualTo("off");
            assertThat(page.evaluate("Playbook.measure.seconds('(Stop. Count to ten.)\\none two three')"))
                    .isEqualTo(1);
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

    @Test
    void whatAnotherScenarioAsksForStaysAsItIs(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.OTHER_PAGE);
            control(page, "project").fill("the new shop");
            window.open(FillSite.PAGE);
            assertThat(page.evaluate("Object.keys(JSON.parse(document.querySelector('playbook-messages')"
                            + ".dataset.messages).languages.en.fields)"))
                    .asList()
                    .contains("client_name", "client_email")
                    .doesNotContain("project");
            control(page, "client_name").fill("Robin");
            assertThat(body(page)).startsWith("Dear Robin");
            window.open(FillSite.OTHER_PAGE);
            assertThat(body(page)).isEqualTo("Hi Robin, the new shop");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void whateverALabelHoldsIsText(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.LAPTOP.options())) {
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator(".is-chosen [data-field=code] .field-hint").textContent())
                    .isEqualTo("It's \"A & B\", &amp; <b>not bold</b></playbook-messages>, \u2028 or </script>.");
            assertThat(page.locator("playbook-messages > article").count()).isEqualTo(6);
            assertThat(window.faults()).isEmpty();
        }
    }
}
