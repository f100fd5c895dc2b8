package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Edition;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.search.JavaSearch;
import org.clientplaybook.search.SplittingCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type finds what helps them: in their own words, in other forms, with or without dots, in quotes. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchWordsTest {
    private static final Path PARAPHRASES = Path.of(System.getProperty("basedir", "."), "src/test/paraphrases");
    private static final int AMONG = 3;
    private static final double SHARE = 0.9;

    private final Map<String, Window> windows = new HashMap<>();

    private static final String SPLIT = """
            ({folding, text}) => new Playbook.Splitter(JSON.parse(folding)).words(text)
            """;

    /** Returns the window that all tests share whose queries go to the same page. */
    private Window window(Browsing browsing, Place place, String folder) {
        return windows.computeIfAbsent(place + folder, key -> {
            Window window = browsing.open(place);
            window.open(folder + "search.html");
            return window;
        });
    }

    private SearchEngine engine(Browsing browsing, Place place, String folder) {
        return new SearchEngine(window(browsing, place, folder).page());
    }

    @AfterAll
    void close() {
        windows.values().forEach(Window::close);
    }

    @TestFactory
    Stream<DynamicTest> theBrowserFoldsAndSplitsAsTheBuildDoes(Browsing browsing) {
        Page page = window(browsing, Place.DISK, "").page();
        soon(page, () -> assertThat(page.evaluate("!!Playbook.Splitter")).isEqualTo(true));
        return SplittingCases.all().stream()
                .map(one -> dynamicTest(
                        one.text().isEmpty() ? "nothing" : one.text(),
                        () -> assertThat(page.evaluate(SPLIT, Map.of("folding", one.folding(), "text", one.text())))
                                .isEqualTo(one.words())));
    }

    /** A line of a file of paraphrases: the scenarios that help, and what somebody types. */
    private record Paraphrase(List<String> helpful, String text) {}

    @ParameterizedTest
    @CsvSource({"en,''", "sv,sv/"})
    void paraphrasesFindTheRightScenarioAmongTheFirstThree(String language, String folder, Browsing browsing)
            throws IOException {
        List<Paraphrase> paraphrases = Files.readAllLines(PARAPHRASES.resolve(language + ".txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .map(parts -> new Paraphrase(Arrays.asList(parts[0].split(" ", -1)), parts[1]))
                .toList();
        assertThat(paraphrases).hasSizeGreaterThanOrEqualTo(50);
        List<String> missed = new ArrayList<>();
        SearchEngine engine = engine(browsing, Place.HTTP, folder);
        for (Paraphrase paraphrase : paraphrases) {
            List<String> found = engine.slugs(paraphrase.text());
            if (found.stream().limit(AMONG).noneMatch(paraphrase.helpful()::contains)) {
                missed.add(paraphrase.text() + " finds "
                        + found.stream().limit(AMONG).toList());
            }
        }
        System.out.printf(
                "%s: %d of %d paraphrases; not: %s%n",
                language, paraphrases.size() - missed.size(), paraphrases.size(), missed);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) Math.round(paraphrases.size() * (1 - SHARE)));
    }

    /** What the check says of an ask is what the reader sees: one order in Java and in the browser. */
    @ParameterizedTest
    @CsvSource({"0,''", "1,sv/"})
    void theBrowserFindsWhatTheCheckFinds(int number, String folder, Browsing browsing) {
        Path content = Path.of(System.getProperty("basedir", "."), "../content");
        Edition edition = ContentReader.read(new ContentFolder(content), false)
                .catalog()
                .editions()
                .get(number);
        JavaSearch java = new JavaSearch(edition);
        List<String> asks = edition.scenarios().stream()
                .flatMap(scenario -> Stream.concat(scenario.asks().stream(), scenario.hears().stream()))
                // A phrase in quotes is looked for by the browser alone.
                .map(line -> line.text().replaceAll("[\"“”„«»]", " "))
                .toList();
        assertThat(asks).hasSizeGreaterThan(100);
        List<List<Integer>> found = engine(browsing, Place.HTTP, folder).ask(asks, List.of(), true);
        for (int i = 0; i < asks.size(); i++) {
            assertThat(found.get(i)).as(asks.get(i)).isEqualTo(java.find(asks.get(i)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''  | clients pay late                  | late-payer
                    ''  | LATE PAYERS                       | late-payer
                    ''  | "keeps moving"                    | moving-meeting
                    ''  | ghosting                          | silent-after-proposal
                    ''  | prposal silence                   | silent-after-proposal
                    ''  | tag:payment invoice               | late-payer
                    sv/ | fakturor                          | late-payer
                    sv/ | flyttas mote                      | moving-meeting
                    sv/ | "flyttas hela tiden"              | moving-meeting
                    sv/ | uppfoljning av offert             | silent-after-proposal
                    sv/ | betaning                          | late-payer
                    """)
    void queriesOfEveryKind(String folder, String query, String slug, Browsing browsing) {
        SearchEngine engine = engine(browsing, Place.DISK, folder);
        assertThat(engine.slugs(query).stream().limit(AMONG)).contains(slug);
    }

    /** What the search's own field proposes to type, and what it is nearest to. */
    @ParameterizedTest
    @CsvSource({
        "'', client wont pay, late-payer",
        "'', client won\u2019t pay, late-payer",
        "'', late payer, late-payer",
        "'', no answer to my quote, silent-after-proposal",
        "sv/, kunden betalar inte, late-payer",
        "sv/, inget svar på offerten, silent-after-proposal",
    })
    void whatTheFieldProposesFindsItsScenarioFirst(String folder, String query, String slug, Browsing browsing) {
        assertThat(engine(browsing, Place.DISK, folder).slugs(query)).first().isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "'',no-show,no show",
        "'',noshow,no show",
        "'',high-maintenance,high maintenance",
        "'',highmaintenance,high maintenance",
        "'',follow-up,follow up",
        "'',followup,follow up",
        "'',part-ways,part ways",
        "sv/,följa-upp,följa upp",
        "sv/,följaupp,följa upp",
    })
    void spellingsWithAHyphenAgree(String folder, String spelling, String query, Browsing browsing) {
        SearchEngine engine = engine(browsing, Place.HTTP, folder);
        assertThat(engine.slugs(query)).isNotEmpty();
        assertThat(engine.slugs(spelling)).isEqualTo(engine.slugs(query));
    }

    /** Most of these words stand among the synonyms alone. */
    @ParameterizedTest
    @CsvSource({
        "'',quotaton,quotation",
        "'',crickts,crickets",
        "'',vacaton,vacation",
        "'',midnigt,midnight",
        "'',estimte,estimate",
        "'',articulte,articulate",
        "sv/,uppdragsgivre,uppdragsgivare",
    })
    void aCorrectedWordHasItsSynonyms(String folder, String typed, String meant, Browsing browsing) {
        SearchEngine engine = engine(browsing, Place.HTTP, folder);
        String first = engine.slugs(meant).get(0);
        assertThat(engine.slugs(typed)).first().isEqualTo(first);
    }

    @Test
    void aPhraseIsThereWordForWord(Browsing browsing) {
        SearchEngine engine = engine(browsing, Place.HTTP, "");
        assertThat(engine.slugs("\"customer always pays late\"")).containsExactly("late-payer");
        assertThat(engine.slugs("\"late pays always customer\"")).isEmpty();
    }

    @Test
    void filtersKeepWhatHasThem(Browsing browsing) {
        SearchEngine engine = engine(browsing, Place.HTTP, "");
        List<Integer> all = engine.ask(List.of("client "), List.of(), true).get(0);
        List<Integer> few = engine.ask(List.of("client "), List.of("category:parting"), true)
                .get(0);
        assertThat(few).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all).containsAll(few);
        assertThat(engine.ask(List.of(""), List.of("tag:payment", "channel:letter"), true)
                        .get(0))
                .isNotEmpty();
        assertThat(engine.ask(List.of("client"), List.of("tag:no-such-tag"), true)
                        .get(0))
                .isEmpty();
    }

    @Test
    void aPastedMessageFindsWhatItIsAbout(Browsing browsing) {
        String mail = """
                Hi Sam, sorry for the silence. Things have been hectic here. I know your invoice was due some weeks ago and
                that you have sent reminders. Our accounting department says the payment is on its way, but I cannot promise
                a date. In the meantime could you please go on with the new pages? We will sort out the money as soon as we
                can. Thanks for your patience, Robin
                """.repeat(14).substring(0, 5000);
        SearchEngine engine = engine(browsing, Place.HTTP, "");
        assertThat(engine.slugs(mail).stream().limit(AMONG)).containsAnyOf("late-payer", "final-invoice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((",
                "[a-z]+(?=x)*\\\\",
                "<script>alert(1)</script>",
                "\"",
                "\"\"\"",
                "'",
                "::::",
                "tag:",
                "tag:\"",
                "-",
                "--a--",
                "\u202eclient\u202c",
                "👩‍👩‍👧‍👦😀",
                "\ud800",
                "constructor",
                "__proto__",
                "toString hasOwnProperty",
                "%%%",
                "${}",
                "\u0000",
                "שלום",
                "client\u0301\u0301\u0301"
            })
    void strangeQueriesDoNothingBad(String query, Browsing browsing) {
        Window window = window(browsing, Place.HTTP, "");
        SearchEngine engine = engine(browsing, Place.HTTP, "");
        engine.ask(List.of(query, query + " ", query.repeat(10_000 / query.length()), "client " + query));
        Locator input = window.page().locator("main input");
        Locator shown = window.page().locator("main :is([role=listbox], .search-note):visible");
        input.fill("");
        PlaywrightAssertions.assertThat(shown).hasCount(0);
        input.fill(query);
        // What was found, or that nothing was.
        shown.first().waitFor();
        assertThat(engine.slugs("client pays late")).contains("late-payer");
        assertThat(window.faults()).isEmpty();
    }
}
