package org.clientplaybook.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.picture.Card;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.theme.Made;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Resources;
import org.clientplaybook.theme.Templates;
import org.clientplaybook.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Renders a catalog: each page is made on a thread of the caller's fork-join pool, handed on at once, and forgotten,
 * so that memory does not grow with the site.
 */
public final class Renderer {
    private Renderer() {}

    /**
     * What became of it.
     *
     * @param pages how many HTML pages there are
     * @param problems faults of the theme; where one is an error, files are missing
     */
    public record Rendering(int pages, List<Problem> problems) {}

    /**
     * Keeps the theme and its templates from one build to the next, for as long as the playbook's own files of it are the
     * same, and which signals are alike, for as long as they are. Threads may share it.
     */
    public static final class Memory {
        private final Map<String, SharedSignals.Known> signals = new ConcurrentHashMap<>();
        private @Nullable Loaded last;

        /** A theme with its templates. */
        record Loaded(Map<String, String> own, Theme theme, Templates templates) {}

        /**
         * Returns the theme.
         *
         * @param own the files of the playbook's {@code theme/} folder by their path below it, not to be changed afterwards
         */
        synchronized Loaded theme(Map<String, String> own) {
            Loaded loaded = last;
            if (loaded == null || !loaded.own().equals(own)) {
                Theme theme = new Theme(own);
                loaded = new Loaded(own, theme, new Templates(theme));
                last = loaded;
            }
            return loaded;
        }
    }

    /**
     * Renders every page and every file that pages need.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     */
    public static Rendering render(
            Catalog catalog, @Nullable URI base, Map<String, String> indexes, SiteFiles.Sink sink) {
        SiteFiles site = site(catalog, base, indexes, new Memory(), false);
        List<Problem> problems = new ArrayList<>(site.problems());
        ConcurrentLinkedQueue<Problem> failed = new ConcurrentLinkedQueue<>();
        site.putAll(sink, failed::add);
        problems.addAll(failed.stream().distinct().sorted().toList());
        return new Rendering(site.pages(), Collections.unmodifiableList(problems));
    }

    /**
     * Returns whether there is a file with the whole site, {@link Route#ARCHIVE}: pages link to it then.
     *
     * @param catalog what is rendered
     */
    public static boolean hasArchive(Catalog catalog) {
        return Offline.isSmall(catalog);
    }

    /**
     * Returns the service worker, {@link Route#OFFLINE}, which is made of all other files.
     *
     * @param hashes the SHA-256 of each in hexadecimal, by its path
     * @param sizes of each in bytes, by its path
     */
    public static byte[] worker(Catalog catalog, Map<String, String> hashes, Map<String, Integer> sizes) {
        return Offline.isKept(catalog) ? Offline.keeping(hashes, sizes) : Offline.removing();
    }

    /**
     * Prepares a site whose files are made when they are asked for, and that no browser keeps.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     * @param memory what builds before have made
     */
    public static SiteFiles site(Catalog catalog, @Nullable URI base, Map<String, String> indexes, Memory memory) {
        return site(catalog, base, indexes, memory, true);
    }

    private static SiteFiles site(
            Catalog catalog, @Nullable URI base, Map<String, String> indexes, Memory memory, boolean live) {
        Memory.Loaded loaded = memory.theme(catalog.theme());
        Theme theme = loaded.theme();
        Map<String, String> names = new TreeMap<>();
        List<Published> published = new ArrayList<>();
        indexes.forEach((language, path) -> names.put("search." + language, path));
        publish(theme, catalog, names, published);
        if (!live) {
            Offline.names(catalog, names);
        }
        List<HomeIcon> icons = HomeIcon.of(catalog, HomeIcon.sizes(base != null, !live && Offline.isKept(catalog)));
        icons.forEach(icon -> names.put(icon.name(), icon.path()));
        Map<String, List<String>> scripts = scripts(theme);
        List<SiteView> drafts = sites(catalog, base, names, scripts);
        List<EditionScripts> own = drafts.parallelStream()
                .map(site -> EditionScripts.of(site, memory.signals))
                .toList();
        own.forEach(edition -> {
            names.putAll(edition.names());
            published.addAll(edition.published());
        });
        List<LateScript> late = new ArrayList<>(MessageScript.of(drafts));
        drafts.forEach(site -> late.addAll(PlayScript.of(site, drafts.get(0))));
        Map<String, String> paths = Map.copyOf(names);
        Map<String, LateScript> byKey =
                late.stream().collect(Collectors.toUnmodifiableMap(LateScript::key, one -> one));
        List<SiteView> sites =
                drafts.stream().map(draft -> draft.with(paths, byKey)).toList();
        List<Page<?>> pages = Pages.of(sites);
        theme.scripts().files().forEach((name, parts) -> {
            if (isLoaded(name, pages)) {
                published.addAll(parts);
            }
        });
        Map<String, Supplier<Made>> files = assets(catalog, published, icons);
        List<Card> cards = add(pages, loaded.templates(), files);
        OtherFiles.add(sites, Theme.accent(catalog.site().brand()), files);
        if (live) {
            // Some site that was at this address before may have left its worker.
            files.put(Route.OFFLINE.path(""), () -> Made.of(Offline.removing()));
        }
        List<String> languages = catalog.site().languages();
        List<Problem> problems = new ArrayList<>(theme.problems(languages));
        problems.addAll(Cards.problems(cards));
        return new SiteFiles(files, late, languages, samples(pages), List.copyOf(problems));
    }

