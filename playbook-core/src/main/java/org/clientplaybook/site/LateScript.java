package org.clientplaybook.site;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A script that few readers load, made when it is asked for, or its path, in which a hash of its text is. Of what was made only
 * the path is kept, so that memory does not grow with the site.
 */
final class LateScript {
    private final String key;
    private final String name;
    private final Supplier<String> text;
    private volatile @Nullable String path;

    /**
     * @param key by which {@link SiteView#path} finds it
     * @param name what its file is called, but for the hash
     * @param text gives the same text each time, on any thread
     */
    LateScript(String key, String name, Supplier<String> text) {
        this.key = key;
        this.name = name;
        this.text = text;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** Returns the name of the script that lies at a path, or something that no script is called. */
    static String name(String path) {
        int end = path.lastIndexOf('.', path.lastIndexOf('.') - 1);
        return path.substring(path.lastIndexOf('/') + 1, Math.max(end, path.lastIndexOf('/') + 1));
    }

    /** Returns its place in the site. */
    String path() {
        String known = path;
        return known == null ? make().path() : known;
    }

    /** Makes it. */
    Published make() {
        Published made = Scripts.published(name, text.get());
        path = made.path();
        return made;
    }

    /** Makes it where it is what lies at a path; else returns null. */
    byte @Nullable [] at(String wanted) {
        Published made = make();
        return made.path().equals(wanted) ? made.text().getBytes(StandardCharsets.UTF_8) : null;
    }
}
