package org.clientplaybook.report;

import java.util.HashMap;
import java.util.Map;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** Where every scenario leads, as a drawing for reviewers. */
final class ScenarioMap {
    private static final int LONGEST = 45_000;

    private ScenarioMap() {}

    /** Returns a page in Markdown. */
    static String of(Edition edition) {
        Mermaid drawing = new Mermaid(LONGEST);
        Map<String, Mermaid.Thing> things = new HashMap<>();
        for (Scenario scenario : edition.scenarios()) {
            things.put(scenario.slug(), new Mermaid.Thing(scenario.slug(), scenario.title(), Mermaid.Form.ROUND));
        }
        for (Edition.Category category : edition.categories()) {
            drawing.frame(category.title());
            for (Scenario scenario : edition.scenarios()) {
                if (category.key().equals(scenario.categoryKey())) {
                    drawing.add(thing(things, scenario.slug()));
                }
            }
            drawing.endFrame();
        }
        for (Scenario scenario : edition.scenarios()) {
            for (String slug : scenario.leadsTo()) {
                if (things.containsKey(slug)) {
                    drawing.arrow(thing(things, scenario.slug()), "", thing(things, slug));
                }
            }
        }
        return "# Where the scenarios lead\n\nAn arrow is an outcome, or a verdict of a scorecard.\n\n"
                + drawing.block()
                + (drawing.leftOut() == 0 ? "" : "\n… and " + drawing.leftOut() + " more arrows.\n");
    }

    private static Mermaid.Thing thing(Map<String, Mermaid.Thing> things, String slug) {
        return things.getOrDefault(slug, new Mermaid.Thing(slug, slug, Mermaid.Form.ROUND));
    }
}
