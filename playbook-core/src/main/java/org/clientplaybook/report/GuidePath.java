package org.clientplaybook.report;

import java.util.List;
import org.clientplaybook.model.Guide;

/**
 * A way through the guide, in the words of the first language.
 *
 * @param answers what is answered, in order
 * @param scenario the slug of the scenario that it leads to
 */
record GuidePath(List<String> answers, String scenario) {
    /** How many a report lists at most. */
    static final int MOST = 2000;

    GuidePath {
        answers = List.copyOf(answers);
    }

    static List<GuidePath> of(Guide guide) {
        return guide.paths(MOST).stream()
                .map(path -> new GuidePath(
                        path.answers().stream().map(Guide.Answer::say).toList(), path.scenario()))
                .toList();
    }
}
