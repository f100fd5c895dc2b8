package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The messages for other tools, held against the formats that those document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final String MESSAGES = """
            title: The client who pays late
            summary: The invoice is past its date.
            category: clients
            signals: [An invoice is past its due date.]
            goal: You are paid.
            fields:
              name: {label: "Their name: 100 %", type: person}
              note: {label: A note, type: paragraph, required: false}
              late: {label: "Is it late?", type: yesno}
              way: {label: The way, type: choice, options: [{value: a, label: "By phone: now"}, {value: b, label: By mail}]}
              fee: {label: The fee, type: money}
              points: {label: The points, type: list}
            steps:
              - title: Check your own side first
            messages:
              - id: ask
                title: "A \\"reminder\\", 5 % off"
                channel: email
                purpose: follow-up
                variants:
                  - tone: warm
                    subject: "On {{ name }}"
                    body: |
                      Hi {{ name | firstName }}, 100 % [[x]] "q", {{ fee }} and {{ fee * 2 }} twice.
                      {% if late %}
                      It is late, {{ way }}.
                      {% endif %}
                      {% if note %}
                      {{ note }}
                      {% endif %}
                      {% for point in points %}
                      - {{ point }}
                      {% endfor %}
                  - {tone: firm, body: "Pay.\\nNow."}
                  - {tone: neutral, body: "=1+1 {{ '{' }}{{ '{{shell}}}' }} [[[{{ name }}] $|$|$"}
              - {id: ask-again, title: Again, channel: sms, purpose: follow-up, variants: [{tone: warm, body: "{{ name }}"}]}
            outcomes:
              - {when: They pay, end: Thank them.}
            reviewed: 2026-11-01
            """;

    @TempDir
    private static Path folder;

    private Path exports;

    @BeforeAll
    void build() throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("scenarios/late-payer"));
        Files.writeString(content.resolve("playbook.yaml"), """
                format: 1
                id: example
                title: An Example Playbook
                tagline: "What to say: now"
                languages: [en]
                currency: EUR
                categories:
                  clients: {title: Clients, summary: You are working together.}
                """);
        Files.writeString(content.resolve("scenarios/late-payer/guidance.md"), "It may be in the wrong inbox.\n");
        Files.writeString(content.resolve("scenarios/late-payer/scenario.yaml"), MESSAGES);
        Report report = Playbook.of(content).generate(folder.resolve("site"));
        assertThat(report.problems()).isEmpty();
        exports = folder.resolve("site/export");
    }

    /** A file without a message in it helps nobody, and an archive without a file is a fault to some programs. */
    @Test
    void aLanguageWithoutMessagesOfItsOwnHasNoFiles(@TempDir Path two) throws IOException {
        Path content = two.resolve("content");
        new Folder(Path.of("src/test/golden/fallback/content")).copyTo(content);
        Files.delete(content.resolve("scenarios/silence/scenario.sv.yaml"));
        Report report = Playbook.of(content).generate(two.resolve("site"));
        assertThat(report.failed()).isFalse();
        assertThat(two.resolve("site/export")).isNotEmptyDirectory();
        assertThat(two.resolve("site/sv/export")).doesNotExist();
        assertThat(Files.readString(two.resolve("site/messages.html"))).contains("export/");
        assertThat(Files.readString(two.resolve("site/sv/messages.html"))).doesNotContain("export/");
    }

    private Map<String, String> archive(String name) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(exports.resolve(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static List<Map<?, ?>> matches(Map<String, String> espanso) {
        List<Map<?, ?>> matches = new ArrayList<>();
        for (Object match : (List<?>) yaml(espanso.get("example/package.yml")).get("matches")) {
            matches.add((Map<?, ?>) match);
        }
        return matches;
    }

    /** https://espanso.org/docs/packages/package-specification/ and its page on forms. */
    @Test
    void espanso() throws IOException {
        Map<String, String> files = archive("example-espanso.zip");
        assertThat(files).containsOnlyKeys("example/_manifest.yml", "example/package.yml", "example/README.md");
        Map<String, Object> manifest = yaml(files.get("example/_manifest.yml"));
        assertThat(manifest)
                .containsOnlyKeys("name", "title", "description", "version", "author")
                .containsEntry("name", "example")
                .containsEntry("description", "What to say: now");
        assertThat(manifest.get("version").toString()).matches("\\d+\\.\\d+\\.\\d+");
        List<Map<?, ?>> matches = matches(files);
        List<String> triggers = new ArrayList<>();
        for (Map<?, ?> match : matches) {
            assertThat(match.containsKey("form")).isNotEqualTo(match.containsKey("replace"));
            triggers.add((String) match.get("trigger"));
        }
        for (String one : triggers) {
            assertThat(triggers).noneMatch(other -> !other.equals(one) && other.startsWith(one));
        }
    }

    @Test
    void espansoAsksForBlanks() throws IOException {
        List<Map<?, ?>> matches = matches(archive("example-espanso.zip"));
        assertThat(matches.get(0))
                .isEqualTo(Map.of(
                        "trigger",
                        ":late-payer.ask:",
                        "label",
                        "The client who pays late: A \"reminder\", 5 % off (warm), “Is it late?” is yes, "
                                + "you fill in “A note”",
                        "form",
                        "Hi [[name]], 100 % [\u2060[x]] \"q\", [[fee]] and [[fee_2]] twice.\nIt is late, [[way]].\n"
                                + "[[note]]\n- [[points]]",
                        "form_fields",
                        Map.of(
                                "note", Map.of("multiline", true),
                                "points", Map.of("multiline", true),
                                "way", Map.of("type", "choice", "values", List.of("By phone: now", "By mail")))));
        // What Espanso would take for its own is kept apart by a character that nobody sees, and reads as it was
        // written.
        String hostile = matches.stream()
                .map(match -> String.valueOf(match.get("form")))
                .filter(form -> form.startsWith("=1+1"))
                .findFirst()
                .orElseThrow();
        assertThat(hostile.replace("[[name]]", "<name>"))
                .doesNotContain("{{", "[[", "$|$")
                .contains("[\u2060<name>\u2060]")
                .satisfies(
                        form -> assertThat(form.replace("\u2060", "")).isEqualTo("=1+1 {{{shell}}} [[[<name>] $|$|$"));
        assertThat(matches).anyMatch(match -> "Pay.\nNow.".equals(match.get("replace")));
    }

    /** Rows of abbreviation, text and label after RFC 4180. */
    @Test
    void textExpander() throws IOException {
        String csv = Files.readString(exports.resolve("example-textexpander.csv"));
        Pattern row = Pattern.compile("\"((?:[^\"]|\"\")*)\",\"((?:[^\"]|\"\")*)\",\"((?:[^\"]|\"\")*)\"\r\n");
        Matcher rows = row.matcher(csv);
        List<String> abbreviations = new ArrayList<>();
        int end = 0;
        while (rows.find()) {
            assertThat(rows.start()).isEqualTo(end);
            end = rows.end();
            abbreviations.add(rows.group(1));
            assertThat(rows.group(2)).doesNotMatch("(?s)[=+@\\t\\r-].*");
        }
        assertThat(end).isEqualTo(csv.length());
        assertThat(abbreviations)
                .doesNotHaveDuplicates()
                .contains(";late-payer.ask.warm;", ";late-payer.ask.warm.subject;");
        for (String one : abbreviations) {
            assertThat(abbreviations).noneMatch(other -> !other.equals(one) && other.startsWith(one));
        }
        assertThat(csv)
                .contains("Hi %filltext:name=Their name  100%, 100 %% [[x]] \"\"q\"\"")
                .contains("%fillarea:name=A note%")
                // No spreadsheet takes it for a formula.
                .contains("\"\u2060=1+1 ");
    }

    @Test
    void texts() throws IOException {
        Map<String, String> files = archive("example-texts.zip");
        assertThat(files.get("example/late-payer/ask.firm.txt")).isEqualTo("Pay.\nNow.\n");
        assertThat(files.get("example/late-payer/ask.warm.txt"))
                .startsWith("On [Their name: 100 %]\n\nHi [Their name: 100 %], 100 % [[x]]");
        assertThat(files).containsKeys("example/late-payer/ask.warm.2.txt", "example/late-payer/ask-again.warm.txt");
    }

    @Test
    void json() throws IOException {
        try (JsonParser json =
                new JsonFactory().createParser(exports.resolve("example.json").toFile())) {
            int depth = 0;
            while (json.nextToken() != null) {
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
            }
            assertThat(depth).isZero();
        }
        assertThat(Files.readString(exports.resolve("example.json")))
                .contains("\"message\" : \"ask-again\"", "\"type\" : \"money\"");
    }
}
