package org.clientplaybook.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.clientplaybook.scaffold.ProjectUpdate.Change;
import org.clientplaybook.scaffold.ProjectUpdate.Updated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectUpdateTest {
    private static final String CHECK = ".github/workflows/check.yml";
    private static final String PUBLISH = ".github/workflows/publish.yml";

    @TempDir
    Path folder;

    @BeforeEach
    void anOlderVersionMadeTheProject() {
        new NewContent(LocalDate.of(2026, 11, 25), () -> {}).playbook(folder, "Ours", null, "en", "0.9.0", "");
    }

    /** Lets the older version have made a file in another way. */
    private void formerly(String path, UnaryOperator<String> edit) throws IOException {
        edit(path, edit);
        Stamp stamp = stamp();
        Map<String, String> files = new TreeMap<>(stamp.files());
        files.computeIfPresent(path, (key, text) -> edit.apply(text));
        Files.write(folder.resolve(Stamp.FILE), new Stamp(stamp.version(), stamp.id(), stamp.tool(), files).bytes());
    }

    private void edit(String path, UnaryOperator<String> edit) throws IOException {
        Files.writeString(folder.resolve(path), edit.apply(text(path)));
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private Stamp stamp() throws IOException {
        return Stamp.parse(text(Stamp.FILE));
    }

    private Updated update(boolean apply, String... keep) {
        return new ProjectUpdate(folder, "1.0.0", null, Set.of(keep), List.of(), () -> {}).run(apply);
    }

    private static List<String> paths(Updated updated) {
        return updated.changes().stream().map(Change::path).toList();
    }

    @Test
    void nothingChangesBeforeItIsWanted() throws IOException {
        String pom = text("pom.xml");
        Updated updated = update(false);
        assertThat(updated.problems()).isEmpty();
        assertThat(updated.from()).isEqualTo("0.9.0");
        assertThat(updated.applied()).isFalse();
        assertThat(updated.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.lines())
                        .contains("-         <version>0.9.0</version>", "+         <version>1.0.0</version>")
                        .hasSizeLessThan(10));
        assertThat(text("pom.xml")).isEqualTo(pom);
        assertThat(stamp().version()).isEqualTo("0.9.0");
    }

    @Test
    void whatBothHaveChangedElsewhereIsThereAfterwards() throws IOException {
        formerly(CHECK, text -> text.replace("java-version: 17", "java-version: 11"));
        edit(CHECK, text -> text.replace("name: report", "name: ours").replace("\n", "\r\n"));
        edit("pom.xml", text -> text.replace("<version>0.9.0", "<version>0.9.5").replace("com.example", "com.ours"));
        String content = text("content/playbook.yaml");
        Updated updated = update(true);
        assertThat(updated.applied()).isTrue();
        assertThat(paths(updated)).containsExactly(CHECK, "pom.xml");
        assertThat(text(CHECK))
                .contains("java-version: 17\r\n", "name: ours\r\n")
                .doesNotContain("java-version: 11");
        assertThat(text("pom.xml")).contains("<version>1.0.0</version>", "com.ours");
        assertThat(text("content/playbook.yaml")).isEqualTo(content);
        assertThat(stamp().version()).isEqualTo("1.0.0");
        assertThat(update(true).changes()).isEmpty();
    }

    @Test
    void whereBothHaveChangedALineNothingIsWritten() throws IOException {
        formerly(CHECK, text -> text.replace("java-version: 17", "java-version: 11"));
        edit(CHECK, text -> text.replace("java-version: 11", "java-version: 21"));
        Map<String, String> before = Map.of(CHECK, text(CHECK), "pom.xml", text("pom.xml"));
        Updated updated = update(true);
        assertThat(updated.applied()).isFalse();
        Change conflict = updated.changes().get(0);
        assertThat(conflict.conflict()).isTrue();
        assertThat(conflict.lines())
                .contains("-           java-version: 21", "+           java-version: 17")
                .anyMatch(line -> line.matches("yours, line \\d+:"));
        for (Map.Entry<String, String> file : before.entrySet()) {
            assertThat(text(file.getKey())).isEqualTo(file.getValue());
        }
        assertThat(update(true, CHECK).applied()).isTrue();
        assertThat(text(CHECK)).contains("java-version: 21");
        assertThat(text("pom.xml")).contains("<version>1.0.0</version>");
        assertThat(update(true).changes()).isEmpty();
    }

    @Test
    void filesComeAndGo() throws IOException {
        Stamp stamp = stamp();
        Map<String, String> files = new TreeMap<>(stamp.files());
        files.remove(".vscode/settings.json");
        files.remove(".gitignore");
        files.put("old.xml", "<old/>\n");
        Files.write(folder.resolve(Stamp.FILE), new Stamp("0.9.0", stamp.id(), "", files).bytes());
        Files.delete(folder.resolve(".vscode/settings.json"));
        Files.delete(folder.resolve(PUBLISH));
        Files.writeString(folder.resolve("old.xml"), "<old/>\n");
        Updated updated = update(true);
        assertThat(updated.applied()).isTrue();
        assertThat(paths(updated)).containsExactly(".vscode/settings.json", "old.xml", "pom.xml");
        assertThat(folder.resolve(".vscode/settings.json")).isNotEmptyFile();
        assertThat(folder.resolve(PUBLISH)).doesNotExist();
        assertThat(folder.resolve("old.xml")).exists();
        assertThat(update(true).changes()).isEmpty();

        files.remove(CHECK);
        Files.write(folder.resolve(Stamp.FILE), new Stamp("0.9.0", stamp.id(), "", files).bytes());
        edit(CHECK, text -> "# ours\n" + text);
        assertThat(update(true).changes())
                .anyMatch(change -> change.conflict() && change.path().equals(CHECK));
    }

    /** What was there before `new` is nobody's but the project's. */
    @Test
    void aFileThatWasThereBeforeStays() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("pom.xml"), "<project>playbook-maven-plugin</project>\n");
        new NewContent(LocalDate.of(2026, 11, 25), () -> {}).playbook(other, "Ours", null, "en", "0.9.0", "");
        Updated updated = new ProjectUpdate(other, "1.0.0", null, Set.of(), List.of(), () -> {}).run(true);
        assertThat(updated.applied()).isTrue();
        assertThat(updated.changes()).isEmpty();
        assertThat(Files.readString(other.resolve("pom.xml"))).isEqualTo("<project>playbook-maven-plugin</project>\n");
    }

    /** A released tool needs not be built first: the line for it goes, whatever else is in the file. */
    @Test
    void theToolIsNoLongerBuiltOnceItIsReleased() throws IOException {
        Path other = folder.resolve("other");
        new NewContent(LocalDate.of(2026, 11, 25), () -> {})
                .playbook(other, "Ours", null, "en", "1.0.0-SNAPSHOT", "https://example.com/tool.git");
        Path publish = other.resolve(PUBLISH);
        Files.writeString(publish, Files.readString(publish).replace("ubuntu-latest", "our-runner"));
        assertThat(Files.readString(publish)).contains("git init", "https://example.com/tool.git");
        assertThat(new ProjectUpdate(other, "1.0.0", null, Set.of(), List.of(), () -> {})
                        .run(true)
                        .applied())
                .isTrue();
        assertThat(Files.readString(publish)).contains("our-runner").doesNotContain("git init", "PLAYBOOK_TOOL");
    }

    /** The address of the tool is written by hand into what is made, and is no conflict. */
    @Test
    void theAddressOfTheToolStaysUntilItGoes() throws IOException {
        Path other = folder.resolve("other");
        new NewContent(LocalDate.of(2026, 11, 25), () -> {}).playbook(other, "Ours", null, "en", "1-SNAPSHOT", "");
        Path publish = other.resolve(PUBLISH);
        Files.writeString(
                publish, Files.readString(publish).replace("PLAYBOOK_TOOL: \"\"", "PLAYBOOK_TOOL: 'file:///a$1'"));
        assertThat(run(other, "2-SNAPSHOT", null).applied()).isTrue();
        assertThat(Files.readString(publish)).contains("\n  PLAYBOOK_TOOL: 'file:///a$1'\n", "git init");
        assertThat(run(other, "2-SNAPSHOT", null).changes()).isEmpty();
        Files.writeString(publish, Files.readString(publish).replace("VERSION: \"\"", "VERSION: v2 # checked"));
        assertThat(run(other, "2-SNAPSHOT", null).changes()).isEmpty();
        assertThat(run(other, "2-SNAPSHOT", "b").applied()).isTrue();
        assertThat(Files.readString(publish))
                .contains("\n  PLAYBOOK_TOOL: \"b\"\n", "\n  PLAYBOOK_TOOL_VERSION: v2 # checked\n");
        assertThat(run(other, "2.0.0", null).applied()).isTrue();
        assertThat(Files.readString(publish)).doesNotContain("PLAYBOOK_TOOL", "git init");
        assertThat(Files.readString(other.resolve("pom.xml"))).contains("<version>2.0.0</version>");
    }

    @Test
    void theAddressOfTheToolIsOneLine() throws IOException {
        String pom = text("pom.xml");
        for (String tool : List.of("a\nb", "a\u0007")) {
            Updated updated = run(folder, "1.0.0-SNAPSHOT", tool);
            assertThat(updated.applied()).isFalse();
            assertThat(updated.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("one line"));
        }
        assertThat(text("pom.xml")).isEqualTo(pom);
    }

    /** Where the machine fails in between, the stamp is still the old one, and another run does the rest. */
    @Test
    void theStampIsWrittenLast() throws IOException {
        formerly(CHECK, text -> text.replace("java-version: 17", "java-version: 11"));
        Path stamp = folder.resolve(".mvn/.playbook.json.new");
        List<Boolean> there = new ArrayList<>();
        new ProjectUpdate(folder, "1.0.0", null, Set.of(), List.of(), () -> there.add(Files.exists(stamp))).run(true);
        assertThat(there).hasSizeGreaterThan(3).endsWith(false, true);
        assertThat(there.subList(0, there.size() - 1)).containsOnly(false);
    }

    private static Updated run(Path folder, String version, String tool) {
        return new ProjectUpdate(folder, version, tool, Set.of(), List.of(), () -> {}).run(true);
    }

    @Test
    void whatIsRenamedIsRenamedInOurOwnLinesToo() throws IOException {
        formerly(CHECK, text -> text.replace("playbook.baseline", "playbook.formerReport"));
        edit(
                "pom.xml",
                text -> text.replace("<configuration>", "<configuration>\n<formerReport>a.json</formerReport>"));
        Files.writeString(folder.resolve(".github/workflows/own.yml"), "run: mvn -Dplaybook.formerReport=b.json\n");
        Updated updated = update(true);
        assertThat(updated.applied()).isTrue();
        assertThat(paths(updated)).containsExactly(CHECK, ".github/workflows/own.yml", "pom.xml");
        assertThat(text(CHECK)).contains("playbook.baseline").doesNotContain("formerReport");
        assertThat(text("pom.xml")).contains("<baseline>a.json</baseline>");
        assertThat(text(".github/workflows/own.yml")).isEqualTo("run: mvn -Dplaybook.baseline=b.json\n");
    }

    /** There is one content format so far. */
    @Test
    void aChangeOfTheFormatWouldBeMigrated() throws IOException {
        Migration tagline = new Migration(List.of("content"), text -> text.replaceAll("(?m)^tagline:", "subtitle:"));
        Files.write(folder.resolve("content/picture.png"), new byte[] {(byte) 0x89, 'P'});
        ProjectUpdate update =
                new ProjectUpdate(folder, "0.9.0", null, Set.of(), List.of(), List.of(tagline), () -> {});
        assertThat(update.run(true).changes())
                .filteredOn(change -> change.path().startsWith("content/"))
                .singleElement()
                .satisfies(change -> assertThat(change.lines())
                        .contains(
                                "- tagline: What to do and what to say when it gets hard",
                                "+ subtitle: What to do and what to say when it gets hard"));
        assertThat(text("content/playbook.yaml")).contains("\nsubtitle: What");
    }

    @Test
    void schemasAreMadeAnewWhereTheProjectHasThem() throws IOException {
        edit(".schema/scenario.json", text -> "{}");
        assertThat(paths(update(true))).containsExactly(".schema/scenario.json", "pom.xml");
        assertThat(text(".schema/scenario.json")).contains("A client asks too much");
        edit("content/playbook.yaml", text -> "format: x");
        Updated updated = update(true);
        assertThat(updated.applied()).isTrue();
        assertThat(updated.changes()).extracting(Change::what).containsExactly("not changed: the content has errors");
    }

    @Test
    void saysWhyThereIsNoUpdate() throws IOException {
        Path pom = folder.resolve("pom.xml");
        Files.write(pom, "<project>\u00e4</project>".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("not-utf8", "pom.xml");
        Files.delete(pom);
        Files.createDirectories(pom);
        assertRefused("foreign-file", "pom.xml");
        Files.delete(pom);
        for (String json : List.of("", "[]", "{", "{\"version\": \"1\"}", "{\"files\": {\"pom.xml\": 1}}")) {
            Files.writeString(folder.resolve(Stamp.FILE), json);
            assertRefused("unreadable-file", Stamp.FILE);
        }
        Files.delete(folder.resolve(Stamp.FILE));
        assertRefused("missing-file", Stamp.FILE);
    }

    private void assertRefused(String code, String file) {
        Updated updated = update(true);
        assertThat(updated.applied()).isFalse();
        assertThat(updated.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.location().path()).endsWith(file);
            assertThat(problem.hint()).isNotEmpty();
        });
    }

    @Test
    void anInterruptedUpdateChangesNothing() throws IOException {
        String pom = text("pom.xml");
        ProjectUpdate update = new ProjectUpdate(folder, "1.0.0", null, Set.of(), List.of(), () -> {
            throw new IllegalStateException("stop");
        });
        assertThatThrownBy(() -> update.run(true)).hasMessage("stop");
        assertThat(text("pom.xml")).isEqualTo(pom);
    }
}
