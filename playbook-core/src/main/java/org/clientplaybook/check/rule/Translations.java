package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Each scenario, each page, the guide and the worksheet is there in each language, and was translated from the words that the original has now. */
final class Translations implements CatalogRule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        for (Edition edition : catalog.editions().subList(1, catalog.editions().size())) {
            for (Scenario scenario : edition.scenarios()) {
                if (scenario.isIn(edition.language())) {
                    outdated(scenario, problems);
                } else {
                    missing(scenario.file(), "scenario", edition.language(), problems);
                }
            }
            if (edition.guide() != null && !edition.guide().isIn(edition.language())) {
                missing(edition.guide().file(), "guide", edition.language(), problems);
            }
            if (edition.worksheet() != null && !edition.worksheet().isIn(edition.language())) {
                missing(edition.worksheet().file(), "worksheet", edition.language(), problems);
            }
            for (Edition.Page page : edition.pages()) {
                if (!page.isIn(edition.language())) {
                    missing(page.file(), "page", edition.language(), problems);
                }
            }
        }
    }

    private static void missing(ContentPath file, String what, String language, List<Problem> problems) {
        problems.add(Problem.of(
                Code.MISSING_TRANSLATION,
                Location.of(file),
                "The " + what + " has no translation into `" + language + "`.",
                "Create `" + file.in(language).name() + "` beside it."));
    }

    private static void outdated(Scenario scenario, List<Problem> problems) {
        String now = scenario.fingerprint();
        if (scenario.original() == null) {
            problems.add(Problem.of(
                    Code.OUTDATED_TRANSLATION,
                    scenario.at(),
                    "The translation does not say which version of the original it is based on.",
                    "Once it is up to date, add `original: " + now + "`."));
        } else if (!scenario.original().text().equals(now)) {
            problems.add(Problem.of(
                    Code.OUTDATED_TRANSLATION,
                    scenario.original().at(),
                    "The original has changed since it was translated.",
                    "Translate what has changed, then write `original: " + now + "`."));
        }
    }
}
