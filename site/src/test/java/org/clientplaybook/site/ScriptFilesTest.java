package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page loads few files and small ones, and one script that fails in them takes no other with it. */
@ExtendWith(Browsing.Shared.class)
class ScriptFilesTest {
    private static final int MOST_REQUESTS = 6;
    private static final int SCRIPTS = 34_000;
    private static final int PLAN = 6_000;
    private static final int CALENDAR = 14_500;
    private static final int PLAYS = 35_000;
    private static final int PAGE = 60_000;
    private static final int ZIPPED_PAGE = 13_000;
    private static final int LARGEST_ZIPPED_PAGE = 15_000;
    private static final int STYLES = 13_000;

    /** Makes each file that a script's path stands in another one. */
    private static void change(Page page, String script, String text, String other) {
        page.route("**/asset/*.js", route -> {
            String body = route.fetch().text();
            boolean here = body.contains("// " + script + "\n");
            route.fulfill(new FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(here ? body.replace(text, other) : body));
        });
    }

    /** Fills in a message, changes its tone, chooses a theme and searches. */
    private static void use(Page page) {
        page.locator(".is-chosen [data-field=client_name] input").fill("Robin");
        page.locator(".is-chosen [data-body] mark.own").first().waitFor();
        page.getByLabel("Firm").check();
        page.locator("playbook-theme-switch button[value=dark]").click();
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        page.keyboard().press("Control+k");
        page.keyboard().type("everything");
        page.locator("dialog [role=option]").first().waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"component/toc/toc.js", "component/planner/planner.js"})
    void aScriptThatFailsLeavesTheOthersRunning(String script, Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            change(window.page(), script, "// " + script + "\n", "// " + script + "\nthrow new Error('broken');\n");
            use(window.open(FillSite.PAGE));
            assertThat(window.faults()).singleElement().asString().contains("broken");
        }
    }

    /** What needs it cannot work; the page still reads, and everything else works. */
    @Test
    void whatNeedsAScriptThatFailsFailsWithIt(Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            change(
                    window.page(),
                    "core/values.js",
                    "// core/values.js\n",
                    "// core/values.js\nthrow new Error('broken');\n");
            Page page = window.open(FillSite.PAGE);
            assertThat(page.locator(".message-sheets").first().isVisible()).isTrue();
            page.locator("playbook-theme-switch button[value=dark]").click();
            assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
            assertThat(window.faults()).anyMatch(fault -> fault.contains("broken"));
        }
    }

    /** A browser runs nothing of a file that it cannot parse, so one of the playbook's own is never put together with ours. */
    @Test
    void aScriptOfThePlaybooksOwnThatCannotBeParsedBreaksNothingElse(Browsing browsing) {
        BuiltSite site = BuiltSite.made(
                "fill",
                URI.create("https://fill.example.com/"),
                Map.of("theme/component/toc/toc.js", "Playbook.Toc = class {;\n"));
        try (Window window = browsing.open(site.root())) {
            use(window.open(FillSite.PAGE));
            assertThat(window.faults()).singleElement().asString().contains("SyntaxError");
        }
    }

    @Test
    void aScenarioIsThereAfterFewRequests(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            List<String> requests = new ArrayList<>();
            window.page().onRequest(request -> requests.add(request.url()));
            window.open(Place.HTTP.site().scenario());
            assertThat(requests).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    @Test
    void theScriptsOfAScenarioAreSmall() {
        int all = 0;
        for (Element script :
                BuiltSite.LOCAL.document(BuiltSite.LOCAL.scenario()).select("script[src]")) {
            String path = script.absUrl("src")
                    .substring(BuiltSite.LOCAL.address().toString().length());
            int zipped = zipped(bytes(path)).length;
            System.out.printf("ScriptFilesTest: %s, %d bytes gzipped%n", path, zipped);
            all += zipped;
        }
        int plan = zipped("asset/(plan-table|words-plan-en)\\..*");
        int calendar = zipped("asset/(plan-file|words-planned-en)\\..*");
        System.out.printf("ScriptFilesTest: all %d, a plan %d, its calendar %d bytes gzipped%n", all, plan, calendar);
        assertThat(all).isPositive().isLessThanOrEqualTo(SCRIPTS);
        assertThat(plan).as("who gives a first day").isPositive().isLessThanOrEqualTo(PLAN);
        assertThat(calendar).as("who has a plan").isPositive().isLessThanOrEqualTo(CALENDAR);
    }

    /** Those of the page, and the largest of those that it loads when somebody opens a play. */
    @Test
    void theScriptsOfThePageOfPlaysAreSmall() {
        int all = BuiltSite.LOCAL.document("plays.html").select("script[src]").stream()
                .map(script -> script.absUrl("src")
                        .substring(BuiltSite.LOCAL.address().toString().length()))
                .mapToInt(path -> zipped(bytes(path)).length)
                .sum();
        int play = BuiltSite.LOCAL.files().stream()
                .filter(file -> file.matches("asset/play-en-.*"))
                .mapToInt(file -> zipped(bytes(file)).length)
                .max()
                .orElseThrow();
        System.out.printf("ScriptFilesTest: page of plays %d, an open play %d bytes gzipped%n", all, play);
        assertThat(all + play).isLessThanOrEqualTo(PLAYS);
    }

    private static int zipped(String pattern) {
        return BuiltSite.LOCAL.files().stream()
                .filter(file -> file.matches(pattern))
                .mapToInt(file -> zipped(bytes(file)).length)
                .sum();
    }

    /** What counts days comes once there is a first one, and what reads amounts with the first control. */
    @Test
    void whatFewNeedIsNotLoadedBeforeItIsNeeded(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").waitFor();
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(window.requests()).noneMatch(request -> request.matches(".*/(plan|entry|own)-.*"));
            page.locator("[data-begin]").fill("2030-01-07");
            page.locator("[data-contains]").waitFor();
            assertThat(window.requests()).anyMatch(request -> request.contains("/plan-table"));
            page.locator(".is-chosen .form :is(input, textarea)").first().focus();
            soon(page, () -> assertThat(page.evaluate("typeof Playbook.entry")).isEqualTo("object"));
        }
    }

    @Test
    void thePageOfAScenarioIsSmall() {
        List<byte[]> pages = Stream.of("scenario/", "sv/scenario/")
                .flatMap(folder -> BuiltSite.LOCAL.lasting().stream().filter(page -> page.startsWith(folder)))
                .map(ScriptFilesTest::bytes)
                .toList();
        List<Integer> sizes = pages.stream().map(page -> page.length).sorted().toList();
        List<Integer> zipped =
                pages.stream().map(page -> zipped(page).length).sorted().toList();
        System.out.printf(
                "ScriptFilesTest: bytes of a scenario's page %s, gzipped %s%n", spread(sizes), spread(zipped));
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(PAGE);
        assertThat(zipped.get(zipped.size() / 2)).isLessThanOrEqualTo(ZIPPED_PAGE);
        assertThat(zipped.get(zipped.size() - 1)).isLessThanOrEqualTo(LARGEST_ZIPPED_PAGE);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> styles(String page) {
        return found("<link rel=\"stylesheet\" href=\"(?:\\.\\./)*([^\"]*)\"", text(page));
    }

    private static Set<String> styledClasses(String stylesheet) {
        return Set.copyOf(found("\\.([a-z][a-z0-9-]*)", text(stylesheet).replaceAll("\\{[^{}]*}", "{}")));
    }

    @Test
    void theStylesOfAScenarioAreSmall() {
        List<String> loaded = styles(BuiltSite.LOCAL.lasting().stream()
                .filter(page -> page.startsWith("scenario/"))
                .findFirst()
                .orElseThrow());
        int styles =
                loaded.stream().mapToInt(style -> zipped(bytes(style)).length).sum();
        System.out.printf("ScriptFilesTest: styles %d bytes gzipped%n", styles);
        assertThat(styles).isPositive().isLessThanOrEqualTo(STYLES);
    }

    /** The second stylesheet is for the other pages, which load both. */
    @Test
    void noScenarioNeedsTheStylesOfOtherPages() {
        List<String> both = styles("index.html");
        assertThat(both).hasSize(2);
        Set<String> others = new TreeSet<>(styledClasses(both.get(1)));
        others.removeAll(styledClasses(both.get(0)));
        assertThat(others).hasSizeGreaterThan(50);
        for (String page : BuiltSite.LOCAL.lasting()) {
            if (!page.matches("(sv/)?scenario/.*")) {
                assertThat(styles(page)).as(page).isEqualTo(both);
                continue;
            }
            assertThat(styles(page)).as(page).containsExactly(both.get(0));
            assertThat(found("class=\"([^\"]*)\"", text(page)))
                    .as(page)
                    .allSatisfy(classes -> assertThat(classes.split(" ")).doesNotContainAnyElementsOf(others));
        }
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static String spread(List<Integer> sorted) {
        return sorted.get(0) + ", " + sorted.get(sorted.size() / 2) + ", " + sorted.get(sorted.size() - 1);
    }

    private static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(BuiltSite.LOCAL.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs as a server does that packs once, and takes its time. */
    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
