package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** The scenarios of an edition by category. */
final class Groups {
    private Groups() {}

    /** A category with how many scenarios it has, and those that the page lists. */
    public record Group(Edition.Category category, int count, List<Scenario> scenarios) {}

    /** Returns a group for each category, with or without a list of its scenarios. */
    static List<Group> of(EditionContext edition, boolean listed) {
        return edition.edition().categories().stream()
                .map(category -> {
                    List<Scenario> all = edition.inCategory(category);
                    return new Group(category, all.size(), listed ? all : List.of());
                })
                .toList();
    }
}
