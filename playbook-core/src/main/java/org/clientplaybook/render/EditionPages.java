package org.clientplaybook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.Frame.Head;
import org.clientplaybook.render.Pages.Task;
import org.clientplaybook.render.View.CategoryView;
import org.clientplaybook.render.View.SiteView;

/** The pages of one edition. */
final class EditionPages {
    private static final int LISTED = 100;
    private static final int PRINTED = 200;
    private static final int TITLES_AT_HOME = 60;
    private static final int ASKS = 6;
    private static final int RECENT = 5;
    private static final int FEED = 50;

    private final SiteView site;
    private final Edition edition;
    private final Addresses addresses;
    private final Words words;
    private final Frame frame;
    private final List<Scenario> newest;
    private final List<SiteView> sites;
    private final Map<String, List<Scenario>> byCategory = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();

    EditionPages(SiteView site, List<SiteView> sites) {
        this.site = site;
        this.edition = site.edition();
        this.addresses = site.addresses();
        this.words = site.words().get(edition.language());
        this.frame = new Frame(site, sites);
        this.newest = edition.scenarios().stream()
                .sorted(Comparator.comparing(Scenario::reviewed).reversed().thenComparing(Scenario::slug))
                .limit(FEED)
                .toList();
        this.sites = sites;
        edition.categories().forEach(category -> byCategory.put(category.key(), new ArrayList<>()));
        edition.scenarios()
                .forEach(scenario -> byCategory.get(scenario.category().text()).add(scenario));
    }

    List<Task> tasks() {
        home();
        edition.categories().forEach(this::category);
        tags();
        edition.scenarios().forEach(this::scenario);
        messages();
        texts();
        search();
        print();
        if (site.base() != null) {
            feed();
            add(
                    addresses.notFound(),
                    "404",
                    words.word("404.title"),
                    words.word("404.lead"),
                    Addresses::notFound,
                    Map::of);
        }
        return tasks;
    }

    private void home() {
        boolean titles = edition.scenarios().size() <= TITLES_AT_HOME;
        add(
                addresses.home(),
                "home",
                edition.title(),
                edition.tagline(),
                Addresses::home,
                () -> Map.of("asks", asks(), "groups", groups(titles), "recent", newest(RECENT)));
    }

    private List<CategoryView> groups(boolean titles) {
        return edition.categories().stream()
                .map(category -> {
                    List<Scenario> all = byCategory.get(category.key());
                    return new CategoryView(category, all.size(), titles ? all : List.of());
                })
                .toList();
    }

    /** Returns the first ask of a scenario of each category in turn, so that every kind of situation is there. */
    private List<View.AskView> asks() {
        List<View.AskView> asks = new ArrayList<>();
        for (int i = 0; asks.size() < ASKS && i < ASKS; i++) {
            for (List<Scenario> scenarios : byCategory.values()) {
                if (i < scenarios.size() && !scenarios.get(i).asks().isEmpty() && asks.size() < ASKS) {
                    Scenario scenario = scenarios.get(i);
                    asks.add(new View.AskView(scenario.asks().get(0).text(), scenario));
                }
            }
        }
        return asks;
    }

    private List<Scenario> newest(int most) {
        return newest.subList(0, Math.min(most, newest.size()));
    }

    private void category(Edition.Category category) {
        Listing<Scenario> listing = new Listing<>(
                byCategory.get(category.key()), LISTED, number -> addresses.category(category.key(), number));
        listing.each((number, part) -> add(
                addresses.category(category.key(), number),
                "category",
                numbered(category.title(), number),
                category.summary(),
                other -> other.category(category.key(), number),
                () -> with(listed(listing, number), "category", category)));
    }

    private void tags() {
        List<TagList> all = TagList.of(edition);
        add(
                addresses.tags(),
                "tags",
                words.word("tags.title"),
                words.word("tags.lead"),
                Addresses::tags,
                () -> Map.of("tags", all.stream().map(TagList::view).toList()));
        for (TagList tag : all) {
            Listing<Scenario> listing =
                    new Listing<>(tag.scenarios(), LISTED, number -> addresses.tag(tag.slug(), number));
            String title = words.word("tag.title", tag.name());
            listing.each((number, part) -> add(
                    addresses.tag(tag.slug(), number),
                    "tag",
                    numbered(title, number),
                    title,
                    null,
                    () -> with(listed(listing, number), "tag", tag.view())));
        }
    }

    private static Map<String, Object> listed(Listing<Scenario> listing, int number) {
        Map<String, Object> data = new HashMap<>();
        data.put("scenarios", listing.page(number));
        data.put("pager", listing.pager(number));
        data.put("first", listing.first(number));
        data.put("last", listing.last(number));
        data.put("total", listing.all().size());
        return data;
    }

