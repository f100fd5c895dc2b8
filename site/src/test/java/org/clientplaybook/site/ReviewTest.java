package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of clients shows what each brings and costs, reads and writes CSV, and keeps nothing that it is not asked to keep. */
@ExtendWith(Browsing.Shared.class)
class ReviewTest {
    private static final String PAGE = "review.html";

    /** The example of docs/worksheet.md. */
    private static final String EXAMPLE = """
            Client,Hours,Income,Trouble,Days late,Next step
            Example Choir,10,"2,000",0,0,
            Example Garage,10,400,1,0,
            Example Bakery,40,"1,600",3,20,Talk
            Example Dentist,20,2000.00,0,0,
            Example School,20,2000,0,0,
            """;

    private static void open(Page page, String name, byte[] content) {
        page.locator("#review-file").setInputFiles(new FilePayload(name, "text/csv", content));
        assertThat(page.locator("[data-review-status]")).not().isEmpty();
    }

    private static List<String> cells(Page page, int row) {
        return page.locator(".review-table tbody tr").nth(row).locator("th, td").all().stream()
                .map(cell -> ((String)
                                cell.evaluate(
                                        "(cell) => [...cell.childNodes].filter((node) => !(node instanceof Element && node.className === 'clients-label')).map((node) => node.textContent).join('')"))
                        .strip())
                .toList();
    }

