package org.clientplaybook.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientplaybook.gettext.PoFile;
import org.clientplaybook.gettext.PoFile.Comments;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.clientplaybook.read.TranslationFiles.Part;
import org.clientplaybook.read.TranslationUnit;
import org.clientplaybook.translate.Pairing.Pair;
import org.jspecify.annotations.Nullable;

/** Makes the entry that a unit has in a PO file from now on. */
final class PoEntries {
    private PoEntries() {}

    /**
     * @param first whether there was no PO file, so that what stands in the place of a translation is worth a look
     */
    static Entry of(Part part, Pair pair, boolean first) {
        TranslationUnit unit = pair.unit();
        Entry old = pair.entry();
        String finished = pair.finished();
        if (finished != null) {
            return entry(pair, finished, false, null);
        } else if (old != null && pair.same() && !old.translation().isEmpty()) {
            return entry(pair, old.translation(), true, old.previous());
        } else if (old == null || pair.same() || (part.isDated() && !isOld(part, unit))) {
            return entry(pair, unit.sure() || first ? unit.translation() : null, isOld(part, unit), null);
        }
        Text previous = old.isFuzzy() && old.previous() != null ? old.previous() : old.text();
        return entry(pair, old.translation().isEmpty() ? unit.translation() : old.translation(), true, previous);
    }

    /** Returns whether what the translation has may be of another original. */
    private static boolean isOld(Part part, TranslationUnit unit) {
        return !unit.sure() || (unit.counted() && part.isOutdated());
    }

    private static Entry entry(Pair pair, @Nullable String translation, boolean fuzzy, @Nullable Text previous) {
        TranslationUnit unit = pair.unit();
        Entry old = pair.entry();
        boolean translated = translation != null && !translation.isEmpty();
        Comments comments = new Comments(
                old == null ? List.of() : old.comments().own(),
                about(unit),
                List.of(" " + unit.file().path() + ":" + unit.line()),
                PoFile.flags(old == null ? List.of() : old.comments().flags(), fuzzy && translated));
        return new Entry(
                comments,
                translated ? previous : null,
                new Text(unit.context(), unit.original(), null),
                translated ? List.of(Objects.requireNonNull(translation)) : List.of(),
                false,
                0,
                0);
    }

    private static List<String> about(TranslationUnit unit) {
        List<String> about = new ArrayList<>(List.of(" " + unit.about()));
        if (unit.list()) {
            about.add(" One on each line, as many as there are in your language.");
        }
        if (unit.isMarkdown()) {
            about.add(" Markdown: keep its signs, and where links lead to.");
        } else if (unit.isTemplate()) {
            about.add(" A template: keep what stands between {{ }} and between {% %}.");
        }
        return about;
    }
}
