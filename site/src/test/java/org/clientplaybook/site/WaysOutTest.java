package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.BODY;
import static org.clientplaybook.site.FillSite.clipboard;
import static org.clientplaybook.site.FillSite.filled;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.FillSite.said;
import static org.clientplaybook.site.FillSite.saying;
import static org.clientplaybook.site.FillSite.way;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the page is exactly what the sheet shows. */
@ExtendWith(Browsing.Shared.class)
class WaysOutTest {
    @ParameterizedTest
    @CsvSource({
        "0, mail copy subject eml txt link print",
        "1, sms copy txt link print",
        "2, copy txt link print",
        "3, print copy txt link",
        "4, copy txt link print",
        "5, print copy txt link",
    })
    void eachChannelHasItsWays(int tab, String ways, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.page().addInitScript("delete Navigator.prototype.share");
            Page page = window.open(FillSite.PAGE);
            page.getByRole(AriaRole.TAB).nth(tab).click();
            soon(
                    page,
                    () -> assertThat(page.evaluate("[...document.querySelectorAll('.is-chosen [data-send]')]"
                                    + ".map((control) => control.dataset.send).join(' ')"))
                            .isEqualTo(ways));
        }
    }

    @Test
    void theClipboardHasTheTextAndTheSubjectApart(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            way(page, "copy").click();
            saying(page).hasText("Copied.");
            soon(page, () -> assertThat(clipboard(page, "text/plain")).isEqualTo(BODY));
            soon(page, () -> assertThat(clipboard(page, "text/html")).contains("2026.<br>Sam &amp; Co + 100 %</p>"));
            way(page, "subject").click();
            saying(page).hasText("Subject copied.");
            soon(page, () -> assertThat(clipboard(page, "text/plain")).isEqualTo("Kind A"));
        }
    }

    @Test
    void columnsAndIndentsStayInRichText(Browsing browsing) {
        String text = "Item        Price\n  Design      400\n\tTax          80\n\n \tEnd  ";
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.evaluate("""
                    async (text) => {
                      const html = new Blob([Playbook.draft.html([{ kind: "text", text, field: "" }])], { type: "text/html" });
                      await navigator.clipboard.write([new ClipboardItem({ "text/html": html })]);
                      const editor = document.createElement("div");
                      editor.id = "editor";
                      editor.contentEditable = "true";
                      document.body.append(editor);
                      editor.focus();
                    }
                    """, text);
            page.keyboard().press("ControlOrMeta+V");
            String pasted = page.locator("#editor").innerText();
            assertThat(pasted.replace('\u00a0', ' ').strip())
                    .isEqualTo(text.replace(" \t", "\t")
                            .replace("\t", " ".repeat(8))
                            .strip());
            assertThat(window.faults()).isEmpty();
            soon(
                    page,
                    () -> assertThat((String) page.evaluate(
                                    "text => Playbook.draft.html([{ kind: 'text', text, field: '' }])", text))
                            .doesNotContain("  ")
                            .endsWith("&nbsp;&nbsp;</p>"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mailto:robin@example.com | mailto:robin@example.com?",
                "<robin@example.com> | mailto:robin@example.com?",
                "robin@example.com; | mailto:robin@example.com?",
                "\u200brobin@example.com | mailto:robin@example.com?",
                "robin@exämple.com | mailto:robin@ex%C3%A4mple.com?",
                "a@example.com; b@example.com | mailto:?",
            })
    void theMailGoesToTheAddressThatWasMeant(String typed, String begins, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByRole(AriaRole.TAB).nth(4).click();
            Locator email = page.locator(".is-chosen [data-field=client_email] input");
            email.fill(typed);
            email.blur();
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-field=client_email] [data-fault]")
                                    .textContent()
                                    .isEmpty())
                            .isEqualTo(!begins.equals("mailto:?")));
            page.getByRole(AriaRole.TAB).nth(0).click();
            page.waitForCondition(() -> way(page, "mail").getAttribute("href").startsWith(begins));
        }
    }

    @Test
    void aTranslationOfThePageLeavesWhatIsSent(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .live-sheet .sheet")
                                    .evaluate("sheet => sheet.translate"))
                            .isEqualTo(false));
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen .send-by-hand").evaluate("text => text.translate"))
                            .isEqualTo(false));
            Locator told = page.locator("[data-translated]");
            assertThat(told).isHidden();
            page.evaluate("document.documentElement.classList.add('translated-ltr')");
            assertThat(told).isVisible();
        }
    }

    @Test
    void boldWordsAndLinksAreInWhatIsRichAndWrittenOutInPlainText(Browsing browsing) throws IOException {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-short-choice]").check();
            page.locator(".is-chosen [data-field=client_name] input").fill("**Åsa**");
            way(page, "copy").click();
            saying(page).hasText("Copied.");
            String rich = "<p><strong>**Åsa**</strong>, it costs <a href=\"https://example.com/fees\">€7</a>.</p>";
            String plain = "**Åsa**, it costs €7 (https://example.com/fees).";
            soon(page, () -> assertThat(clipboard(page, "text/plain")).isEqualTo(plain));
            // The browser adds what styles it.
            soon(
                    page,
                    () -> assertThat(clipboard(page, "text/html").replaceAll(" style=\"[^\"]*\"|<meta[^>]*>", ""))
                            .contains(rich));
            Download download = page.waitForDownload(() -> way(page, "eml").click());
            String text = Files.readString(download.path(), StandardCharsets.US_ASCII);
            String[] parts = text.split("--_part_(?:--)?\r\n", -1);
            assertThat(parts[0]).contains("Content-Type: multipart/alternative; boundary=\"_part_\"\r\n\r\n");
            assertThat(part(parts[1])).isEqualTo(plain);
            assertThat(part(parts[2])).isEqualTo(rich);
            assertThat(parts).hasSize(4);
        }
    }

    private static String part(String text) {
        return new String(Base64.getMimeDecoder().decode(text.split("\r\n\r\n", 2)[1]), StandardCharsets.UTF_8);
    }

    @Test
    void aMessageWithGapsAsksOnce(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.locator(".is-chosen [data-field=fee] input").fill("");
            page.locator(".is-chosen [data-gap=fee]").waitFor();
            way(page, "copy").click();
            soon(page, () -> assertThat(said(page)).isEqualTo("Still empty: The fee. Press again to continue anyway."));
            way(page, "copy").click();
            saying(page).hasText("Copied.");
            soon(page, () -> assertThat(clipboard(page, "text/plain")).contains("[The fee]"));
        }
    }

    @Test
    void aRefusedClipboardLeavesTheTextSelected(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.before("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
            Page page = filled(window);
            way(page, "copy").click();
            assertThat(page.locator(".is-chosen [data-by-hand]")).isFocused();
            soon(
                    page,
                    () -> assertThat(page.evaluate("getSelection().toString()")).isEqualTo(BODY));
            soon(page, () -> assertThat(said(page)).startsWith("This browser does not let the page copy."));
        }
    }

    @Test
    void theMailLinkDecodesToTheMessage(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            String href = way(page, "mail").getAttribute("href");
            assertThat(href).startsWith("mailto:?subject=Kind%20A&body=").doesNotContain("+");
            String body = href.substring(href.indexOf("&body=") + 6);
            assertThat(URLDecoder.decode(body, StandardCharsets.UTF_8)).isEqualTo(BODY.replace("\n", "\r\n"));
            assertThat(page.locator(".is-chosen [data-budget]")).isHidden();
        }
    }

    @Test
    void onANarrowScreenNoWordOfAButtonIsBroken(Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.PHONE)) {
            Page page = window.open("sv/" + FillSite.PAGE);
            page.setViewportSize(320, 640);
            soon(page, () -> assertThat(page.evaluate("""
                            () => {
                              const text = document.createRange();
                              text.selectNodeContents(document.querySelector(".is-chosen .send-more > summary"));
                              return text.getClientRects().length;
                            }
                            """)).isEqualTo(1));
        }
    }

    @Test
    void aMessageTooLongForALinkIsCopiedToBePasted(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.locator(".is-chosen [data-field=client_name] input").fill("long ".repeat(500));
            page.locator(".is-chosen [data-send=mail][data-long=long]").waitFor();
            assertThat(way(page, "mail")).hasAttribute("href", "mailto:?subject=Kind%20A");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-budget]").textContent())
                            .matches("Too long for an email link: \\d{4} characters of 2000\\. .*"));
            page.evaluate("addEventListener('click', (event) => event.preventDefault())");
            way(page, "mail").click();
            saying(page).not().isEmpty();
            soon(page, () -> assertThat(said(page)).startsWith("The text is too long for a link. It is copied"));
            soon(page, () -> assertThat(clipboard(page, "text/plain")).hasSizeGreaterThan(2400));
        }
    }

    @Test
    void theDraftIsAMessageAfterTheStandard(Browsing browsing) throws IOException {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-field=client_name] input").fill("Åsa\uD83D\uDE00".repeat(30));
            assertThat(page.locator(".is-chosen [data-subject]")).hasText(Pattern.compile(".{120,}"));
            String subject = page.locator(".is-chosen [data-subject]").textContent();
            way(page, "eml").click();
            Download download = page.waitForDownload(() -> way(page, "eml").click());
            assertThat(download.suggestedFilename()).isEqualTo("everything-mail.eml");
            String text = Files.readString(download.path(), StandardCharsets.US_ASCII);
            assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
            assertThat(text.lines()).allMatch(line -> line.length() <= 78);
            String[] parts = text.split("\r\n\r\n", 2);
            assertThat(parts[0]).contains("X-Unsent: 1").contains("Content-Type: text/plain; charset=UTF-8");
            assertThat(words(parts[0])).isEqualTo(subject);
            assertThat(new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    .isEqualTo(
                            page.locator(".is-chosen [data-body]").textContent().replace("\n", "\r\n"));
        }
    }

    /** Decodes the encoded words of RFC 2047 in a header. */
    private static String words(String header) {
        StringBuilder text = new StringBuilder();
        for (Matcher word = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=").matcher(header); word.find(); ) {
            text.append(new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Test
    void theTextFileHasSubjectAndText(Browsing browsing) throws IOException {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            Download download = page.waitForDownload(() -> way(page, "txt").click());
            assertThat(Files.readString(download.path())).isEqualTo("Kind A\n\n" + BODY + "\n");
        }
    }

    @Test
    void theSubjectAsksForItsOwnGaps(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.locator(".is-chosen [data-field=fee] input").fill("");
            page.locator(".is-chosen [data-gap=fee]").waitFor();
            way(page, "subject").click();
            saying(page).hasText("Subject copied.");
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-field=client_name] input").fill("");
            page.locator(".is-chosen [data-subject] [data-gap=client_name]").waitFor();
            way(page, "subject").click();
            saying(page).hasText("Still empty: Their first name. Press again to continue anyway.");
        }
    }

    @Test
    void aValueThatIsNotRightAsksOnce(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            for (String[] field : new String[][] {
                {"hours", "4000"},
                {"secret", "x"},
                {"site", "https://example.com"},
                {"phone", "call me"},
                {"code", "AB1"}
            }) {
                page.locator(".is-chosen [data-field=" + field[0] + "] input").fill(field[1]);
            }
            assertThat(page.locator(".is-chosen [data-gaps]")).hasText("Look again at: Hours, Their phone.");
            way(page, "copy").click();
            saying(page).hasText("Look again at: Hours, Their phone. Press again to continue anyway.");
            way(page, "copy").click();
            saying(page).hasText("Copied.");
        }
    }

    @Test
    void theMenuClosesWhenSomethingIsChosenOrPressedElsewhere(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            Locator list = page.locator(".is-chosen .send-list");
            way(page, "subject").click();
            assertThat(list).isHidden();
            assertThat(page.locator(".is-chosen .send-more summary")).isFocused();
            page.locator(".is-chosen .send-more summary").click();
            assertThat(list).isVisible();
            page.mouse().click(4, 4);
            assertThat(list).isHidden();
        }
    }

    @Test
    void aShareThatFailsLeavesTheTextSelected(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            window.before(
                    "navigator.share = async () => { throw new DOMException('no', globalThis.why ?? 'NotAllowedError') }");
            Page page = filled(window);
            way(page, "share").click();
            assertThat(page.locator(".is-chosen [data-by-hand]")).isFocused();
            page.evaluate("globalThis.why = 'AbortError'");
            page.getByLabel("Warm").check();
            assertThat(page.locator(".is-chosen [data-by-hand]")).isHidden();
            way(page, "share").click();
            way(page, "share").click();
            saying(page).isEmpty();
        }
    }

    @Test
    void aSubjectTooLongForALinkIsCopiedToo(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.getByLabel("Warm").check();
            page.locator(".is-chosen [data-field=client_name] input").fill("ÅÄÖ ".repeat(300));
            page.locator(".is-chosen [data-send=mail][data-long=long]").waitFor();
            assertThat(way(page, "mail")).hasAttribute("href", "mailto:?");
            page.evaluate("addEventListener('click', (event) => event.preventDefault())");
            way(page, "mail").click();
            way(page, "mail").click();
            saying(page).containsText("It is copied");
            soon(page, () -> assertThat(clipboard(page, "text/plain")).startsWith("Å, ÅÄÖ"));
        }
    }

    @Test
    void anEmptyLetterBeginsWithItsDate(Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = window.open(FillSite.PAGE);
            page.getByRole(AriaRole.TAB).nth(3).click();
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body]").textContent())
                            .matches("(?s)\\d+ \\p{L}+ \\d{4}\n\nOn \\[The kind\\]\n\nDear .*"));
            page.locator(".is-chosen [data-field=client_name] input").fill("Rob");
            assertThat(page.locator(".is-chosen [data-body]")).containsText("Dear Rob");
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body]").textContent())
                            .startsWith("Rob\n\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pointer", "key", "wheel"})
    void aLetterIsPrintedAloneUntilItsReaderIsBack(String sign, Browsing browsing) {
        try (Window window = laptop(browsing)) {
            Page page = filled(window);
            page.evaluate("globalThis.print = () => {}");
            page.getByRole(AriaRole.TAB).nth(3).click();
            soon(
                    page,
                    () -> assertThat(page.locator(".is-chosen [data-body]").textContent())
                            .startsWith("Sam & Co + 100 %\n\nÅsa 😀\n\n"));
            way(page, "print").click();
            // A page that is still loading is printed only then.
            page.mouse().move(9, 9);
            page.locator("html[data-print=message]").waitFor();
            assertThat(pages(page)).isOne();
            // A print preview lays the page out again for another size of paper.
            assertThat(pages(page)).isOne();
            switch (sign) {
                case "pointer" -> page.mouse().move(5, 5);
                case "key" -> page.keyboard().press("Shift");
                default -> page.mouse().wheel(0, 50);
            }
            soon(
                    page,
                    () -> assertThat(page.evaluate("document.documentElement.dataset.print"))
                            .isNull());
            assertThat(pages(page)).isGreaterThan(1);
        }
    }

    private static long pages(Page page) {
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }
}
