package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of a check, read back by readers that are not ours. */
class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    private Path content;
    private Path reports;

    /** Two warnings, one of which is suppressed, an error, and signs that each form must escape. */
    @BeforeEach
    void prepare() throws IOException {
        content = temporary.resolve("my content");
        reports = temporary.resolve("reports");
        new Folder(Path.of("src/test/problems/content")).copyTo(content);
        change(
                "scenarios/silence/scenario.yaml",
                "is Friday",
                "you forgot <3 & \"you\", I beg you.\n          Is Friday");
        Files.writeString(
                content.resolve("scenarios/silence/scenario.yaml"),
                Files.readString(content.resolve("scenarios/silence/scenario.yaml"))
                        + "allow: [{rule: pleading, because: \"They like <drama> & \\\"fun\\\".\"}]\n"
                        + "examples: [{name: One, values: {name: Robin}}]\n");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = content.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Playbook playbook(Options.Builder options) {
        return Playbook.of(content, options.reports(reports).build());
    }

    private Report check() {
        return playbook(Options.builder()).check(DAY);
    }

    private String file(String name) throws IOException {
        return Files.readString(reports.resolve(name));
    }

    @Test
    void sarifIsWhatTheSchemaSays() throws IOException {
        change("pages/about.md", "Because.", "See [this](scenario:no%20such) and ![](x.png).");
        Report report = check();
        assertThat(report.failed()).isTrue();
        JsonSchema schema;
        try (InputStream in = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        }
        JsonNode sarif = JSON.readTree(file("report.sarif"));
        assertThat(schema.validate(sarif)).isEmpty();
        ((com.fasterxml.jackson.databind.node.ObjectNode) sarif).put("version", "1");
        assertThat(schema.validate(sarif)).as("the validator finds a fault").isNotEmpty();
    }

    @Test
    void sarifIsReadBack() throws IOException {
        Report report = check();
        SarifSchema210 sarif = JSON.readValue(file("report.sarif"), SarifSchema210.class);
        List<Result> results = sarif.getRuns().get(0).getResults();
        assertThat(results)
                .hasSize(report.problems().size() + report.suppressed().size());
        Result first = results.get(0);
        assertThat(first.getRuleId()).isEqualTo("blaming");
        assertThat(sarif.getRuns().get(0).getTool().getDriver().getRules().stream()
                        .toList()
                        .get(first.getRuleIndex())
                        .getId())
                .isEqualTo("blaming");
        var place = first.getLocations().get(0).getPhysicalLocation();
        assertThat(place.getArtifactLocation().getUri())
                .isEqualTo(content.resolve("scenarios/silence/scenario.yaml")
                        .toUri()
                        .toString());
        assertThat(place.getRegion().getStartLine()).isEqualTo(18);
        assertThat(place.getRegion().getStartColumn()).isEqualTo(11);
        Result aside = results.get(results.size() - 1);
        assertThat(aside.getSuppressions().iterator().next().getJustification())
                .isEqualTo("They like <drama> & \"fun\".");
    }

    @Test
    void junitIsReadBack() throws Exception {
        change("scenarios/silence/scenario.yaml", "outcomes:", "outcome:");
        Report report = playbook(Options.builder().strict(true)).check(DAY);
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(reports.resolve("TEST-playbook.xml").toString());
        List<ReportTestCase> cases =
                suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
        assertThat(cases).hasSize(report.problems().size() + report.suppressed().size());
        assertThat(cases.stream().filter(ReportTestCase::hasFailure)).hasSize(report.errors());
        ReportTestCase first = cases.get(0);
        assertThat(first.getFailureType())
                .isEqualTo(report.problems().get(0).code().id());
        assertThat(first.getFailureMessage()).contains(report.problems().get(0).message());
    }

    @Test
    void junitOfNothingHasOneCaseThatPassed() throws Exception {
        new Folder(content).delete();
        new Folder(Path.of("src/test/problems/content")).copyTo(content);
        assertThat(check().problems()).isEmpty();
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(reports.resolve("TEST-playbook.xml").toString());
        assertThat(suites.get(0).getTestCases()).hasSize(1).noneMatch(ReportTestCase::hasFailure);
        assertThat(file("summary.md")).isEqualTo("# Playbook check\n\nNo problems.\n");
    }

    @Test
    void jsonHasWhatWasFoundAndSuppressedAndTheMessages() throws IOException {
        check();
        JsonNode json = JSON.readTree(file("report.json"));
        assertThat(json.at("/format").asInt()).isEqualTo(1);
        assertThat(json.at("/warnings").asInt()).isEqualTo(1);
        assertThat(json.at("/problems/0/code").asText()).isEqualTo("blaming");
        assertThat(json.at("/suppressed/0/because").asText()).isEqualTo("They like <drama> & \"fun\".");
        assertThat(json.at("/messages/0/body").asText()).startsWith("Hi Robin,\n\nyou forgot");
        assertThat(file("problems/blaming.md")).startsWith("# blaming\n");
        assertThat(file("problems/pleading.md")).startsWith("# pleading\n");
    }

    @Test
    void theSummaryShowsMessagesBeforeAndAfter() throws IOException {
        check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        change("scenarios/silence/scenario.yaml", "I leave it here.", "I let it rest.");
        playbook(Options.builder().baseline(baseline)).check(DAY);
        assertThat(file("summary.md")).contains("""
                ## Messages

                1 message changed.

                ### silence · en · rest · warm · One

                ```diff
                  Hi Robin,
                \s\s
                - I leave it here. The door is open.
                + I let it rest. The door is open.
                ```
                """);
    }

    @Test
    void noMessageIsBeforeAndAfterWhereTheFormerCheckHadErrors() throws IOException {
        change("playbook.yaml", "tagline:", "tagine:");
        check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        change("playbook.yaml", "tagine:", "tagline:");
        playbook(Options.builder().baseline(baseline)).check(DAY);
        assertThat(file("summary.md"))
                .endsWith("\nNo messages are compared: the baseline has errors.\n")
                .doesNotContain("## Messages");
    }

    @Test
    void anErrorIsInTheSummaryHoweverManyWarningsComeBeforeIt() throws IOException {
        change("pages/about.md", "Because.", "See [it](http://example.com/x).\n\n".repeat(150));
        change("scenarios/silence/scenario.yaml", "category: prospects", "category: nope");
        Report report = check();
        assertThat(report.warnings()).isGreaterThan(100);
        assertThat(file("summary.md").lines().filter(line -> line.startsWith("| **error**")))
                .hasSize(report.errors())
                .isNotEmpty();
    }

    @Test
    void theSummaryIsATableWhateverTheContentSays() throws IOException {
        change("scenarios/silence/scenario.yaml", "category: prospects", "category: \"x | y <img src=x>@octocat\"");
        Files.writeString(content.resolve("pages/a`b.md"), "# Odd\n");
        check();
        assertThat(file("summary.md"))
                .contains("<code>x &#124; y &#60;img src=x&#62;@octocat</code>")
                .contains("/pages/a&#96;b.md</code> |")
                .doesNotContain("<img");
    }

    @Test
    void theSummaryShowsWhatATranslationLacks() throws IOException {
        Folder golden = new Folder(Path.of("src/test/golden/rule-outdated-translation/content"));
        new Folder(content).delete();
        golden.copyTo(content);
        check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        change("scenarios/close/scenario.yaml", "You know where you stand.", "You both know where you stand.");
        playbook(Options.builder().baseline(baseline)).check(DAY);
        assertThat(file("summary.md")).contains("""
                ## To translate: close (sv)

                ```diff
                - You know where you stand.
                + You both know where you stand.
                ```
                """);
    }

    @Test
    void aBaselineIsAReport() throws IOException {
        Path baseline = Files.writeString(temporary.resolve("baseline.json"), "{\"format\": 2}");
        Playbook playbook = playbook(Options.builder().baseline(baseline));
        for (byte[] bytes : List.of(
                Files.readAllBytes(baseline), "no JSON".getBytes(StandardCharsets.UTF_8), new byte[] {'"', (byte) 0xE5
                })) {
            Files.write(baseline, bytes);
            Report report = playbook.check(DAY);
            assertThat(report.errors()).isEqualTo(1);
            assertThat(report.problems().toString())
                    .contains(baseline + ": The baseline is not a report.json that this version can read. ");
            assertThat(file("problems.txt")).contains("The baseline is not a report.json");
        }
        Files.delete(baseline);
        assertThat(playbook.check(DAY).problems()).hasSize(1).noneMatch(Problem::isError);
    }

    /** Options say what is to be done, and touch nothing: a file may be there only when it is needed. */
    @Test
    void optionsReadNothing() throws IOException {
        check();
        Path baseline = temporary.resolve("later.json");
        Playbook playbook = playbook(Options.builder().baseline(baseline));
        Files.move(reports.resolve("report.json"), baseline);
        change("scenarios/silence/scenario.yaml", "I leave it here.", "I let it rest.");
        playbook.check(DAY);
        assertThat(file("summary.md")).contains("1 message changed.");
    }

    @Test
    void textHasTheLineAndACaret() {
        Playbook playbook = Playbook.of(content);
        Problem problem = check().problems().get(0);
        assertThat(playbook.text(problem))
                .containsExactly(
                        content.toString().replace('\\', '/') + "/scenarios/silence/scenario.yaml:18:11: "
                                + problem.message() + " " + problem.hint() + " [blaming]",
                        "  18 |           you forgot <3 & \"you\", I beg you.",
                        "     |           ^");
    }

    /** It is not below the content folder, however the two are named. */
    @Test
    void theOutputIsAPlaceOfItsOwn() {
        Problem problem = Problem.of(
                Code.FOREIGN_FILE, OutputPlace.of(Path.of("target", "a.html")), "It is in the way.", "Move it.");
        assertThat(Playbook.of(content).text(problem))
                .containsExactly("target/a.html: It is in the way. Move it. [foreign-file]");
        assertThat(Playbook.of(content).annotation(problem)).startsWith("::error file=target/a.html,title=");
    }

    @Test
    void annotationsAreWorkflowCommands() throws IOException {
        new Folder(content).copyTo(temporary.resolve("a,b:c"));
        Playbook playbook = Playbook.of(temporary.resolve("a,b:c"));
        String folder = temporary.toString().replace(":", "%3A").replace(",", "%2C");
        assertThat(playbook.annotation(playbook.check(DAY).problems().get(0)))
                .startsWith("::warning file=" + folder
                        + "/a%2Cb%3Ac/scenarios/silence/scenario.yaml,line=18,col=11,title=blaming::“you forgot”");
    }

    @Test
    void aPlaybookThatCannotBeReadHasReportsToo() throws IOException {
        Files.delete(content.resolve("playbook.yaml"));
        assertThat(check().failed()).isTrue();
        assertThat(Map.of("text", file("problems.txt"), "xml", file("TEST-playbook.xml")))
                .allSatisfy((name, text) -> assertThat(text).contains("The file is missing."));
        assertThat(new String(Files.readAllBytes(reports.resolve("report.json")), StandardCharsets.UTF_8))
                .contains("\"playbook\" : null");
    }
}
