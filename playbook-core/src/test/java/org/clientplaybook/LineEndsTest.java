package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is the same where lines end with a carriage return, as on Windows. */
class LineEndsTest {
    @TempDir
    private Path folder;

    @Test
    void areLineFeedsEverywhere() throws Exception {
        Map<String, byte[]> here = written("\n");
        Map<String, byte[]> there = written("\r\n");

        assertThat(here).containsKeys("site/index.html", "reports/report.sarif", "schemas/scenario.json");
        assertThat(there).containsOnlyKeys(here.keySet());
        here.forEach((path, bytes) -> assertThat(there.get(path)).as(path).isEqualTo(bytes));
    }

    private Map<String, byte[]> written(String separator) throws Exception {
        Path out = folder.resolve(separator.equals("\n") ? "here" : "there");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dline.separator=" + separator,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        out.toString())
                .inheritIO()
                .start();
        assertThat(child.waitFor()).isZero();
        return new Folder(out).read();
    }

    /** Writes all that is written, in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Path out = Path.of(arguments[0]);
            Options options = Options.builder().reports(out.resolve("reports")).build();
            Playbook playbook = Playbook.of(Path.of("src/test/golden/every-key/content"), options);
            playbook.check(LocalDate.of(2026, 11, 25));
            playbook.generate(out.resolve("site"));
            playbook.writeSchemas(out.resolve("schemas"));
        }
    }
}
