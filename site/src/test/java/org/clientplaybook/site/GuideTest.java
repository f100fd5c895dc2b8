package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers lead to a scenario, can be changed, and are in the address. */
@ExtendWith(Browsing.Shared.class)
class GuideTest {
    private static final int MOST_ANSWERS = 5;
    private static final int MOST_CHOICES = 7;

    @Tag("whole")
    @Test
    void everyAnswerLeadsOnAndTogetherTheyReachEveryScenario(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("guide.html");
            Set<String> reached = new TreeSet<>();
            walk(page, new ArrayList<>(), reached);
            assertThat(reached).filteredOn(GuideTest::isScenario).containsExactlyElementsOf(scenarios(""));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Without scripts an answer is a link like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sv/"})
    void withoutScriptsItIsTheSame(String folder) {
        Set<String> reached = new TreeSet<>();
        follow(folder + "guide.html", 0, reached);
        assertThat(reached).filteredOn(GuideTest::isScenario).containsExactlyElementsOf(scenarios(folder));
    }

    @Test
    void withoutScriptsAnAnswerLeadsOnAndNothingIsKept(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.DISK, Device.PHONE)) {
            Page page = window.open("sv/guide.html");
            String path = within((String) page.locator("[data-answer]").first().evaluate("link => link.href"));
            page.locator("[data-answer]").first().click();
            page.waitForURL(url -> within(url).equals(path));
            assertThat(page.locator("[data-answer]").first()).isVisible();
            assertThat(given(page)).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    private static void follow(String path, int said, Set<String> reached) {
        assertThat(said).isLessThan(MOST_ANSWERS);
        if (!reached.add(path) || isScenario(path)) {
            return;
        }
        Elements answers = BuiltSite.LOCAL.document(path).select("[data-answer]");
        assertThat(answers.eachText()).hasSizeBetween(2, MOST_CHOICES).doesNotHaveDuplicates();
        for (Element answer : answers) {
            String href = answer.absUrl("href").replaceFirst("#.*", "");
            follow(href.substring(BuiltSite.LOCAL.address().toString().length()), said + 1, reached);
        }
    }

    private static boolean isScenario(String path) {
        return path.contains("scenario/");
    }

    private static List<String> scenarios(String folder) {
        return BuiltSite.LOCAL.lasting().stream()
                .filter(path -> path.startsWith(folder + "scenario/"))
                .toList();
    }

    /**
     * Gives each answer of a question that leads to a question, and one that leads to a scenario, and comes back. The other
     * scenarios' links are the same with another address, and where they lead is taken from there. A question that was
     * reached before is looked at again, since other answers led to it, but its own answers are given once.
     */
    private static void walk(Page page, List<String> said, Set<String> reached) {
        assertThat(said).hasSizeLessThan(MOST_ANSWERS);
        assertThat(given(page)).hasText(said.toArray(String[]::new));
        if (!reached.add(within(page.url()))) {
            return;
        }
        List<String> answers = page.locator("[data-answer]").allTextContents();
        assertThat(answers).hasSizeBetween(2, MOST_CHOICES).doesNotHaveDuplicates();
        boolean opened = false;
        for (int i = 0; i < answers.size(); i++) {
            Locator answer = page.locator("[data-answer]").nth(i);
            String path = within((String) answer.evaluate("link => link.href"));
            if (isScenario(path)) {
                reached.add(path);
                if (opened) {
                    continue;
                }
                opened = true;
            }
            answer.click();
            page.waitForURL(url -> within(url).equals(path));
            if (!isScenario(path)) {
                List<String> longer = new ArrayList<>(said);
                longer.add(answers.get(i));
                walk(page, longer, reached);
            }
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            assertThat(given(page)).hasCount(said.size());
            assertThat(page.locator("[data-answer]")).hasText(answers.toArray(String[]::new));
        }
    }

    /** Returns the path of a page of the site, without the answers in its address. */
    private static String within(String address) {
        return address.substring(Place.DISK.site().root().toUri().toString().length())
                .replaceFirst("#.*", "");
    }

    private static Locator given(Page page) {
        return page.locator(".answers-given li span:nth-child(2)");
    }

    /** Once the guide's script is there: before, an answer leads on alone, as it does without scripts. */
    private static void answer(Page page, String words) {
        String ready = "playbook-guide:defined [data-answer], main:not(:has(playbook-guide)) [data-answer]";
        page.locator(ready, new Page.LocatorOptions().setHasText(words)).click();
    }

    private static Locator change(Page page, String question) {
        return page.locator(".answers-given li", new Page.LocatorOptions().setHasText(question))
                .locator("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "DISK"})
    void anAnswerIsChangedWithoutLosingThoseThatStillApply(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open("index.html");
            answer(page, "We’re working together");
            answer(page, "I only know that it can’t go on");
            answer(page, "They’d have to pay");
            assertThat(page.locator("h1")).hasText("What about the money?");
            Locator given = page.locator(".answers-given li");
            assertThat(given).hasCount(3);
            change(page, "What’s the trouble about?").click();
            assertThat(page.locator("h1")).hasText("What’s the trouble about?");
            assertThat(page.locator("[data-answer][aria-current]"))
                    .hasText("I only know that it can’t go on like this");
            assertThat(given).hasCount(3);
            answer(page, "Money");
            assertThat(page.locator("h1")).hasText("What about the money?");
            assertThat(given).hasCount(2);
            change(page, "What’s the trouble about?").click();
            answer(page, "I only know that it can’t go on");
            assertThat(page.locator("h1")).hasText("What about the money?");
            assertThat(given).hasCount(3);
            page.goBack();
            assertThat(page.locator("h1")).hasText("What’s the trouble about?");
            page.getByText("Start again").click();
            assertThat(page.locator("h1")).hasText("Where do things stand?");
            assertThat(given).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void anAddressBringsTheAnswersAlong(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("guide/money.html#guide=where.2,working.6,change.1");
            Locator given = page.locator(".answers-given li");
            assertThat(given).hasCount(3);
            page.locator(".header a[hreflang=sv]").click();
            assertThat(page.locator("h1")).hasText("Vad gäller det med pengarna?");
            assertThat(given).hasCount(3);
            assertThat(given.first()).containsText("Vi arbetar ihop");
            // Another address that is pasted over this one.
            page.evaluate("location.hash = '#guide=where.2,working.1'");
            assertThat(given).hasCount(2);
            page.evaluate("location.hash = '#main'");
            assertThat(given).hasCount(2);
        }
    }

    /** The answers stay on the way through a scenario's page, and lead back to each question. */
    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void aScenarioNamesTheAnswersThatLedThere(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open("index.html");
            answer(page, "We’re working together");
            answer(page, "Money");
            answer(page, "The price, or my rate");
            answer(page, "They want to pay less");
            assertThat(page)
                    .hasURL(Pattern.compile(".*price-pressure\\.html#guide=where\\.2,working\\.1,money\\.2,price\\.1"));
            Locator came = page.locator(".came a");
            String[] said = {
                "We’re working together", "Money", "The price, or my rate", "They want to pay less for the same work"
            };
            assertThat(came).hasText(said);
            page.locator(".toc a").nth(2).click();
            assertThat(page).hasURL(Pattern.compile(".*#messages"));
            soon(
                    came.page(),
                    () -> assertThat(came.page().evaluate("history.state?.guide"))
                            .isNotNull());
            page.reload();
            assertThat(came).hasText(said);
            assertThat(page).hasURL(Pattern.compile(".*#messages"));
            came.nth(2).click();
            assertThat(page.locator("h1")).hasText("What about the money?");
            assertThat(page.locator("[data-answer][aria-current]")).hasText("The price, or my rate");
            answer(page, "They pay late");
            assertThat(came).hasText(new String[] {"We’re working together", "Money", "What about the money?"});
            page.locator(".header a[hreflang=sv]").click();
            assertThat(came).hasText(new String[] {"Vi arbetar ihop", "Pengarna", "De betalar för sent"});
            assertThat(window.faults()).isEmpty();
            page = window.open("scenario/late-payer.html#guide=where.2,nonsense.1,constructor.3");
            assertThat(page.locator("playbook-messages.is-live")).isVisible();
            assertThat(came).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    /** The guide may have changed since an address was saved, and anybody can write one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#guide=",
                "#guide=where",
                "#guide=where.0,where.99,where.-1,where.1.5",
                "#guide=constructor.1,__proto__.1,length.1",
                "#guide=money.8,money.99",
                "#guide=%20,,,.,",
                "#guide=<img src=x>.1"
            })
    void answersThatTheGuideDoesNotHaveAreNoAnswers(String fragment, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("guide/money.html" + fragment);
            assertThat(page.locator("[data-answer]").first()).isVisible();
            assertThat(page.locator(".answers-given")).hasCount(0);
            answer(page, "They pay late");
            assertThat(page).hasURL(Pattern.compile(".*/scenario/late-payer\\.html#guide=(where\\.1,)?money\\.1"));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Who comes in the middle has no answers before it, and the next question knows this one. */
    @Test
    void aQuestionCanBeTheFirst(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("guide/change.html");
            answer(page, "They’d have to pay");
            assertThat(page.locator(".answers-given li")).hasCount(1);
            assertThat(page.locator(".answers-given li")).containsText("What would have to change");
        }
    }
}
