package org.clientplaybook.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Packs;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a page come from, as its template gets it.
 *
 * @param replaced whether the page is the playbook's own, and only based on the pack's
 * @param edited whether the playbook has changed it
 * @param changed what of it, as headings of the page
 */
record OriginView(Packs.Pack pack, boolean replaced, boolean edited, String changed) {
    /** The headings under which the parts of a scenario stand. */
    private static final Map<String, String> HEADINGS = Map.of(
            "signals", "scenario.signals.short",
            "goal", "scenario.goal",
            "steps", "scenario.steps",
            "messages", "scenario.messages",
            "cadence", "scenario.cadence",
            "outcomes", "scenario.outcomes",
            "scorecard", "scenario.scorecard.short",
            "guidance", "scenario.guidance");

    /** Returns the view of a file's origin, or null where its words are the playbook's own. */
    static @Nullable OriginView of(ContentPath file, String language, SiteView site) {
        Packs.Origin origin = site.packs().origin(file);
        if (origin == null) {
            return null;
        }
        Words words = site.words(language);
        List<String> headings = origin.changed().stream()
                .map(name -> HEADINGS.get(name.split("/", 2)[0]))
                .filter(Objects::nonNull)
                .distinct()
                .map(words::word)
                .toList();
        return new OriginView(
                origin.pack(), origin.replaced(), !origin.changed().isEmpty(), String.join(", ", headings));
    }
}
