package org.clientplaybook.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
     * What became of it.
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
         * @throws UncheckedIOException where a picture's file fails
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
            String[] folders = file.split("/", -1);
            String[] name = folders[folders.length - 1].split("\\.", -1);
            boolean further = name.length == 3 && languages.indexOf(name[1]) > 0;
            Addresses addresses = new Addresses(further ? name[1] + "/" : "");
            String page = folders[0].equals("scenarios") && folders.length == 3
                    ? addresses.scenario(folders[1])
                    : folders[0].equals("pages") ? addresses.page(name[0]) : addresses.home();
            return byPath.containsKey(page) ? page : addresses.home();
        }
    }

    /**
     * Renders every page and every file that pages need.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @param indexes the path in the site at which each language's search index begins, by the language's tag
     * @throws UncheckedIOException where a picture's file fails
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
        theme.ownScripts().forEach((name, script) -> {
            names.put(name, script.path());
            published.add(script);
        });
        Map<String, List<String>> scripts = new TreeMap<>();
        theme.scripts().files().forEach((name, parts) -> {
            scripts.put(name, parts.stream().map(Theme.Published::path).toList());
            published.addAll(parts);
        });
        theme.images().forEach((name, image) -> {
            names.put(name, image.path());
            published.add(image);
        });
        Pages pages = new Pages(catalog, base == null ? null : base.toString(), names, scripts, published);
        // The same picture in two folders is one file of the site.
        Map<String, Asset> pictures = new TreeMap<>();
        catalog.assets().values().forEach(asset -> pictures.putIfAbsent(DocumentWriter.published(asset), asset));
        published.forEach(file -> pictures.remove(file.path()));
        List<Pages.Export> files = new ArrayList<>();
        new LinkedHashSet<>(published).forEach(file -> files.add(new Pages.Export(file.path(), file::bytes)));
        pictures.forEach((path, asset) -> files.add(new Pages.Export(path, () -> bytes(asset))));
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
                theme.problems(catalog.site().languages()));
    }

    private static byte[] bytes(Asset asset) {
        try {
            return Files.readAllBytes(asset.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