    private void scenario(Scenario scenario) {
        String slug = scenario.slug();
        add(
                new Head(
                        addresses.scenario(slug),
                        "scenario",
                        scenario.title(),
                        scenario.summary(),
                        scenario.language(),
                        other -> other.scenario(slug)),
                () -> Map.of(
                        "scenario",
                        scenario,
                        "view",
                        View.of(scenario, site),
                        "printed",
                        List.of(),
                        "fill",
                        MessageData.json(scenario, sites)));
        for (Line old : scenario.formerly()) {
            add(
                    addresses.scenario(old.text()),
                    "moved",
                    words.word("moved.title"),
                    scenario.summary(),
                    other -> other.scenario(old.text()),
                    () -> Map.of("scenario", scenario, "target", addresses.scenario(slug)));
        }
    }

    private void messages() {
        MessageList list = MessageList.of(edition, LISTED, addresses);
        list.listing()
                .each((number, part) -> add(
                        addresses.messages(number),
                        "messages",
                        numbered(words.word("messages.title"), number),
                        words.word("messages.lead"),
                        other -> other.messages(number),
                        () -> list.page(number)));
    }

    private void texts() {
        for (Edition.Page text : edition.pages()) {
            add(
                    new Head(
                            addresses.page(text.name()),
                            "text",
                            text.title(),
                            text.title(),
                            text.language(),
                            other -> other.page(text.name())),
                    () -> Map.of("text", text));
        }
    }

    private void search() {
        add(
                addresses.search(),
                "search",
                words.word("search.title"),
                words.word("search.lead"),
                Addresses::search,
                Map::of);
        if (site.base() != null) {
            // The standard has room for this much.
            String name = edition.title()
                    .codePoints()
                    .limit(16)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            add(
                    addresses.openSearch(),
                    "opensearch",
                    edition.title(),
                    edition.tagline(),
                    Addresses::openSearch,
                    () -> Map.of("name", name.strip(), "search", addresses.search()));
        }
    }

    private void print() {
        boolean together = edition.scenarios().size() <= PRINTED;
        List<Scenario> all = new ArrayList<>();
        if (together) {
            byCategory.values().forEach(all::addAll);
        } else {
            edition.categories().forEach(this::printed);
        }
        add(
                addresses.print(),
                "print",
                words.word("print.link"),
                edition.tagline(),
                Addresses::print,
                () -> book(
                        new Listing<>(all, PRINTED, number -> addresses.print()),
                        1,
                        edition.title(),
                        edition.tagline(),
                        groups(together)));
    }

    private void printed(Edition.Category category) {
        Listing<Scenario> listing = new Listing<>(
                byCategory.get(category.key()), PRINTED, number -> addresses.printed(category.key(), number));
        listing.each((number, part) -> add(
                addresses.printed(category.key(), number),
                "print",
                numbered(category.title(), number),
                category.summary(),
                other -> other.printed(category.key(), number),
                () -> book(
                        listing,
                        number,
                        category.title(),
                        category.summary(),
                        List.of(new CategoryView(category, part.size(), part)))));
    }

    private Map<String, Object> book(
            Listing<Scenario> listing, int number, String heading, String lead, List<CategoryView> groups) {
        List<Scenario> part = listing.page(number);
        Map<String, Object> data = new HashMap<>();
        data.put("heading", heading);
        data.put("lead", lead);
        data.put("groups", groups);
        data.put("latest", latest());
        data.put("views", part.stream().map(scenario -> View.of(scenario, site)).toList());
        data.put("printed", new HashSet<>(part.stream().map(Scenario::slug).toList()));
        data.put("pager", listing.pager(number));
        return data;
    }

    private void feed() {
        add(addresses.feed(), "feed", edition.title(), edition.tagline(), Addresses::feed, () -> {
            Map<String, Object> data = new HashMap<>();
            data.put("latest", latest());
            data.put(
                    "views",
                    newest.stream().map(scenario -> View.of(scenario, site)).toList());
            data.put("printed", List.of());
            return data;
        });
    }

    private LocalDate latest() {
        return newest.isEmpty() ? null : newest.get(0).reviewed();
    }

    private String numbered(String title, int number) {
        return number == 1 ? title : words.word("page.numbered", title, number);
    }

    private static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        data.put(key, value);
        return data;
    }

    private void add(
            String path,
            String kind,
            String title,
            String description,
            Function<Addresses, String> counterpart,
            Supplier<Map<String, Object>> data) {
        add(new Head(path, kind, title, description, edition.language(), counterpart), data);
    }

    private void add(Head head, Supplier<Map<String, Object>> data) {
        tasks.add(frame.task(head, data));
    }
}
