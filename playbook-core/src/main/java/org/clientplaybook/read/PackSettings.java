package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Adds to a playbook's settings what those of its packs have for the packs' own scenarios. */
final class PackSettings {
    /** What has names: the playbook's own come first. */
    private static final List<String> NAMED = List.of("categories", "fields");
    /** Lists that are joined. */
    private static final List<String> LISTS = List.of("common", "synonyms", "elsewhere");

    private final ContentFiles files;
    private final Languages languages;
    private final List<Problem> problems;

    PackSettings(ContentFiles files, Languages languages, List<Problem> problems) {
        this.files = files;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Returns the settings in each language, with those of packs.
     *
     * @param own by language
     */
    Map<String, Tree.Twig> merge(Map<String, Tree.Twig> own, List<PackReader.Opened> packs) {
        Map<String, Tree.Twig> merged = new LinkedHashMap<>(own);
        for (PackReader.Opened pack : packs) {
            SettingsReader reader = new SettingsReader(files, pack.path(ContentPath.PLAYBOOK), problems);
            Tree.Twig tree = reader.read();
            List<String> tags = tree == null ? List.of() : tree.texts("languages");
            if (tree != null && !tags.isEmpty() && !languages.isFirst(tags.get(0))) {
                problems.add(Problem.of(
                        Code.PACK_CONFLICT,
                        pack.at(),
                        "The first language of the pack `" + pack.id() + "` is `" + tags.get(0) + "`, not `"
                                + languages.first() + "`.",
                        "Make `" + tags.get(0) + "` the first of `languages`, or choose another pack."));
            } else if (tree != null) {
                conflicts(Objects.requireNonNull(merged.get(languages.first())), tree, pack);
                reader.packed(tree, languages)
                        .forEach((language, words) ->
                                merged.computeIfPresent(language, (key, before) -> merged(before, words)));
            }
        }
        return merged;
    }

    private static Tree.Twig merged(Tree.Twig own, Tree.Twig pack) {
        Map<String, Tree> entries = new LinkedHashMap<>(own.entries());
        for (String key : NAMED) {
            Tree ours = own.entries().get(key);
            if (pack.entries().get(key) instanceof Tree.Twig theirs && !(ours instanceof Tree.Broken)) {
                Map<String, Tree> all =
                        new LinkedHashMap<>(ours instanceof Tree.Twig twig ? twig.entries() : Map.<String, Tree>of());
                theirs.entries().forEach(all::putIfAbsent);
                entries.put(key, new Tree.Twig(all, ours == null ? theirs.at() : ours.at(), false));
            }
        }
        for (String key : LISTS) {
            Tree ours = own.entries().get(key);
            if (pack.entries().get(key) instanceof Tree.Branch theirs && !(ours instanceof Tree.Broken)) {
                List<Tree> all = new ArrayList<>(ours instanceof Tree.Branch branch ? branch.items() : List.of());
                all.addAll(theirs.items());
                entries.put(key, new Tree.Branch(all, ours == null ? theirs.at() : ours.at()));
            }
        }
        Tree currency = pack.entries().get("currency");
        if (currency != null) {
            entries.putIfAbsent("currency", currency);
        }
        return new Tree.Twig(entries, own.at(), own.translated());
    }

    /** A name that means two things would change the words of one of them unseen. */
    private void conflicts(Tree.Twig before, Tree.Twig pack, PackReader.Opened from) {
        for (String key : NAMED) {
            if (!(before.entries().get(key) instanceof Tree.Twig ours)
                    || !(pack.entries().get(key) instanceof Tree.Twig theirs)) {
                continue;
            }
            theirs.entries().forEach((name, value) -> {
                Tree known = ours.entries().get(name);
                if (known == null || isSame(known, value)) {
                    return;
                }
                String other = known.at().file().pack();
                if (other == null) {
                    problems.add(Problem.of(
                            Code.PACK_CONFLICT,
                            known.at(),
                            "`" + name + "` in `" + key + "` is something else in the pack `" + from.id() + "`, "
                                    + value.at() + ".",
                            "Choose another name; or remove it here, and change the words of the pack in"
                                    + " `overrides.yaml`."));
                } else if (key.equals("fields") && !type(known).equals(type(value))) {
                    problems.add(Problem.of(
                            Code.PACK_CONFLICT,
                            from.at(),
                            "The field `" + name + "` has one type in the pack `" + other + "`, " + known.at()
                                    + ", and another in `" + from.id() + "`, " + value.at() + ".",
                            "Only one of the two packs can be used, until one of them renames its field."));
                }
            });
        }
    }

    private static String type(Tree field) {
        return field instanceof Tree.Twig twig ? twig.text("type", "text") : "";
    }

    private static boolean isSame(Tree one, Tree other) {
        return one instanceof Tree.Broken
                || other instanceof Tree.Broken
                || NamedValue.texts(one).equals(NamedValue.texts(other));
    }
}
