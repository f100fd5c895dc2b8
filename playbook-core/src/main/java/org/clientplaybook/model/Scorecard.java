package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Questions with weights whose sum says what to do.
 *
 * @param title what it decides
 * @param intro a sentence before the questions, or null
 * @param questions one or more
 * @param bands one or more, by rising {@code from}, the first from 0
 */
public record Scorecard(String title, @Nullable String intro, List<Criterion> questions, List<Band> bands) {
    public Scorecard {
        questions = List.copyOf(questions);
        bands = List.copyOf(bands);
    }

    /** A statement that is true or not; if it is, it counts its weight. */
    public record Criterion(String text, int weight, Location at) {}

    /**
     * What a sum means.
     *
     * @param from the least sum
     * @param verdict the answer in a few words
     * @param text more of it, or null
     * @param go the slug of the scenario to turn to, or null
     */
    public record Band(
            int from,
            String verdict,
            @Nullable String text,
            @Nullable Line go,
            Location at) {}
}
