package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The search as a reader uses it, with a keyboard alone, from a server and from a disk, in both languages. */
@ExtendWith(Browsing.Shared.class)
class SearchTest {
    private static final Pattern LATE_PAYER = Pattern.compile(".*/scenario/late-payer\\.html");

    private static final String AXE = """
            () => axe.run(document.querySelector("[role=combobox]").closest("dialog, main")).then(({violations}) =>
              violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`)))
            """;

    @ParameterizedTest
    @CsvSource({
        "HTTP,scenario/ending-the-work.html,Search,client pays late,scenario/late-payer.html",
        "DISK,scenario/ending-the-work.html,Search,client pays late,scenario/late-payer.html",
        "HTTP,sv/messages.html,Sök,kunden betalar för sent,sv/scenario/late-payer.html",
        "DISK,sv/messages.html,Sök,kunden betalar för sent,sv/scenario/late-payer.html",
    })
    void withTheKeyboardAlone(Place place, String path, String label, String query, String target, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open(path);
            page.keyboard().press("Control+k");
            Locator input = page.locator("dialog input");
            assertThat(input).isFocused();
            page.keyboard().type(query);
            // It speaks once the last letter is answered: a list that is drawn again forgets what was chosen.
            assertThat(page.locator("dialog [role=status]")).not().isEmpty();
            Locator options = page.locator("dialog [role=option]");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(options.first()).hasAttribute("href", Pattern.compile(".*late-payer\\.html"));
            assertThat(page.locator("dialog")).matchesAriaSnapshot("""
                            - dialog "%1$s":
                              - combobox "%1$s" [expanded]
                              - group
                              - listbox:
                                - group
                            """.formatted(label));
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
            assertThat(input)
                    .hasAttribute("aria-activedescendant", options.nth(1).getAttribute("id"));
            assertThat(input).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL("**/" + target);
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Whoever knows what comes first does not wait to see it. */
    @Test
    void enterOpensWhatWasTypedAndNotWhatIsStillShown(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("search.html");
            Locator input = page.locator("main [role=combobox]");
            input.fill("They stop answering");
            assertThat(page.locator("main [role=option]").first()).not().hasAttribute("href", LATE_PAYER);
            input.evaluate("""
                    (input) => {
                      input.value = "client pays late";
                      input.dispatchEvent(new Event("input", { bubbles: true }));
                      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
                    }""");
            page.waitForURL(LATE_PAYER);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void slashOpensAndEscapeClosesWhereTheFocusWas(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("messages.html");
            Locator link = page.locator("main a").first();
            link.focus();
            page.keyboard().press("/");
            assertThat(page.locator("dialog input")).isFocused();
            page.keyboard().type("a/b");
            assertThat(page.locator("dialog input")).hasValue("a/b");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            assertThat(link).isFocused();
        }
    }

    @Test
    void theButtonOpensItAndBreaksNoRuleOfAxe(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("scenario/late-payer.html");
            page.locator(".search-button").click();
            page.evaluate(AxeBuilder.getAxeScript());
            soon(
                    page,
                    () -> assertThat(page.evaluate(AXE)).as("without a query").isEqualTo(List.of()));
            page.keyboard().type("silent client");
            assertThat(page.locator("dialog [role=option]").first()).isVisible();
            soon(page, () -> assertThat(page.evaluate(AXE)).as("with results").isEqualTo(List.of()));
        }
    }

