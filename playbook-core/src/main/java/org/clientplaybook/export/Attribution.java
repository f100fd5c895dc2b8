package org.clientplaybook.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Site;

/**
 * What a copy says of a pack that its words come from, as the licence of the pack asks for.
 *
 * @param replaced whether the words are the playbook's own, and only based on the pack's
 * @param edited whether the playbook has changed some of them
 */
record Attribution(Packs.Pack pack, boolean replaced, boolean edited, Words words) {
    static Attribution of(Packs.Origin origin, Words words) {
        return new Attribution(
                origin.pack(), origin.replaced(), !origin.changed().isEmpty(), words);
    }

    /** Returns one for each pack that has brought words of snippets, by the packs' ids. */
    static List<Attribution> of(Packs packs, List<Snippet> snippets, Words words) {
        Map<String, Attribution> all = new TreeMap<>();
        for (Snippet snippet : snippets) {
            Packs.Origin origin = packs.origin(snippet.scenario().file());
            if (origin != null) {
                all.merge(origin.pack().id(), of(origin, words), Attribution::with);
            }
        }
        return List.copyOf(all.values());
    }

    private Attribution with(Attribution other) {
        return new Attribution(
                pack, replaced && other.replaced, edited || other.edited || replaced != other.replaced, words);
    }

    /** Returns it as Markdown, in one line. */
    String markdown() {
        return text(
                (title, url) -> url.isEmpty()
                        ? MarkdownText.line(title)
                        : "[" + MarkdownText.line(title) + "]" + MarkdownText.target(url, ""),
                MarkdownText.line(credit()),
                MarkdownText.line(words.word("origin.edited")));
    }

    /** Returns it as plain text, in one line, whatever characters the pack has in it. */
    String plain() {
        return text(
                        (title, url) -> url.isEmpty() ? title : title + " (" + url + ")",
                        credit(),
                        words.word("origin.edited"))
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private String credit() {
        return words.word(replaced ? "origin.based" : "origin.from", pack.title(), pack.version());
    }

    /** @param linked makes one text of a title and an address, which may be empty */
    private String text(BinaryOperator<String> linked, String credit, String change) {
        List<String> parts = new ArrayList<>(List.of(credit));
        Site.License license = pack.license();
        if (license != null) {
            if (license.attribution() != null) {
                parts.add(linked.apply(license.attribution(), license.source() == null ? "" : license.source()) + ",");
            }
            parts.add(linked.apply(license.name(), license.url() == null ? "" : license.url()) + ".");
        }
        if (edited) {
            parts.add(change);
        }
        return String.join(" ", parts);
    }
}
