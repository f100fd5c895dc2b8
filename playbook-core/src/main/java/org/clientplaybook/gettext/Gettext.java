package org.clientplaybook.gettext;

import java.util.Map;
import org.clientplaybook.content.SourceText;

/** Reads and writes PO files, as GNU gettext has them. */
public final class Gettext {
    private Gettext() {}

    /**
     * Reads a file. Never throws for what is in it.
     *
     * @param path its name in problems
     */
    public static PoFile.Parsed parse(SourceText source, String path) {
        return new PoReader(source, path).read();
    }

    /** Returns a file's text, which {@link #parse} reads again without a difference. */
    public static String write(PoFile file) {
        return PoWriter.write(file);
    }

    /**
     * Returns the value of {@code Plural-Forms} for plural categories.
     *
     * @param conditions that of each category but the last, in order, as CLDR writes them
     */
    public static String pluralForms(Map<String, String> conditions) {
        return PluralForms.of(conditions.values());
    }
}
