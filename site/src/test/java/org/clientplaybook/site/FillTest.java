package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.choose;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.inSwedish;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.FillSite.subject;
import static org.clientplaybook.site.FillSite.way;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filling in a message: the form, and the live sheet. */
@ExtendWith(Browsing.Shared.class)
class FillTest {
    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void everyKindOfFieldIsWrittenOnTheSheetWhileSomebodyTypes(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.PHONE)) {
            Page page = window.open(FillSite.PAGE);
            window.requests();
            control(page, "client_name").fill("Åsa  Example");
            control(page, "fee").fill("1,200.5");
            control(page, "hours").fill("1");
            control(page, "due").fill("2026-11-03");
            page.getByLabel("Kind B").check();
            page.locator(".is-chosen [data-field=points] input").nth(0).fill("One");
            page.locator(".is-chosen [data-field=points] input").nth(1).fill("<b>Two</b>");
            soon(
                    page,
                    () -> assertThat(body(page))
                            .startsWith(
                                    "Dear Åsa,\nAll is well.\n\nIt costs €1,200.50 for 1 hour, due 3 November 2026.\n"
                                            + "- One\n- <b>Two</b>\n\n[The secret]"));
            soon(page, () -> assertThat(subject(page)).isEqualTo("Å, Åsa  Example: Kind B"));
            assertThat(page.locator(".is-chosen [data-field=points] input")).hasCount(3);
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body] mark.own")
                                    .first()
                                    .textContent())
                            .isEqualTo("Åsa"));
            // The browser fetches the site's own icon when it likes, as a part of loading the page; what reads what is
            // typed comes with the first focus. No address says anything of what is typed.
            assertThat(window.requests())
                    .as("requests after the page was loaded")
                    .allMatch(url ->
                            url.matches(".*/asset/(favicon|words-entry-en|entry|list-lines)\\.\\w{10}\\.(svg|js)"))
                    .doesNotHaveDuplicates();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void yesOpensWhatIsAskedForBehindItAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(control(page, "excuse")).isHidden();
            page.getByLabel("Is it late?").check();
            soon(page, () -> assertThat(body(page)).contains("It is late: [The excuse]"));
            control(page, "excuse").fill("the dog");
            soon(page, () -> assertThat(body(page)).contains("It is late: the dog"));
            page.getByLabel("Is it late?").uncheck();
            soon(page, () -> assertThat(body(page)).contains("All is well."));
            assertThat(control(page, "excuse")).isHidden();
        }
    }

    @Test
    void aGapLeadsToItsField(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.locator(".is-chosen [data-gap=code]").press("Enter");
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.activeElement.closest('[data-field]').dataset.field"))
                            .isEqualTo("code"));
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
            soon(page, () -> assertThat(fault.textContent()).isEmpty());
            control.blur();
            soon(page, () -> assertThat(fault.textContent()).isEqualTo(words));
            assertThat(control).hasAttribute("aria-invalid", "true");
            control.fill("");
            soon(page, () -> assertThat(fault.textContent()).isEmpty());
            soon(page, () -> assertThat(control.getAttribute("aria-invalid")).isNull());
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
            soon(
                    page,
                    () -> assertThat(body(page))
                            .isEqualTo("Robin, it costs €1,200.50, due 3 November 2026.\n[Your name]"));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .changed").count())
                            .isPositive());
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).isEqualTo("Robin, det kostar 1\u00a0200,50\u00a0€."));
            assertThat(page.locator(".is-chosen [data-body]")).hasAttribute("lang", "sv");
        }
    }

    @Test
    void theShortVersionAsksForWhatItNeedsAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator wish = page.locator(".is-chosen [data-short-choice]");
            control(page, "client_name").fill("Robin");
            control(page, "fee").fill("1200.5");
            wish.check();
            soon(page, () -> assertThat(body(page)).isEqualTo("Robin, it costs €1,200.50 (https://example.com/fees)."));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body] strong")
                                    .textContent())
                            .isEqualTo("Robin"));
            assertThat(page.locator(".is-chosen [data-field=code]")).hasCount(0);
            assertThat(control(page, "fee")).hasValue("1200.5");
            page.getByLabel("Firm").check();
            assertThat(wish).isHidden();
            soon(page, () -> assertThat(body(page)).startsWith("Robin, it costs €1,200.50, due"));
            page.getByLabel("Warm").check();
            assertThat(wish).isChecked();
            wish.uncheck();
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin,"));
        }
    }

    @Test
    void aDefaultCanBeClearedAndAChoiceLeftOut(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = choose(window.open(FillSite.PAGE), 5);
            soon(page, () -> assertThat(body(page)).isEqualTo("[Their first name] per hour, [The excuse]"));
            page.getByLabel("Extra Y").check();
            control(page, "per").fill("");
            control(page, "excuse").fill("so");
            soon(page, () -> assertThat(body(page)).isEqualTo("[Their first name] with Extra Y, so"));
            assertThat(control(page, "per")).hasValue("");
            page.getByLabel("Leave it out").check();
            page.reload();
            soon(page, () -> assertThat(body(page)).isEqualTo("[Their first name], so"));
        }
    }

    @Test
    void aDateThatIsNoneIsSaid(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Locator fault = page.locator(".is-chosen [data-field=due] [data-fault]");
            control(page, "due").fill("0026-11-03");
            control(page, "due").blur();
            soon(page, () -> assertThat(fault.textContent()).isEqualTo("Write a whole date: day, month and year."));
            control(page, "due").fill("2026-11-03");
            soon(page, () -> assertThat(fault.textContent()).isEmpty());
            control(page, "due").fill("");
            control(page, "due").pressSequentially("1103");
            control(page, "hours").focus();
            soon(page, () -> assertThat(fault.textContent()).isEqualTo("Write a whole date: day, month and year."));
            assertThat(control(page, "due")).hasAttribute("max", "9999-12-31");
        }
    }

    @Test
    void aWrongNumberStandsAsItWasTyped(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open("sv/" + FillSite.PAGE);
            control(page, "fee").fill("12.5.3");
            control(page, "client_name").fill("Robin");
            soon(page, () -> assertThat(body(page)).contains("Hej Robin"));
            assertThat(control(page, "fee")).hasValue("12.5.3");
            way(page, "copy").click();
            FillSite.saying(page).containsText("Inte ett tal: ");
            page.reload();
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-field=fee] [data-fault]")
                                    .textContent())
                            .startsWith("Skriv ett tal"));
            page.locator("[data-clear]").click();
            soon(page, () -> assertThat(body(page)).contains("Hej [Deras förnamn]"));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-field=fee] [data-fault]")
                                    .textContent())
                            .isEmpty());
            soon(
                    page,
                    () -> assertThat(control(page, "fee").getAttribute("aria-invalid"))
                            .isNull());
            page.locator("[data-undo]").click();
            assertThat(control(page, "fee")).hasValue("12.5.3");
            way(page, "copy").click();
            FillSite.saying(page).containsText("Inte ett tal: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"€1200, €, EUR", "1200 chf, CHF\u00a0, CHF", "SEK 1200, SEK\u00a0, SEK"})
    void aCurrencyCanBeTyped(String typed, String sign, String code, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "fee").pressSequentially(typed);
            control(page, "client_name").focus();
            soon(page, () -> assertThat(body(page)).contains("It costs " + sign + "1,200 for"));
            assertThat(control(page, "fee")).hasValue("1200");
            assertThat(page.locator(".is-chosen [data-field=fee] [data-unit]")).hasValue(code);
        }
    }

    @Test
    void theFormAsksForWhatTheMessageHasInItsLanguage(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = choose(window.open(FillSite.PAGE), 4);
            assertThat(page.locator(".is-chosen [data-field=code]")).hasCount(0);
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).isEqualTo("[Deras förnamn]? [Koden]"));
            page.locator(".is-chosen [data-gap=code]").click();
            page.keyboard().type("AB12");
            soon(page, () -> assertThat(body(page)).isEqualTo("[Deras förnamn]? AB12"));
        }
    }

    @Test
    void aNoteKeepsItsPassageInEachLanguage(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .passage[data-number='1']")
                                    .textContent())
                            .isEqualTo("It costs"));
            inSwedish(page);
            soon(page, () -> assertThat(body(page)).contains("det kostar"));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .passage[data-number='1']")
                                    .textContent())
                            .isEqualTo("det kostar"));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .why q").textContent())
                            .isEqualTo("det kostar"));
            assertThat(page.locator(".is-chosen .why q").isVisible()).isTrue();
            assertThat(page.evaluate("""
                            () => {
                              const note = document.querySelector(".is-chosen .why li").cloneNode(true);
                              Playbook.passages.explained("I en annan ton", { notes: [note], near: ["det kostar"], language: "sv", channel: "email" });
                              return note.hidden;
                            }""")).isEqualTo(true);
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
            soon(page, () -> assertThat(body(page)).contains("- One\n- Two\n- Three\n- Four\n\n"));
        }
    }

    @Test
    void aBrowserMayFillInWhatIsTheReadersOwn(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            assertThat(control(page, "your_name")).hasAttribute("autocomplete", "name");
            assertThat(control(page, "client_name")).hasAttribute("autocomplete", "off");
            assertThat(page.evaluate("Playbook.measure.seconds('(Stop. Count to ten.)\\none two three')"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aMessageIsChosenAndFilledWithTheKeyboardAlone(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.locator("[role=tab][aria-selected=true]").focus();
            page.keyboard().press("ArrowRight");
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.activeElement.textContent"))
                            .asString()
                            .contains("The text message"));
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type("Robin");
            page.keyboard().press("Enter");
            page.keyboard().type("12");
            soon(page, () -> assertThat(body(page)).isEqualTo("Hi Robin, €12"));
            page.reload();
            soon(
                    page,
                    () -> assertThat(body(page))
                            .as("the message is still chosen")
                            .isEqualTo("Hi Robin, €12"));
        }
    }

    @Test
    void nothingLiesBelowThePinnedActionsOnAPhone(Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.PHONE)) {
            Page page = window.open(FillSite.PAGE);
            Locator send = page.locator(".is-chosen .send");
            Locator controls = page.locator(".is-chosen .form :is(input, textarea, button)");
            int seen = 0;
            for (Locator control : controls.all()) {
                if (control.isVisible()) {
                    control.focus();
                    soon(page, () -> {
                        BoundingBox field = control.boundingBox();
                        BoundingBox actions = send.boundingBox();
                        assertThat(field.y + field.height).isLessThanOrEqualTo(actions.y + 1);
                        assertThat(actions.y + actions.height).isLessThanOrEqualTo(Device.PHONE.height + 1);
                    });
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
            soon(
                    page,
                    () -> assertThat(page.evaluate("Object.keys(JSON.parse(document.querySelector('playbook-messages')"
                                    + ".dataset.messages).languages.en.fields)"))
                            .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                            .contains("client_name", "client_email")
                            .doesNotContain("project"));
            control(page, "client_name").fill("Robin");
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin"));
            window.open(FillSite.OTHER_PAGE);
            soon(page, () -> assertThat(body(page)).isEqualTo("Hi Robin, the new shop"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void whateverALabelHoldsIsText(Place place, Browsing browsing) {
        try (Window window = FillSite.open(browsing, place, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-field=code] .field-hint")
                                    .textContent())
                            .isEqualTo(
                                    "It's \"A & B\", &amp; <b>not bold</b></playbook-messages>, \u2028 or </script>."));
            assertThat(page.locator("playbook-messages > article")).hasCount(6);
            assertThat(window.faults()).isEmpty();
        }
    }
}
