package org.clientplaybook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Two tags do not share a page. */
final class TagAddresses implements Rule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        for (Edition edition : catalog.editions()) {
            Map<String, String> tags = new HashMap<>();
            Map<String, String> slugs = new HashMap<>();
            for (Scenario scenario : edition.scenarios()) {
                if (scenario.language().equals(edition.language())) {
                    scenario.tags()
                            .forEach(tag -> check(tag, slugs.computeIfAbsent(tag.text(), Slug::ofTag), tags, problems));
                }
            }
        }
    }

    private static void check(Line tag, String slug, Map<String, String> tags, List<Problem> problems) {
        String other = tags.putIfAbsent(slug, tag.text());
        if (other != null && !other.equals(tag.text()) && !Slug.words(other).equals(Slug.words(tag.text()))) {
            problems.add(Problem.of(
                    Code.DUPLICATE,
                    tag.at(),
                    "The tags `" + tag.text() + "` and `" + other + "` would have the same page.",
                    "Write them the same way, or choose other words for one of the two."));
        }
    }
}
