package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.export.Exports;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.clientplaybook.theme.BrandData;
import org.clientplaybook.theme.BrandData.Picture;
import org.clientplaybook.theme.Resources;
import org.clientplaybook.theme.SiteData;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its pages see it.
 *
 * @param data what all its templates get
 * @param resources what the functions of its templates look up
 * @param categories by key
 * @param leading the scenarios that lead to each, by its slug
 * @param packs what it has from others
 * @param exports what it is for other tools
 * @param late the scripts that are made when they are asked for, by key
 */
record SiteView(
        SiteData data,
        Resources resources,
        Map<String, Edition.Category> categories,
        Map<String, List<Scenario>> leading,
        Packs packs,
        Exports exports,
        Map<String, LateScript> late) {
    /**
     * Returns the view of an edition.
     *
     * @param words the interface's by language
     * @param base the address of the site with a {@code /} at its end, or null
     * @param files the paths in the site of what is published, by name
     * @param scripts the paths in the site of the files of each page's script, and of each that stands apart
     */
    static SiteView of(
            Catalog catalog,
            Edition edition,
            Map<String, Words> words,
            @Nullable String base,
            Map<String, String> files,
            Map<String, List<String>> scripts) {
        Site settings = catalog.site();
        Map<String, Asset> assets = catalog.assets();
        String folder = Route.folder(edition.language(), settings.languages().get(0));
        Map<String, Scenario> scenarios = new HashMap<>(byName(edition.scenarios(), Scenario::slug));
        addHidden(edition, scenarios);
        Exports exports = new Exports(settings, edition, folder, words, scenarios, catalog.packs(), path -> {
            Asset asset = assets.get(path);
            return asset == null ? null : Resources.path(asset);
        });
        Map<String, String> names = new HashMap<>();
        exports.tools().forEach(tool -> names.put(Keyword.of(tool), exports.fileName(tool)));
        Resources resources = new Resources(folder, words, files, scripts, names, assets, scenarios);
        List<String> tools = exports.tools().stream().map(Keyword::of).toList();
        Menus menus = new Menus(edition, Objects.requireNonNull(words.get(edition.language())));
        SiteData data = new SiteData(
                settings,
                edition,
                catalog.packs().all(),
                base,
                tools,
                brand(settings.brand(), assets, files),
                menus.header(settings.menu()),
                menus.footer(settings.footer(), settings.menu()));
        return new SiteView(
                data,
                resources,
                byName(edition.categories(), Edition.Category::key),
                leading(edition),
                catalog.packs(),
                exports,
                Map.of());
    }

    /**
     * Returns the view with what was made since.
     *
     * @param files the paths in the site of all that is published, by name
     * @param late the scripts that are made when they are asked for, by key
     */
    SiteView with(Map<String, String> files, Map<String, LateScript> late) {
        Resources all = new Resources(
                resources.folder(),
                resources.words(),
                files,
                resources.scripts(),
                resources.exports(),
                resources.assets(),
                resources.scenarios());
        return new SiteView(data, all, categories, leading, packs, exports, late);
    }

    private static BrandData brand(Site.Brand brand, Map<String, Asset> assets, Map<String, String> files) {
        Picture icon = picture(brand.icon(), assets);
        Picture drawn = new Picture(Objects.requireNonNull(files.get("favicon.svg")), "image/svg+xml", 32, 32);
        return new BrandData(
                picture(brand.logo(), assets), picture(brand.logoDark(), assets), icon == null ? drawn : icon);
    }

    private static @Nullable Picture picture(@Nullable Line path, Map<String, Asset> assets) {
        Asset asset = path == null ? null : assets.get(path.text());
        return asset == null ? null : Picture.of(asset);
    }

    /** What a pack's words lead to is there, also where it is left out: as what takes its place, or as a page that says so. */
    private static void addHidden(Edition edition, Map<String, Scenario> scenarios) {
        for (Scenario scenario : edition.scenarios()) {
            scenario.formerly().forEach(old -> scenarios.putIfAbsent(old.text(), scenario));
        }
        edition.hidden().forEach(scenario -> scenarios.putIfAbsent(scenario.slug(), scenario));
    }

    private static Map<String, List<Scenario>> leading(Edition edition) {
        Map<String, List<Scenario>> leading = new HashMap<>();
        for (Scenario scenario : edition.scenarios()) {
            for (String slug : scenario.leadsTo()) {
                leading.computeIfAbsent(slug, key -> new ArrayList<>()).add(scenario);
            }
        }
        return leading;
    }

    Site settings() {
        return data.settings();
    }

    Edition edition() {
        return data.edition();
    }

    String language() {
        return data.language();
    }

    @Nullable
    String base() {
        return data.base();
    }

    String folder() {
        return resources.folder();
    }

    Map<String, String> files() {
        return resources.files();
    }

    /** Returns the path in the site of a script that is made when it is asked for, or null where there is none. */
    @Nullable
    String path(String key) {
        LateScript script = late.get(key);
        return script == null ? null : script.path();
    }

    /** Returns the interface's words in its language. */
    Words words() {
        return words(language());
    }

    /** Returns the interface's words in a language of the playbook. */
    Words words(String language) {
        return Objects.requireNonNull(resources.words().get(language));
    }

    /** Returns a scenario by its slug, or null where there is none or no slug is given. */
    @Nullable
    Scenario scenario(@Nullable String slug) {
        return slug == null ? null : resources.scenarios().get(slug);
    }

    /** Returns the scenarios that lead to a scenario, in the order of lists. */
    List<Scenario> before(Scenario scenario) {
        return leading.getOrDefault(scenario.slug(), List.of());
    }

    /** Returns the scenarios that a scenario leads to, in the order of its outcomes. */
    List<Scenario> after(Scenario scenario) {
        return scenario.leadsTo().stream()
                .map(this::scenario)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, one -> one));
    }
}
