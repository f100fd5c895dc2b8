package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final String PAGE = "scenario/late-payer.html";

    @TempDir
    Path folder;

    private Path content;
    private Path yaml;
    private LivePreview preview;

    @BeforeEach
    void copy() throws IOException {
        content = folder.resolve("content");
        copy(Path.of("src/test/two-scenarios"), content);
        yaml = content.resolve("scenarios/late-payer/scenario.yaml");
    }

    @AfterEach
    void close() {
        if (preview != null) {
            preview.close();
        }
    }

    private Tab open(String page) throws Exception {
        preview = Playbook.of(content).serve(0, "vscode", report -> {});
        return new Tab(preview, page);
    }

    private void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Gives the scenario another title. */
    private void retitle(String title) throws IOException {
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^title: .*$", "title: " + title));
    }

    @Test
    void showsASave() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).contains("connect-src 'self'").doesNotContain("connect-src 'none'");
            retitle("Quite another title");
            tab.awaitText("Quite another title");
            replace(content.resolve("scenarios/late-payer/guidance.md"), "## ", "## Anew ");
            tab.awaitText(">Anew ");
        }
        assertThat(files()).as("files that the preview wrote").isEmpty();
    }

    /** Lists what is in the folder beside the content. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(content)).toList();
        }
    }

    @Test
    void tellsOnlyPagesThatChanged() throws Exception {
        try (Tab tab = open("scenario/moving-meeting.html")) {
            assertThat(tab.next().get("stale").asBoolean()).isFalse();
            replace(yaml, "  - title: ", "  - title: Now ");
            assertThat(tab.next().get("stale").asBoolean()).isFalse();
        }
    }

    @Test
    void tellsWhatIsBrokenUntilItIsFixed() throws Exception {
        try (Tab tab = open(PAGE)) {
            String before = tab.html();
            replace(yaml, "goal: ", "goall: ");
            JsonNode problem = tab.awaitErrors(1).get("problems").get(0);
            assertThat(problem.get("place").asText()).startsWith("scenarios/late-payer/scenario.yaml:");
            assertThat(problem.get("link").asText())
                    .matches("vscode://file/.*/content/scenarios/late-payer/scenario\\.yaml:\\d+:\\d+");
            assertThat(problem.get("excerpt").asText()).matches("  \\d+ \\| goall: .*\n +\\| \\^");
            assertThat(tab.html()).isEqualTo(before);
            replace(yaml, "goall: ", "goal: Fixed and ");
            assertThat(tab.awaitErrors(0).get("total").asInt()).isZero();
            tab.awaitText("Fixed and");
        }
    }

    @Test
    void tellsWhatTheRulesFindOnceThereIsTime() throws Exception {
        try (Tab tab = open(PAGE)) {
            replace(yaml, "goal: ", "goal: Another one, and ");
            tab.awaitText("Another one, and");
            // The Swedish words are not those of this goal.
            JsonNode event = tab.next();
            while (event.get("total").asInt() == 0) {
                event = tab.next();
            }
            assertThat(event.get("errors").asInt()).isZero();
            assertThat(event.get("problems").toString()).contains("outdated-translation");
            // A save that fixes nothing takes nothing away, not even for a while.
            Path guidance = content.resolve("scenarios/late-payer/guidance.md");
            replace(guidance, "## ", "## Anew ");
            while (!tab.html().contains(">Anew ")) {
                event = tab.next();
                assertThat(event.get("stale").asBoolean()
                                || event.get("problems").toString().contains("outdated-translation"))
                        .as("received: %s", event)
                        .isTrue();
            }
            assertThat(tab.next().get("problems").toString()).contains("outdated-translation");
            replace(guidance, "## Anew ", "## ");
            replace(yaml, "goal: Another one, and ", "goal: ");
            while (event.get("total").asInt() > 0) {
                event = tab.next();
            }
        }
    }

    /** A rule finds something whether or not there is an error elsewhere. */
    @Test
    void tellsWhatTheRulesFindBesideAnError() throws Exception {
        try (Tab tab = open(PAGE)) {
            Path guidance = content.resolve("scenarios/moving-meeting/guidance.md");
            Files.writeString(guidance, Files.readString(guidance) + "\n[A page](http://example.com/)\n");
            JsonNode event = tab.next();
            while (!event.get("problems").toString().contains("insecure-link")) {
                event = tab.next();
            }
            assertThat(event.get("problems").get(0).get("excerpt").asText())
                    .contains("| [A page](http://example.com/)");
            replace(yaml, "goal: ", "goall: ");
            while (event.get("errors").asInt() == 0) {
                event = tab.next();
                assertThat(event.get("problems").toString()).contains("insecure-link");
            }
            replace(guidance, "http://", "https://");
            while (event.get("problems").toString().contains("insecure-link")) {
                event = tab.next();
            }
            assertThat(event.get("errors").asInt()).isEqualTo(1);
        }
    }

    @Test
    void survivesBrokenYaml() throws Exception {
        try (Tab tab = open(PAGE)) {
            String text = Files.readString(yaml);
            for (String broken : List.of("", "title: [", "\t- :\n{{", "\u0000", "title: x\ntitle: y\n")) {
                Files.writeString(yaml, broken);
                JsonNode event = tab.next();
                while (event.get("errors").asInt() == 0) {
                    event = tab.next();
                }
            }
            Files.writeString(yaml, text);
            retitle("Whole again");
            tab.awaitText("Whole again");
        }
    }

    @Test
    void beginsWithAPlaybookThatIsBroken() throws Exception {
        Path settings = content.resolve("playbook.yaml");
        replace(settings, "format: 1", "format: 9");
        try (Tab tab = open(PAGE)) {
            assertThat(tab.get(PAGE).statusCode()).isEqualTo(503);
            assertThat(tab.html()).contains("There is no site yet");
            assertThat(tab.awaitErrors(1).get("problems").get(0).get("place").asText())
                    .isEqualTo("playbook.yaml:2:9");
            replace(settings, "format: 9", "format: 1");
            tab.awaitText("<h1>");
            tab.awaitText("playbook-theme-switch");
        }
    }

    @Test
    void followsFoldersThatAreRenamedRemovedAndAdded() throws Exception {
        try (Tab tab = open(PAGE);
                Tab other = new Tab(preview, "scenario/very-late-payer.html")) {
            assertThat(other.html()).contains("Page not found");
            Path to = content.resolve("scenarios/very-late-payer");
            Files.move(content.resolve("scenarios/late-payer"), to);
            // Other scenarios lead to the old name.
            JsonNode event = tab.next();
            while (event.get("errors").asInt() == 0) {
                event = tab.next();
            }
            assertThat(event.get("problems").toString()).contains("dangling-reference");
            for (Path file : texts()) {
                Files.writeString(file, Files.readString(file).replaceAll("\\blate-payer\\b", "very-late-payer"));
            }
            other.awaitText("playbook-theme-switch");
            while (!tab.html().contains("Page not found")) {
                tab.next();
            }
            copy(to, content.resolve("scenarios/late-payer"));
            tab.awaitText("playbook-theme-switch");
        }
    }

    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|md)"))
                    .toList();
        }
    }

    @Test
    void survivesTheLossOfTheWholeFolder() throws Exception {
        try (Tab tab = open(PAGE)) {
            Path away = folder.resolve("away");
            Files.move(content, away);
            assertThat(tab.awaitErrors(1).get("problems").get(0).get("code").asText())
                    .isEqualTo("missing-folder");
            Files.move(away, content);
            tab.awaitErrors(0);
            retitle("And watched again");
            tab.awaitText("And watched again");
        }
    }

    @Test
    void anEditorsTemporaryFilesBreakNothing() throws Exception {
        try (Tab tab = open(PAGE)) {
            Path beside = yaml.resolveSibling("scenario.yaml~");
            for (int i = 0; i < 5; i++) {
                // As Vim and many others save: a probe, a backup, a new file in the place of the old one.
                Files.writeString(yaml.resolveSibling(".scenario.yaml.swp"), "swap");
                Files.writeString(yaml.resolveSibling("4913"), "");
                Files.delete(yaml.resolveSibling("4913"));
                String text = Files.readString(yaml);
                Files.move(yaml, beside);
                Files.writeString(yaml, text);
                retitle("Save number " + i);
                Files.delete(beside);
                Files.delete(yaml.resolveSibling(".scenario.yaml.swp"));
                tab.awaitText("Save number " + i);
                assertThat(tab.get("-preview/preview.js").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void showsDrafts() throws Exception {
        Files.writeString(yaml, "draft: true\n" + Files.readString(yaml));
        try (Tab tab = open(PAGE)) {
            assertThat(tab.get(PAGE).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aThemeThatDoesNotRunIsAProblem() throws Exception {
        try (Tab tab = open(PAGE)) {
            Path template = content.resolve("theme/component/footer/footer.peb");
            Files.createDirectories(template.getParent());
            Files.writeString(template, "{{ nothing.of.the.kind }}");
            JsonNode event = tab.next();
            while (event.get("errors").asInt() == 0) {
                event = tab.next();
            }
            assertThat(event.get("problems").toString()).contains("theme-template");
            Files.writeString(template, "<footer>Our own footer</footer>");
            tab.awaitText("Our own footer");
        }
    }

    /** The theme is tried on a page of each kind, and may fail on another one. */
    @Test
    void aPageOnWhichTheThemeFailsSaysWhy() throws Exception {
        Path template = content.resolve("theme/component/footer/footer.peb");
        Files.createDirectories(template.getParent());
        Files.writeString(
                template, "{% if page.path == \"scenario/moving-meeting.html\" %}{{ nothing.of.the.kind }}{% endif %}");
        try (Tab tab = open(PAGE)) {
            assertThat(tab.get(PAGE).statusCode()).isEqualTo(200);
            assertThat(tab.get("scenario/moving-meeting.html").statusCode()).isEqualTo(500);
            assertThat(tab.get("scenario/moving-meeting.html").body())
                    .contains("This page cannot be generated", "nothing");
            assertThat(tab.get("scenario/nope.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void opensAtThePageThatIsBeingEdited() throws Exception {
        Files.setLastModifiedTime(
                content.resolve("scenarios/moving-meeting/guidance.sv.md"),
                FileTime.from(Instant.parse("2037-01-01T00:00:00Z")));
        try (Tab tab = open("index.html")) {
            assertThat(tab.html()).isNotEmpty();
            assertThat(preview.editing()).isEqualTo(preview.address().resolve("sv/scenario/moving-meeting.html"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
