package org.clientplaybook.preview;

import java.util.List;
import java.util.function.Supplier;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a build gave.
 *
 * @param site null where a problem of the content is an error
 * @param problems sorted as they are to be shown
 * @param further finds those that take longer to find; null where there is no such search
 */
public record Attempt(
        @Nullable LiveSite site,
        List<Problem> problems,
        @Nullable Supplier<List<Problem>> further) {}
