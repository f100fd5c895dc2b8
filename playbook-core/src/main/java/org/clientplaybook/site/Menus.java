package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.MenuPage;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.theme.MenuEntry;
import org.jspecify.annotations.Nullable;

/** The menus of an edition: what the playbook names, in its order, or what every playbook has. */
final class Menus {
    private static final String ABOUT = "about";
    private static final List<String> HEADER = List.of("messages", ABOUT);
    private static final List<String> FOOTER = List.of("guide", "review", "search", "tags", "plays", "print", "copy");

    private final Edition edition;
    private final Words words;
    private final Map<String, MenuPage> pages;

    Menus(Edition edition, Words words) {
        this.edition = edition;
        this.words = words;
        this.pages = MenuPage.of(edition);
    }

    /** Returns the entries in the header. */
    List<MenuEntry> header(@Nullable List<Line> named) {
        return entries(named == null ? HEADER : names(named));
    }

    /**
     * Returns the entries in the footer.
     *
     * @param header those in the header, which it does not repeat of itself
     */
    List<MenuEntry> footer(@Nullable List<Line> named, @Nullable List<Line> header) {
        if (named != null) {
            return entries(names(named));
        }
        List<String> rest = new ArrayList<>();
        edition.pages().stream()
                .filter(Edition.Page::isListed)
                .map(Edition.Page::name)
                .forEach(rest::add);
        rest.addAll(FOOTER);
        rest.removeAll(header == null ? HEADER : names(header));
        return entries(rest);
    }

    private static List<String> names(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private List<MenuEntry> entries(List<String> names) {
        return names.stream()
                .map(pages::get)
                .filter(Objects::nonNull)
                .map(this::entry)
                .toList();
    }

    private MenuEntry entry(MenuPage page) {
        String name = page.name();
        return switch (page.route()) {
            case PAGE -> text(page);
            case CATEGORY ->
                entry(
                        page,
                        one(edition.categories(), Edition.Category::key, name).title(),
                        edition.language());
            case SCENARIO -> {
                Scenario scenario = one(edition.scenarios(), Scenario::slug, name);
                yield entry(page, scenario.title(), scenario.language());
            }
            default -> entry(page, words.word(word(page.route())), edition.language());
        };
    }

    private MenuEntry text(MenuPage page) {
        Edition.Page text = one(edition.pages(), Edition.Page::name, page.name());
        return text.name().equals(ABOUT)
                ? entry(page, words.word("about.short"), edition.language())
                : entry(page, text.title(), text.language());
    }

    private static <T> T one(List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static MenuEntry entry(MenuPage page, String title, String language) {
        return new MenuEntry(Keyword.of(page.route()), page.name(), title, language);
    }

    private static String word(Route route) {
        return switch (route) {
            case HOME -> "home.short";
            case GUIDE -> "guide.title";
            case GUIDE_ALL -> "guide.all";
            case REVIEW -> "review.title";
            case MAP -> "map.title";
            case PLAYS -> "plays.heading";
            case SEARCH -> "search.title";
            case TAGS -> "tags.title";
            case PRINT -> "print.link";
            case COPY -> "copy.title";
            default -> "messages.title";
        };
    }
}
