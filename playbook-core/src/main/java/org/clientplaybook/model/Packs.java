package org.clientplaybook.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a playbook has from others.
 *
 * @param all the packs that it is built on, those that take precedence first
 * @param origins where words come from: by the file of the first language that they are shown from
 * @param drifts what a pack has changed since this playbook replaced it
 */
public record Packs(List<Pack> all, Map<ContentPath, Origin> origins, List<Drift> drifts) {
    /** The packs of a playbook that has none. */
    public static final Packs NONE = new Packs(List.of(), Map.of(), List.of());

    public Packs {
        all = List.copyOf(all);
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        drifts = List.copyOf(drifts);
    }

    /**
     * A playbook that this one is built on.
     *
     * @param license or null
     */
    public record Pack(String id, String title, String version, Site.@Nullable License license) {}

    /**
     * Where a scenario or a page comes from.
     *
     * @param pack what brought it
     * @param replaced whether this playbook has a file of its own in its place, so that it is only based on it
     * @param changed the names of what this playbook changed, as {@code overrides.yaml} has them
     */
    public record Origin(Pack pack, boolean replaced, List<String> changed) {
        public Origin {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Words of a pack that have changed since this playbook replaced them.
     *
     * @param file the pack's
     * @param name of the words in the file; empty for the whole file
     * @param before what the pack said when they were replaced
     * @param after what it says; empty where it says nothing there any more
     * @param ours what this playbook says
     * @param at where it does
     */
    public record Drift(ContentPath file, String name, String before, String after, String ours, Location at) {}

    /** Returns where the words of a file come from, or null where they are the playbook's own. */
    public @Nullable Origin origin(ContentPath file) {
        return origins.get(file.in(null));
    }
}
