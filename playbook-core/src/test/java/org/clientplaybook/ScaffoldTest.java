package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "de", "es", "fr", "nb", "nl"})
    void aNewPlaybookIsWithoutProblems(String language) throws IOException {
        Path project = folder.resolve("new");
        String title = "Ours: \"the\" \\ playbook # 1";
        Addition added = Playbook.create(project, title, null, language, "1.2.3", DAY);
        assertThat(added.problems()).isEmpty();
        assertThat(added.files()).contains(project.resolve("pom.xml"), project.resolve("content/playbook.yaml"));
        assertThat(added.files()).allMatch(Files::isRegularFile);
        Playbook playbook = playbook(project.resolve("content"));
        assertThat(playbook.check(DAY).problems()).isEmpty();
        assertThat(playbook.generate(folder.resolve("site")).problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("site/index.html")))
                .contains("Ours: &quot;the&quot; \\ playbook # 1");
        assertThat(Files.readString(project.resolve("pom.xml"))).contains("<version>1.2.3</version>");
        assertThat(project.resolve(".schema/scenario.json")).isNotEmptyFile();
        new Folder(project)
                .read()
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("@{"));
    }

    /** The samples are in the language of the interface. */
    @ParameterizedTest
    @CsvSource({
        "da, Gå til indholdet, De har ikke svaret endnu",
        "de, Zum Inhalt springen, Noch keine Antwort",
        "en, Skip to the content, They have not answered yet",
        "es, Ir al contenido, Aún no han contestado",
        "fr, Aller au contenu, Toujours pas de réponse",
        "nb, Hopp til innholdet, De har ikke svart ennå",
        "nl, Naar de inhoud, Nog geen antwoord",
        "sv, Hoppa till innehållet, De har inte svarat än"
    })
    void aNewPlaybookIsInItsLanguage(String language, String skip, String title) throws IOException {
        Playbook.create(folder, "Ours", null, language, "1", DAY);
        Playbook playbook = playbook(folder.resolve("content"));
        playbook.addScenario("One", null, "clients");
        withDrafts(folder.resolve("content")).generate(folder.resolve("site"));
        assertThat(Files.readString(folder.resolve("site/index.html"))).contains("lang=\"" + language, skip, title);
        Path english = folder.resolve("english");
        Playbook.create(english, "Ours", null, "en", "1", DAY);
        playbook(english.resolve("content")).addScenario("One", null, "clients");
        Set<String> words = lines(english);
        assertThat(words).hasSizeGreaterThan(100);
        if (!language.equals("en")) {
            assertThat(lines(folder)).doesNotContainAnyElementsOf(words);
        }
    }

    /** Returns the lines that somebody reads: comments, texts, and keys with a text behind them. */
    private static Set<String> lines(Path project) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (String file : List.of(
                "README.md",
                "content/playbook.yaml",
                "content/pages/about.md",
                "content/scenarios/not-answered-yet/scenario.yaml",
                "content/scenarios/not-answered-yet/guidance.md",
                "content/scenarios/one/scenario.yaml",
                "content/scenarios/one/guidance.md")) {
            Files.readAllLines(project.resolve(file)).stream()
                    .map(String::strip)
                    .filter(line -> line.matches("(\\S+ ){4}.*[a-z].*"))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** In another language the samples are in English, and say so. */
    @Test
    void aSampleSaysThatItIsInEnglish() throws IOException {
        Playbook.create(folder, "Ours", null, "en", "1", DAY);
        Path settings = folder.resolve("content/playbook.yaml");
        Files.writeString(settings, Files.readString(settings).replace("\n  - en\n", "\n  - fi\n"));
        playbook(folder.resolve("content")).addScenario("One", null, "clients");
        assertThat(folder.resolve("content/scenarios/one/scenario.yaml"))
                .content()
                .contains("\n# The sample is in English: replace it with your own words in `fi`.\n");
    }

    private static Playbook playbook(Path content) {
        return Playbook.of(content, Options.builder().build(), () -> DAY);
    }

    private static Playbook withDrafts(Path content) {
        return Playbook.of(content, Options.builder().drafts(true).build(), () -> DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "de", "es", "fr", "nb", "nl"})
    void aNewScenarioIsWithoutProblems(String language) throws IOException {
        Playbook.create(folder, "Ours", null, language, "1", DAY);
        Playbook playbook = playbook(folder.resolve("content"));
        Addition added = playbook.addScenario("They: a \"hard\" case", null, "clients");
        assertThat(added.problems()).isEmpty();
        Path yaml = folder.resolve("content/scenarios/they-a-hard-case/scenario.yaml");
        assertThat(added.files()).containsExactly(yaml.resolveSibling("guidance.md"), yaml);
        assertThat(Files.readString(yaml)).contains("draft: true").contains("category: clients");
        assertThat(playbook.check(DAY).problems()).isEmpty();
        assertThat(playbook.generate(folder.resolve("site")).problems()).isEmpty();
        assertThat(folder.resolve("site/scenario/they-a-hard-case.html")).doesNotExist();
        Report drafts = withDrafts(folder.resolve("content")).generate(folder.resolve("site"));
        assertThat(drafts.problems()).isEmpty();
        assertThat(folder.resolve("site/scenario/they-a-hard-case.html")).exists();
    }

    @Test
    void aScenarioBringsTheFieldsThatThePlaybookLacks() throws IOException {
        new Folder(Path.of("src/test/golden/minimal/content")).copyTo(folder.resolve("content"));
        Playbook playbook = playbook(folder.resolve("content"));
        assertThat(playbook.addScenario("One", null, null).problems()).isEmpty();
        assertThat(withDrafts(folder.resolve("content")).check(DAY).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, sv", "sv, en"})
    void aNewScenarioHasAFileInEachLanguage(String first, String second) throws IOException {
        new Folder(Path.of("src/test/golden/languages/content")).copyTo(folder.resolve("content"));
        Path settings = folder.resolve("content/playbook.yaml");
        Files.writeString(settings, Files.readString(settings).replace("[en, sv]", "[" + first + ", " + second + "]"));
        Playbook playbook = withDrafts(folder.resolve("content"));
        Path one = folder.resolve("content/scenarios/one");
        assertThat(playbook.addScenario("One", null, null).files())
                .containsExactlyInAnyOrder(
                        one.resolve("guidance.md"),
                        one.resolve("guidance." + second + ".md"),
                        one.resolve("scenario." + second + ".yaml"),
                        one.resolve("scenario.yaml"));
        assertThat(playbook.check(DAY).problems())
                .filteredOn(problem -> problem.location().path().startsWith("scenarios/one/"))
                .extracting(problem -> problem.code().id())
                .containsOnly("outdated-translation");
    }

    /** YAML takes it for no value. */
    @Test
    void aPlaybookCanBeCalledNull() throws IOException {
        assertThat(Playbook.create(folder, "Null", null, "en", "1", DAY).problems())
                .isEmpty();
        Playbook playbook = playbook(folder.resolve("content"));
        assertThat(playbook.addScenario("Null", null, null).problems()).isEmpty();
        assertThat(playbook.check(DAY).problems()).isEmpty();
        assertThat(folder.resolve(".mvn")).isDirectory();
    }

    /** Commas in braces are what beginners stumble over first. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "de", "es", "fr", "nb", "nl"})
    void theSamplesAreInBlockStyle(String language) throws IOException {
        Playbook.create(folder, "Ours", null, language, "1", DAY);
        playbook(folder.resolve("content")).addScenario("One", null, null);
        for (String file :
                List.of("playbook.yaml", "scenarios/one/scenario.yaml", "scenarios/not-answered-yet/scenario.yaml")) {
            assertThat(Files.readString(folder.resolve("content").resolve(file)))
                    .as(file)
                    .doesNotContainPattern("(?m)^ *(?:- )?[\\w-]*:? ?[\\[{](?!\\{)");
        }
    }

    /** The first review of what is new is counted from the day on which it is added. */
    @Test
    void whatIsNewIsReviewedThatDay() throws IOException {
        Playbook.create(folder, "Ours", null, "en", "1", DAY.plusYears(3));
        Path content = folder.resolve("content");
        Playbook later = Playbook.of(content, Options.builder().build(), () -> DAY.plusYears(4));
        later.addScenario("One", null, null);
        assertThat(Files.readString(content.resolve("scenarios/not-answered-yet/scenario.yaml")))
                .contains("reviewed: 2029-11-25");
        assertThat(Files.readString(content.resolve("scenarios/one/scenario.yaml")))
                .contains("reviewed: 2030-11-25");
    }

    @Test
    void offersTheCategories() {
        Playbook.create(folder, "Ours", null, "en", "1", DAY);
        assertThat(playbook(folder.resolve("content")).categories())
                .containsExactly(
                        Map.entry("prospects", "A prospect stalls"), Map.entry("clients", "A client asks too much"));
        assertThat(playbook(folder.resolve("nowhere")).categories()).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        Playbook.create(folder, "Ours", null, "en", "1", DAY);
        Playbook playbook = playbook(folder.resolve("content"));
        playbook.addScenario("One", null, null);
        Map<String, String> before = new Folder(folder).hashes();
        assertThat(codes(playbook.addScenario("One", null, null))).containsExactly("foreign-file");
        assertThat(codes(playbook.addScenario("Another", "one", null))).containsExactly("foreign-file");
        assertThat(codes(Playbook.create(folder, "Ours", null, "en", "1", DAY))).containsExactly("foreign-file");
        assertThat(new Folder(folder).hashes()).isEqualTo(before);
    }

    @Test
    void keepsWhatAProjectMayHaveBefore() throws IOException {
        Files.writeString(folder.resolve("LICENSE"), "ours");
        Files.createDirectories(folder.resolve(".git"));
        assertThat(Playbook.create(folder, "Ours", null, "en", "1", DAY).problems())
                .isEmpty();
        assertThat(Files.readString(folder.resolve("LICENSE"))).isEqualTo("ours");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("README.md"), "ours");
        Files.writeString(other.resolve("pom.xml"), "<project/>");
        assertThat(Playbook.create(other, "Ours", null, "en", "1", DAY).files())
                .doesNotContain(other.resolve("README.md"), other.resolve("pom.xml"))
                .contains(other.resolve("content/playbook.yaml"));
        assertThat(Files.readString(other.resolve("README.md"))).isEqualTo("ours");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("Main.java"), "theirs");
        assertThat(codes(Playbook.create(full, "Ours", null, "en", "1", DAY))).containsExactly("foreign-file");
        assertThat(new Folder(full).read()).containsOnlyKeys("Main.java");
    }

    @Test
    void aTitleWithoutLatinLettersTakesAName() throws IOException {
        Path project = folder.resolve("project");
        Addition refused = Playbook.create(project, "沉默的客户", null, "en", "1", DAY);
        assertThat(codes(refused)).containsExactly("bad-slug");
        assertThat(refused.problems().get(0).message()).contains("`沉默的客户`").doesNotContain("``");
        assertThat(refused.problems().get(0).hint()).contains("slug").doesNotContain("-D");
        assertThat(project).doesNotExist();
        assertThat(codes(Playbook.create(project, "沉默的客户", "../quiet", "en", "1", DAY)))
                .containsExactly("bad-slug");
        assertThat(Playbook.create(project, "沉默的客户", "quiet", "en", "1", DAY).problems())
                .isEmpty();
        assertThat(Files.readString(project.resolve("pom.xml"))).contains("<artifactId>quiet</artifactId>");
        assertThat(Files.readString(project.resolve("content/playbook.yaml"))).contains("沉默的客户");
        Playbook playbook = playbook(project.resolve("content"));
        assertThat(playbook.addScenario("🙂", null, null).problems().get(0).message())
                .doesNotContain("``");
        assertThat(playbook.check(DAY).problems()).isEmpty();
        assertThat(playbook.addScenario("🙂", "smile", null).problems()).isEmpty();
    }

    @Test
    void tellsWhatAPomLacksThatIsKept() throws IOException {
        assertThat(Playbook.create(folder.resolve("none"), "Ours", null, "en", "1", DAY)
                        .plugin())
                .isEmpty();
        Path without = Files.createDirectories(folder.resolve("without"));
        Files.writeString(without.resolve("pom.xml"), "<project/>");
        assertThat(Playbook.create(without, "Ours", null, "en", "1.2.3", DAY).plugin())
                .startsWith("<plugin>\n  <groupId>org.clientplaybook</groupId>\n")
                .contains("\n  <version>1.2.3</version>\n", "<goal>generate</goal>")
                .endsWith("\n</plugin>");
        assertThat(Files.readString(without.resolve("pom.xml"))).isEqualTo("<project/>");
        Path with = Files.createDirectories(folder.resolve("with"));
        Files.writeString(with.resolve("pom.xml"), "<artifactId>playbook-maven-plugin</artifactId>");
        assertThat(Playbook.create(with, "Ours", null, "en", "1", DAY).plugin()).isEmpty();
    }

    /** A runner that has never seen the tool builds it first, until it can have it from Maven Central. */
    @ParameterizedTest
    @CsvSource({"1.0.0-SNAPSHOT, true", "1.0.0, false"})
    void aWorkflowBuildsAToolThatIsNotReleased(String version, boolean builds) throws IOException {
        String address = "https://example.com/a \"tool\".git";
        assertThat(Playbook.create(folder, "Ours", null, "en", version, address).problems())
                .isEmpty();
        for (String workflow : List.of("check", "publish")) {
            String text = Files.readString(folder.resolve(".github/workflows/" + workflow + ".yml"));
            assertThat(text.contains("\n  PLAYBOOK_TOOL: \"https://example.com/a \\\"tool\\\".git\"\n"))
                    .as(workflow)
                    .isEqualTo(builds);
            assertThat(text.lines().filter(line -> line.contains("- run: git init")))
                    .as(workflow)
                    .hasSize(builds ? 1 : 0);
        }
    }

    /** A bot raises the versions of this repository's own workflows; those that a new playbook gets follow. */
    @Test
    void workflowsUseTheActionsThatOursUse() throws IOException {
        Playbook.create(folder, "Ours", null, "en", "1", DAY);
        List<String> ours = new ArrayList<>();
        for (String workflow : List.of("check", "publish")) {
            ours.addAll(Files.readAllLines(Path.of("../.github/workflows/" + workflow + ".yml")));
        }
        for (String workflow : List.of("check", "publish")) {
            assertThat(Files.readAllLines(folder.resolve(".github/workflows/" + workflow + ".yml")))
                    .filteredOn(line -> line.contains("uses: "))
                    .isNotEmpty()
                    .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v[0-9.]+") && ours.contains(line));
        }
    }

    @Test
    void overwritesNoSchemas() throws IOException {
        Files.createDirectories(folder.resolve(".schema"));
        Files.writeString(folder.resolve(".schema/scenario.json"), "theirs");
        Addition refused = Playbook.create(folder, "Ours", null, "en", "1", DAY);
        assertThat(codes(refused)).containsExactly("foreign-file");
        assertThat(refused.problems().get(0).location().path()).endsWith("scenario.json");
        assertThat(new Folder(folder).read()).containsOnlyKeys(".schema/scenario.json");
        assertThat(Files.readString(folder.resolve(".schema/scenario.json"))).isEqualTo("theirs");
    }

    @Test
    void theSchemasOfANewPlaybookHaveItsWords() throws IOException {
        Addition added = Playbook.create(folder, "Ours", null, "en", "1", DAY);
        assertThat(added.files()).contains(folder.resolve(".schema/scenario.json"));
        assertThat(Files.readString(folder.resolve(".schema/scenario.json"))).contains("A client asks too much");
        assertThat(playbook(folder.resolve("content")).writeSchemas(folder.resolve(".schema")))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheAnswers() throws IOException {
        Playbook.create(folder, "Ours", null, "en", "1", DAY);
        Playbook playbook = playbook(folder.resolve("content"));
        assertThat(codes(playbook.addScenario(" ", null, null))).containsExactly("bad-value");
        assertThat(codes(playbook.addScenario("a\nb", null, null))).containsExactly("bad-value");
        assertThat(codes(playbook.addScenario("沈黙", null, null))).containsExactly("bad-slug");
        assertThat(codes(playbook.addScenario("One", "../one", null))).containsExactly("bad-slug");
        assertThat(codes(playbook.addScenario("One", "con", null))).containsExactly("bad-slug");
        Path first = folder.resolve("content/scenarios/not-answered-yet/scenario.yaml");
        assertThat(first).exists();
        Files.writeString(first, Files.readString(first).replaceFirst("(?m)^category:", "formerly: [one]\ncategory:"));
        assertThat(codes(playbook.addScenario("One", null, null))).containsExactly("duplicate");
        assertThat(playbook.addScenario("One", null, "clientz")
                        .problems()
                        .get(0)
                        .hint())
                .contains("`clients`");
        assertThat(codes(Playbook.create(folder.resolve("x"), "Ours", null, "fi", "1", DAY)))
                .containsExactly("bad-value");
        assertThat(codes(Playbook.create(folder.resolve("x"), "Ours", null, "en", "1", "a\nb")))
                .containsExactly("bad-value");
        assertThat(codes(playbook(folder.resolve("nowhere")).addScenario("One", null, null)))
                .containsExactly("missing-folder");
    }

    private static List<String> codes(Addition addition) {
        assertThat(addition.files()).isEmpty();
        return addition.problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            con   | 1  | This name is reserved on Windows.
            aux   | 1  | This name is reserved on Windows.
            x     | 90 | Use at most 80 characters.
            a-    | 1  | Use lower-case letters and digits, with single hyphens between them.
            A     | 1  | Use lower-case letters and digits, with single hyphens between them.
            """)
    void aSlugThatCannotBeIsToldWhy(String slug, int times, String hint) throws IOException {
        Path content = ContentFolders.empty(folder.resolve("told")).path();
        Addition added = Playbook.of(content).addScenario("One", slug.repeat(times), null);
        assertThat(codes(added)).containsExactly("bad-slug");
        assertThat(added.problems().get(0).hint()).isEqualTo(hint);
    }
}