    @Test
    void aResultInThisPageClosesTheDialog(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("scenario/late-payer.html");
            page.keyboard().press("Control+k");
            page.keyboard().type("call about the invoice");
            Locator part =
                    page.locator("dialog .found-part[href*='late-payer.html#']").first();
            part.click();
            page.waitForURL(Pattern.compile(".*late-payer\\.html#.+"));
            assertThat(page.locator("dialog")).isHidden();
        }
    }

    @Test
    void itSaysHowManyItFoundOnceTheReaderPauses(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("search.html");
            page.keyboard().press("/");
            page.keyboard().type("who pays late");
            assertThat(page.locator("main playbook-search-box [role=status]"))
                    .hasText(Pattern.compile("\\d+ situations?\\. The first: They pay late"));
            page.locator("main input").fill("qqqqqqqqqqqq");
            assertThat(page.locator("main playbook-search-box [role=status]"))
                    .hasText(Pattern.compile("Nothing found.*"));
            assertThat(page.locator("main .search-note")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void theAddressOfTheSearchPageHasTheQueryInItsFragment(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open("search.html#q=client+pays+late&filter=category%3Aclients");
            Locator options = page.locator("main [role=option]");
            assertThat(options.first()).hasAttribute("href", Pattern.compile(".*late-payer\\.html"));
            assertThat(page.locator("main .search-chips [aria-pressed=true]")).hasCount(1);
            page.locator("main input").fill("meeting moved");
            page.waitForURL(Pattern.compile(".*search\\.html#q=meeting\\+moved&filter=category%3Aclients"));
            page.locator("main .search-chips [aria-pressed=true]").click();
            assertThat(options.first()).hasAttribute("href", Pattern.compile(".*moving-meeting\\.html"));
            page.reload();
            assertThat(page.locator("main input")).hasValue("meeting moved");
            assertThat(options.first()).hasAttribute("href", Pattern.compile(".*moving-meeting\\.html"));
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aFilterThatIsWrittenOutBecomesAChip(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("sv/search.html");
            page.keyboard().press("/");
            page.keyboard().type("ämne:betalning kund");
            Locator chip = page.locator("main .search-chips [aria-pressed=true]");
            assertThat(chip).hasText("betalning");
            assertThat(page.locator("main input")).hasValue("kund");
            assertThat(page.locator("main [role=option]").first()).isVisible();
            page.locator("main input").fill("");
            page.keyboard().press("Backspace");
            assertThat(chip).hasCount(0);
        }
    }

    @Test
    void theHomePageHasAFieldOfItsOwn(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("index.html");
            page.keyboard().press("Control+k");
            assertThat(page.locator("main playbook-search-box input")).isFocused();
            page.keyboard().type("meeting cancelled");
            assertThat(page.locator("main [role=option]").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("main [role=listbox]")).isHidden();
            page.keyboard().type("meeting");
            page.keyboard().press("Tab");
            assertThat(page.locator("main [role=listbox]")).isHidden();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void matchedWordsAreMarkedInOtherFormsToo(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("search.html#q=client+paying+late");
            assertThat(page.locator("main .found").first().locator(".found-title mark"))
                    .hasText(new String[] {"pay", "late"});
            page.locator("main input").fill("cleint ");
            assertThat(page.locator("main .search-note")).containsText("“client”");
        }
    }

    @Test
    void swedishPagesShowSwedishFirstAndMarkWhatIsEnglish(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("sv/search.html#q=proposal+goes+quiet");
            Locator english = page.locator("main .found[lang=en]").first();
            assertThat(english).isVisible();
            assertThat(english.locator(".found-language")).hasText("engelska");
            assertThat(english.locator("a").first()).hasAttribute("href", Pattern.compile("\\.\\./scenario/.*\\.html"));
            page.locator("main input").fill("kunden betalar för sent");
            assertThat(page.locator("main [role=option]").first())
                    .hasAttribute("href", Pattern.compile("\\.\\./sv/scenario/late-payer\\.html"));
        }
    }

    @Test
    void browsersCanAddItToTheirOwnSearch() {
        assertThat(BuiltSite.ONLINE
                        .document("sv/messages.html")
                        .select("link[rel=search]")
                        .attr("abs:href"))
                .isEqualTo("https://playbook.example.com/base/sv/opensearch.xml");
        assertThat(BuiltSite.ONLINE.text("sv/opensearch.xml"))
                .contains("template=\"https://playbook.example.com/base/sv/search.html#q={searchTerms}\"");
        assertThat(BuiltSite.LOCAL.files()).noneMatch(file -> file.contains("opensearch"));
    }
}
