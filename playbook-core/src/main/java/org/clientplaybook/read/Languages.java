package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;

/**
 * The languages of a playbook.
 *
 * @param tags one or more; the first is that of the files that have no language in their names
 */
record Languages(List<String> tags) {
    /** The language that nobody knows, as BCP 47 has it. */
    private static final String UNKNOWN = "und";

    Languages {
        tags = List.copyOf(tags);
    }

    /** Returns the languages of a playbook that does not say its first one. */
    static Languages unknown(List<String> further) {
        List<String> tags = new ArrayList<>(List.of(UNKNOWN));
        tags.addAll(further);
        return new Languages(tags);
    }

    String first() {
        return tags.get(0);
    }

    List<String> further() {
        return tags.subList(1, tags.size());
    }

    boolean isFirst(String language) {
        return language.equals(first());
    }

    /** Returns the file that has the words of an original in a language. */
    ContentPath file(ContentPath original, String language) {
        return original.in(isFirst(language) ? null : language);
    }
}
