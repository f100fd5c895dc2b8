package org.clientplaybook.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScriptsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/clientplaybook/theme");
    private static final Pattern NAME = Pattern.compile("(?m)^Playbook\\.(\\w+) = ");
    private static final Pattern ELEMENT = Pattern.compile("customElements\\.define\\(\"([^\"]+)\"");

    /** Names of scripts with their texts: those that begin with {@code own} are the playbook's. */
    private static Scripts scripts(String... namesAndTexts) {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String name = namesAndTexts[i].replaceFirst("^own ", "");
            boolean own = !name.equals(namesAndTexts[i]);
            scripts.add(Script.of(name + ".js", namesAndTexts[i + 1] + "\n", own));
        }
        return new Scripts(scripts);
    }

    /** Returns the scripts of each file, in which each is a word. */
    private static List<String> words(Scripts scripts, String name) {
        return Scripts.of(scripts.files(), name).stream()
                .map(file -> String.join(
                        " ",
                        file.text().lines().filter(line -> line.matches("\\w+")).toList()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<String> problems(Scripts scripts) {
        return scripts.problems().stream().map(Problem::toString).sorted().toList();
    }

    @Test
    void whatAScriptNeedsComesBeforeItAndOnce() {
        Scripts scripts = scripts(
                "core/a", "// @needs core/c, core/b\na",
                "core/b", "// @needs core/c\nb",
                "core/c", "c",
                "core/unused", "unused",
                "page/layout", "// @needs core/b",
                "page/home", "// @needs core/a\n// @needs core/b\nhome");
        assertThat(words(scripts, "page/home")).containsExactly("c b a home");
        assertThat(words(scripts, "page/tags"))
                .as("a kind of page without a script of its own")
                .containsExactly("c b");
        assertThat(scripts.isLoaded("core/a.js")).isTrue();
        assertThat(scripts.isLoaded("core/unused.js")).isFalse();
        assertThat(scripts.problems()).isEmpty();
    }

    @Test
    void aScriptThatStandsApartIsAFileWithWhatNotEveryPageHas() {
        Scripts scripts = scripts(
                "core/a", "a",
                "core/b", "b",
                "core/early", "// @apart\nearly",
                "core/late", "// @apart\n// @needs core/a, core/b, core/early\nlate",
                "page/layout", "// @needs core/early, core/a\nall");
        assertThat(words(scripts, "page/home")).containsExactly("a all");
        assertThat(words(scripts, "core/early")).containsExactly("early");
        assertThat(words(scripts, "core/late")).containsExactly("b late");
        assertThat(Scripts.of(scripts.files(), "core/a")).isNull();
    }

    @Test
    void aScriptThatStandsApartLeavesOutWhatItsPagesHave() {
        Scripts scripts = scripts(
                "core/a", "a",
                "core/b", "b",
                "core/c", "c",
                "core/d", "d",
                "core/first", "// @apart page/home\n// @needs core/a, core/b, core/c\nfirst",
                "core/second", "// @apart core/first\n// @needs core/b, core/c, core/d\nsecond",
                "own core/third", "// @apart core/nothing\nthird",
                "own core/fourth", "// @apart core/fourth\nfourth",
                "page/home", "// @needs core/b\nhome",
                "page/layout", "// @needs core/a\nall");
        assertThat(words(scripts, "core/first")).containsExactly("c first");
        assertThat(words(scripts, "core/second")).containsExactly("d second");
        assertThat(problems(scripts))
                .singleElement()
                .asString()
                .startsWith("theme/core/third.js:1: There is no script `core/nothing`.");
    }

    @Test
    void aScriptOfThePlaybooksOwnStaysAFileInItsPlace() {
        Scripts scripts = scripts(
                "core/a", "a",
                "own core/b", "// @needs core/a\nb",
                "core/c", "// @needs core/b\nc",
                "own page/home", "// @needs core/c\nhome",
                "own page/layout", "");
        assertThat(words(scripts, "page/home")).containsExactly("a", "b", "c", "home");
        List<Published> files = Scripts.of(scripts.files(), "page/home");
        assertThat(files)
                .extracting(Published::path)
                .allMatch(path -> path.matches("asset/(layout|home|b)\\.\\w{10}\\.js"));
        assertThat(files.get(2).text()).isEqualTo("// @needs core/a\nb\n");
        assertThat(files.get(1).text()).isEqualTo("""
                        "use strict";
                        globalThis.Playbook ??= {};

                        try {
                        // core/a.js
                        a
                        } catch (error) {
                        reportError(error);
                        }
                        """);
    }

    @Test
    void whatIsNotThereIsAProblemWithItsPlace() {
        assertThat(problems(scripts(
                        "core/store", "store",
                        "page/layout", "",
                        "own component/ours/ours",
                                "// @needs core/store\n// @needs core/stroe, nowhere/at/all/like/this",
                        "own component/ours/tags", "// @need core/store\n// @apart from the others",
                        "own page/home", "// @needs component/ours/ours, component/ours/tags")))
                .containsExactly(
                        "theme/component/ours/ours.js:2: There is no script `core/stroe`. Did you mean `core/store`?"
                                + " [theme-script]",
                        "theme/component/ours/ours.js:2: There is no script `nowhere/at/all/like/this`. Name a script by its"
                                + " path in the theme, as in `core/store`. [theme-script]",
                        "theme/component/ours/tags.js:1: `// @need core/store` is not a valid header line. Write"
                                + " `// @needs core/store, core/values` or `// @apart`. [theme-script]",
                        "theme/component/ours/tags.js:2: `// @apart from the others` is not a valid header line. Write"
                                + " `// @needs core/store, core/values` or `// @apart`. [theme-script]");
    }

    @Test
    void scriptsThatNeedEachOtherAreAProblemAndAreLoadedAllTheSame() {
        Scripts scripts = scripts(
                "core/a", "// @needs core/b\na",
                "own core/b", "// @needs core/c\nb",
                "core/c", "// @needs core/a\nc",
                "own core/self", "// @needs core/self\nself",
                "page/layout", "// @needs core/a, core/self");
        assertThat(words(scripts, "page/home")).containsExactly("c", "b", "a", "self");
        assertThat(problems(scripts))
                .containsExactly(
                        "theme/core/b.js:1: The script needs `core/c`, which needs this one in turn. Move what both need to"
                                + " a third script, and let each need that one. [theme-script]",
                        "theme/core/self.js:1: The script needs itself. Move what both need to a third script, and let each"
                                + " need that one. [theme-script]");
    }

    /** A page's script is read where there is such a page, and what it needs is. */
    @Test
    void ownScriptsThatNoPageLoadsAreUnused() {
        Theme theme = new Theme(Map.of(
                "page/tags.js", "// @needs component/ours/ours\n",
                "page/nothing.js", "// @needs component/ours/theirs\n",
                "component/ours/ours.js", "",
                "component/ours/never.js", ""));
        assertThat(theme.problems(List.of("en")))
                .extracting(problem -> problem.location().path())
                .containsExactlyInAnyOrder(
                        "theme/page/nothing.js", "theme/page/nothing.js", "theme/component/ours/never.js");
    }

    private static Map<String, String> ours() throws IOException {
        Map<String, String> ours = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                ours.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return ours;
    }

    /** Two scripts of a file cannot get into each other's way, and what one adds is found by its name. */
    @TestFactory
    Stream<DynamicTest> eachAddsOneNameAndAtMostOneElement() throws IOException {
        return ours().entrySet().stream()
                .filter(script ->
                        !script.getKey().startsWith("page/") && !script.getKey().endsWith("/types.js"))
                .map(script -> DynamicTest.dynamicTest(script.getKey(), () -> {
                    assertThat(script.getValue().lines())
                            .noneMatch(line -> line.matches("(const|let|var|class|function|async|if|for|\\{).*"));
                    List<String> names = NAME.matcher(script.getValue())
                            .results()
                            .map(name -> name.group(1))
                            .toList();
                    assertThat(names).hasSize(1);
                    String element = "playbook-"
                            + names.get(0)
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                    .toLowerCase(Locale.ROOT);
                    assertThat(ELEMENT.matcher(script.getValue())
                                    .results()
                                    .map(MatchResult::group)
                                    .toList())
                            .isSubsetOf("customElements.define(\"" + element + '"');
                }));
    }

    @Test
    void everyScriptIsLoadedButForTypes() throws IOException {
        Scripts scripts = new Theme(Map.of()).scripts();
        assertThat(ours().keySet())
                .filteredOn(path -> !scripts.isLoaded(path))
                .allMatch(path -> path.endsWith("/types.js"));
        assertThat(scripts.files().keySet())
                .containsExactlyInAnyOrder(
                        "component/form/field-panel",
                        "component/form/list-lines",
                        "component/guide/guide-trail",
                        "component/offline/offline",
                        "component/planner/own-plays",
                        "component/planner/plan-file",
                        "component/planner/plan-table",
                        "component/search/inflate",
                        "component/search/search-box",
                        "component/search/search-typos",
                        "component/scorecard/scorecard",
                        "component/send/send-more",
                        "component/signals/nearer",
                        "core/difference",
                        "core/entry",
                        "core/theme",
                        "page/copy",
                        "page/guide",
                        "page/layout",
                        "page/messages",
                        "page/plays",
                        "page/review",
                        "page/scenario");
        assertThat(scripts.files().values()).allMatch(files -> files.size() == 1);
        assertThat(scripts.problems()).isEmpty();
    }
}
