package org.clientplaybook.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes records of {@code playbook.yaml}. */
final class SettingsMapper {
    private SettingsMapper() {}

    static Site site(Tree.Twig tree) {
        Tree.Twig brand = tree.twig("brand");
        Tree.Twig review = tree.twig("review");
        return new Site(
                tree.text("id", ""),
                tree.texts("languages").stream().distinct().toList(),
                tree.texts("holidays").stream().map(LocalDate::parse).toList(),
                brand == null
                        ? Site.Brand.NONE
                        : new Site.Brand(
                                brand.text("accent"),
                                brand.text("accent-dark"),
                                brand.line("logo"),
                                brand.line("logo-dark"),
                                brand.line("icon")),
                review == null ? 12 : review.number("months", 12),
                rules(tree.twig("rules")),
                license(tree),
                tree.text("edit"),
                tree.flag("offline", true),
                tree.lines("common"),
                tree.has("menu") ? tree.lines("menu") : null,
                tree.has("footer") ? tree.lines("footer") : null);
    }

    /** Returns the licence that a file names, or null. */
    static Site.@Nullable License license(Tree.Twig tree) {
        Tree.Twig license = tree.twig("license");
        return license == null
                ? null
                : new Site.License(
                        license.text("name", ""),
                        license.text("url"),
                        license.text("attribution"),
                        license.text("source"));
    }

    private static Map<String, Site.RuleSeverity> rules(Tree.@Nullable Twig tree) {
        Map<String, Site.RuleSeverity> rules = new TreeMap<>();
        if (tree != null) {
            tree.entries().keySet().forEach(rule -> {
                // What is broken has been reported.
                if (tree.text(rule) != null) {
                    rules.put(rule, tree.choice(rule, Site.RuleSeverity.class, Site.RuleSeverity.WARNING));
                }
            });
        }
        return rules;
    }

    static Edition edition(
            Tree.Twig tree,
            String language,
            String first,
            List<Scenario> scenarios,
            List<Scenario> hidden,
            List<Edition.Page> pages,
            @Nullable Guide guide,
            @Nullable Worksheet worksheet,
            @Nullable Document footerText) {
        List<Edition.Category> categories = new ArrayList<>();
        Tree.Twig groups = tree.twig("categories");
        if (groups != null) {
            groups.entries().forEach((key, value) -> {
                Tree.Twig group = value instanceof Tree.Twig twig ? twig : Tree.Twig.empty(value.at());
                categories.add(new Edition.Category(
                        key, group.text("title", ""), group.text("moment"), group.text("summary", "")));
            });
        }
        return new Edition(
                language,
                tree.text("title", ""),
                tree.text("tagline", ""),
                tree.text("currency"),
                categories,
                fields(tree.twig("fields"), true, language, first),
                tree.lines("synonyms"),
                tree.lines("elsewhere"),
                listed(scenarios, categories),
                hidden,
                pages,
                guide,
                worksheet,
                footerText);
    }

    /** Returns scenarios in the order of lists; those of no known category come last. */
    private static List<Scenario> listed(List<Scenario> scenarios, List<Edition.Category> categories) {
        Map<String, Integer> places = new HashMap<>();
        categories.forEach(category -> places.put(category.key(), places.size()));
        return scenarios.stream()
                .sorted(Comparator.<Scenario>comparingInt(scenario -> {
                            Line category = scenario.category();
                            return category == null
                                    ? places.size()
                                    : places.getOrDefault(category.text(), places.size());
                        })
                        .thenComparingInt(Scenario::order)
                        .thenComparing(Scenario::slug))
                .toList();
    }

    /** Returns the fields of a mapping in its order; none where it is null. */
    static List<Field> fields(Tree.@Nullable Twig tree, boolean shared, String language, String first) {
        List<Field> fields = new ArrayList<>();
        if (tree != null) {
            tree.entries().forEach((name, value) -> {
                Tree.Twig field = value instanceof Tree.Twig twig ? twig : Tree.Twig.empty(value.at());
                fields.add(field(name, field, shared, field.translated() ? language : first));
            });
        }
        return fields;
    }

    private static Field field(String name, Tree.Twig field, boolean shared, String language) {
        List<Field.Option> options = field.twigs("options").stream()
                .map(option -> new Field.Option(option.text("value", ""), option.text("label", "")))
                .toList();
        String pattern = field.text("pattern");
        return new Field(
                name,
                field.choice("type", Field.Type.class, Field.Type.TEXT),
                field.text("label", name),
                field.text("hint"),
                field.text("example"),
                field.text("default"),
                field.flag("required", true),
                options,
                field.text("min"),
                field.text("max"),
                Keyword.parse(field.text("when"), Field.When.class),
                pattern == null ? null : Scalars.toPattern(pattern),
                field.line("answers"),
                field.flag("sensitive", false),
                shared,
                language,
                field.at());
    }
}
