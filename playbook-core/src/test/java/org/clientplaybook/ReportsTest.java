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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    private CheckedContent checked;
    private Path content;
    private Path reports;

    @BeforeEach
    void prepare() throws IOException {
        checked = CheckedContent.in(temporary);
        content = checked.content();
        reports = checked.reports();
    }

    @Test
    void sarifIsWhatTheSchemaSays() throws IOException {
        checked.change("pages/about.md", "Because.", "See [this](scenario:no%20such) and ![](x.png).");
        Report report = checked.check();
        assertThat(report.failed()).isTrue();
        JsonSchema schema;
        try (InputStream in = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        }
        JsonNode sarif = JSON.readTree(checked.file("report.sarif"));
        assertThat(schema.validate(sarif)).isEmpty();
        ((com.fasterxml.jackson.databind.node.ObjectNode) sarif).put("version", "1");
        assertThat(schema.validate(sarif)).as("the validator finds a fault").isNotEmpty();
    }

    @Test
    void sarifIsReadBack() throws IOException {
        Report report = checked.check();
        SarifSchema210 sarif = JSON.readValue(checked.file("report.sarif"), SarifSchema210.class);
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
        checked.change("scenarios/silence/scenario.yaml", "outcomes:", "outcome:");
        Report report = checked.playbook(Options.builder().strict(true)).check(CheckedContent.DAY);
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
        assertThat(checked.check().problems()).isEmpty();
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(reports.resolve("TEST-playbook.xml").toString());
        assertThat(suites.get(0).getTestCases()).hasSize(1).noneMatch(ReportTestCase::hasFailure);
        assertThat(checked.file("summary.md")).isEqualTo("# Playbook check\n\nNo problems.\n");
    }

    @Test
    void jsonHasWhatWasFoundAndSuppressedAndTheMessages() throws IOException {
        checked.check();
        JsonNode json = JSON.readTree(checked.file("report.json"));
        assertThat(json.at("/format").asInt()).isEqualTo(1);
        assertThat(json.at("/warnings").asInt()).isEqualTo(1);
        assertThat(json.at("/problems/0/code").asText()).isEqualTo("blaming");
        assertThat(json.at("/suppressed/0/because").asText()).isEqualTo("They like <drama> & \"fun\".");
        assertThat(json.at("/messages/0/body").asText()).startsWith("Hi Robin,\n\nyou forgot");
        assertThat(checked.file("problems/blaming.md")).startsWith("# blaming\n");
        assertThat(checked.file("problems/pleading.md")).startsWith("# pleading\n");
    }

    @Test
    void aBaselineIsAReport() throws IOException {
        Path baseline = Files.writeString(temporary.resolve("baseline.json"), "{\"format\": 2}");
        Playbook playbook = checked.playbook(Options.builder().baseline(baseline));
        for (byte[] bytes : List.of(
                Files.readAllBytes(baseline), "no JSON".getBytes(StandardCharsets.UTF_8), new byte[] {'"', (byte) 0xE5
                })) {
            Files.write(baseline, bytes);
            Report report = playbook.check(CheckedContent.DAY);
            assertThat(report.errors()).isEqualTo(1);
            assertThat(report.problems().toString())
                    .contains(baseline + ": The baseline is not a report.json that this version can read. ");
            assertThat(checked.file("problems.txt"))
                    .contains("error: " + baseline + ": The baseline is not a report.json");
        }
        Files.delete(baseline);
        assertThat(playbook.check(CheckedContent.DAY).problems()).hasSize(1).noneMatch(Problem::isError);
    }

    /** Options say what is to be done, and touch nothing: a file may be there only when it is needed. */
    @Test
    void optionsReadNothing() throws IOException {
        checked.check();
        Path baseline = temporary.resolve("later.json");
        Playbook playbook = checked.playbook(Options.builder().baseline(baseline));
        Files.move(reports.resolve("report.json"), baseline);
        checked.change("scenarios/silence/scenario.yaml", "I leave it here.", "I let it rest.");
        playbook.check(CheckedContent.DAY);
        assertThat(checked.file("summary.md")).contains("1 message changed.");
    }

    @Test
    void anExcerptHasTheLineAndACaret() {
        Report report = checked.check();
        Problem problem = report.problems().get(0);
        assertThat(Playbook.of(content).text(problem))
                .isEqualTo(content.toString().replace('\\', '/') + "/scenarios/silence/scenario.yaml:18:11: "
                        + problem.message() + " " + problem.hint() + " [blaming]");
        assertThat(report.excerpts().get(problem.location()))
                .containsExactly("  18 |           you forgot <3 & \"you\", I beg you.", "     |           ^");
    }

    /** Of what a build has read, whatever was saved since. */
    @Test
    void excerptsAreOfWhatWasRead() throws IOException {
        Playbook playbook = Playbook.of(content);
        Report check = playbook.check(CheckedContent.DAY);
        checked.change("scenarios/silence/scenario.yaml", "title:", "# A line more.\ntitle:");
        assertThat(check.excerpts().get(check.problems().get(0).location()))
                .first()
                .asString()
                .contains("you forgot");
        Files.writeString(content.resolve("playbook.yaml"), "title: [not closed\n");
        Report broken = playbook.generate(temporary.resolve("site"));
        Addition refused = playbook.addScenario("One", null, null);
        Files.delete(content.resolve("playbook.yaml"));
        for (var excerpts : List.of(broken.excerpts(), refused.excerpts())) {
            assertThat(excerpts.values())
                    .anySatisfy(lines -> assertThat(lines.get(0)).contains("not closed"));
        }
        assertThat(refused.problems()).isNotEmpty();
    }

    /** It is not below the content folder, however the two are named. */
    @Test
    void theOutputIsAPlaceOfItsOwn() {
        Problem problem = Problem.of(
                Code.FOREIGN_FILE, OutputPlace.of(Path.of("target", "a.html")), "It is in the way.", "Move it.");
        assertThat(Playbook.of(content).text(problem))
                .isEqualTo("target/a.html: It is in the way. Move it. [foreign-file]");
        assertThat(Playbook.of(content).annotation(problem)).startsWith("::error file=target/a.html,title=");
    }

    @Test
    void annotationsAreWorkflowCommands() throws IOException {
        new Folder(content).copyTo(temporary.resolve("a,b:c"));
        Playbook playbook = Playbook.of(temporary.resolve("a,b:c"));
        String folder = temporary.toString().replace(":", "%3A").replace(",", "%2C");
        assertThat(playbook.annotation(
                        playbook.check(CheckedContent.DAY).problems().get(0)))
                .startsWith("::warning file=" + folder
                        + "/a%2Cb%3Ac/scenarios/silence/scenario.yaml,line=18,col=11,title=blaming::“you forgot”");
    }

    @Test
    void aPlaybookThatCannotBeReadHasReportsToo() throws IOException {
        Files.delete(content.resolve("playbook.yaml"));
        assertThat(checked.check().failed()).isTrue();
        assertThat(Map.of("text", checked.file("problems.txt"), "xml", checked.file("TEST-playbook.xml")))
                .allSatisfy((name, text) -> assertThat(text).contains("The file is missing."));
        assertThat(new String(Files.readAllBytes(reports.resolve("report.json")), StandardCharsets.UTF_8))
                .contains("\"playbook\" : null");
    }

    /** Wherever the check was started, and whatever the folders and files are called. */
    @Test
    void codeHostsAreToldPathsBelowTheRoot() throws IOException {
        Path notes = temporary.resolve("10:30 notes, ours");
        new Folder(content).copyTo(notes.resolve("my content"));
        Files.writeString(notes.resolve("my content/pages/12:30.md"), "# At noon\n");
        for (String root : List.of(".", "10:30 notes, ours", "10:30 notes, ours/my content")) {
            Options options = Options.builder()
                    .reports(reports)
                    .root(temporary.resolve(root))
                    .build();
            Playbook playbook = Playbook.of(notes.resolve("my content"), options);
            Report report = playbook.check(CheckedContent.DAY);
            String below = temporary.resolve(root).normalize().relativize(notes.resolve("my content")) + "/";
            String page = (below.equals("/") ? "" : below) + "pages/12:30.md";
            assertThat(JSON.readTree(checked.file("report.sarif")).findValuesAsText("uri"))
                    .allSatisfy(uri -> assertThat(URI.create(uri).isAbsolute()).isFalse())
                    .extracting(uri -> URI.create(uri).getPath())
                    .contains(page);
            assertThat(checked.file("summary.md")).contains("| `" + page + "` |");
            assertThat(JSON.readTree(checked.file("report.json")).findValuesAsText("file"))
                    .contains(page);
            assertThat(checked.file("TEST-playbook.xml")).contains("classname=\"" + page + "\"");
            assertThat(report.problems().stream().map(playbook::annotation))
                    .anySatisfy(command -> assertThat(command)
                            .contains(" file=" + page.replace(":", "%3A").replace(",", "%2C") + ","));
        }
    }

    @Test
    void aRootThatIsNotAroundTheContentIsNone() throws IOException {
        Problem problem = checked.check().problems().get(0);
        String plain = Playbook.of(content).annotation(problem);
        Options options = Options.builder().root(temporary.resolve("elsewhere")).build();
        assertThat(Playbook.of(content, options).annotation(problem)).isEqualTo(plain);
    }
}
