package org.clientplaybook.check;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Tells what of a playbook is without errors. */
final class FaultlessPart {
    /** What the rules see every scenario through. */
    private static final List<String> ALL = List.of("languages", "fields", "style.yaml");

    private FaultlessPart() {}

    /** Returns the slug of the scenario in whose folder a place is, or null. */
    static @Nullable String slug(Place place) {
        return place instanceof Location in ? in.file().scenario() : null;
    }

    /** Returns the slugs of the scenarios in whose folders an error is. */
    static Set<String> broken(List<Problem> problems) {
        Set<String> broken = new HashSet<>();
        for (Problem problem : problems) {
            String slug = slug(problem.location());
            if (problem.isError() && slug != null) {
                broken.add(slug);
            }
        }
        return broken;
    }

    /**
     * Returns the catalog without the scenarios that have an error, and without a guide or a worksheet that has
     * one, or null where it is not known how any of them is written.
     */
    static @Nullable Catalog of(Catalog catalog, List<Problem> problems) {
        if (ALL.stream().anyMatch(catalog.unread()::contains)) {
            return null;
        }
        Set<String> broken = broken(problems);
        Set<ContentPath.Kind> kinds = brokenKinds(problems);
        List<Edition> editions = catalog.editions().stream()
                .map(edition -> without(edition, broken, kinds))
                .toList();
        return new Catalog(
                catalog.site(),
                editions,
                catalog.assets(),
                catalog.theme(),
                catalog.style(),
                catalog.words(),
                catalog.unread(),
                catalog.packs(),
                catalog.sources());
    }

    /** Returns whether all is there that the search makes its index of. */
    static boolean isSearchable(Catalog catalog, List<Problem> problems) {
        return problems.stream()
                        .noneMatch(problem -> problem.code() == Code.BAD_SYNONYM
                                || (problem.code().isError() && isInScenarios(problem.location())))
                && catalog.unread().stream()
                        .noneMatch(part -> part.equals("languages")
                                || part.equals("fields")
                                || part.equals("synonyms")
                                || part.equals("elsewhere")
                                || part.startsWith("playbook."));
    }

    private static boolean isInScenarios(Place place) {
        return place instanceof Location in && in.file().local().path().startsWith(ContentPath.SCENARIOS.path());
    }

    private static Set<ContentPath.Kind> brokenKinds(List<Problem> problems) {
        Set<ContentPath.Kind> kinds = EnumSet.noneOf(ContentPath.Kind.class);
        for (Problem problem : problems) {
            if (problem.isError() && problem.location() instanceof Location in) {
                kinds.add(in.file().kind());
            }
        }
        return kinds;
    }

    private static Edition without(Edition edition, Set<String> broken, Set<ContentPath.Kind> kinds) {
        return new Edition(
                edition.language(),
                edition.title(),
                edition.tagline(),
                edition.currency(),
                edition.categories(),
                edition.fields(),
                edition.synonyms(),
                edition.elsewhere(),
                edition.scenarios().stream()
                        .filter(scenario -> !broken.contains(scenario.slug()))
                        .toList(),
                edition.hidden(),
                edition.pages(),
                kinds.contains(ContentPath.Kind.GUIDE) ? null : edition.guide(),
                kinds.contains(ContentPath.Kind.WORKSHEET) ? null : edition.worksheet(),
                edition.footerText());
    }
}
