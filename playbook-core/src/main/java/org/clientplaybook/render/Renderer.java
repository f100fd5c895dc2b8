package org.clientplaybook.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;

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
     * The result of rendering.
     *
     * @param pages how many HTML pages were made
     * @param problems faults of the theme; where one is an error, pages are missing
     */
    public record Rendering(int pages, List<Problem> problems) {}

    /** A site whose files are made when they are asked for, as often as they are, on any thread. */
    public static final class Site {
        private final List<Pages.Export> files;
        private final Map<String, Supplier<byte[]>> byPath = new HashMap<>();
        private final List<String> languages;
        private final List<String> samples;
        private final List<Problem> problems;

        private Site(
                List<Pages.Export> files,
                List<String> languages,
                Collection<String> samples,
                Collection<Problem> problems) {
            this.files = files;
            this.languages = languages;
            this.samples = List.copyOf(samples);
            this.problems = List.copyOf(problems);
            files.forEach(file -> byPath.put(file.path(), file.bytes()));
        }

        /** Returns the places of all files in the site, with {@code /}. */
        public Set<String> paths() {
            return Collections.unmodifiableSet(byPath.keySet());
        }

        /** Makes a page of each template, and returns what is wrong with those that do not run. */
        public List<Problem> faults() {
            List<Problem> faults = new ArrayList<>();
            samples.forEach(path -> make(path, faults::add));
            return faults;
        }

        /** Returns the faults of the theme that show without rendering. */
        public List<Problem> problems() {
            return problems;
        }

        /**
         * Makes a file, or returns null where there is none or its template does not run.
         *
         */
        public byte[] make(String path) {
            return make(path, fault -> {});
        }

        private byte[] make(String path, Consumer<Problem> faults) {
            Supplier<byte[]> file = byPath.get(path);
            try {
                return file == null ? null : file.get();
            } catch (Templates.Broken e) {
                faults.accept(e.problem());
                return null;
            }
        }

        /** Returns the page that shows a file of the content folder; a home page where no page shows it alone. */
        public String pageOf(String file) {
            ContentPath path = new ContentPath(file);
            String language = path.language();
            Addresses addresses =
                    new Addresses(language != null && languages.indexOf(language) > 0 ? language + "/" : "");
            String page = path.scenario() != null
                    ? addresses.scenario(path.scenario())
                    : path.kind() == ContentPath.Kind.PAGE ? addresses.page(path.stem()) : addresses.home();
            return byPath.containsKey(page) ? page : addresses.home();
        }
    }

    /**
     * Renders every page and every file that pages need.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     */
    public static Rendering render(Catalog catalog, URI base, Map<String, String> indexes, Sink sink) {
        Site site = site(catalog, base, indexes);
        List<Problem> problems = new ArrayList<>(site.problems());
        ConcurrentLinkedQueue<Problem> broken = new ConcurrentLinkedQueue<>();
        site.files.parallelStream().forEach(file -> {
            try {
                sink.put(file.path(), file.bytes().get());
            } catch (Templates.Broken e) {
                broken.add(e.problem());
            }
        });
        problems.addAll(broken.stream().distinct().sorted().toList());
        int count = (int)
                site.paths().stream().filter(path -> path.endsWith(".html")).count();
        return new Rendering(count, Collections.unmodifiableList(problems));
    }

    /**
     * Prepares a site whose files are made when they are asked for.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     */
    public static Site site(Catalog catalog, URI base, Map<String, String> indexes) {
        Theme theme = new Theme(catalog.theme());
        Map<String, String> names = new TreeMap<>();
        List<Theme.Published> published = new ArrayList<>();
        indexes.forEach((language, path) -> names.put("search." + language, path));
        Theme.Published style = theme.style(catalog.site());
        names.put("style", style.path());
        published.add(style);
        theme.scripts().forEach((name, script) -> {
            names.put(name, script.path());
            published.add(script);
        });
        theme.images().forEach((name, image) -> {
            names.put(name, image.path());
            published.add(image);
        });
        Pages pages = new Pages(catalog, base == null ? null : base.toString(), names, published);
        // The same picture in two folders is one file of the site.
        Map<String, Asset> pictures = new TreeMap<>();
        catalog.assets().values().forEach(asset -> pictures.putIfAbsent(DocumentWriter.published(asset), asset));
        published.forEach(file -> pictures.remove(file.path()));
        List<Pages.Export> files = new ArrayList<>();
        published.forEach(file -> files.add(new Pages.Export(file.path(), file::bytes)));
        pictures.forEach((path, asset) -> files.add(new Pages.Export(path, asset.bytes()::toArray)));
        Templates templates = new Templates(theme);
        Map<String, String> samples = new TreeMap<>();
        for (Pages.Task task : pages.tasks()) {
            samples.putIfAbsent(task.template(), task.path());
            files.add(new Pages.Export(
                    task.path(),
                    () -> templates.render(task.template(), task.data().get())));
        }
        files.addAll(pages.exports());
        return new Site(
                files,
                catalog.site().languages(),
                samples.values(),
                theme.unread(catalog.site().languages()));
    }
}
