package org.clientplaybook.search;

import java.util.List;
import org.clientplaybook.model.Edition;

/** The search as the check asks it, for the tests that compare the browser with it. */
public final class JavaSearch {
    private final EditionIndex index;

    public JavaSearch(Edition edition) {
        this.index = EditionIndex.of(edition, () -> {});
    }

    /** Returns the numbers of the scenarios that a query finds, the best first. */
    public List<Integer> find(String query) {
        return new Finder(index).find(query);
    }
}
