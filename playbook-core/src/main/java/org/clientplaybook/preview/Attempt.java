package org.clientplaybook.preview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a build gave.
 *
 * @param site null where a problem of the content is an error
 * @param problems sorted as they are to be shown
 * @param excerpts gives the lines of text that stand at the places of problems
 * @param further finds those that take longer to find; null where there is no such search
 */
public record Attempt(
        @Nullable LiveSite site,
        List<Problem> problems,
        Function<List<Problem>, Map<Place, List<String>>> excerpts,
        @Nullable Supplier<List<Problem>> further) {}
