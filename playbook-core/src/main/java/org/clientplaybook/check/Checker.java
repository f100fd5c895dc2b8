package org.clientplaybook.check;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;

/** Checks a catalog as a whole. */
public final class Checker {
    private Checker() {}

    /** A rule, which looks at a catalog and says what is wrong. It must bear holes where files had errors. */
    interface Rule {
        void check(Catalog catalog, List<Problem> problems);
    }

    /**
     * Returns what is wrong with a catalog's references, in no particular order.
     *
     * @param catalog as it was read, also with errors
     */
    public static List<Problem> references(Catalog catalog) {
        return check(catalog, new References(), new OldSlugs(), new ExampleValues());
    }

    /**
     * Returns what does not read well, in no particular order. It takes its time: every message is rendered many times.
     *
     * @param catalog without errors
     */
    public static List<Problem> quality(Catalog catalog) {
        return check(catalog, new RenderedMessages());
    }

    private static List<Problem> check(Catalog catalog, Rule... rules) {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(catalog, problems);
        }
        return problems;
    }
}
