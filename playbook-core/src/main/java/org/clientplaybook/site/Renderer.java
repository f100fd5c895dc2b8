package org.clientplaybook.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Catalog;
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

    /** Takes what is rendered, from several threads. */
    public interface Sink {
        /**
         * Takes a file of the site.
         *
         * @param path the place in the site, with {@code /}
         * @param bytes what lies there
         */
        void put(String path, byte[] bytes);
    }

    /**
     * What became of it.
     *
     * @param pages how many HTML pages there are
     * @param problems faults of the theme; where one is an error, files are missing
     */
    public record Rendering(int pages, List<Problem> problems) {}

    /** A site whose files are made when they are asked for, as often as they are, on any thread. */
    public static final class Site {
        private final Map<String, Supplier<Made>> files;
        private final List<String> languages;
        private final List<String> samples;
        private final List<Problem> problems;

        private Site(
                Map<String, Supplier<Made>> files,
                List<String> languages,
                List<String> samples,
                List<Problem> problems) {
            this.files = files;
            this.languages = languages;
            this.samples = samples;
            this.problems = problems;
        }

        /** Returns the places of all files in the site, with {@code /}. */
        public Set<String> paths() {
            return Collections.unmodifiableSet(files.keySet());
        }

        /**
         * Makes a page of each template, and returns what is wrong with those that do not run.
         *
         * @param checkpoint run before each page; what it throws ends the work
         */
        public List<Problem> faults(Runnable checkpoint) {
            List<Problem> faults = new ArrayList<>();
            for (String path : samples) {
                checkpoint.run();
                Made made = made(path);
                if (made != null && made.problem() != null) {
                    faults.add(made.problem());
                }
            }
            return faults;
        }

        /** Returns the faults of the theme that show without rendering. */
        public List<Problem> problems() {
            return problems;
        }

        /**
         * Makes a file. What is wrong with the content or the theme never makes it throw.
         *
         * @return null where there is no such file or its template does not run
         */
        public byte @Nullable [] make(String path) {
            Made made = made(path);
            return made == null ? null : made.bytes();
        }

        /** Returns why a file that the site has cannot be made, or null. */
        public @Nullable Problem fault(String path) {
            Made made = made(path);
            return made == null ? null : made.problem();
        }

        private @Nullable Made made(String path) {
            Supplier<Made> file = files.get(path);
            return file == null ? null : file.get();
        }

        /** Returns the page that shows a file of the content folder; a home page where no page shows it alone. */
        public String pageOf(String file) {
            ContentPath path = new ContentPath(file);
            String language = path.language();
            String folder = Route.folder(
                    language != null && languages.indexOf(language) > 0 ? language : languages.get(0),
                    languages.get(0));
            String slug = path.scenario();
            String page = slug != null
                    ? Route.SCENARIO.path(folder, slug)
                    : switch (path.kind()) {
                        case PAGE -> Route.PAGE.path(folder, path.page());
                        case GUIDE -> Route.GUIDE_ALL.path(folder);
                        case WORKSHEET -> Route.REVIEW.path(folder);
                        default -> Route.HOME.path(folder);
                    };
            return files.containsKey(page) ? page : Route.HOME.path(folder);
        }
    }

    /**
     * Renders every page and every file that pages need.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     */
    public static Rendering render(Catalog catalog, @Nullable URI base, Map<String, String> indexes, Sink sink) {
        Site site = site(catalog, base, indexes, false);
        List<Problem> problems = new ArrayList<>(site.problems());
        ConcurrentLinkedQueue<Problem> failed = new ConcurrentLinkedQueue<>();
        List.copyOf(site.files.entrySet()).parallelStream().forEach(file -> {
            Made made = file.getValue().get();
            if (made.bytes() != null) {
                sink.put(file.getKey(), made.bytes());
            } else if (made.problem() != null) {
                failed.add(made.problem());
            }
        });
        problems.addAll(failed.stream().distinct().sorted().toList());
        int count = (int)
                site.paths().stream().filter(path -> path.endsWith(".html")).count();
        return new Rendering(count, Collections.unmodifiableList(problems));
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
     */
    public static byte[] worker(Catalog catalog, Map<String, String> hashes) {
        return Offline.isKept(catalog) ? Offline.keeping(hashes) : Offline.removing();
    }

    /**
     * Prepares a site whose files are made when they are asked for, and that no browser keeps.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     */
    public static Site site(Catalog catalog, @Nullable URI base, Map<String, String> indexes) {
        return site(catalog, base, indexes, true);
    }

    private static Site site(Catalog catalog, @Nullable URI base, Map<String, String> indexes, boolean live) {
        Theme theme = new Theme(catalog.theme());
        Map<String, String> names = new TreeMap<>();
        List<Published> published = new ArrayList<>();
        indexes.forEach((language, path) -> names.put("search." + language, path));
        publish(theme, catalog, names, published);
        if (!live) {
            Offline.names(catalog, names);
        }
        Map<String, List<String>> scripts = new TreeMap<>();
        theme.scripts()
                .files()
                .forEach((name, parts) ->
                        scripts.put(name, parts.stream().map(Published::path).toList()));
        List<SiteView> drafts = sites(catalog, base, names, scripts);
        drafts.forEach(site -> EditionScripts.publish(site, drafts.get(0), names, published));
        List<MessageScript> messages = MessageScript.of(drafts);
        messages.forEach(script -> names.put(script.name(), script.path()));
        List<SiteView> sites = sites(catalog, base, names, scripts);
        List<Page<?>> pages = Pages.of(sites);
        theme.scripts().files().forEach((name, parts) -> {
            if (isLoaded(name, pages)) {
                published.addAll(parts);
            }
        });
        Map<String, Supplier<Made>> files = new LinkedHashMap<>();
        published.forEach(file -> files.put(file.path(), () -> Made.of(file.bytes())));
        messages.forEach(
                script -> files.put(script.path(), () -> Made.of(script.bytes().get())));
        // The same picture in two folders is one file of the site.
        catalog.assets()
                .values()
                .forEach(asset -> files.putIfAbsent(
                        Resources.path(asset), () -> Made.of(asset.bytes().toArray())));
        Templates templates = new Templates(theme);
        Map<String, String> samples = new TreeMap<>();
        for (Page<?> page : pages) {
            samples.putIfAbsent(page.kind().name(), page.path());
            files.put(page.path(), () -> page.make(templates));
        }
        OtherFiles.add(sites, files);
        if (live) {
            // Some site that was at this address before may have left its worker.
            files.put(Route.OFFLINE.path(""), () -> Made.of(Offline.removing()));
        }
        List<String> languages = catalog.site().languages();
        return new Site(files, languages, List.copyOf(samples.values()), theme.problems(languages));
    }

    private static void publish(Theme theme, Catalog catalog, Map<String, String> names, List<Published> published) {
        Published style = theme.style(catalog.site());
        names.put("style", style.path());
        published.add(style);
        theme.ownScripts().forEach((name, script) -> {
            names.put(name, script.path());
            published.add(script);
        });
        theme.images().forEach((name, image) -> {
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
        return catalog.editions().stream()
                .map(edition -> SiteView.of(catalog.site(), edition, words, address, files, scripts, catalog.assets()))
                .toList();
    }
}
