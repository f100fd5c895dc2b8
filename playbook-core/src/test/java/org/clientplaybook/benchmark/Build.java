package org.clientplaybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;

/** One build, alone in its virtual machine; prints what it took as {@code name=number} with spaces between. */
final class Build {
    private Build() {}

    /** Arguments: the content folder and the output folder. */
    public static void main(String[] args) throws IOException {
        Report report = run(Path.of(args[0]), Path.of(args[1]));
        StringBuilder line = new StringBuilder();
        report.stages().forEach((stage, time) -> append(line, stage, seconds(time)));
        append(
                line,
                "cpu",
                seconds(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)));
        append(line, "resident", residentMegabytes());
        append(line, "written", report.written());
        System.out.println(line);
    }

    static Report run(Path content, Path output) {
        Report report = Playbook.of(content).generate(output);
        if (report.failed()) {
            throw new IllegalStateException(report.problems().toString());
        }
        return report;
    }

    private static void append(StringBuilder line, String name, double number) {
        line.append(line.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%s=%.3f", name, number));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Returns the most memory that was ever resident, in MiB, or 0 where the system is not Linux. */
    private static double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(0);
    }
}
