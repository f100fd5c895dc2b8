package org.clientplaybook.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /**
     * Renders every page and every file that pages need.
     *
     * @param catalog without errors
     * @param base the address at which the site will be, with a {@code /} at its end; null leaves out what needs it
     * @throws UncheckedIOException where a picture's file fails
     */
    public static Rendering render(Catalog catalog, URI base, Sink sink) {
        List<Problem> problems = new ArrayList<>();
        Theme theme = new Theme(catalog.theme());
        Map<String, String> files = new TreeMap<>();
        List<Theme.Published> published = new ArrayList<>();
        Theme.Published style = theme.style(catalog.site());
        files.put("style", style.path());
        published.add(style);
        theme.scripts().forEach((name, script) -> {
            files.put(name, script.path());
            published.add(script);
        });
        theme.images().forEach((name, image) -> {
            files.put(name, image.path());
            published.add(image);
        });
        Pages pages = new Pages(catalog, base == null ? null : base.toString(), files);
        List<Pages.Task> tasks = pages.tasks();
        problems.addAll(theme.unread(catalog.site().languages()));
        published.forEach(file -> sink.put(file.path(), file.bytes()));
        // The same picture in two folders is one file of the site.
        Map<String, Asset> pictures = new TreeMap<>();
        catalog.assets().values().forEach(asset -> pictures.putIfAbsent(DocumentWriter.published(asset), asset));
        published.forEach(file -> pictures.remove(file.path()));
        pictures.forEach((path, asset) -> sink.put(path, bytes(asset)));
        Templates templates = new Templates(theme);
        ConcurrentLinkedQueue<Problem> broken = new ConcurrentLinkedQueue<>();
        tasks.parallelStream().forEach(task -> {
            try {
                sink.put(
                        task.path(),
                        templates.render(task.template(), task.data().get()));
            } catch (Templates.Broken e) {
                broken.add(e.problem());
            }
        });
        pages.exports().parallelStream()
                .forEach(export -> sink.put(export.path(), export.bytes().get()));
        problems.addAll(broken.stream().distinct().sorted().toList());
        int count = (int)
                tasks.stream().filter(task -> task.path().endsWith(".html")).count();
        return new Rendering(count, Collections.unmodifiableList(problems));
    }

    private static byte[] bytes(Asset asset) {
        try {
            return Files.readAllBytes(asset.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
