package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an index, and what it is asked. */
class IndexerTest {
    private static final Path GOLDEN = Path.of("src/test/golden/minimal/content/playbook.yaml");

    @TempDir
    private Path folder;

    private void scenario(String slug, String title, String... asks) throws Exception {
        Path file = folder.resolve("scenarios/" + slug + "/scenario.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                title: %s
                summary: A summary.
                category: prospects
                asks: [%s]
                signals: [A signal]
                goal: A goal.
                steps: [{title: A step}]
                messages: [{id: m, title: A message, channel: email, purpose: answer, variants: [{tone: warm, body: Hi}]}]
                outcomes: [{when: It happens, end: Done.}]
                reviewed: 2026-11-01
                """.formatted(title, String.join(", ", asks)));
    }

    private EditionIndex index(String language) throws Exception {
        Files.writeString(
                folder.resolve("playbook.yaml"), Files.readString(GOLDEN).replace("[en]", "[" + language + "]"));
        Catalog catalog = ContentReader.read(new ContentFolder(folder), false).catalog();
        return EditionIndex.of(catalog.editions().get(0), () -> {});
    }

    private static List<String> find(EditionIndex index, String query) {
        return new Finder(index)
                .find(query).stream().map(d -> index.scenarios().get(d).slug()).toList();
    }

    @Test
    void anAskThatLeadsElsewhereIsReportedWithItsPlace() throws Exception {
        for (int i = 0; i < 4; i++) {
            scenario("same-" + i, "The client is silent", "client silent");
        }
        index("en");
        Report report = Playbook.of(folder).check(LocalDate.of(2026, 11, 25));
        List<Problem> unfindable = report.problems().stream()
                .filter(problem -> problem.code() == Code.UNFINDABLE)
                .toList();
        assertThat(unfindable).hasSize(1);
        assertThat(unfindable.get(0).location()).hasToString("scenarios/same-3/scenario.yaml:4:8");
        assertThat(unfindable.get(0).message())
                .contains("“client silent”", "position 4", "`same-0`, `same-1`, `same-2`");
        assertThat(report.failed()).isTrue();
        assertThat(Playbook.of(folder).generate(folder.resolveSibling("site")).problems())
                .noneMatch(problem -> problem.code() == Code.UNFINDABLE);
    }

    /** A message that somebody got is found by what it says, be it typed or pasted whole. */
    @Test
    void whatTheOtherSideSaysFindsItsScenario() throws Exception {
        scenario("partner", "They ask a third", "third");
        scenario("other", "They never decide", "never");
        Files.writeString(
                folder.resolve("scenarios/partner/scenario.yaml"),
                "hears: [Let me talk to my business partner and get back to you.]\n",
                StandardOpenOption.APPEND);
        EditionIndex index = index("en");
        assertThat(find(index, "business partner")).containsExactly("partner");
        assertThat(find(
                        index,
                        "Hello Sam, thank you so much for yesterday. Give me a few days to talk to my partner about all"
                                + " of it, would you? Kind regards, Robin"))
                .startsWith("partner");
    }

    @Test
    void whatIsHeardMustFindItsScenarioToo() throws Exception {
        for (int i = 0; i < 4; i++) {
            scenario("same-" + i, "They wait", "case" + i);
            Files.writeString(
                    folder.resolve("scenarios/same-" + i + "/scenario.yaml"),
                    "hears: [Give us a week.]\n",
                    StandardOpenOption.APPEND);
        }
        index("en");
        List<Problem> problems = Playbook.of(folder).check(LocalDate.of(2026, 11, 25)).problems().stream()
                .filter(problem -> problem.code() == Code.UNFINDABLE)
                .toList();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("scenarios/same-3/scenario.yaml:11:9");
            assertThat(problem.message()).contains("“Give us a week.”", "position 4");
        });
    }

    @Test
    void theSearchIsAskedUnlessAFaultKeepsItFromFinding() throws Exception {
        for (int i = 0; i < 4; i++) {
            scenario("same-" + i, "The client is silent", "client silent");
        }
        index("en");
        Path settings = folder.resolve("playbook.yaml");
        String sound = Files.readString(settings);
        Files.writeString(settings, sound.replace("tagline:", "tagine:"));
        assertThat(codes()).containsOnlyOnce(Code.UNFINDABLE).contains(Code.UNKNOWN_KEY);
        for (String fault : List.of("synonims: [a = b]", "synonyms: [a]", "synonyms:", "feilds: {}")) {
            Files.writeString(settings, sound + fault + "\n");
            assertThat(codes()).as(fault).isNotEmpty().doesNotContain(Code.UNFINDABLE);
        }
    }

    private List<Code> codes() {
        return Playbook.of(folder).check(LocalDate.of(2026, 11, 25)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void formsOfAWordAreOneWord() throws Exception {
        scenario("ghosts", "They ghosted me");
        scenario("other", "Something else");
        EditionIndex index = index("en");
        for (String form : List.of("ghost ", "ghosts ", "ghosting ", "Ghosted ", "gho")) {
            assertThat(find(index, form)).as(form).containsExactly("ghosts");
        }
    }

    @Test
    void swedishCompoundsAreFoundByTheirParts() throws Exception {
        scenario("compound", "Offertuppföljning");
        scenario("offer", "Offert");
        scenario("follow", "Uppföljning av något");
        EditionIndex index = index("sv");
        assertThat(find(index, "uppföljning ")).containsExactly("follow", "compound");
        assertThat(find(index, "offert ")).containsExactly("offer", "compound");
        assertThat(find(index, "uppfoljning ")).as("typed without dots").containsExactly("follow", "compound");
    }

    @Test
    void marksTellSwedishWordsApart() throws Exception {
        scenario("sheep", "Ett får");
        scenario("father", "En far");
        EditionIndex index = index("sv");
        assertThat(find(index, "får ")).containsExactly("sheep");
        assertThat(find(index, "far ")).containsExactly("father");
    }

    @Test
    void chineseIsFoundByItsPairs() throws Exception {
        scenario("tokyo", "\"私は東京に行く\"");
        scenario("other", "Something else");
        assertThat(find(index("ja"), "東京")).containsExactly("tokyo");
    }

    @Test
    void wordsThatMeanTheSameFindEachOther() throws Exception {
        scenario("quiet", "They sent no reply");
        scenario("other", "Something else");
        index("en");
        Files.writeString(
                folder.resolve("playbook.yaml"),
                Files.readString(folder.resolve("playbook.yaml")) + "synonyms: [ghosted = silent = no reply]\n");
        EditionIndex index = EditionIndex.of(
                ContentReader.read(new ContentFolder(folder), false)
                        .catalog()
                        .editions()
                        .get(0),
                () -> {});
        assertThat(find(index, "ghosting ")).containsExactly("quiet");
        assertThat(find(index, "silent ")).containsExactly("quiet");
    }

    /** The forms that the browser is told are those that the stemmer takes back to the stem. */
    @Test
    void inflectionsAreTheStemmersOwn() {
        List<String> words = List.of(
                "ghosted",
                "ghosting",
                "hope",
                "hoped",
                "hoping",
                "plan",
                "planning",
                "stop",
                "stopped",
                "worried",
                "worry");
        Lexicon lexicon = new Lexicon(Language.of("en"), words);
        Inflections inflections = lexicon.inflections(30);
        Map<String, Integer> found = new TreeMap<>();
        for (int family = 0; family < lexicon.size(); family++) {
            int[] shape = inflections.shapes().get(inflections.shape(family));
            String first = lexicon.forms(family).get(0);
            String root = first.substring(0, first.length() - shape[0]);
            for (int i = 0; i < inflections.endings().size(); i++) {
                if ((shape[1] >>> i & 1) == 1) {
                    found.put(Inflections.form(root, inflections.endings().get(i)), family);
                }
            }
        }
        assertThat(found).containsKeys("ghosting", "hoping", "stopping", "worry", "stopped");
        found.forEach(
                (form, family) -> assertThat(lexicon.familyOf(form)).as(form).isEqualTo(family));
    }

    @Test
    void theIndexIsAsciiButForItsWordsAndLetters() throws Exception {
        scenario("one", "Nothing but ASCII");
        index("en");
        Catalog catalog = ContentReader.read(new ContentFolder(folder), false).catalog();
        Indexer.Index index = Indexer.index(catalog, () -> {});
        assertThat(index.roots()).containsOnlyKeys("en");
        index.files().forEach((path, bytes) -> {
            String script = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\"letters\":\"[^\"]+\"", "");
            assertThat(path).matches("search/en\\.\\w{10}(/\\w\\d+)?\\.js");
            assertThat(script)
                    .startsWith("Playbook.search.add(\"en\",")
                    .endsWith(");\n")
                    .matches("\\p{ASCII}+");
        });
    }
}
