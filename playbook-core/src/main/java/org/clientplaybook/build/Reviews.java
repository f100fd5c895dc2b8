package org.clientplaybook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.MessageTexts;
import org.clientplaybook.report.Reports;
import org.clientplaybook.write.Publication;
import org.jspecify.annotations.Nullable;

/** Writes what a review wants to see. */
final class Reviews {
    private Reviews() {}

    /** Returns the messages, to be committed, in a folder that builds and checks share: neither takes the other's away. */
    static Publication messages(Path reports, Path content, Catalog catalog) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (Edition edition : catalog.editions()) {
            texts.put(edition.language() + ".md", MessageTexts.of(catalog, edition));
        }
        // Opened last: what fails before would leave the folder locked.
        Publication messages = Publication.open(reports.resolve("messages"), content);
        texts.forEach(messages::put);
        return messages;
    }

    /**
     * Returns the text of the {@code report.json} of an earlier check.
     *
     * @param file one that does not exist counts as none
     * @param problems gets one more where the file is not such a report
     * @return null where there is none
     */
    static @Nullable String baseline(Path file, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            String json = Files.readString(file);
            if (Reports.isBaseline(json)) {
                return json;
            }
        } catch (IOException e) {
            // Reported below: whatever keeps it from being read, there is nothing to compare with.
        }
        problems.add(Problem.of(
                Code.UNREADABLE_FILE,
                OutputPlace.of(file.toAbsolutePath()),
                "The baseline is not a report.json that this version can read.",
                "Create it again, or leave it out."));
        return null;
    }

    /**
     * Writes the reports of a check, and returns why that cannot be done.
     *
     * @param baseline the text of a former report to compare with, or null
     */
    static List<Problem> write(Path reports, Findings findings, @Nullable String baseline, Stop stop) {
        Map<String, byte[]> files = new Reports(findings).files(baseline);
        stop.run();
        List<Problem> problems = new ArrayList<>();
        try (Publication publication = Publication.open(reports, findings.content())) {
            files.forEach(publication::put);
            problems.addAll(publication.commit().problems());
        }
        if (problems.isEmpty() && findings.catalog() != null && findings.errorFree()) {
            try (Publication messages = messages(reports, findings.content(), findings.catalog())) {
                problems.addAll(messages.commit().problems());
            }
        }
        return problems;
    }
}
