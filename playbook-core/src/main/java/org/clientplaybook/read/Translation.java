package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Match;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Words;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Lays a translation's words over the original's structure. */
final class Translation {
    /** The one key of items that several may share: two things are due on one day. */
    private static final String REPEATED = "after";

    private final List<Problem> problems;

    Translation(List<Problem> problems) {
        this.problems = problems;
    }

    /** Returns the original with the translation's words; what has none keeps the original's, and says so. */
    Tree.Twig merge(Tree.Twig original, Tree.Twig words, Entries shape) {
        Map<String, Tree> merged = new LinkedHashMap<>(original.entries());
        for (Shape.Key key : shape.keys()) {
            if (!key.inTranslation()) {
                continue;
            }
            Tree from = original.entries().get(key.name());
            Tree to = words.entries().get(key.name());
            if (from instanceof Tree.Broken || to instanceof Tree.Broken) {
                continue;
            }
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

    private Tree value(Tree from, Tree to, Shape.Key key) {
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

    private Tree byPosition(Tree.Branch from, Tree.Branch to, Items items, Shape.Key key) {
        int length = from.items().size();
        if (to.items().size() != length) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    to.at(),
                    "`" + key.name() + "` has " + count(to.items().size()) + ", but the original has " + length + ".",
                    "Translate each item, in the same order.");
            return from;
        }
        List<Tree> merged = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            merged.add(item(from.items().get(i), to.items().get(i), items.item()));
        }
        return new Tree.Branch(merged, to.at());
    }

    private static String count(int items) {
        return items == 1 ? "1 item" : items + " items";
    }

    private Tree byKey(Tree.Branch from, Tree.Branch to, Items items, Shape.Key key) {
        Entries shape = (Entries) items.item();
        List<Tree.Twig> rest = new ArrayList<>();
        to.items().stream().filter(Tree.Twig.class::isInstance).forEach(item -> rest.add((Tree.Twig) item));
        boolean whole =
                rest.size() == to.items().size() && rest.stream().allMatch(twig -> twig.text(items.by()) != null);
        // An item without a name of its own was reported: it may be the one that is meant.
        List<String> names = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Tree> merged = new ArrayList<>();
        for (Tree item : from.items()) {
            String name = item instanceof Tree.Twig twig ? twig.text(items.by(), "") : "";
            boolean taken = !items.by().equals(REPEATED) && names.contains(name);
            names.add(taken ? "" : name);
            boolean bare = name.isEmpty() || !hasWords((Tree.Twig) item, shape);
            Tree.Twig words = bare ? null : take(rest, items.by(), name);
            merged.add(words == null ? item : merge((Tree.Twig) item, words, shape));
            if (words == null && !bare && !taken && whole) {
                missing.add(name);
            }
        }
        if (!names.contains("")) {
            for (Tree.Twig stray : rest) {
                stray(stray, items.by(), names, missing, key);
            }
        }
        missing.forEach(name -> missing(key, name, to.at()));
        return new Tree.Branch(merged, to.at());
    }

    private void stray(Tree.Twig stray, String by, List<String> names, List<String> missing, Shape.Key key) {
        String name = stray.text(by);
        if (name == null) {
            return;
        }
        problem(
                Code.TRANSLATION_MISMATCH,
                stray.at(),
                names.contains(name)
                        ? "The item of `" + key.name() + "` with `" + by + ": " + name
                                + "` has nothing to translate, or appears twice."
                        : "The original has no item in `" + key.name() + "` with `" + by + ": " + name + "`.",
                names.contains(name) ? "Remove it." : Suggestion.hint(name, names, "Remove it."));
        Suggestion.nearest(name, missing).ifPresent(missing::remove);
    }

    private static Tree.@Nullable Twig take(List<Tree.Twig> from, String by, String name) {
        for (Tree.Twig twig : from) {
            if (name.equals(twig.text(by))) {
                from.remove(twig);
                return twig;
            }
        }
        return null;
    }

    private Tree named(Tree.Twig from, Tree.Twig to, Named named, Shape.Key key) {
        Map<String, Tree> merged = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        from.entries().forEach((name, value) -> {
            Tree words = to.entries().get(name);
            if (words == null) {
                missing.add(name);
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
                Suggestion.nearest(name, missing).ifPresent(missing::remove);
            }
        });
        missing.forEach(name -> missing(key, name, to.at()));
        return new Tree.Twig(merged, to.at(), true);
    }

    private Tree item(Tree from, Tree to, Shape shape) {
        if (from instanceof Tree.Broken || to instanceof Tree.Broken) {
            return from;
        }
        return from instanceof Tree.Twig a && to instanceof Tree.Twig b && shape instanceof Entries entries
                ? merge(a, b, entries)
                : to;
    }

    private static boolean hasWords(Tree.Twig twig, Entries shape) {
        return shape.keys().stream().anyMatch(key -> key.inTranslation() && twig.has(key.name()));
    }

    private void missing(Shape.Key key, String name, Location at) {
        if (key.words() == Words.NEEDED) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    at,
                    "The translation of `" + name + "` in `" + key.name() + "` is missing.",
                    "Add it.");
        } else {
            problem(
                    Code.UNTRANSLATED,
                    at,
                    "The translation of `" + name + "` in `" + key.name() + "` is missing; the original is shown.",
                    "Add it.");
        }
    }

    private void untranslated(Shape.Key key, Tree from, Location at) {
        boolean wordless = from instanceof Tree.Branch branch
                && key.shape() instanceof Items items
                && items.item() instanceof Entries entries
                && branch.items().stream().noneMatch(item -> item instanceof Tree.Twig twig && hasWords(twig, entries));
        if (wordless) {
            return;
        }
        if (key.words() == Words.NEEDED) {
            problem(
                    Code.TRANSLATION_MISMATCH,
                    at,
                    "`" + key.name() + "` is in the original, but not in the translation.",
                    "Translate it.");
        } else if (from instanceof Tree.Branch branch
                && key.shape() instanceof Items items
                && items.match() == Match.KEY) {
            for (Tree item : branch.items()) {
                String name = item instanceof Tree.Twig twig ? twig.text(items.by()) : null;
                if (name != null) {
                    missing(key, name, at);
                }
            }
        } else if (from instanceof Tree.Twig twig && key.shape() instanceof Named) {
            twig.entries().keySet().forEach(name -> missing(key, name, at));
        }
    }

    private void without(Shape.Key key, Tree to, Map<String, Tree> merged) {
        boolean whole = key.shape() instanceof Items items && items.match() == Match.WHOLE;
        if (whole || key.words() == Words.OPTIONAL || key.words() == Words.ALONE) {
            merged.put(key.name(), to);
            return;
        }
        if (key.required()) {
            // The original has been reported.
            return;
        }
        problem(
                Code.TRANSLATION_MISMATCH,
                to.at(),
                "`" + key.name() + "` is here, but not in the original.",
                "Remove it, or add it to the original too.");
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
