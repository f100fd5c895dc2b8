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

    /** How many statements the advice on what would change a verdict can take into account. */
    public static final int MOST_CHANGEABLE = 20;

    /** Returns whether the reader can act on some of the statements. */
    public boolean isChangeable() {
        return questions.stream().anyMatch(Criterion::changeable);
    }

    /**
     * A statement that is true or not; if it is, it counts its weight.
     *
     * @param changeable whether the reader can act on it
     */
    public record Criterion(String text, int weight, boolean changeable, Location at) {}

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
