package org.clientplaybook;

import java.util.List;
import org.clientplaybook.problem.Problem;

/**
 * What came of a PO file.
 *
 * @param files the translation files that are new or changed, below the content folder
 * @param translated how many texts have a translation that is finished
 * @param fuzzy how many have one that may be out of date
 * @param untranslated how many have none
 * @param problems what is wrong in the content or in the PO file; if one is an error, nothing was written
 */
public record Translation(List<String> files, int translated, int fuzzy, int untranslated, List<Problem> problems) {
    public Translation {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }

    /** Returns whether the files were written. */
    public boolean written() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
