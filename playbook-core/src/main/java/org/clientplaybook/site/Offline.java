package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clientplaybook.content.Route;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.theme.BrandData.Picture;
import org.clientplaybook.theme.Scripts;

/** What lets a browser keep the site: a service worker with the list of what it keeps, and a web manifest. */
final class Offline {
    /** What the worker is called among the files of a site that has one. */
    static final String NAME = "offline";

    /** What the file with the whole site is called among the files of a site that has one. */
    static final String ARCHIVE = "archive";

    /** What a browser can be asked to keep without asking the reader: some sixty megabytes, a fifth of that to load. */
    private static final int MOST_SCENARIO_PAGES = 500;

    private static final String FOLDER = "/org/clientplaybook/offline/";
    private static final JsonFactory JSON = new JsonFactory();

    private Offline() {}

    /** Adds to the names of what is published those that this site has. */
    static void names(Catalog catalog, Map<String, String> names) {
        if (isKept(catalog)) {
            names.put(NAME, Route.OFFLINE.path(""));
        }
        if (isSmall(catalog)) {
            names.put(ARCHIVE, Route.ARCHIVE.path(""));
        }
    }

    /** Returns whether browsers keep this site. */
    static boolean isKept(Catalog catalog) {
        return catalog.site().offline() && isSmall(catalog);
    }

    /** Returns whether the site is small enough to be kept, or saved as one file. */
    static boolean isSmall(Catalog catalog) {
        return catalog.editions().stream()
                        .mapToInt(edition -> edition.scenarios().size())
                        .sum()
                <= MOST_SCENARIO_PAGES;
    }

    /**
     * Returns the worker that keeps what pages show and load. Its version is the digest of that list: so its own bytes, and
     * {@code integrity.json}, are no part of it.
     *
     * @param hashes of each file of the site, by its path
     * @param sizes of each in bytes
     */
    static byte[] keeping(Map<String, String> hashes, Map<String, Integer> sizes) {
        SortedMap<String, String> kept = new TreeMap<>(hashes);
        kept.keySet().removeIf(path -> !isShown(path));
        StringBuilder lines = new StringBuilder();
        kept.forEach(
                (path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("version", Sha256.hex(bytes(lines.toString())));
            json.writeNumberField(
                    "bytes", kept.keySet().stream().mapToLong(sizes::get).sum());
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, String> file : kept.entrySet()) {
                json.writeRaw('\n');
                json.writeStringField(file.getKey(), file.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scripts.published(NAME, "Playbook.kept = " + text + ";\n" + source("offline.js"))
                .bytes();
    }

    /** Returns the worker that removes what a former one kept, and itself. */
    static byte[] removing() {
        return bytes(source("remove.js"));
    }

    /** What is for other programs is not kept, such as the pictures of shared links: nobody opens it on a page. */
    private static boolean isShown(String path) {
        return path.endsWith(".html")
                || path.endsWith(".webmanifest")
                || (path.startsWith("asset/") && !Cards.isPicture(path))
                || path.startsWith("search/");
    }

    /**
     * Returns the manifest of an edition (W3C, Web Application Manifest).
     *
     * @param colour of the brand, as {@code #rrggbb}
     */
    static byte[] manifest(SiteView site, String colour) {
        String root = Route.toRoot(site.folder());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("name", site.data().title());
            json.writeStringField("description", site.data().tagline());
            json.writeStringField("lang", site.language());
            json.writeStringField("start_url", "index.html");
            json.writeStringField("scope", root.isEmpty() ? "./" : root);
            json.writeStringField("display", "minimal-ui");
            // The icon's own colour, so that it has no edge while the site starts.
            json.writeStringField("background_color", colour);
            json.writeStringField("theme_color", colour);
            json.writeArrayFieldStart("icons");
            Picture own = site.data().brand().icon();
            String sizes = own.type().contains("svg") ? "any" : own.width() + "x" + own.height();
            icon(json, root + own.path(), own.type(), sizes, "any");
            for (int size : HomeIcon.INSTALLED) {
                String path = Objects.requireNonNull(site.files().get(HomeIcon.name(size)));
                icon(json, root + path, "image/png", size + "x" + size, "any maskable");
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(text.append('\n').toString());
    }

    private static void icon(JsonGenerator json, String path, String type, String sizes, String purpose)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("src", path);
        json.writeStringField("type", type);
        json.writeStringField("sizes", sizes);
        json.writeStringField("purpose", purpose);
        json.writeEndObject();
    }

    private static String source(String name) {
        try (InputStream in = Offline.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
