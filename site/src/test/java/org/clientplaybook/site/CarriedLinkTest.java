package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.clipboard;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.filled;
import static org.clientplaybook.site.FillSite.inSwedish;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.FillSite.said;
import static org.clientplaybook.site.FillSite.saying;
import static org.clientplaybook.site.FillSite.way;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link carries what is in a form to another browser, and nothing that harms. */
@ExtendWith(Browsing.Shared.class)
class CarriedLinkTest {
    @Test
    void aLinkCarriesTheFormAndNoSecretToAnotherProfile(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-field=secret] input").fill("hush");
            way(page, "link").click();
            saying(page).not().isEmpty();
            soon(
                    page,
                    () -> assertThat(said(page))
                            .contains("Their first name")
                            .endsWith("Left out as sensitive: The secret."));
            String link = clipboard(page, "text/plain");
            assertThat(link).doesNotContain("hush");
            assertThat(link.substring(0, link.indexOf('#'))).doesNotContain("?");
            try (Window other = laptop(browsing)) {
                other.page().navigate(link);
                assertThat(other.page().locator("[data-received]")).isVisible();
                soon(
                        other.page(),
                        () -> assertThat(other.page()
                                        .locator(".is-chosen [data-body]")
                                        .textContent())
                                .startsWith("Dear Åsa,")
                                .endsWith("Sam & Co + 100 %"));
                soon(other.page(), () -> assertThat(other.page().url()).doesNotContain("fill="));
                assertThat(other.page().evaluate("localStorage.length")).isEqualTo(0);
                assertThat(other.faults()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[[\"client_name\", \"text\"]]",
                "[[\"client_name\", [1]]]",
                "[1]",
                "not json",
                "%E0%A4%A",
                "[]",
                "[[\"fields\", [\"of another scenario\"]]]",
                "[[\"client_name\", [\"A\\ud800B\"]]]",
                "[[\"client_name\", []]]",
                "[[[\"client_name\"], [\"Eve\"]]]",
                "[[null, [\"Eve\"]]]",
                "[null]",
                "[[]]",
                "[[\"client_name\", [[\"Eve\"]]]]",
                "[[\"$received\", [\"\"]]]",
                "LONG"
            })
    void aBrokenLinkIsRefused(String carried, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            String hash = carried.equals("LONG") ? "[[\"client_name\", [\"" + "x".repeat(1_000_000) + "\"]]]" : carried;
            Page page = window.open(FillSite.PAGE + "#fill=" + hash);
            assertThat(page.locator("[data-refused]")).isVisible();
            assertThat(page.locator("[data-received]")).isHidden();
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body]").textContent())
                            .startsWith("Dear [Their first name],"));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** As programs pass links on: with what stands behind them, encoded once more, and once less. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "link",
                "link + ')'",
                "link + '.'",
                "link + '>.'",
                "link + ']'",
                "link + '%29'",
                "link + '&utm_source=x'",
                "page + encodeURIComponent(carried)",
                "page + encodeURIComponent(encodeURIComponent(carried))",
                "base + encodeURIComponent('fill=' + carried)",
                "page + decodeURIComponent(carried)",
                "page + carried.slice(0, 64) + '%0D%0A' + carried.slice(64)",
                "page + carried.slice(0, 64) + '=%0A' + carried.slice(64)",
                "page + carried.replaceAll('%20', '+')",
            })
    void aLinkIsReadHoweverItWasPassedOn(String passed, Browsing browsing) {
        String name = "O'Brien (a) 100% *!~ [Å] = 1 + 1 😀";
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            control(page, "client_name").fill(name);
            String link = (String) page.evaluate(
                    "async name => (await Playbook.Send.prepare(), Playbook.link.to(new Map([['client_name', [name]]]),"
                            + " {client_name: {label: 'x'}}, 'mail').href)",
                    name);
            assertThat(link.substring(link.indexOf('#'))).matches("#fill=[\\w%.-]+");
            Object address = page.evaluate(
                    "link => { const [base, rest] = link.split('#'); const carried = rest.slice(5);"
                            + " return ((base, page) => " + passed + ")(base + '#', base + '#fill=') }",
                    link);
            try (Window other = laptop(browsing)) {
                other.page().navigate((String) address);
                assertThat(control(other.page(), "client_name")).hasValue(name);
                assertThat(other.faults()).isEmpty();
            }
        }
    }

    @Test
    void whatLooksLikeDamageInAValueStays(Browsing browsing) {
        String name = "a=%0A+%20b";
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            Object carried = page.evaluate(
                    "async name => (await Playbook.Send.prepare(), Playbook.link.from(new URL("
                            + "Playbook.link.to(new Map([['client_name', [name]]]), {client_name: {}}, 'mail').href).hash,"
                            + " {client_name: {}}).values[0][1][0])",
                    name);
            assertThat(carried).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[\"client_name\"],[\"Eve\"]],[\"your_name\",[\"Eve\"]]]",
                "[[\"your_name\",[]]]",
                "[[\"client_name\",[\"Eve\"]],[\"your_name\",[\"Eve\"]],[\"kind\",[\"none\"]],[\"late\",[\"?\"]],[\"due\",[\"x\"]]]",
                "[[\"points\",[\"\",\"\"]],[\"$tone\",[\"constructor\"]],[\"$language\",[\"__proto__\"]],[\"$currency\",[\"\"]]]",
            })
    void whateverALinkHoldsTheFormCanBeCleared(String carried, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE + "#fill=" + carried);
            for (int tab : new int[] {3, 0}) {
                page.getByRole(AriaRole.TAB).nth(tab).click();
                soon(page, () -> assertThat(body(page)).contains("Dear "));
            }
            page.locator("[data-clear]").click();
            page.locator("[data-forget]").click();
            soon(
                    page,
                    () -> assertThat(body(page))
                            .startsWith("Dear [Their first name],")
                            .endsWith("[Your name]"));
            assertThat(page.locator("[data-received]")).isHidden();
            control(page, "client_name").fill("Robin");
            soon(page, () -> assertThat(body(page)).startsWith("Dear Robin,"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aLinkCannotHideThatItWasALink(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE + "#fill=[[\"client_name\",[\"Eve\"]],[\"$received\",[\"\"]]]");
            assertThat(page.locator("[data-received]")).isVisible();
        }
    }

    @Test
    void aLinkOpensTheMessageThatItWasMadeIn(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByRole(AriaRole.TAB).nth(3).click();
            inSwedish(page);
            way(page, "link").click();
            saying(page).not().isEmpty();
            soon(page, () -> assertThat(said(page)).doesNotContain("undefined"));
            String link = clipboard(page, "text/plain");
            try (Window other = FillSite.open(browsing, Place.HTTP, Device.PHONE)) {
                other.page().navigate(link);
                FillSite.awaitSwedish(other.page());
                soon(
                        other.page(),
                        () -> assertThat(other.page()
                                        .locator(".is-chosen [data-body]")
                                        .textContent())
                                .endsWith("Åsa 😀, 7\u00a0€. Sam & Co + 100 %"));
                assertThat(other.page().locator(".is-chosen")).hasAttribute("data-message", "post");
                assertThat(other.page().locator("[data-received]")).isInViewport();
                other.page().reload();
                assertThat(other.page().locator(".is-chosen")).hasAttribute("data-message", "post");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GBP, £10", "constructor, €10", "<b>, €10"})
    void aLinkCarriesACurrencyThatIsOne(String currency, String amount, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            String hash = "#fill=[[\"fee\",[\"10\"]],[\"$currency\",[\"" + currency + "\"]]]";
            Page page = window.open(FillSite.PAGE + hash);
            soon(page, () -> assertThat(body(page)).contains("It costs " + amount + " for"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aSubjectIsOneLineWhateverALinkHas(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(
                    FillSite.PAGE + "#fill=[[\"client_name\",[\"Rob\\nBcc: evil@example.com\"]],[\"kind\",[\"a\"]]]");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-subject]").textContent())
                            .isEqualTo("Å, Rob Bcc: evil@example.com: Kind A"));
            assertThat(page.locator(".is-chosen [data-field=client_name] input"))
                    .hasValue("Rob Bcc: evil@example.com");
            String href = way(page, "mail").getAttribute("href");
            assertThat(href.substring(0, href.indexOf("&body="))).doesNotContain("%0A");
        }
    }

    @Test
    void aFormThatHoldsTooMuchForALinkSaysSo(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            page.getByLabel("Is it late?").check();
            page.locator(".is-chosen [data-field=excuse] textarea").fill("å".repeat(4000));
            way(page, "link").click();
            saying(page).hasText("The form contains too much for a link.");
        }
    }

    @Test
    void whereTheClipboardIsRefusedALinkStillSaysWhatItHas(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.before("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
            Page page = filled(window);
            way(page, "link").click();
            saying(page).not().isEmpty();
            soon(
                    page,
                    () -> assertThat(said(page))
                            .startsWith("This browser does not let the page copy.")
                            .contains("Anyone with the link sees: ")
                            .contains("Their first name"));
        }
    }

    @Test
    void aHostileLinkIsText(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            String markup = "<img src=x onerror=alert(1)><script>alert(1)</script>";
            Page page = window.open(
                    FillSite.PAGE + "#fill=" + "[[\"client_email\",[\"a@b.c?bcc=x\"]],[\"excuse\",[\"" + markup
                            + "\"]],[\"late\",[\"true\"]],[\"__proto__\",[\"x\"]],[\"constructor\",[\"x\"]],[\"secret\",[\"x\"]]]");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body]").textContent())
                            .contains(markup)
                            .contains("[The secret]"));
            assertThat(page.locator(".is-chosen [data-body] :is(img, script)")).hasCount(0);
            soon(
                    page,
                    () -> assertThat(way(page, "mail").getAttribute("href"))
                            .startsWith("mailto:?")
                            .doesNotContain("bcc"));
            assertThat(window.faults()).isEmpty();
        }
    }
}
