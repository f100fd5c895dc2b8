package org.clientplaybook.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.gettext.PoFile;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.TranslationUnit;
import org.clientplaybook.translate.Pairing.Pair;
import org.jspecify.annotations.Nullable;

/** Holds what a PO file says against the content. */
final class PoProblems {
    /** For how many unknown names it is looked whether another one is meant: to look costs as much as there are names. */
    private static final int MOST_SUGGESTIONS = 20;

    private final String path;
    private final PoFile file;
    private final List<Problem> problems = new ArrayList<>();
    private int unmatched;

    private PoProblems(String path, PoFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Returns what is wrong.
     *
     * @param path the file's name in problems
     * @param there the translation files
     */
    static List<Problem> of(
            String path,
            PoFile file,
            String language,
            Collection<TranslationUnit> units,
            Pairing pairing,
            Map<ContentPath, byte[]> there) {
        PoProblems check = new PoProblems(path, file);
        check.language(language);
        String made = file.header().get(PoHeader.FINGERPRINT);
        boolean changed = made != null && !made.equals(PoHeader.fingerprint(there));
        units.forEach(unit -> check.pair(pairing.of(unit), changed));
        List<String> contexts = units.stream().map(TranslationUnit::context).toList();
        file.entries().stream()
                .filter(entry -> !entry.obsolete() && !pairing.isTaken(entry))
                .forEach(entry -> check.unmatched(entry, contexts));
        return check.problems;
    }

    private void language(String language) {
        String said = file.header().getOrDefault(PoHeader.LANGUAGE, "");
        if (PoHeader.isOther(said, language)) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    new OutputPlace(path),
                    "The header says that the file is in `" + said + "`, not in `" + PoHeader.language(language) + "`.",
                    "Use the file of that language, or correct `Language` in its header."));
        }
    }

    private void pair(Pair pair, boolean changed) {
        Entry entry = pair.entry();
        if (entry == null) {
            return;
        }
        if (entry.text().plural() != null) {
            add(Code.PO_SYNTAX, entry.line(), "This text has no plural forms.", "Write one `msgstr`.");
            return;
        }
        String text = pair.finished();
        String there = pair.unit().translation();
        String fault = text == null || text.equals(there) ? null : pair.unit().fault(text);
        if (fault != null) {
            add(Code.BAD_VALUE, entry.translationLine(), fault, "");
        } else if (changed && text != null && there != null && pair.unit().sure() && !text.equals(there)) {
            add(
                    Code.PO_CONFLICT,
                    entry.translationLine(),
                    "The translation of `" + pair.unit().context()
                            + "` is another one in the content, which was changed since this file was written.",
                    "Write `msgstr \"\"` to take the one of the content, or remove the line `" + PoHeader.FINGERPRINT
                            + "` of the header to take all that stand here.");
        }
    }

    private void unmatched(Entry entry, List<String> contexts) {
        String context = entry.text().context();
        if (context != null && leadsOut(context)) {
            add(
                    Code.BAD_VALUE,
                    entry.line(),
                    "`" + context + "` leads out of the content folder.",
                    "Remove the entry: each begins with the path of a file in that folder.");
        } else if (!entry.translations().isEmpty()) {
            String what = context == null ? "This entry has no `msgctxt`" : "The content has no `" + context + "`";
            problems.add(Problem.of(
                            Code.TRANSLATION_MISMATCH,
                            new OutputPlace(path, entry.line(), 1),
                            what + ", so that its translation is not used.",
                            hint(unmatched++ < MOST_SUGGESTIONS ? context : null, contexts))
                    .as(Severity.WARNING));
        }
    }

    private static String hint(@Nullable String context, List<String> contexts) {
        String kept = "It is kept behind #~ at the end of the file; remove it there if nobody needs it.";
        return context == null
                ? kept
                : Suggestion.nearest(context, contexts)
                        .map(near -> "Did you mean `" + near + "`? " + kept)
                        .orElse(kept);
    }

    private static boolean leadsOut(String context) {
        String name = context.replace('\\', '/');
        return name.startsWith("/")
                || name.matches("(?s)[A-Za-z]:.*")
                || ("/" + name + "/").matches("(?s).*/\\.\\.[/#].*");
    }

    private void add(Code code, int line, String message, String hint) {
        problems.add(Problem.of(code, new OutputPlace(path, line, line == 0 ? 0 : 1), message, hint));
    }
}
