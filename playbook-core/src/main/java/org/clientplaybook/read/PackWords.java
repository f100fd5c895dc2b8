package org.clientplaybook.read;

import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;

/** The interface's words that packs bring. */
final class PackWords {
    private PackWords() {}

    /** Returns the words of a pack's file by key; none where there is no such file, or none that can be read. */
    static Map<String, String> read(ContentFiles files, ContentPath path) {
        Entry entry = files.find(path);
        SourceText source = entry == null || entry.folder() ? null : files.readAny(entry);
        try {
            return source == null ? Map.of() : WordsReader.parse(source.text());
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /**
     * Returns the words of all packs in a language: those of the first pack that has one.
     *
     * @param ours the playbook's words in the place of some, by file and key
     */
    static Map<String, String> of(
            String language,
            ContentFiles files,
            Iterable<PackReader.Opened> packs,
            Map<ContentPath, Map<String, String>> ours) {
        Map<String, String> words = new TreeMap<>();
        for (PackReader.Opened pack : packs) {
            ContentPath path = pack.path(ContentPath.THEME.child("words/" + language + ".properties"));
            Map<String, String> own = new TreeMap<>(read(files, path));
            own.putAll(ours.getOrDefault(path, Map.of()));
            own.forEach(words::putIfAbsent);
        }
        return words;
    }
}
