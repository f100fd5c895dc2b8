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
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;

/**
 * What a check found.
 *
 * @param content the content folder, as it is to be shown before the place of each problem
 * @param sources the texts that problems stand in
 * @param day the day of the check
 * @param catalog what was read; null where there is no playbook to speak of
 * @param sound whether the catalog has no errors, so that its messages can be shown
 * @param problems sorted by place
 * @param suppressed what the content suppresses
 */
public record Findings(
        Path content,
        Map<ContentPath, SourceText> sources,
        LocalDate day,
        Catalog catalog,
        boolean sound,
        List<Problem> problems,
        List<Suppressed> suppressed) {
    public Findings {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    /** Returns a place's path as reports name it, with {@code /} between its parts. */
    String path(Place place) {
        if (!(place instanceof Location)) {
            return place.path();
        }
        String folder = content.toString().replace('\\', '/');
        return folder.isEmpty() || place.path().isEmpty() ? folder + place.path() : folder + "/" + place.path();
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
        return catalog == null || !sound
                ? List.of()
                : catalog.editions().stream()
                        .flatMap(edition -> SentMessage.of(catalog, edition).stream())
                        .toList();
    }

    /** Returns the words that translations are made of; none where there is one language, or the content has errors. */
    List<Original> originals() {
        Stream<Original> originals =
                catalog == null || !sound || catalog.editions().size() == 1
                        ? Stream.of()
                        : catalog.editions().get(0).scenarios().stream().map(Original::of);
        return originals.toList();
    }
}
