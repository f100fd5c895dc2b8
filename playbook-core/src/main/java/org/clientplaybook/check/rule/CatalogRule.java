package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;

/** Looks at all of a playbook. */
interface CatalogRule {
    void check(Catalog catalog, List<Problem> problems);
}
