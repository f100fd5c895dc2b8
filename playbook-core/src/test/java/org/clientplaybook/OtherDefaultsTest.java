package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is the same where a process begins with other defaults: those of Windows, and of other countries. */
class OtherDefaultsTest {
    @TempDir
    private Path folder;

    @Test
    void areTakenFromNowhere() throws Exception {
        Map<String, byte[]> here = written("here", "-Dline.separator=\n");
        Map<String, byte[]> there = written(
                "there",
                "-Dline.separator=\r\n",
                "-Dfile.encoding=ISO-8859-9",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");

        assertThat(here).containsKeys("site/index.html", "reports/report.sarif", "schemas/scenario.json");
        assertThat(there).containsOnlyKeys(here.keySet());
        here.forEach((path, bytes) -> assertThat(there.get(path)).as(path).isEqualTo(bytes));
    }

    private Map<String, byte[]> written(String name, String... defaults) throws Exception {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(defaults));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(Child.class.getName(), out.toString()));
        Process child = new ProcessBuilder(command).inheritIO().start();
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
