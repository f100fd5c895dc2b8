package org.clientplaybook.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.Slug;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Scenario;

/**
 * What the functions of an edition's templates look up.
 *
 * @param folder the edition's in the site, with a {@code /} behind it; empty for the first language
 * @param words the interface's by language
 * @param files the paths in the site of what is published, by name
 * @param scripts the paths in the site of the files of each page's script, and of each that stands apart, by the script's name
 * @param exports the names of the files of messages by tool
 * @param assets the pictures by path in the content
 * @param scenarios by slug
 */
public record Resources(
        String folder,
        Map<String, Words> words,
        Map<String, String> files,
        Map<String, List<String>> scripts,
        Map<String, String> exports,
        Map<String, Asset> assets,
        Map<String, Scenario> scenarios) {
    /**
     * Returns the words of a language.
     *
     * @throws IllegalArgumentException if the playbook does not have it
     */
    Words words(String language) {
        Words found = words.get(language);
        if (found == null) {
            throw new IllegalArgumentException("The playbook has no language " + language);
        }
        return found;
    }

    /**
     * Returns the attribute that says in which direction a language is written, with a space before it; nothing where
     * neither it nor a language of the playbook is written from right to left.
     */
    String direction(String language) {
        if (LanguageTag.isRightToLeft(language)) {
            return " dir=\"rtl\"";
        }
        return words.keySet().stream().anyMatch(LanguageTag::isRightToLeft) ? " dir=\"ltr\"" : "";
    }

    /** Returns the path in the site of a picture of the content. */
    public static String path(Asset asset) {
        String name = asset.path().name();
        int dot = name.lastIndexOf('.');
        return "asset/" + Slug.ofTag(name.substring(0, dot)) + "." + asset.hash()
                + name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
