package org.clientplaybook.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Adds to a problem which parameter of a goal has to do with it: the library knows nothing of Maven. */
final class MavenHints {
    private final List<Hint> hints = new ArrayList<>();

    private record Hint(Predicate<Problem> where, String text) {}

    private MavenHints() {
        add(
                problem -> problem.code() == Code.MISSING_FOLDER
                        && problem.location().path().isEmpty(),
                "Set the content folder with -Dplaybook.content.");
        add(
                problem -> problem.code() == Code.MISSING_PACK,
                "A pack is a dependency of the plugin: it belongs into <dependencies> of the plugin in the POM.");
    }

    /** Returns the hints of the goals that write nothing. */
    static MavenHints ofContent() {
        return new MavenHints();
    }

    /** Returns the hints of a goal that writes a website, and reports. */
    static MavenHints ofWebsite(Path reports) {
        MavenHints hints = ofReports(reports);
        hints.add(
                problem -> problem.code() == Code.BAD_OUTPUT_FOLDER,
                "Set the folder of the website with -Dplaybook.output.");
        return hints;
    }

    /** Returns the hints of a goal that writes reports. */
    static MavenHints ofReports(Path reports) {
        String folder = reports.toString().replace('\\', '/');
        MavenHints hints = new MavenHints();
        hints.add(
                problem -> problem.code() == Code.BAD_OUTPUT_FOLDER
                        && problem.location().path().startsWith(folder),
                "Set the folder of the reports with -Dplaybook.report.");
        return hints;
    }

    /**
     * Returns the hints of a check.
     *
     * @param baseline the former report that it compares with, or null
     */
    static MavenHints ofCheck(Path reports, @Nullable Path baseline) {
        MavenHints hints = ofReports(reports);
        if (baseline != null) {
            String file = OutputPlace.of(baseline.toAbsolutePath()).path();
            hints.add(problem -> problem.location().path().equals(file), "Set the baseline with -Dplaybook.baseline.");
        }
        return hints;
    }

    /** Returns the hints of the goal that begins something. */
    static MavenHints ofNew() {
        MavenHints hints = new MavenHints();
        hints.add(
                problem -> problem.code() == Code.FOREIGN_FILE
                        && problem.location().path().isEmpty(),
                "If you have a playbook already, set its content folder with -Dplaybook.content.");
        hints.add(
                problem -> problem.code() == Code.BAD_SLUG
                        || problem.code() == Code.FOREIGN_FILE
                        || problem.code() == Code.DUPLICATE,
                "Set the slug with -Dplaybook.slug.");
        hints.add(problem -> problem.code() == Code.DANGLING_REFERENCE, "Set the category with -Dplaybook.category.");
        return hints;
    }

    private void add(Predicate<Problem> where, String text) {
        hints.add(new Hint(where, text));
    }

    /** Returns a problem whose hint names the parameter, or the problem itself where none has to do with it. */
    Problem added(Problem problem) {
        for (Hint hint : hints) {
            if (hint.where().test(problem)) {
                String text = problem.hint().isEmpty() ? hint.text() : problem.hint() + " " + hint.text();
                return new Problem(problem.severity(), problem.code(), problem.location(), problem.message(), text);
            }
        }
        return problem;
    }
}