    private static Map<String, List<String>> scripts(Theme theme) {
        Map<String, List<String>> scripts = new TreeMap<>();
        theme.scripts()
                .files()
                .forEach((name, parts) ->
                        scripts.put(name, parts.stream().map(Published::path).toList()));
        return scripts;
    }

    /** Returns the files that pages load or lead to. */
    private static Map<String, Supplier<Made>> assets(
            Catalog catalog, List<Published> published, List<HomeIcon> icons) {
        Map<String, Supplier<Made>> files = new LinkedHashMap<>();
        published.forEach(file -> files.put(file.path(), () -> Made.of(file.bytes())));
        icons.forEach(icon -> files.put(icon.path(), () -> Made.of(icon.bytes().toArray())));
        // The same picture in two folders is one file of the site.
        catalog.assets()
                .values()
                .forEach(asset -> files.putIfAbsent(
                        Resources.path(asset), () -> Made.of(asset.bytes().toArray())));
        return files;
    }

    /** Adds the pages with their pictures for shared links, and returns these. */
    private static List<Card> add(List<Page<?>> pages, Templates templates, Map<String, Supplier<Made>> files) {
        List<Card> cards = new ArrayList<>();
        for (Page<?> page : pages) {
            files.put(page.path(), () -> page.make(templates));
            Card card = page.card();
            if (card != null) {
                cards.add(card);
                files.put(Cards.path(card, page.path()), () -> Made.of(card.png()));
            }
        }
        return cards;
    }

    /** Returns the path of the first page of each kind. */
    private static List<String> samples(List<Page<?>> pages) {
        Map<String, String> samples = new TreeMap<>();
        pages.forEach(page -> samples.putIfAbsent(page.kind().name(), page.path()));
        return List.copyOf(samples.values());
    }

    private static void publish(Theme theme, Catalog catalog, Map<String, String> names, List<Published> published) {
        Published style = theme.style(catalog.site());
        names.put("style", style.path());
        published.add(style);
        Published other = theme.otherStyle();
        names.put("style-other", other.path());
        published.add(other);
        theme.ownScripts().forEach((name, script) -> {
            names.put(name, script.path());
            published.add(script);
        });
        theme.images(catalog.site().brand()).forEach((name, image) -> {
            names.put(name, image.path());
            published.add(image);
        });
    }

    /** Returns whether a page loads a script: one of a kind of page that this site does not have is not published. */
    private static boolean isLoaded(String script, List<Page<?>> pages) {
        String kind = script.startsWith("page/") ? script.substring("page/".length()) : null;
        return kind == null
                || kind.equals("layout")
                || pages.stream().anyMatch(page -> page.kind().name().equals(kind));
    }

    private static List<SiteView> sites(
            Catalog catalog, @Nullable URI base, Map<String, String> names, Map<String, List<String>> scripts) {
        Map<String, Words> words = new LinkedHashMap<>();
        catalog.localeFormats().forEach((language, formats) -> {
            Map<String, String> own = Objects.requireNonNull(catalog.words().get(language));
            words.put(language, new Words(own, formats));
        });
        String address = base == null ? null : base.toString();
        Map<String, String> files = Map.copyOf(names);
        return catalog.editions().parallelStream()
                .map(edition -> SiteView.of(catalog, edition, words, address, files, scripts))
                .toList();
    }
}
