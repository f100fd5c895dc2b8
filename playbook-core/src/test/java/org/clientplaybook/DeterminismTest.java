package org.clientplaybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes, whatever the machine. */
@Isolated("changes the default locale and time zone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
    private Path place;

    private Folder content;
    private Map<String, String> expected;

    @BeforeAll
    void publish(@TempDir Path temporary) throws IOException {
        place = temporary;
        content = new Folder(place.resolve("content"));
        for (String golden : new String[] {"markdown", "every-key"}) {
            new Folder(Path.of("src/test/golden/" + golden + "/content")).copyTo(content.path());
        }
        for (int i = 0; i < 12; i++) {
            String scenario = ContentFolders.scenario("Scenario " + i)
                    .replace("{{ name }}", "Robin")
                    .replace("fields:\n  name: {label: Their first name}\n", "")
                    .replace("tags: [silence]", "tags: [silence, INDIGO, tag" + i % 5 + "]");
            content.with("scenarios/s" + i + "/scenario.yaml", scenario);
        }
        content.with("scenarios/silence/scenario.yaml", ContentFolders.scenario("Silence"));
        expected = generate(content, 2);
        assertThat(expected).hasSizeGreaterThan(50);
    }

    private Map<String, String> generate(Folder from, int threads) throws IOException {
        Folder site = new Folder(place.resolve("site"));
        site.delete();
        Options options = Options.builder()
                .base(URI.create("https://example.com/"))
                .threads(threads)
                .build();
        Report report = Playbook.of(from.path(), options).generate(site.path());
        assertThat(report.failed()).as(report.problems().toString()).isFalse();
        return site.hashes();
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/Anchorage", "th-TH-u-ca-buddhist, Asia/Kathmandu"
    })
    void otherPlaces(String locale, String zone) throws IOException {
        Locale formerLocale = Locale.getDefault();
        TimeZone formerZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(generate(content, 2)).isEqualTo(expected);
        } finally {
            Locale.setDefault(formerLocale);
            TimeZone.setDefault(formerZone);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void threads(int threads) throws IOException {
        assertThat(generate(content, threads)).isEqualTo(expected);
    }

    @Test
    void orderOfFiles() throws IOException {
        Folder copy = new Folder(place.resolve("copy"));
        content.copyTo(copy.path(), Comparator.reverseOrder());
        assertThat(generate(copy, 2)).isEqualTo(expected);
    }

    /** As Git may check texts out on Windows. */
    @Test
    void carriageReturns() throws IOException {
        Folder copy = new Folder(place.resolve("with-carriage-returns"));
        content.copyTo(copy.path());
        for (Map.Entry<String, byte[]> file : content.read().entrySet()) {
            if (file.getKey().matches(".*\\.(yaml|md|svg)")) {
                String text = new String(file.getValue(), UTF_8);
                assertThat(text).doesNotContain("\r");
                copy.with(file.getKey(), text.replace("\n", "\r\n"));
            }
        }
        assertThat(generate(copy, 2)).isEqualTo(expected);
    }

    /** The problems too come in one order, and each once. */
    @Test
    void orderOfProblems() throws IOException {
        Folder site = new Folder(place.resolve("no-site"));
        Folder bad = ContentFolders.empty(place.resolve("bad"));
        for (int i = 0; i < 30; i++) {
            bad.with("scenarios/s" + i + "/scenario.yaml", "title: " + i + "\ngaol: x\n");
        }
        List<Problem> one = problems(bad, 1, site);
        assertThat(one).hasSizeGreaterThan(200).doesNotHaveDuplicates().isSorted();
        assertThat(problems(bad, 8, site)).isEqualTo(one);
    }

    private static List<Problem> problems(Folder content, int threads, Folder site) {
        Options options = Options.builder().threads(threads).build();
        return Playbook.of(content.path(), options).generate(site.path()).problems();
    }
}
