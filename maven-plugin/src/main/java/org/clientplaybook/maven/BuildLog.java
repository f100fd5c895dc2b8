package org.clientplaybook.maven;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;
import org.clientplaybook.Addition;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.Translation;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reports the result of a build in Maven's log. */
final class BuildLog {
    private static final int MOST = 100;

    private final Log log;
    private final Playbook playbook;
    private final MavenHints hints;
    private final @Nullable Consumer<String> service;

    /**
     * Makes a log.
     *
     * @param playbook the one that was built, with its content folder as it is to be printed before each place
     * @param hints those of the goal
     */
    BuildLog(Log log, Playbook playbook, MavenHints hints) {
        this(log, playbook, hints, null);
    }

    /**
     * Makes a log that is read by a build service too.
     *
     * @param service takes a line that reports a problem to the service; null for no service
     */
    BuildLog(Log log, Playbook playbook, MavenHints hints, @Nullable Consumer<String> service) {
        this.log = log;
        this.playbook = playbook;
        this.hints = hints;
        this.service = service;
    }

    /** Logs each problem with its line, errors first, up to a hundred lines, and then how many more there are. */
    void problems(Report report) {
        problems(report.problems(), report.excerpts());
    }

    /** Logs why nothing was added, likewise. */
    void problems(Addition addition) {
        problems(addition.problems(), addition.excerpts());
    }

    /** Logs what is wrong in a PO file, or in the content, likewise. */
    void problems(Translation translation) {
        problems(translation.problems(), Map.of());
    }

    private void problems(List<Problem> all, Map<Place, List<String>> excerpts) {
        List<Problem> problems = all.stream()
                .map(hints::added)
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        long errors = problems.stream().filter(Problem::isError).count();
        int lines = 0;
        int logged = 0;
        for (Problem problem : problems) {
            List<String> excerpt = excerpts.getOrDefault(problem.location(), List.of());
            lines += 1 + excerpt.size() + (service == null ? 0 : 1);
            if (lines > MOST) {
                log(errors > logged, "… and " + (problems.size() - logged) + " more");
                return;
            }
            log(problem.isError(), playbook.text(problem));
            excerpt.forEach(line -> log(problem.isError(), line));
            if (service != null) {
                service.accept(playbook.annotation(problem));
            }
            logged++;
        }
    }

    private void log(boolean error, String line) {
        if (error) {
            log.error(line);
        } else {
            log.warn(line);
        }
    }

    /** Returns a sentence about a build that succeeded. */
    static String success(Report report) {
        return String.format(
                Locale.ROOT,
                "Playbook: %s, %s, %s in %.1f s; %s; %d written, %d unchanged, %d removed.",
                count(report.scenarios(), "scenario"),
                count(report.pages(), "page"),
                count(report.languages().size(), "language"),
                report.duration().toMillis() / 1000.0,
                report.warnings() == 0 ? "no problems" : count(report.warnings(), "warning"),
                report.written(),
                report.unchanged(),
                report.removed());
    }

    /** Returns a sentence about a check. */
    static String checked(Report report) {
        return String.format(
                Locale.ROOT,
                "Playbook: %s, %s checked in %.1f s; %s.",
                count(report.scenarios(), "scenario"),
                count(report.languages().size(), "language"),
                report.duration().toMillis() / 1000.0,
                report.problems().isEmpty() ? "no problems" : found(report));
    }

    /** Returns a sentence about a build for the preview. */
    static String preview(Report report) {
        return String.format(
                Locale.ROOT,
                "Built in %d ms: %s; %s.",
                report.duration().toMillis(),
                count(report.scenarios(), "scenario"),
                report.problems().isEmpty()
                        ? "no problems"
                        : count(report.errors(), "error") + ", " + count(report.warnings(), "warning"));
    }

    /** Returns a sentence about a build that failed. */
    static String failure(Report report) {
        return errors(report) + ", listed above. "
                + (report.pages() == 0 ? "Nothing was written." : "The website was still written.");
    }

    /** Returns how many problems there are, as the beginning of a sentence. */
    static String errors(Report report) {
        return "The playbook has " + found(report);
    }

    /** Maven makes paths absolute; one from the folder where it was started is shorter, and terminals open it too. */
    static Path near(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /** Returns how many problems there are where warnings count as errors, as the beginning of a sentence. */
    static String counted(Report report) {
        int errors = (int) report.problems().stream()
                .filter(problem -> problem.code().isError())
                .count();
        int warnings = report.problems().size() - errors;
        String counting = warnings == 0 ? "" : warnings == 1 ? ", which counts as an error" : ", which count as errors";
        return "The playbook has " + found(errors, warnings) + counting;
    }

    private static String found(Report report) {
        return found(report.errors(), report.warnings());
    }

    private static String found(int errors, int warnings) {
        return (errors == 0 ? "" : count(errors, "error"))
                + (errors == 0 || warnings == 0 ? "" : " and ")
                + (warnings == 0 ? "" : count(warnings, "warning"));
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
