package org.clientplaybook.export;

import java.util.Map;
import java.util.function.Function;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of an edition's copies lead: from scenario to scenario among the copies, else to pages and files.
 *
 * @param folder the edition's in the site, with a {@code /} behind it; empty for the first language
 * @param scenarios by slug
 * @param packs what it has from others
 * @param assets gives the path in the site of a file of the content by its path there, or null
 */
record Addresses(
        Edition edition,
        String folder,
        Map<String, Scenario> scenarios,
        Packs packs,
        Function<String, @Nullable String> assets) {
    /** Returns the path in the site of a scenario's copy, or of its page where it is left out. */
    String copy(String slug) {
        boolean hidden =
                edition.hidden().stream().anyMatch(scenario -> scenario.slug().equals(slug));
        return (hidden ? Route.SCENARIO : Route.MARKDOWN).path(folder, slug);
    }

    /** Returns the path in the site of what an address leads to, with the heading if it is there. */
    String inSite(Document.Address address) {
        return switch (address.kind()) {
            case SCENARIO -> {
                Scenario scenario = scenarios.get(address.target());
                Document guidance = scenario == null ? null : scenario.guidance();
                yield copy(scenario == null ? address.target() : scenario.slug())
                        + fragment(guidance, address.fragment());
            }
            case PAGE -> {
                Document body = edition.pages().stream()
                        .filter(page -> page.name().equals(address.target()))
                        .map(Edition.Page::body)
                        .findFirst()
                        .orElse(null);
                yield Route.PAGE.path(folder, address.target()) + fragment(body, address.fragment());
            }
            case PICTURE, FILE -> {
                String path = assets.apply(address.target());
                yield path == null ? "" : path;
            }
        };
    }

    /** Returns the way from a copy to what an address leads to. */
    String inCopy(Document.Address address) {
        return fromCopy(inSite(address));
    }

    /** Returns the way from a copy to a path in the site. */
    String fromCopy(String path) {
        String copies = copy("");
        String beside = copies.substring(0, copies.lastIndexOf('/') + 1);
        return path.startsWith(beside) ? path.substring(beside.length()) : Route.toRoot(beside) + path;
    }

    /** What stands in for a translation may lead to a text whose headings have other names. */
    private static String fragment(@Nullable Document document, String heading) {
        return document != null
                        && !heading.isEmpty()
                        && document.headings().stream()
                                .anyMatch(candidate -> candidate.id().equals(heading))
                ? "#" + heading
                : "";
    }
}
