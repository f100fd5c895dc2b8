package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.View.SiteView;

/** Lists every page of the site. Their data are made when the page is, and live no longer. */
final class Pages {
    private static final int URLS_OF_A_SITEMAP = 50_000;

    private final Catalog catalog;
    private final String base;
    private final List<SiteView> sites = new ArrayList<>();

    /** A file to make that is no page. */
    record Export(String path, Supplier<byte[]> bytes) {}

    /** A page to make. */
    record Task(String path, String template, Supplier<Map<String, Object>> data) {}

    Pages(
            Catalog catalog,
            String base,
            Map<String, String> files,
            Map<String, List<String>> scripts,
            List<Theme.Published> published) {
        this.catalog = catalog;
        this.base = base;
        Map<String, Words> words = new LinkedHashMap<>();
        catalog.speeches()
                .forEach((language, speech) ->
                        words.put(language, new Words(catalog.words().get(language), speech)));
        for (Edition edition : catalog.editions()) {
            sites.add(site(edition, words, files, scripts));
        }
        for (SiteView site : sites) {
            Theme.Published language = LanguageScript.of(site);
            files.put("language." + site.language(), language.path());
            published.add(language);
        }
    }

    private SiteView site(
            Edition edition, Map<String, Words> words, Map<String, String> files, Map<String, List<String>> scripts) {
        boolean first = edition.language().equals(catalog.site().languages().get(0));
        Map<String, Field> fields = new HashMap<>();
        edition.fields().forEach(field -> fields.put(field.name(), field));
        Map<String, Scenario> scenarios = new HashMap<>();
        edition.scenarios().forEach(scenario -> scenarios.put(scenario.slug(), scenario));
        Map<String, Edition.Category> categories = new HashMap<>();
        edition.categories().forEach(category -> categories.put(category.key(), category));
        return new SiteView(
                catalog.site(),
                edition,
                words,
                new Addresses(first ? "" : edition.language() + "/"),
                base,
                files,
                scripts,
                catalog.assets(),
                fields,
                scenarios,
                categories);
    }

    /** Returns the pages: the largest ones first, so that no thread is left alone with one at the end. */
    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (SiteView site : sites) {
            tasks.addAll(new EditionPages(site, sites).tasks());
        }
        if (base != null) {
            sitemaps(tasks);
        }
        tasks.sort(Comparator.comparing((Task task) -> !task.template().equals("page/print.peb"))
                .thenComparing(Task::path));
        return tasks;
    }

    /** Returns the messages for other tools, in each language that has scenarios. */
    List<Export> exports() {
        List<Export> files = new ArrayList<>();
        for (SiteView site : sites) {
            if (!site.exports().isEmpty()) {
                Exports exports = new Exports(site);
                Addresses to = site.addresses();
                files.add(new Export(to.export(site.exports().get("espanso")), exports::espanso));
                files.add(new Export(to.export(site.exports().get("texts")), exports::texts));
                files.add(new Export(to.export(site.exports().get("textexpander")), exports::textExpander));
                files.add(new Export(to.export(site.exports().get("json")), exports::json));
            }
        }
        return files;
    }

    private void sitemaps(List<Task> tasks) {
        List<String> urls = tasks.stream()
                .filter(task -> task.path().endsWith(".html"))
                .filter(task -> !task.template().equals("page/moved.peb")
                        && !task.template().equals("page/404.peb"))
                .map(task -> base + task.path())
                .sorted()
                .toList();
        if (urls.size() <= URLS_OF_A_SITEMAP) {
            tasks.add(new Task("sitemap.xml", "page/sitemap.peb", () -> Map.of("urls", urls)));
        } else {
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < urls.size(); from += URLS_OF_A_SITEMAP) {
                List<String> part = urls.subList(from, Math.min(from + URLS_OF_A_SITEMAP, urls.size()));
                String path = "sitemap-" + (parts.size() + 1) + ".xml";
                tasks.add(new Task(path, "page/sitemap.peb", () -> Map.of("urls", part)));
                parts.add(base + path);
            }
            tasks.add(new Task("sitemap.xml", "page/sitemaps.peb", () -> Map.of("urls", parts)));
        }
        tasks.add(new Task("robots.txt", "page/robots.peb", () -> Map.of("site", sites.get(0))));
    }
}
