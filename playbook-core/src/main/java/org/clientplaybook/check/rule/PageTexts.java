package org.clientplaybook.check.rule;

import java.util.List;
import java.util.Objects;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** What holds for the guidance of a scenario holds for a page too: its headings, its links, its reading level. */
final class PageTexts implements CatalogRule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        ReadingLevels levels = new ReadingLevels(catalog.style());
        for (Edition edition : catalog.editions()) {
            for (Edition.Page page : edition.ownPages()) {
                Headings.check(page.body(), problems);
                Links.check(page.body(), problems);
                levels.page(page, problems);
            }
        }
        catalog.editions().stream()
                .map(Edition::footerText)
                .filter(Objects::nonNull)
                .forEach(text -> Links.check(text, problems));
        if (catalog.site().license() != null) {
            Links.check(catalog.site().license().url(), Location.of(ContentPath.PLAYBOOK), problems);
        }
    }
}
