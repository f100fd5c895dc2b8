package org.clientplaybook.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param content the content folder, as it is to be shown before the place of each problem
 * @param root the folder by which a code host names files, or null
 * @param sources the texts that problems stand in
 * @param day the day of the check
 * @param catalog what was read; null where there is no playbook to speak of
 * @param errorFree whether the catalog has no errors, so that its messages can be shown
 * @param problems sorted by place
 * @param suppressed what the content suppresses
 */
public record Findings(
        Path content,
        @Nullable Path root,
        Map<ContentPath, SourceText> sources,
        LocalDate day,
        @Nullable Catalog catalog,
        boolean errorFree,
        List<Problem> problems,
        List<Suppressed> suppressed) {
    /** What reports call the tool that has made them. */
    static final String TOOL = "playbook";

    public Findings {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    /** Returns a place's path as reports name it, with {@code /} between its parts. */
    String path(Place place) {
        // What a pack brings is in no folder: its id is before its path.
        if (!(place instanceof Location in) || in.file().pack() != null) {
            return place.path();
        }
        return below(content.toString(), place.path());
    }

    /** Returns a place's path as a code host names it: below the root, or as reports name it where it is not below that. */
    String hosted(Place place) {
        Path above = root == null ? null : root.toAbsolutePath().normalize();
        Path folder = content.toAbsolutePath().normalize();
        return above == null
                        || !folder.startsWith(above)
                        || !(place instanceof Location in)
                        || in.file().pack() != null
                ? path(place)
                : below(above.relativize(folder).toString(), place.path());
    }

    private static String below(String folder, String path) {
        String parts = folder.replace('\\', '/');
        return parts.isEmpty() || path.isEmpty() ? parts + path : parts + "/" + path;
    }

    /** Returns the problems with the errors first, so that where some are left out no error is before a warning. */
    List<Problem> errorsFirst() {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** Returns every message with the values of its scenario's examples; none where the content has errors. */
    List<SentMessage> messages() {
        return catalog == null || !errorFree
                ? List.of()
                : catalog.editions().stream()
                        .flatMap(edition -> SentMessage.of(catalog, edition).stream())
                        .toList();
    }

    /** Returns the ways through the guide; none where there is no guide, or the content has errors. */
    List<GuidePath> paths() {
        Guide guide =
                catalog == null || !errorFree ? null : catalog.editions().get(0).guide();
        return guide == null ? List.of() : GuidePath.of(guide);
    }

    /** Returns what packs have changed since the playbook replaced it. */
    List<Packs.Drift> drifts() {
        return catalog == null ? List.of() : catalog.packs().drifts();
    }

    /** Returns the words that translations are made of; none where there is one language, or the content has errors. */
    List<Original> originals() {
        Stream<Original> originals =
                catalog == null || !errorFree || catalog.editions().size() == 1
                        ? Stream.of()
                        : catalog.editions().get(0).scenarios().stream().map(Original::of);
        return originals.toList();
    }
}
