package org.clientplaybook.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.clientplaybook.write.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What a goal came to.
 *
 * @param catalog null where there is no playbook to speak of
 * @param problems sorted by place, each once
 * @param suppressed problems that the content allows
 * @param pages how many HTML pages the site has; 0 where none was written
 * @param digest of all files of the site, or null where none was written
 * @param published what was written
 * @param duration of the whole
 * @param stages how long each stage took, by its name and in their order
 * @param sources every text that was read
 */
public record Outcome(
        @Nullable Catalog catalog,
        List<Problem> problems,
        List<Suppressed> suppressed,
        int pages,
        @Nullable String digest,
        Publication.Result published,
        Duration duration,
        Map<String, Duration> stages,
        Map<ContentPath, SourceText> sources) {
    public Outcome {
        problems = problems.stream().distinct().sorted().toList();
    }

    /** Returns how many files are new or changed. */
    public int written() {
        return published.written();
    }

    /** Returns how many files were there already with the same bytes. */
    public int unchanged() {
        return published.unchanged();
    }

    /** Returns how many files of the former site are gone. */
    public int removed() {
        return published.removed();
    }

    /** Returns how many scenarios the playbook has. */
    public int scenarios() {
        return catalog == null ? 0 : catalog.editions().get(0).scenarios().size();
    }

    /** Returns the playbook's languages, the first one first. */
    public List<String> languages() {
        return catalog == null ? List.of() : catalog.site().languages();
    }
}
