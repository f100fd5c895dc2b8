package org.clientplaybook.gettext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A PO file of GNU gettext: what it says of itself, and the texts to translate.
 *
 * @param header the fields of the header in their order; none where there is no header
 * @param about the translators' comments on the whole file, without their {@code #}
 * @param entries in the order of the file; those that are obsolete too
 * @param end the comments behind the last entry, without their {@code #}
 */
public record PoFile(Map<String, String> header, List<String> about, List<Entry> entries, List<String> end) {
    static final String FUZZY = "fuzzy";

    public PoFile {
        header = new LinkedHashMap<>(header);
        about = List.copyOf(about);
        entries = List.copyOf(entries);
        end = List.copyOf(end);
    }

    /**
     * A text with what tells it from another one like it.
     *
     * @param context the {@code msgctxt}, or null
     * @param id the {@code msgid}
     * @param plural the {@code msgid_plural}, or null
     */
    public record Text(
            @Nullable String context, String id, @Nullable String plural) {}

    /**
     * The comments before an entry, without what they begin with.
     *
     * @param own those of translators
     * @param extracted those of the author, {@code #.}
     * @param references where the text stands, {@code #:}
     * @param flags such as {@code fuzzy}
     */
    public record Comments(List<String> own, List<String> extracted, List<String> references, List<String> flags) {
        public Comments {
            own = List.copyOf(own);
            extracted = List.copyOf(extracted);
            references = List.copyOf(references);
            flags = List.copyOf(flags);
        }
    }

    /**
     * An entry.
     *
     * @param previous the text that the translation was made for, or null
     * @param translations the {@code msgstr}, or one for each plural form; empty where it is not translated
     * @param obsolete whether nothing has the text any more
     * @param line where the entry's text begins, counted from 1; 0 where it is of no file
     * @param translationLine where its translation begins; 0 where it is of no file
     */
    public record Entry(
            Comments comments,
            @Nullable Text previous,
            Text text,
            List<String> translations,
            boolean obsolete,
            int line,
            int translationLine) {
        public Entry {
            translations = List.copyOf(translations);
        }

        /** Returns whether somebody has to look at the translation. */
        public boolean isFuzzy() {
            return comments.flags().contains(FUZZY);
        }

        /** Returns the translation of a text without plural forms; empty where it has none. */
        public String translation() {
            return translations.isEmpty() ? "" : translations.get(0);
        }

        /** Returns the entry as one that nothing has the text of; where the text stood is not known any more. */
        public Entry asObsolete() {
            Comments kept = new Comments(comments.own(), List.of(), List.of(), comments.flags());
            return new Entry(kept, previous, text, translations, true, 0, 0);
        }
    }

    /**
     * What was read.
     *
     * @param problems each fault; what they are in is not among the entries
     */
    public record Parsed(PoFile file, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** Returns the flags of an entry, with {@code fuzzy} or without it. */
    public static List<String> flags(List<String> flags, boolean fuzzy) {
        List<String> changed = new ArrayList<>(flags);
        changed.remove(FUZZY);
        if (fuzzy) {
            changed.add(0, FUZZY);
        }
        return changed;
    }
}
