package org.clientplaybook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads {@code style.yaml}: the tool's own style, changed by that of the playbook. */
final class StyleReader {
    private static final String FILE = "style.yaml";

    private StyleReader() {}

    /**
     * Returns the style of a playbook.
     *
     * @param own its file's tree; null where it says nothing, or nothing that can be read
     */
    static Style read(Tree.@Nullable Twig own, List<Problem> problems) {
        return own == null ? Defaults.STYLE : changed(Defaults.STYLE, own, problems);
    }

    /** What holds where a playbook says nothing, read when it is first asked for: the format's description names some of it. */
    private static final class Defaults {
        private static final Style STYLE = load();

        private static Style load() {
            List<Problem> problems = new ArrayList<>();
            try (InputStream in = StyleReader.class.getResourceAsStream("/org/clientplaybook/" + FILE)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                SourceText source = new SourceText(ContentPath.STYLE, text);
                Style none = new Style(List.of(), new EnumMap<>(Style.Limit.class), Map.of());
                return changed(none, Objects.requireNonNull(tree(source, problems)), problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns a file's tree, or null after a problem with the whole of it. */
    static Tree.@Nullable Twig tree(SourceText source, List<Problem> problems) {
        return ShapeReader.read(source, false, Format.STYLE, problems);
    }

    private static Style changed(Style style, Tree.Twig tree, List<Problem> problems) {
        Map<Style.Limit, Integer> limits = new EnumMap<>(Style.Limit.class);
        limits.putAll(style.limits());
        Tree.Twig own = tree.twig("limits");
        for (Style.Limit limit : Style.Limit.values()) {
            Tree.Leaf leaf = own == null ? null : own.leaf(Keyword.of(limit));
            if (leaf != null) {
                limits.put(limit, Integer.parseInt(leaf.text()));
            }
        }
        Map<String, Map<Style.Kind, List<String>>> words = new TreeMap<>(style.words());
        Tree.Twig languages = tree.twig("words");
        if (languages != null) {
            // In this order a language comes before its regions, which have the phrases as it is changed here.
            for (String language : new TreeSet<>(languages.entries().keySet())) {
                Tree.Twig lists = languages.twig(language);
                if (lists != null) {
                    Map<Style.Kind, List<String>> before = LanguageTag.lookup(language, words);
                    words.put(language, lists(before == null ? Map.of() : before, lists, problems));
                }
            }
        }
        return new Style(tree.texts("contacts"), limits, words);
    }

    private static Map<Style.Kind, List<String>> lists(
            Map<Style.Kind, List<String>> before, Tree.Twig tree, List<Problem> problems) {
        Map<Style.Kind, List<String>> lists = new EnumMap<>(Style.Kind.class);
        for (Style.Kind kind : Style.Kind.values()) {
            Set<String> phrases = new LinkedHashSet<>(before.getOrDefault(kind, List.of()));
            Tree.Twig changes = tree.twig(Keyword.of(kind));
            if (changes != null) {
                changes.lines("drop").forEach(line -> {
                    if (!phrases.remove(line.text())) {
                        problems.add(Problem.of(
                                Code.DANGLING_REFERENCE,
                                line.at(),
                                "`" + Keyword.of(kind) + "` has no default phrase `" + line.text() + "` to drop.",
                                Suggestion.nearest(line.text(), phrases)
                                        .map(near -> "Did you mean `" + near + "`?")
                                        .orElse("Remove it.")));
                    }
                });
                phrases.addAll(changes.texts("add"));
            }
            lists.put(kind, List.copyOf(phrases));
        }
        return lists;
    }
}
