package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library says is wrong, and what the plugin adds. */
class MavenHintsTest {
    private static final Path CONTENT = Path.of("../content");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    /** Asserts that one of the problems is given this hint, and that the library itself says nothing of Maven. */
    private static void assertHint(MavenHints hints, List<Problem> problems, String property) {
        assertThat(problems).noneMatch(problem -> problem.toString().contains("-D"));
        assertThat(problems.stream().map(hints::added))
                .anySatisfy(problem -> assertThat(problem.hint()).contains("-Dplaybook." + property + "."));
    }

    @Test
    void aMissingContentFolder() {
        List<Problem> problems =
                Playbook.of(folder.resolve("nowhere")).check(DAY).problems();
        assertHint(MavenHints.ofContent(), problems, "content");
        assertHint(MavenHints.ofReports(folder), problems, "content");
        assertHint(MavenHints.ofNew(), problems, "content");
    }

    @Test
    void aFolderThatCannotBeWritten() {
        Path inside = CONTENT.resolve("target");
        MavenHints hints = MavenHints.ofWebsite(inside);
        assertHint(hints, Playbook.of(CONTENT).generate(CONTENT).problems(), "output");
        Options reporting = Options.builder().reports(inside).build();
        Playbook playbook = Playbook.of(CONTENT, reporting);
        assertHint(hints, playbook.generate(folder.resolve("site")).problems(), "report");
        assertHint(MavenHints.ofReports(inside), playbook.check(DAY).problems(), "report");
    }

    @Test
    void aBaselineThatIsNone() throws Exception {
        Path baseline = Files.writeString(folder.resolve("baseline.json"), "{}");
        Options options = Options.builder().baseline(baseline).build();
        List<Problem> problems = Playbook.of(CONTENT, options).check(DAY).problems();
        assertHint(MavenHints.ofCheck(folder, baseline), problems, "baseline");
    }

    @Test
    void aNameThatCannotBe() {
        MavenHints hints = MavenHints.ofNew();
        assertHint(hints, Playbook.create(folder, "沉默的客户", null, "en", "1", "").problems(), "slug");
        Playbook.create(folder, "Ours", null, "en", "1", "");
        assertHint(hints, Playbook.create(folder, "Ours", null, "en", "1", "").problems(), "content");
        Playbook ours = Playbook.of(folder.resolve("content"));
        assertHint(
                hints,
                ours.addScenario("They have not answered", "not-answered-yet", null)
                        .problems(),
                "slug");
        assertHint(hints, ours.addScenario("They pay late", null, "none").problems(), "category");
    }

    @Test
    void otherProblemsStayAsTheyAre() {
        Problem problem =
                Playbook.of(CONTENT.resolve("scenarios")).check(DAY).problems().get(0);
        assertThat(MavenHints.ofWebsite(folder).added(problem)).isSameAs(problem);
    }
}
