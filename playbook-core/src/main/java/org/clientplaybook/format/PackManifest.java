package org.clientplaybook.format;

import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Site;
import org.jspecify.annotations.Nullable;

/** Writes what a pack says of itself, {@code pack.yaml}. */
public final class PackManifest {
    /** The name of the file, in the pack's own folder. */
    public static final String NAME = "pack.yaml";

    private PackManifest() {}

    /**
     * Returns the manifest of a playbook's pack.
     *
     * @param version the pack's
     * @param hashes the SHA-256 of each file, in hexadecimal digits
     */
    public static String of(Catalog catalog, String version, Map<ContentPath, String> hashes) {
        StringBuilder text = new StringBuilder("format: 1\n");
        line(text, "id", catalog.site().id());
        line(text, "version", version);
        line(text, "title", catalog.editions().get(0).title());
        Site.License license = catalog.site().license();
        if (license != null) {
            text.append("license:\n");
            line(text, "  name", license.name());
            line(text, "  url", license.url());
            line(text, "  attribution", license.attribution());
            line(text, "  source", license.source());
        }
        text.append("files: |\n");
        hashes.forEach((path, hash) ->
                text.append("  ").append(hash).append("  ").append(path).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            text.append(key).append(": '").append(value.replace("'", "''")).append("'\n");
        }
    }
}
