package org.clientplaybook.check;

import java.util.List;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;

/** A rule, which looks at a catalog and says what is wrong. It must bear holes where files had errors. */
interface Rule {
    void check(Catalog catalog, List<Problem> problems);
}
