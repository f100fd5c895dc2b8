package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.Shape.Entries;
import org.clientplaybook.read.Shape.Items;
import org.clientplaybook.read.Shape.Key;
import org.clientplaybook.read.Shape.Match;
import org.clientplaybook.read.Shape.Named;
import org.clientplaybook.read.Shape.Words;

/** Lays a translation's words over the original's structure. */
final class Translation {
    private final List<Problem> problems;

    Translation(List<Problem> problems) {
        this.problems = problems;
    }

    /** Returns the original with the translation's words; what has none keeps the original's, and says so. */
    Tree.Twig merge(Tree.Twig original, Tree.Twig words, Entries shape) {
        Map<String, Tree> merged = new LinkedHashMap<>(original.entries());
        for (Key key : shape.keys()) {
            if (!key.inTranslation()) {
                continue;
            }
            Tree from = original.entries().get(key.name());
            Tree to = words.entries().get(key.name());
            if (from != null && to != null) {
                merged.put(key.name(), value(from, to, key));
            } else if (to != null) {
                without(key, to, merged);
            } else if (from != null) {
                untranslated(key, from, words.at());
            }
        }
        return new Tree.Twig(merged, words.at(), true);
    }

    private Tree value(Tree from, Tree to, Key key) {
        if (from instanceof Tree.Branch a && to instanceof Tree.Branch b && key.shape() instanceof Items items) {
            return switch (items.match()) {
                case WHOLE -> to;
                case POSITION -> byPosition(a, b, items, key);
                case KEY -> byKey(a, b, items, key);
            };
        } else if (from instanceof Tree.Twig a && to instanceof Tree.Twig b && key.shape() instanceof Named named) {
            return named(a, b, named, key);
        } else if (from instanceof Tree.Twig a && to instanceof Tree.Twig b && key.shape() instanceof Entries entries) {
            return merge(a, b, entries);
        }
        return to;
    }

    private Tree byPosition(Tree.Branch from, Tree.Branch to, Items items, Key key) {
        int length = from.items().size();
        if (to.items().size() != length) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    to.at(),
                    "`" + key.name() + "` has " + to.items().size() + " items, and the original has " + length + ".",
                    "Translate each item, in the same order.");
            return from;
        }
        List<Tree> merged = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            merged.add(item(from.items().get(i), to.items().get(i), items.item()));
        }
        return new Tree.Branch(merged, to.at());
    }

    private Tree byKey(Tree.Branch from, Tree.Branch to, Items items, Key key) {
        List<Tree.Twig> rest = new ArrayList<>();
        for (Tree item : to.items()) {
            if (item instanceof Tree.Twig twig) {
                rest.add(twig);
            }
        }
        List<Tree> merged = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Tree item : from.items()) {
            Tree.Twig twig = (Tree.Twig) item;
            String name = twig.text(items.by());
            Tree.Twig words = hasWords(twig, (Entries) items.item()) ? take(rest, items.by(), name) : null;
            names.add(name);
            if (words != null) {
                merged.add(merge(twig, words, (Entries) items.item()));
            } else {
                merged.add(twig);
                if (hasWords(twig, (Entries) items.item())) {
                    missing(key, name, to.at());
                }
            }
        }
        for (Tree.Twig stray : rest) {
            String name = stray.text(items.by(), "");
            problem(
                    Code.TRANSLATION_MISMATCH,
                    stray.at(),
                    "The original has no such item in `" + key.name() + "`: " + items.by() + " `" + name + "`.",
                    Suggestion.hint(name, names, "Remove it."));
        }
        return new Tree.Branch(merged, to.at());
    }

    private static Tree.Twig take(List<Tree.Twig> from, String by, String name) {
        for (Tree.Twig twig : from) {
            if (name != null && name.equals(twig.text(by))) {
                from.remove(twig);
                return twig;
            }
        }
        return null;
    }

    private Tree named(Tree.Twig from, Tree.Twig to, Named named, Key key) {
        Map<String, Tree> merged = new LinkedHashMap<>();
        from.entries().forEach((name, value) -> {
            Tree words = to.entries().get(name);
            if (words == null) {
                missing(key, name, to.at());
            }
            merged.put(name, words == null ? value : item(value, words, named.value()));
        });
        to.entries().forEach((name, value) -> {
            if (!from.has(name)) {
                problem(
                        Code.TRANSLATION_MISMATCH,
                        value.at(),
                        "The original has no `" + name + "` in `" + key.name() + "`.",
                        Suggestion.hint(name, from.entries().keySet(), "Remove it."));
            }
        });
        return new Tree.Twig(merged, to.at(), true);
    }

    private Tree item(Tree from, Tree to, Shape shape) {
        return from instanceof Tree.Twig a && to instanceof Tree.Twig b && shape instanceof Entries entries
                ? merge(a, b, entries)
                : to;
    }

    private static boolean hasWords(Tree.Twig twig, Entries shape) {
        return shape.keys().stream().anyMatch(key -> key.inTranslation() && twig.has(key.name()));
    }

    private void missing(Key key, String name, Location at) {
        if (key.words() == Words.NEEDED) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    at,
                    "`" + key.name() + "` has no translation of `" + name + "`.",
                    "Add it.");
        } else {
            problem(
                    Code.UNTRANSLATED,
                    at,
                    "`" + key.name() + "` has no translation of `" + name + "`; the original is shown.",
                    "Add it.");
        }
    }

    private void untranslated(Key key, Tree from, Location at) {
        boolean wordless = from instanceof Tree.Branch branch
                && key.shape() instanceof Items items
                && items.item() instanceof Entries entries
                && branch.items().stream().noneMatch(item -> hasWords((Tree.Twig) item, entries));
        if (wordless) {
            return;
        }
        if (key.words() == Words.NEEDED) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    at,
                    "`" + key.name() + "` is in the original and not in the translation.",
                    "Translate it here.");
        } else if (from instanceof Tree.Branch branch
                && key.shape() instanceof Items items
                && items.match() == Match.KEY) {
            for (Tree item : branch.items()) {
                missing(key, ((Tree.Twig) item).text(items.by(), ""), at);
            }
        } else if (from instanceof Tree.Twig twig && key.shape() instanceof Named) {
            twig.entries().keySet().forEach(name -> missing(key, name, at));
        }
    }

    private void without(Key key, Tree to, Map<String, Tree> merged) {
        boolean whole = key.shape() instanceof Items items && items.match() == Match.WHOLE;
        if (whole || key.words() == Words.OPTIONAL) {
            merged.put(key.name(), to);
            return;
        }
        problem(
                Code.TRANSLATION_MISMATCH,
                to.at(),
                "`" + key.name() + "` is here and not in the original.",
                "Remove it, or add it to the original too.");
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
