package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.clientplaybook.Options;
import org.clientplaybook.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkTest {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            Fork.class.getName());
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    void theReportComesBackAsItIsHere() throws IOException {
        Files.createDirectories(folder.resolve("content/scenarios/quiet"));
        Files.writeString(folder.resolve("content/playbook.yaml"), "format: \"1\"\ntitle: Two\nlanguages: [en\n");
        Files.writeString(folder.resolve("content/scenarios/quiet/scenario.yaml"), "titel: Quiet\n");
        Job job = job(folder.resolve("content"));

        Report here = job.run();
        Report there = (Report) Fork.run(job, JAVA, CLASS_PATH);

        assertThat(there).isNotNull();
        assertThat(there.problems()).isEqualTo(here.problems()).hasSizeGreaterThan(1);
        assertThat(there.excerpts()).isEqualTo(here.excerpts()).isNotEmpty();
        assertThat(there.failed()).isTrue();
    }

    @Test
    void noOptionIsLost() {
        Options options = Options.builder()
                .base(URI.create("https://example.com/"))
                .drafts(true)
                .reports(folder.resolve("reports"))
                .baseline(folder.resolve("report.json"))
                .strict(true)
                .root(folder)
                .packs(List.of(folder.resolve("pack.jar")))
                .build();

        assertThat(Job.generate(folder, options, folder).options()).isEqualTo(options);
        assertThat(Options.class.getRecordComponents()).hasSize(8);
    }

    @Test
    void whatIsThrownComesBackToo() {
        Job job = new Job(
                "content", "site", null, URI.create("ftp://example.com/"), false, null, null, false, null, List.of());

        assertThat(Fork.run(job, JAVA, CLASS_PATH)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A virtual machine starts with much memory and with little, and grows where it may. */
    @ParameterizedTest
    @CsvSource({
        "32, -Xmx32768k, -Xms32768k, -Xmn4096k",
        "512, -Xmx524288k, -Xms524288k, -Xmn65536k",
        "6144, -Xmx6291456k, -Xms1048576k, -Xmn131072k"
    })
    void itHasAsMuchMemoryAsMaven(long megabytes, String most, String start, String young) {
        List<String> memory = Fork.memory(megabytes << 20);
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(1, memory);
        command.add(1, "-XX:+UseSerialGC");

        assertThat(memory).containsExactly(most, start, young);
        assertThat(Fork.run(job(folder), command, CLASS_PATH)).isInstanceOf(Report.class);
    }

    @ParameterizedTest
    @CsvSource({"no-such-program, x", "java, no-such-file.jar"})
    void whereNoOtherCanWorkThereIsNoAnswer(String program, String classPath) {
        List<String> command = program.equals("java") ? JAVA : List.of(program);

        assertThat(Fork.run(job(folder), command, classPath)).isNull();
    }

    @Test
    void theJobIsDoneHereThen() {
        assertThat(Fork.run(Job.check(folder, Options.builder().build(), LocalDate.of(2026, 1, 1)))
                        .failed())
                .isTrue();
    }

    @Test
    void anInterruptEndsTheOther() {
        Thread.currentThread().interrupt();
        try {
            Fork.run(job(folder), JAVA, CLASS_PATH);
            assertThat(true).as("it ended as if nothing had happened").isFalse();
        } catch (CancellationException e) {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theClassPathIsThatOfTheLoaderWithTheLog() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            assertThat(String.valueOf(Fork.classPath(loader)).split(File.pathSeparator))
                    .startsWith(jar.toString())
                    .anyMatch(file -> file.contains("slf4j-api"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {new URL("https://example.com/a.jar")})) {
            assertThat(Fork.classPath(loader)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'mixed mode, sharing', false",
        "'mixed mode, emulated-client, sharing', true",
        "interpreted mode, true",
        "'', false"
    })
    void aVirtualMachineSaysWhetherItIsQuick(String info, boolean quick) {
        assertThat(Fork.isQuick(info)).isEqualTo(quick);
    }

    private Job job(Path content) {
        return Job.generate(content, Options.builder().build(), folder.resolve("site"));
    }
}
