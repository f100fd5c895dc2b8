package org.clientplaybook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.locale.LocaleFormats;

/**
 * Everything that was read.
 *
 * @param editions one for each language, the first language first
 * @param assets the pictures that documents show and the files that they offer for download, by path below the content folder
 * @param theme the files of {@code theme/} as text, by path below it
 * @param style how the playbook wants its words
 * @param words the interface's words by language and key; each edition has some
 * @param unread what could not be read whole: keys of {@code playbook.yaml}, {@code style.yaml}, and translations of
 *     {@code playbook.yaml} by their files' names whose words for the search are not known
 * @param packs what it has from others
 * @param sources every text that was read, as it is in its file
 */
public record Catalog(
        Site site,
        List<Edition> editions,
        Map<String, Asset> assets,
        Map<String, String> theme,
        Style style,
        Map<String, Map<String, String>> words,
        Set<String> unread,
        Packs packs,
        Map<ContentPath, SourceText> sources) {
    public Catalog {
        editions = List.copyOf(editions);
        assets = Collections.unmodifiableMap(new TreeMap<>(assets));
        theme = Collections.unmodifiableMap(new TreeMap<>(theme));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        unread = Set.copyOf(unread);
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /** Returns how messages are written in each language. */
    public Map<String, LocaleFormats> localeFormats() {
        Map<String, LocaleFormats> formats = new LinkedHashMap<>();
        for (Edition edition : editions) {
            String language = edition.language();
            formats.put(
                    language,
                    LocaleFormats.of(language, Objects.requireNonNull(words.get(language)), edition.currency()));
        }
        return formats;
    }
}
