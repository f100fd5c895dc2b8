package org.clientplaybook.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.check.rule.Rules;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.SetAside;

/** Checks a catalog as a whole. */
public final class Checker {
    private Checker() {}

    /** A rule, which looks at a catalog and says what is wrong. It must bear holes where files had errors. */
    interface Rule {
        void check(Catalog catalog, List<Problem> problems);
    }

    /**
     * What is left of the problems once the playbook's own word on its rules is heard.
     *
     * @param problems with the severity that the playbook gives them
     * @param setAside what a scenario allows
     */
    public record Verdict(List<Problem> problems, List<SetAside> setAside) {
        public Verdict {
            problems = List.copyOf(problems);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * Returns what is wrong with a catalog's references, and what was found before, as the playbook weighs it.
     *
     * @param catalog as it was read, also with errors
     * @param found the problems from reading it
     */
    public static Verdict references(Catalog catalog, List<Problem> found) {
        return new Weighing(catalog).weigh(withReferences(catalog, found), false);
    }

    /**
     * Returns everything that can be said of a catalog, and what was found before, as the playbook weighs it. It takes its
     * time: every message is rendered many times. A scenario with an error is not looked at beyond its references.
     *
     * @param catalog as it was read, also with errors
     * @param found the problems from reading it
     * @param content the folder that it was read from
     * @param today the day by which reviews are overdue
     */
    public static Verdict all(Catalog catalog, List<Problem> found, Path content, LocalDate today) {
        List<Problem> problems = withReferences(catalog, found);
        Weighing weighing = new Weighing(catalog);
        Catalog sound = Sound.part(catalog, problems);
        if (sound != null) {
            new RenderedMessages().check(sound, problems);
            problems.addAll(Rules.check(sound, content, today));
        }
        return weighing.weigh(problems, sound != null);
    }

    /**
     * Returns whether a search in a catalog finds what it will find when all is mended, so that it can be asked.
     *
     * @param problems what was found before
     */
    public static boolean isSearchable(Catalog catalog, List<Problem> problems) {
        return Sound.isSearchable(catalog, problems);
    }

    private static List<Problem> withReferences(Catalog catalog, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        for (Rule rule : List.of(new References(), new OldSlugs(), new ExampleValues())) {
            rule.check(catalog, problems);
        }
        return problems;
    }
}
