package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search where something is in its way: files that do not load, other browsers, keys of others, hostile texts. */
@ExtendWith(Browsing.Shared.class)
class SearchTroubleTest {
    /** What costs a search much for its length. */
    private static final List<String> COSTLY = List.of(
            "ﷺ",
            "ﷺ ",
            "a-",
            "a-b ",
            "a'",
            "\"a\" ",
            "\"",
            "㍿",
            "½ ",
            "e\u0301",
            "\u0301",
            "猫",
            "ก",
            "😀",
            "aa bb ",
            "tag:",
            "kund ",
            "betalr ",
            "x".repeat(63) + " ",
            "no-show ",
            manyWords());

    private static final Pattern FAILED = Pattern.compile(".*The search did not load.*");

    /** What stops a file from loading, and what comes in its place. */
    private static Consumer<Route> trouble(String kind) {
        return switch (kind) {
            case "nothing" -> Route::abort;
            case "page" ->
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/javascript").setBody("<p>Log in</p>"));
            default ->
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/javascript").setBody(""));
        };
    }

    /** An index, or the script that searches it. */
    @ParameterizedTest
    @CsvSource({
        "search.html,**/search/*.js,nothing",
        "search.html,**/search/*.js,page",
        "search.html,**/search/*.js,empty",
        "search.html,**/asset/search-box*,nothing",
        "messages.html,**/search/*.js,nothing",
        "messages.html,**/asset/search-box*,nothing",
        "index.html,**/search/*.js,empty",
        "index.html,**/asset/search-box*,nothing",
    })
    void whatDoesNotLoadIsSaidAndTriedAgain(String path, String file, String trouble, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.page();
            page.route(file, trouble(trouble));
            window.open(path);
            page.keyboard().press("Control+k");
            page.keyboard().type("invoice");
            Locator box = page.locator("playbook-search-box");
            assertThat(box.locator(".search-note:visible")).hasText(FAILED);
            page.unroute(file);
            page.keyboard().type(" late");
            assertThat(box.locator("[role=option]").first()).isVisible();
            assertThat(box.locator(".search-note:visible")).hasCount(0);
        }
    }

    /** Safari throws at more than a hundred in half a minute. */
    @Test
    void anAddressThatCannotBeChangedDoesNotStopIt(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.before("""
                    (() => {
                      const real = history.replaceState.bind(history);
                      let left = 5;
                      history.replaceState = (...all) => {
                        if (left-- <= 0 && left > -30) throw new DOMException("Too many", "SecurityError");
                        real(...all);
                      };
                    })()
                    """);
            Page page = window.open("search.html");
            page.keyboard().press("/");
            page.keyboard().type("abcdefghij");
            page.locator("main input").fill("price too high");
            assertThat(page.locator("main .found-title mark").first()).isVisible();
            assertThat(page.locator("main [role=option]").first()).hasAttribute("href", Pattern.compile(".*price.*"));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** In Safari the key that ends a composition comes after its end. */
    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Escape", "ArrowDown"})
    void aKeyOfAnInputMethodIsNotTheSearchs(String key, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("messages.html");
            page.keyboard().press("Control+k");
            page.keyboard().type("invoice");
            Locator first = page.locator("dialog [role=option]").first();
            assertThat(first).hasAttribute("aria-selected", "true");
            page.locator("dialog input").evaluate("""
                    (input, key) => input.dispatchEvent(
                      new KeyboardEvent("keydown", {key, keyCode: 229, bubbles: true, cancelable: true}))
                    """, key);
            assertThat(first).hasAttribute("aria-selected", "true");
            assertThat(page.locator("dialog")).isVisible();
            assertThat(page.locator("dialog input")).hasValue("invoice");
            assertThat(page).hasURL(Pattern.compile(".*/messages\\.html"));
        }
    }

    /** There Ctrl K cuts the rest of a line. */
    @Test
    void onAMacControlKBelongsToTheField(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            window.before("Object.defineProperty(Navigator.prototype, 'platform', {get: () => 'MacIntel'})");
            Page page = window.open("messages.html");
            Locator button = page.locator(".search-button");
            assertThat(button.locator("kbd")).hasText("⌘ K");
            assertThat(button).hasAttribute("aria-keyshortcuts", "Meta+K /");
            Locator dialog = page.locator("dialog");
            page.keyboard().press("Control+k");
            assertThat(dialog).hasCount(0);
            page.keyboard().press("Meta+k");
            assertThat(dialog).isVisible();
            soon(
                    page,
                    () -> assertThat(page.evaluate("""
                    () => document.querySelector("dialog input").dispatchEvent(
                      new KeyboardEvent("keydown", {key: "k", ctrlKey: true, bubbles: true, cancelable: true}))
                    """))
                            .as("left to the browser")
                            .isEqualTo(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.html", "search.html", "sv/search.html"})
    void theSlashCanBeTurnedOff(String path, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(path);
            Locator input = page.locator("playbook-search-box input");
            page.keyboard().press("/");
            assertThat(input).isFocused();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            Locator setting = page.locator("playbook-search-box .search-slash");
            setting.click();
            assertThat(setting).hasText(Pattern.compile("Turn on the key “/”|Slå på tangenten ”/”"));
            assertThat(page.locator("playbook-search-box .search-single"))
                    .containsText(Pattern.compile("(this device|den här enheten)\\."));
            assertThat(page.locator("playbook-search-box .search-single span")).isInViewport();
            page.reload();
            page.keyboard().press("/");
            page.locator("h1").click();
            page.keyboard().press("/");
            assertThat(page.locator("playbook-search-box input:focus")).hasCount(0);
            assertThat(page.locator(".search-button")).hasAttribute("aria-keyshortcuts", "Control+K");
            page.keyboard().press("Control+k");
            assertThat(input).isFocused();
            setting.click();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            assertThat(page.locator(".search-button")).hasAttribute("aria-keyshortcuts", "Control+K /");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void inALongTextQuotesArePunctuation(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            SearchEngine engine = new SearchEngine(window.open("search.html"));
            String mail = """
                    Hi, thanks for the reminder. Our boss said “I never saw that invoice” and asked "who ordered this?".
                    I will talk to accounting; the payment should be on its way "by the end of the week", sorry that it is late.
                    """;
            assertThat(engine.slugs(mail).stream().limit(3)).contains("late-payer");
            assertThat(engine.slugs("they said \"I never saw that invoice\" and do not pay"))
                    .contains("late-payer");
            assertThat(engine.slugs("\"I never saw that invoice\"")).isEmpty();
            assertThat(engine.slugs("\"who pays late\" client")).first().isEqualTo("late-payer");
            assertThat(engine.slugs("a 27\" screen and a 19\" screen that the client does not pay for"))
                    .isNotEmpty();
            window.page().locator("main input").fill("invoice \"never ever seen\"");
            assertThat(window.page().locator("main .search-note")).hasText("No situation contains “never ever seen”.");
            window.page().locator("main input").fill("late \"invoice\" \"never ever seen\"");
            assertThat(window.page().locator("main .search-note")).hasText("No situation contains “never ever seen”.");
            window.page().locator("main input").fill("late \"invoice\" \"xyzzy\"");
            assertThat(window.page().locator("main .search-note")).hasText("No situation contains “xyzzy”.");
        }
    }

    /** What is found well needs no remark on a word that nothing has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''  | radio silence                                | silent-after-proposal | ''
                    ''  | radio silence since the quote                | silent-after-proposal | ''
                    ''  | invoice 3 weeks overdue radio silence        | late-payer            | ''
                    ''  | they fell off the face of the earth          | silent-after-proposal | ''
                    ''  | client keeps moving the meeting to tmrw      | moving-meeting        | ''
                    ''  | client wants a discount, e.g. for a bundle   | price-pressure        | ''
                    ''  | xyzzyq invoice                               | ''                    | No situation contains “xyzzyq”.
                    sv/ | vi lägger ner projektet p.g.a. besparingar   | cancelled-mid-project | ''
                    sv/ | vi lägger ner projektet pga besparingar      | cancelled-mid-project | ''
                    sv/ | t.ex. rabatt                                 | price-pressure        | ''
                    sv/ | t ex rabatt                                  | price-pressure        | ''
                    sv/ | kunden ringer bl.a. på helgen                | ''                    | ''
                    """)
    void onlyWordsThatMatterAreRemarkedOn(String folder, String query, String slug, String note, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            SearchEngine engine = new SearchEngine(window.open(folder + "search.html"));
            SearchEngine.Found found = engine.answers(List.of(query)).get(0);
            assertThat(String.join(" ", found.notes())).isEqualTo(note);
            if (!slug.isEmpty()) {
                assertThat(found.slugs()).first().isEqualTo(slug);
                assertThat(found.weak()).isFalse();
            }
        }
    }

    /** Whatever is pasted, an answer takes less than a second, here with time to spare for a busy machine. */
    @Test
    void allWorkOfAQueryIsBounded(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("sv/search.html");
            SearchEngine engine = new SearchEngine(page);
            engine.ask(List.of("kund"));
            for (String text : COSTLY) {
                String query = text.repeat(5000 / text.length() + 1);
                for (String whole : List.of(query, query.repeat(20))) {
                    // Whatever else runs on this machine takes its time too, but not each time.
                    soon(
                            page,
                            () -> assertThat(milliseconds(() -> engine.ask(List.of(whole))))
                                    .as("ms for much of “%s”", text.substring(0, Math.min(20, text.length())))
                                    .isLessThan(1500));
                }
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    private static long milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String manyWords() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append("qxzw ");
        }
        return many.toString();
    }
}
