package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser's scripts are typed, and so are the data that the build writes for them; they are formatted, and speak words that exist. */
@ExtendWith(Browsing.Shared.class)
class ScriptCheckTest {
    private static final Pattern WORD = Pattern.compile("\\bword\\(\\s*\"([^\"]+)\"");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([^\"]+)\"");
    private static final Pattern LANGUAGE = Pattern.compile("asset/(language|words)-.*\\.js");
    private static final Pattern KEY = Pattern.compile("\"([a-z][\\w.-]*)\":");

    /** Creates the namespace, which a typed script finds there. */
    private static final String NAMESPACE = "globalThis.Playbook ??= {};\n";

    private static Map<String, String> withData() throws IOException {
        Map<String, String> scripts = new TreeMap<>(ScriptSources.byName());
        for (BuiltSite site : List.of(BuiltSite.LOCAL, BuiltSite.SPECIMEN, FillSite.site())) {
            Stream.concat(languages(site), messages(site))
                    .forEach(file ->
                            scripts.put(site + "/" + file, site.text(file).replace(NAMESPACE, "")));
            site.languages().forEach(language -> {
                String page = language + site.scenario();
                String data = site.document(page).select("[data-messages]").attr("data-messages");
                scripts.put(
                        site + "/" + page + ".js",
                        "{\n/** @type {MessageData} */\nconst data = " + data + ";\nvoid data;\n}\n");
            });
        }
        return scripts;
    }

    /** Those of one scenario in each language stand for all. */
    private static Stream<String> messages(BuiltSite site) {
        String slug = site.scenario().replaceAll(".*/|\\.html$", "");
        return site.files().stream().filter(file -> file.matches("asset/messages-[a-z]+-" + slug + "\\..*"));
    }

    private static Stream<String> languages(BuiltSite site) {
        return site.files().stream().filter(file -> LANGUAGE.matcher(file).matches());
    }

    @Test
    void scriptsAndTheirDataAreTyped(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP)) {
            assertThat(new TypeChecker(window.page()).check(withData())).isEmpty();
        }
    }

    @Tag("whole")
    @Test
    void theCheckerNoticesWhatThisTestLooksFor(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP)) {
            List<String> found = new TypeChecker(window.page())
                    .check(Map.of(
                            "one.js",
                            "/** @param {string} text */\nPlaybook.one = (text) => text.length;\n",
                            "two.js",
                            """
                            Playbook.two = (untyped) => untyped;
                            Playbook.one(2);
                            Playbook.three();
                            document.querySelector("p").hidden = true;
                            /[a--b]/v.test("a");
                            [1].toSorted();
                            """));
            assertThat(found)
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).startsWith("two.js:1: ").contains("implicitly has an 'any' type"),
                            one -> assertThat(one).startsWith("two.js:2: ").contains("'number' is not assignable"),
                            one -> assertThat(one).startsWith("two.js:3: ").contains("'three' does not exist"),
                            one -> assertThat(one).startsWith("two.js:4: ").contains("possibly 'null'"),
                            one -> assertThat(one).startsWith("two.js:5: ").contains("only available when targeting"),
                            one -> assertThat(one).startsWith("two.js:6: ").contains("'toSorted' does not exist"));
        }
    }

    @Test
    void scriptsAreFormatted(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP)) {
            Formatter formatter = new Formatter(window.page());
            List<String> others = new ArrayList<>();
            ScriptSources.byName().forEach((name, text) -> {
                if (!formatter.format(text).equals(text)) {
                    others.add(name);
                }
            });
            assertThat(others)
                    .as("mvn test-compile exec:java@format-scripts, in site/, formats them")
                    .isEmpty();
            assertThat(formatter.format("const a='b'")).isEqualTo("const a = \"b\";\n");
        }
    }

    @Test
    void scriptsSpeakWordsThatTheyHave() throws IOException {
        String ofPages = BuiltSite.LOCAL
                .document("review.html")
                .select("[data-worksheet]")
                .attr("data-worksheet");
        Set<String> words = Stream.concat(languages(BuiltSite.LOCAL).map(BuiltSite.LOCAL::text), Stream.of(ofPages))
                .flatMap(text -> KEY.matcher(text).results())
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
        List<String> spoken = ScriptSources.byName().values().stream()
                .flatMap(script -> WORD.matcher(script).results())
                .map((MatchResult word) -> word.group(1))
                .toList();
        assertThat(spoken).hasSizeGreaterThan(30);
        assertThat(words).containsAll(spoken);
        List<String> counted = ScriptSources.byName().values().stream()
                .flatMap(script -> COUNTED.matcher(script).results())
                .map((MatchResult word) -> word.group(1) + ".other")
                .toList();
        assertThat(counted).hasSizeGreaterThan(4);
        assertThat(words).containsAll(counted);
    }

    /** What is typed is written down: an escape from it would have to say why. */
    @Test
    void noScriptEscapesTheChecker() throws IOException {
        ScriptSources.byName()
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain("@ts-")
                        .doesNotContainPattern("\\{(any|\\*)\\b|<any>"));
    }
}
