package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In Safari 15.4, Firefox 98 and Chromium 99 everything works, if not with the same looks: docs/theme.md promises it. What
 * TypeScript's checker knows to be younger than ES2022, {@link ScriptCheckTest} finds.
 */
@ExtendWith(Browsing.Shared.class)
class BaselineTest {
    private static final String LITERAL =
            "(?<=[=(,:\\s])/(?![/*\\s])(?:\\\\.|\\[(?:\\\\.|[^\\]\\n])*\\]|[^/\\\\\\n\\[])+/";

    /** Else a browser does not parse the script, or does not know what it calls. */
    private static final Map<String, Pattern> YOUNGER_IN_SCRIPTS = new TreeMap<>(Map.of(
            "lookbehind", Pattern.compile("\\(\\?<[=!]"),
            "a block of a class", Pattern.compile("\\bstatic\\s*\\{"),
            "a private name with in", Pattern.compile("#\\w+ in "),
            "a set of sets in an expression", Pattern.compile(LITERAL + "[a-z]*v|\"[dgimsuy]*v[dgimsuy]*\"\\)"),
            "modifiers in an expression", Pattern.compile("\\(\\?[a-z]*-?[a-z]+:"),
            "an index of what an expression found", Pattern.compile(LITERAL + "[a-z]*d"),
            "a function of the page",
                    Pattern.compile(
                            "\\.(checkVisibility|showPopover|hidePopover|replaceSync"
                                    + "|startViewTransition|getHTML|setHTMLUnsafe|moveBefore|canParse|scheduler|requestClose)\\b"),
            "a class of the page",
                    Pattern.compile(
                            "\\b(CompressionStream|(?<!\\btry \\{\\s{0,9}return new )DecompressionStream|ToggleEvent"
                                    + "|CookieStore|CloseWatcher|Sanitizer|URLPattern|Highlight|EditContext)\\b"),
            "what only clones", Pattern.compile("\\bstructuredClone\\b|\\bAbortSignal\\.(any|timeout)\\b")));

    /** A browser that does not know it drops more than looks. */
    private static final Map<String, Pattern> YOUNGER_IN_STYLES = new TreeMap<>(Map.of(
            "a colour of two", Pattern.compile("light-dark\\("),
            "a mixed or new colour", Pattern.compile("color-mix\\(|\\b(oklch|oklab|lch|lab)\\(|\\bfrom var\\("),
            "a rule in a rule", Pattern.compile("&"),
            "an at-rule",
                    Pattern.compile(
                            "@(container|scope|property|starting-style|position-try|view-transition|function)\\b"),
            "a range in a query", Pattern.compile("@media[^{]*[<>]"),
            "whether there is something inside",
                    Pattern.compile("(?m)^[^{}]*:has\\([^{}]*\\{[^{}]*(display: (?!none)|visibility)")));

    /** Text without alternative text is read aloud; a number at the head of an item is to be. */
    private static final Pattern TEXT_IN_STYLE = Pattern.compile("(?<![-\\w])content: (?!\"\"|none|counter\\()[^;}]*");

    /** Takes from a page what is younger. What a page does not ask for stays. */
    private static final String WITHOUT = """
            for (const name of ["ClipboardItem", "CompressionStream", "DecompressionStream", "structuredClone",
              "CSSStyleSheet", "scheduler", "navigation", "Highlight", "ToggleEvent", "Iterator"]) delete globalThis[name];
            delete Intl.Segmenter;
            for (const [type, names] of [
              [Array, ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with", "group"]],
              [String, ["isWellFormed", "toWellFormed"]],
              [Set, ["union", "intersection", "difference", "isSubsetOf"]],
              [Element, ["checkVisibility", "setHTMLUnsafe", "getHTML", "moveBefore"]],
              [HTMLElement, ["showPopover", "hidePopover", "togglePopover"]],
            ]) for (const name of names) delete type.prototype[name];
            for (const name of ["groupBy", "fromAsync"]) { delete Object[name]; delete Array[name]; delete Map[name]; }
            for (const name of ["withResolvers", "try"]) delete Promise[name];
            for (const name of ["parse", "canParse"]) delete URL[name];
            """;

    private static Stream<DynamicTest> without(Map<String, Pattern> younger, String ending) {
        List<String> files = BuiltSite.all()
                .flatMap(site -> site.files().stream()
                        .filter(file -> file.startsWith("asset/") && file.endsWith(ending))
                        .map(site::text))
                .distinct()
                .toList();
        assertThat(files).isNotEmpty();
        return younger.entrySet().stream()
                .map(feature -> dynamicTest(
                        ending + " without " + feature.getKey(),
                        () -> assertThat(found(feature.getValue(), files)).isEmpty()));
    }

    private static List<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(
                                text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*", ""))
                        .results()
                        .map(result -> result.group()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> noScriptNeedsWhatIsYounger() {
        return without(YOUNGER_IN_SCRIPTS, ".js");
    }

    @TestFactory
    Stream<DynamicTest> noStyleNeedsWhatIsYounger() {
        return without(YOUNGER_IN_STYLES, ".css");
    }

    @Test
    void whatAStyleWritesIsNotReadAloudWhereItCannotBeSilenced() {
        List<String> screen = BuiltSite.LOCAL.files().stream()
                .filter(file -> file.matches("asset/style.*css"))
                .map(BuiltSite.LOCAL::text)
                .map(style -> style.split("@layer print \\{", 2)[0])
                .toList();
        assertThat(screen).hasSize(2);
        assertThat(found(TEXT_IN_STYLE, screen)).isNotEmpty().allMatch(content -> content.endsWith("/ \"\""));
    }

    @Test
    void aPageWorksWithoutWhatIsYounger(Browsing browsing) {
        try (Window window = FillSite.laptop(browsing)) {
            window.before(WITHOUT);
            Page page = FillSite.filled(window);
            FillSite.way(page, "copy").click();
            FillSite.saying(page).hasText("Copied.");
            soon(
                    page,
                    () -> assertThat(page.evaluate("navigator.clipboard.readText()"))
                            .isEqualTo(FillSite.BODY));
            page.locator("playbook-theme-switch button[value=dark]").click();
            soon(
                    page,
                    () -> assertThat(page.evaluate("getComputedStyle(document.body).colorScheme"))
                            .isEqualTo("dark"));
            page.keyboard().press("Control+k");
            page.keyboard().type("something else");
            assertThat(page.locator("dialog [role=option]").first()).containsText("Another one");
            page.keyboard().press("Enter");
            page.waitForURL("**/" + FillSite.OTHER_PAGE + "*");
            assertThat(window.faults()).isEmpty();
        }
    }
}
