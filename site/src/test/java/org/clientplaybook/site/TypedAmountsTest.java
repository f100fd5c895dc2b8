package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.choose;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into a form is understood as they mean it, and shown back where it could be understood otherwise. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedAmountsTest {
    private Window english;
    private Window swedish;

    @BeforeAll
    void open(Browsing browsing) {
        english = laptop(browsing);
        swedish = laptop(browsing);
        choose(english.open(FillSite.PAGE), 1);
        choose(swedish.open("sv/" + FillSite.PAGE), 1);
    }

    @AfterEach
    void nothingFails() {
        assertThat(english.faults()).isEmpty();
        assertThat(swedish.faults()).isEmpty();
    }

    @AfterAll
    void close() {
        english.close();
        swedish.close();
    }

    private Page page(String language) {
        return (language.equals("en") ? english : swedish).page();
    }

    private static Locator unit(Page page) {
        return page.locator(".is-chosen [data-field=fee] [data-unit]");
    }

    private static String read(Page page) {
        return page.locator(".is-chosen [data-field=fee] [data-read]")
                .textContent()
                .replace('\u00a0', ' ');
    }

    private static String amount(Page page) {
        return body(page).replaceFirst("^.*?\\], ", "").replace('\u00a0', ' ');
    }

    /** What is typed, what the message says, and what is shown back where it is not empty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1200 | €1,200 | ",
                "en | 1,200 | €1,200 | ",
                "en | €1,200.50 | €1,200.50 | ",
                "en | 1.200,- | €1,200 | €1,200",
                "en | € 1.200,- | €1,200 | €1,200",
                "en | 1.500:- | €1,500 | €1,500",
                "en | 1.200 € | €1,200 | €1,200",
                "en | 1.200,50 € | €1,200.50 | €1,200.50",
                "en | 12.000 | €12,000 | €12,000",
                "en | 100.000 | €100,000 | €100,000",
                "en | 12.50 | €12.50 | ",
                "en | 12.3456 | €12.35 | €12.35",
                "en | 0.005 | €0.01 | €0.01",
                "en | 1,234.567 | €1,234.57 | €1,234.57",
                "en | 1.200. | €1,200 | €1,200",
                "en | 1,200. | €1,200 | ",
                "en | ＄７ | $7 | $7",
                "en | ＥＵＲ　１，２００ | €1,200 | €1,200",
                "en | 0.500 | €0.50 | €0.50",
                "en | 1'200.– | €1,200 | €1,200",
                "en | -€1,200 | -€1,200 | ",
                "en | €-5 | -€5 | -€5",
                "en | １２３４ | €1,234 | €1,234",
                "en | ٥٠٠ | €500 | €500",
                "en | ५०० | €500 | €500",
                "en | 1,23,456 | €123,456 | €123,456",
                "en | \u202a1,200\u202c | €1,200 | ",
                "en | A$500 | A$500 | ",
                "en | 7 kr | SEK 7 | SEK 7",
                "en | 2 500 3 000 | [The fee] | ",
                "en | CA$500 | [The fee] | ",
                "en | HK$500 | [The fee] | ",
                "en | 5 S$ | [The fee] | ",
                "en | $US5 | [The fee] | ",
                "en | 500 kronor | [The fee] | ",
                "sv | kr. 500 | 500 kr | 500 kr",
                "sv | kr.500 | 500 kr | 500 kr",
                "sv | 1.000,- kr | 1 000 kr | 1 000 kr",
                "sv | 10.500 kr | 10 500 kr | 10 500 kr",
                "sv | 100.000 kr | 100 000 kr | 100 000 kr",
                "sv | 1.500:- | 1 500 kr | 1 500 kr",
                "sv | 1 200,50 kr | 1 200,50 kr | ",
                "sv | −1 200 kr | -1 200 kr | ",
                "sv | 500 norska kr | 500 norska kr | ",
                "sv | $7.50 | 7,50 $ | 7,50 $",
            })
    void anAmountIsUnderstoodAsItIsMeant(String language, String typed, String written, String shown) {
        Page page = page(language);
        unit(page).selectOption(language.equals("en") ? "EUR" : "SEK");
        control(page, "fee").fill(typed);
        soon(page, () -> assertThat(amount(page)).isEqualTo(written));
        String said = language.equals("en") ? "Read as " : "Tolkas som ";
        soon(page, () -> assertThat(read(page)).isEqualTo(shown == null ? "" : said + shown));
        control(page, "fee").blur();
        soon(page, () -> assertThat(read(page)).isEqualTo(shown == null ? "" : said + shown));
        soon(page, () -> assertThat(amount(page)).isEqualTo(written));
        soon(
                page,
                () -> assertThat(page.locator(".is-chosen [data-field=fee] [data-fault]")
                                .textContent()
                                .isEmpty())
                        .isEqualTo(!written.startsWith("[")));
    }

    @ParameterizedTest
    @CsvSource({"CA$500", "A$500x", "$500 or so", "US$500"})
    void aRefusedAmountChangesNothing(String typed) {
        Page page = page("en");
        unit(page).selectOption("EUR");
        Locator fee = control(page, "fee");
        fee.fill(typed);
        fee.blur();
        assertThat(unit(page)).hasValue("EUR");
        fee.fill("500");
        soon(page, () -> assertThat(amount(page)).isEqualTo("€500"));
        // Whoever corrects it letter by letter types an amount in another currency on the way.
        fee.fill(typed);
        fee.press("Home");
        for (int i = typed.indexOf('5'); i > 0; i--) {
            page.keyboard().press("Delete");
        }
        fee.fill("500");
        fee.blur();
        soon(page, () -> assertThat(amount(page)).isEqualTo("€500"));
        assertThat(unit(page)).hasValue("EUR");
    }

    @Test
    void anAddressIsShownAsItWasUnderstoodAndAsItWasTyped() {
        Page page = choose(page("en"), 4);
        Locator email = control(page, "client_email");
        Locator read = page.locator(".is-chosen [data-field=client_email] [data-read]");
        email.pressSequentially("<robin@exämple.com>;");
        soon(page, () -> assertThat(read.textContent()).isEqualTo("Read as robin@exämple.com"));
        soon(page, () -> assertThat(body(page)).endsWith("robin@exämple.com"));
        email.blur();
        assertThat(email).hasValue("robin@exämple.com");
        email.fill("");
        soon(page, () -> assertThat(read.textContent()).isEmpty());
        choose(page, 1);
    }

    @Test
    void aTextMessageHasNoCharacterThatMakesItTwo() {
        Page page = page("sv");
        unit(page).selectOption("SEK");
        control(page, "client_name").fill("x".repeat(140));
        control(page, "fee").fill("1200");
        soon(page, () -> assertThat(body(page)).endsWith(", 1 200 kr"));
        soon(
                page,
                () -> assertThat(page.locator(".is-chosen [data-measure]").textContent())
                        .endsWith("antal sms: 1."));
        control(page, "client_name").fill("ł’");
        soon(page, () -> assertThat(body(page)).isEqualTo("Hej ł’, 1\u00a0200\u00a0kr"));
        control(page, "client_name").fill("Å…\u2009‛´―„‟″");
        soon(page, () -> assertThat(body(page)).isEqualTo("Hej Å... ''-\"\"\", 1 200 kr"));
        control(page, "client_name").fill("");
    }

    @Test
    void aKeypadHasWhatAFieldTakesAndNoBrowserOffersAnotherClient() {
        Page page = choose(page("en"), 0);
        assertThat(control(page, "hours")).hasAttribute("inputmode", "decimal");
        soon(
                page,
                () -> assertThat(control(page, "fee").getAttribute("inputmode")).isNull());
        soon(
                page,
                () -> assertThat(page.evaluate(
                                "[...document.querySelectorAll('.is-chosen [data-field]:not([data-field^=your_]) "
                                        + ":is(input:not([type=radio], [type=checkbox]), textarea)')]"
                                        + ".filter((control) => control.autocomplete !== 'off').length"))
                        .isEqualTo(0));
        choose(page, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "• One\\n• Two\\n• Three | One, Two, Three",
                "1. One\\n2. Two | One, Two",
                "1) One\\n2) Two | One, Two",
                "a) One\\nb) Two | One, Two",
                "- One\\n* Two | One, Two",
                "–\\tOne\\n—\\tTwo | One, Two",
                "o\\tOne\\n\uf0b7\\tTwo | One, Two",
                "- [ ] One\\n- [x] Two | One, Two",
                "☐ One\\n✓ Two | One, Two",
                "• One | One",
                "•\\n• One\\n• \u200bTwo | One, Two",
                "3 days\\n5.5 weeks | 3 days, 5.5 weeks",
                "-5 %\\n1. May | -5 %, 1. May",
                "1. May\\n15. June | 1. May, 15. June",
                "15. June\\n1. July | 15. June, 1. July",
                "24. December\\n25. December | 24. December, 25. December",
                "A. Doe\\nC. Roe | A. Doe, C. Roe",
                "J. Doe\\nR. Roe | J. Doe, R. Roe",
                "i. One\\nii. Two\\niii. Three | One, Two, Three",
                "h. One\\ni. Two | h. One, i. Two",
                "1. One\\n2. Two\\n  a. Three\\n  b. Four\\n3. Five | One, Two, Three, Four, Five",
                "1. One\\n\\t1. Two\\n2. Three\\n\\t1. Four | One, Two, Three, Four",
                "1. One\\n1.1. Two\\n1.2. Three\\n2. Four | One, Two, Three, Four",
                "1. One\\n   • Two\\n2. Three | One, Two, Three",
                "1.) One\\n2.) Two | One, Two",
                "١. One\\n٢. Two | One, Two",
                "１．One\\n２．Two | One, Two",
                "1、One\\n2、Two | One, Two",
                "а) One\\nб) Two | One, Two",
                "①One\\n② Two | One, Two",
                "•One\\n•Two | One, Two",
                "・One\\n・Two | One, Two",
                "\u200f• One\\n\u200f• Two | One, Two",
                "✔\ufe0f One\\n✅ Two | One, Two",
                "★★★ One\\n•• Two | ★★★ One, •• Two",
            })
    void aPastedListIsItsItems(String pasted, String items) {
        Page page = choose(page("en"), 0);
        paste(control(page, "points"), pasted.replace("\\n", "\n").replace("\\t", "\t"));
        soon(page, () -> assertThat(body(page)).contains("\n- " + items.replace(", ", "\n- ") + "\n\n[The secret]"));
        page.locator("[data-clear]").click();
        choose(page, 1);
    }

    @Test
    void aListIsPastedBetweenWhatStandsThere() {
        Page page = choose(page("en"), 0);
        Locator first = control(page, "points");
        first.fill("Before, behind");
        first.evaluate("control => control.setSelectionRange(8, 8)");
        paste(first, "• One\n• Two");
        soon(page, () -> assertThat(body(page)).contains("\n- Before, One\n- Twobehind\n\n[The secret]"));
        first.fill("Before");
        first.selectText();
        paste(first, "• One");
        soon(page, () -> assertThat(body(page)).contains("\n- One\n- Twobehind\n\n[The secret]"));
        page.locator("[data-clear]").click();
        choose(page, 1);
    }

    private static void paste(Locator control, String text) {
        control.evaluate("""
                (control, text) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text", text);
                  control.focus();
                  control.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }
                """, text);
    }
}
