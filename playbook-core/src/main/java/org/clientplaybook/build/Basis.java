package org.clientplaybook.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientplaybook.check.Verdict;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.search.Indexer;
import org.clientplaybook.write.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What every goal begins with: the content is read, and checked.
 *
 * @param catalog null where there is no playbook to speak of
 * @param sources every text that was read, for the excerpts of reports
 * @param found what was found before the check: in the files, and in what the search would make of them
 * @param verdict what the check says of all that was found
 * @param watch runs since before the reading
 */
record Basis(
        @Nullable Catalog catalog,
        Map<ContentPath, SourceText> sources,
        List<Problem> found,
        Verdict verdict,
        Stopwatch watch) {
    private static final Publication.Result NOTHING = new Publication.Result(List.of(), 0, 0, 0);

    /** Looks at a catalog and what was found before. */
    interface Check {
        Verdict of(Catalog catalog, List<Problem> found);
    }

    /**
     * Where content is read from, and how.
     *
     * @param packs the jars and folders that may have the packs which it is built on
     */
    record Source(Path content, List<Path> packs, boolean drafts, ContentReader.@Nullable Memory memory) {
        /** Reads the content, and what it has of packs. */
        ContentReader.Reading read(Runnable stop) {
            return ContentReader.read(new ContentFolder(content), packs, drafts, memory, stop);
        }
    }

    static Basis of(Source source, Check check, Stop stop) {
        Stopwatch watch = new Stopwatch();
        ContentReader.Reading reading = source.read(stop);
        watch.lap("read");
        Catalog catalog = reading.catalog();
        List<Problem> found = new ArrayList<>(reading.problems());
        Verdict verdict = new Verdict(found, List.of());
        if (catalog != null) {
            found.addAll(Indexer.synonyms(catalog));
            verdict = check.of(catalog, found);
        }
        watch.lap("check");
        return new Basis(catalog, reading.sources(), found, verdict, watch);
    }

    /** Returns what is wrong so far, to be added to. */
    List<Problem> problems() {
        return new ArrayList<>(verdict.problems());
    }

    /** Returns what a goal comes to that makes no website. */
    Outcome outcome(List<Problem> problems) {
        return outcome(problems, 0, null, NOTHING);
    }

    /** Returns what a goal comes to that makes one. */
    Outcome outcome(List<Problem> problems, int pages, @Nullable String digest, Publication.Result published) {
        return new Outcome(
                catalog,
                problems,
                verdict.suppressed(),
                pages,
                digest,
                published,
                watch.total(),
                watch.laps(),
                sources);
    }

    static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
