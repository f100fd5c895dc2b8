package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system whose file names are ASCII, as a container without a locale has it: Java 17 cannot name other files there. */
class PlainEncodingTest {
    @TempDir
    private Path folder;

    @Test
    void aNameThatTheSystemCannotWriteIsAProblemWithAFix() throws Exception {
        new Folder(Path.of("src/test/problems/content")).copyTo(folder.resolve("content"));
        Files.writeString(
                folder.resolve("content/pages/about.md"),
                "# About\n\n![A plan](bild-\u00e5.png)\n",
                StandardCharsets.UTF_8);
        String[] lines = check().split("\n");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "pages/about.md:3:1: The name of the picture `pages/bild-\u00e5.png` has characters")
                        .contains("LC_ALL=C.UTF-8")
                        .endsWith("[unreadable-file]"));
        assertThat(Files.readString(folder.resolve("reports/problems.txt"))).contains("bild-\u00e5.png");
        assertThat(folder.resolve("reports/report.sarif")).isNotEmptyFile();
    }

    @Test
    void aFileWithSuchANameIsAProblemToo() throws Exception {
        new Folder(Path.of("src/test/problems/content")).copyTo(folder.resolve("content"));
        // The shell takes the bytes of UTF-8 as they are, whatever the encoding of this test's own system.
        Process shell = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'content/pages/bild-\\303\\245.png')\"")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
        assertThat(check())
                .contains(": The name has characters that this system's encoding does not have.")
                .contains("[unreadable-file]");
        assertThat(folder.resolve("reports/report.sarif")).isNotEmptyFile();
    }

    /** Checks the content with ASCII as the encoding of file names, and returns what was told. */
    private String check() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName(),
                folder.toString());
        builder.environment().put("LC_ALL", "C");
        Path told = folder.resolve("told.txt");
        Process child =
                builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        child.waitFor();
        return Files.readString(told, StandardCharsets.UTF_8);
    }

    /** A check in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Options options =
                    Options.builder().reports(folder.resolve("reports")).build();
            Report report = Playbook.of(folder.resolve("content"), options).check(LocalDate.of(2026, 11, 25));
            StringBuilder text = new StringBuilder();
            report.problems().forEach(problem -> text.append(problem).append('\n'));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