    @Test
    void theFiguresAreThoseWorkedOutByHand(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "clients.csv", EXAMPLE.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[data-review-status]")).hasText("5 rows read.");
            soon(
                    page,
                    () -> assertThat(cells(page, 0).subList(0, 5))
                            .containsExactly("Example Bakery expensive fifth", "40", "40%", "20%", "costs 1,600"));
            soon(
                    page,
                    () -> assertThat(cells(page, 1).subList(0, 5))
                            .containsExactly("Example Garage", "40", "10%", "5%", "costs 400"));
            soon(
                    page,
                    () -> assertThat(cells(page, 4).subList(0, 5))
                            .containsExactly("Example Choir", "200", "10%", "25%", "brings 1,200"));
            assertThat(page.locator(".review-said")).containsText("Example Bakery");
            page.locator("#review-rate").fill("£100");
            soon(
                    page,
                    () -> assertThat(cells(page, 0).subList(0, 5))
                            .containsExactly("Example Bakery expensive fifth", "£40", "40%", "20%", "costs £2,400"));
            assertThat(page.locator(".review-table tbody tr").first().locator("a"))
                    .hasAttribute("href", "scenario/ending-the-work.html");
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void whatGoesOutComesInAgain(Place place, Browsing browsing) throws IOException {
        try (Window window = browsing.open(place, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "a.csv", EXAMPLE.replace("Talk", "=1+1").getBytes(StandardCharsets.UTF_8));
            List<?> before = texts(page);
            Download file = page.waitForDownload(
                    () -> page.locator("[data-review=export]").click());
            assertThat(file.suggestedFilename()).isEqualTo("client-review.csv");
            byte[] written = Files.readAllBytes(file.path());
            assertThat(new String(written, StandardCharsets.UTF_8))
                    .startsWith("\ufeffClient,")
                    .contains(",'=1+1\r\n");
            page.locator("[data-review=clear]").click();
            assertThat(page.locator(".clients tbody tr")).hasCount(1);
            assertThat(page.locator(".review-table")).hasCount(0);
            open(page, "b.csv", written);
            assertThat(page.locator(".clients tbody tr")).hasCount(6);
            soon(page, () -> assertThat(texts(page)).isEqualTo(before));
            assertThat(window.faults()).isEmpty();
        }
    }

    private static List<?> texts(Page page) {
        return (List<?>) page.locator(".clients [data-column]").evaluateAll("(all) => all.map((input) => input.value)");
    }

    @Test
    void aLineThatCannotBeReadStaysToBeCorrected(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open("sv/" + PAGE);
            String text = "Kund;Timmar;Intäkt\nÅsa;7,5;1 200,50\nBo;många;900\nCia;1;2;3;4\n\"Dag;1;2\n";
            open(page, "kunder.csv", text.getBytes(Charset.forName("windows-1252")));
            assertThat(page.locator("[data-review-status]")).containsText("Windows-1252");
            Locator faults = page.locator(".clients .field-fault:not(:empty)");
            assertThat(faults).hasText(new String[] {
                "Rad 3: ”många” är inte ett antal timmar.",
                "Rad 4 har fler än 3 celler. Rätta raden.",
                "Rad 5: ett citattecken öppnas men stängs aldrig. Rätta raden."
            });
            assertThat(page.locator(".review-results .notice")).hasText("3 rader räknas inte förrän de är rättade.");
            page.locator(".clients tbody tr")
                    .nth(1)
                    .locator("[data-column=hours]")
                    .fill("12");
            assertThat(faults).hasCount(2);
            assertThat(page.locator(".review-table tbody tr")).hasCount(2);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void pastedRowsFillTheTable(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.PHONE)) {
            Page page = window.open(PAGE);
            page.locator("[data-column=name]").first().evaluate("""
                    (input) => {
                      const clipboardData = new DataTransfer();
                      clipboardData.setData("text/plain", "Example Bakery\\t40\\t1,600\\nExample Choir\\t10\\t2,000\\n");
                      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                    }""");
            assertThat(page.locator(".review-table tbody tr")).hasCount(2);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void nothingIsKeptUnlessTheReaderSaysSo(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            page.locator("[data-column=name]").first().fill("Example Bakery");
            soon(
                    page,
                    () -> assertThat(
                                    page.evaluate(
                                            "Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter((key) => key.includes('review'))"))
                            .isEqualTo(List.of()));
            page.locator("#review-keep").check();
            page.locator("[data-column=hours]").first().fill("12");
            page.reload();
            assertThat(page.locator("[data-column=hours]").first()).hasValue("12");
            assertThat(page.locator("#review-keep")).isChecked();
            page.locator("#review-keep").uncheck();
            page.reload();
            assertThat(page.locator("[data-column=name]").first()).hasValue("");
            page.evaluate(
                    "localStorage.setItem(`playbook.${document.documentElement.dataset.playbook}.review`, '[{\"__proto__\":1}]')");
            page.reload();
            assertThat(page.locator("[data-column=name]").first()).hasValue("");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** What is a little below the average names no scenario; each reason reads as a sentence, whatever the figures. */
    @Test
    void rulesFitTheFiguresThatTheyAreTriedOn(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            assertThat(page.locator("#rules code")).hasCount(0);
            page.locator("#review-rate").fill("100");
            open(page, """
                    Client,Hours,Income,Trouble,Next step
                    Near,10,970,0,call
                    Low,10,800,0,call
                    Troubled,10,800,1,call
                    Rich,10,2000,3,call
                    Refund,10,-500,0,call
                    """);
            assertThat(page.locator(".review-table tbody tr")).hasCount(5);
            String[][] wanted = {
                {"Near", "call"},
                {"Low", "You want to raise your price"},
                {"Troubled", "extra"},
                {"Rich", "You want to stop working with a client"},
                {"Refund", "20 per cent of your time, and no income from it."}
            };
            for (String[] one : wanted) {
                Locator row = page.locator(".review-table tbody tr", new Page.LocatorOptions().setHasText(one[0]));
                assertThat(row.locator("td").last()).containsText(one[1]);
            }
            page = window.open("sv/" + PAGE);
            assertThat(page.locator("#rules dt").first()).containsText("besvär");
            assertThat(page.locator("#rules code")).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aTableIsClearedAndBroughtBack(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "clients.csv", EXAMPLE.getBytes(StandardCharsets.UTF_8));
            page.locator("[data-review=clear]").click();
            assertThat(page.locator(".review-table")).hasCount(0);
            page.locator("[data-review-status] button").click();
            assertThat(page.locator(".review-table tbody tr")).hasCount(5);
            page.locator(".clients tbody tr").first().locator("[data-remove]").click();
            assertThat(page.locator(".review-table tbody tr")).hasCount(4);
        }
    }

    private static void open(Page page, String text) {
        open(page, "clients.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exported(Page page) throws IOException {
        Download file =
                page.waitForDownload(() -> page.locator("[data-review=export]").click());
        return Files.readAllBytes(file.path());
    }

    @Test
    void aBlankFigureIsNotZero(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "Client,Hours,Income\nNo figure yet,10,\nNo hours,,500\nNothing,,\nExample Choir,10,2000\n");
            assertThat(page.locator(".review-results .section-intro")).containsText("200 an hour");
            assertThat(page.locator(".review-dear")).hasCount(0);
            soon(
                    page,
                    () -> assertThat(cells(page, 0).subList(0, 5))
                            .containsExactly("Example Choir", "200", "50%", "80%", "0"));
            soon(page, () -> assertThat(cells(page, 1)).containsExactly("No figure yet", "–", "50%", "–", "–", ""));
            soon(page, () -> assertThat(cells(page, 2)).containsExactly("No hours", "–", "–", "20%", "–", ""));
            soon(page, () -> assertThat(cells(page, 3)).containsExactly("Nothing", "–", "–", "–", "–", ""));
            assertThat(page.locator(".pareto rect.pareto-time")).hasCount(2);
            page.locator("#review-rate").fill("75");
            soon(page, () -> assertThat(cells(page, 1)).containsExactly("No figure yet", "–", "50%", "–", "–", ""));
            page.locator("#review-rate").fill("10%");
            assertThat(page.locator(".review-rate .field-fault")).hasText("“10%” is not an amount.");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aFaultyRowIsFaultyWhenItIsReadAgain(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(
                    page,
                    "Client,Hours,Income,Trouble,Days late,Next step\nF,5,100 EUR,0,0,,extra\nG,10%,5,,,\n\"H,1,2\n");
            Locator faults = page.locator(".clients .field-fault:not(:empty)");
            assertThat(faults).hasText(new String[] {
                "Line 2 has more than 6 cells. Correct this row.",
                "Line 3: “10%” is not a number of hours.",
                "Line 4: a quotation mark is opened and never closed. Correct this row."
            });
            byte[] written = exported(page);
            assertThat(new String(written, StandardCharsets.UTF_8))
                    .contains("\r\nF,5,100 EUR,0,0,,extra\r\n", "\r\n\"\"\"H,1,2\"\r\n");
            page.locator("#review-keep").check();
            page.reload();
            assertThat(faults).hasCount(3);
            page.locator("[data-review=clear]").click();
            open(page, "b.csv", written);
            assertThat(faults).hasCount(3);
            assertThat(exported(page)).isEqualTo(written);
            page.locator("[data-review=clear]").click();
            page.locator("[data-review-status] button").click();
            assertThat(faults).hasCount(3);
            page.locator("[data-review=clear]").click();
            open(page, "Name;Hours;Income\nCia;1;2;3;4\n\"Dag;1;2\n");
            written = exported(page);
            page.locator("[data-review=clear]").click();
            open(page, "c.csv", written);
            assertThat(faults).hasCount(2);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aLineBreakInACellStaysAndARowIsAddedOnce(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "Client,Hours,Next step\nA,5,\"call\nthem\"\nB,6,\"write\r\n\r\nthem\"\n");
            assertThat(page.locator("[data-column=next]").nth(0)).hasValue("call\nthem");
            assertThat(page.locator("[data-column=next]").nth(1)).hasValue("write\n\nthem");
            byte[] written = exported(page);
            open(
                    page,
                    "b.csv",
                    (new String(written, StandardCharsets.UTF_8) + "C,7,,,,\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[data-review-status]"))
                    .hasText("3 rows read. 2 were in the table already and were not added again.");
            assertThat(page.locator(".clients tbody tr")).hasCount(4);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void amountsInDifferentCurrenciesAreNotAddedInSilence(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            open(page, "Client,Hours,Income\nA,5,€500\nB,10%,1\nC,5,10%\n");
            assertThat(page.locator(".clients [aria-invalid=true]")).hasCount(2);
            soon(page, () -> assertThat(cells(page, 0).get(1)).isEqualTo("€100"));
            open(page, "Client,Hours,Income\nD,5,($500)\nE,5,\"£2,000\"\nF,5,100\n");
            assertThat(page.locator(".review-results .notice").last())
                    .hasText(
                            "These amounts are in different currencies: EUR, GBP, USD. They are added as if they were one, so no sign stands beside the sums.");
            assertThat(page.locator(".review-results")).not().containsText("£");
            page.locator("[data-review=clear]").click();
            open(page, "Client,Hours,Income\nA,5,-100\nB,5,600\n");
            assertThat(page.locator(".review-table tbody tr")
                            .first()
                            .locator("td")
                            .nth(2))
                    .containsText("\u221220%");
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "11, 2"})
    void aFilledTableTakesLittlePaper(int clients, int pages, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PAGE);
            StringBuilder rows = new StringBuilder("Client,Hours,Income,Trouble,Days late,Next step\n");
            for (int i = 0; i < clients; i++) {
                rows.append("Example ")
                        .append(i)
                        .append(',')
                        .append(5 + i)
                        .append(",500,1,")
                        .append(i)
                        .append(",Talk\n");
            }
            open(page, rows.toString());
            byte[] pdf =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1)
                    .isLessThanOrEqualTo(pages);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#paper")).isHidden();
            assertThat(page.locator(".review-table")).isVisible();
            page.locator("[data-review=clear]").evaluate("(button) => button.click()");
            assertThat(page.locator("#paper")).isVisible();
        }
    }
}
