package org.clientplaybook.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.search.Indexer;
import org.jspecify.annotations.Nullable;

/**
 * A search index that is made when somebody searches. Its files keep their names from build to build, so that no other
 * page has changed when the index has.
 */
final class LiveIndex {
    private static final String NAME = "search-preview.";
    private static final String END = ".js";

    private final Catalog catalog;
    private final Workers workers;
    private Indexer.@Nullable Index made;

    LiveIndex(Catalog catalog, Workers workers) {
        this.catalog = catalog;
        this.workers = workers;
    }

    static Map<String, String> roots(Catalog catalog) {
        Map<String, String> roots = new LinkedHashMap<>();
        for (String language : catalog.site().languages()) {
            roots.put(language, NAME + language + END);
        }
        return roots;
    }

    /**
     * Returns a file, or null where the index has no such file.
     *
     * @throws CancellationException if the thread is interrupted while the index is being made
     */
    synchronized byte @Nullable [] file(String path) {
        if (!path.startsWith(NAME)) {
            return null;
        }
        if (made == null) {
            made = workers.run(stop -> Indexer.index(catalog, stop));
        }
        for (Map.Entry<String, String> root : made.roots().entrySet()) {
            String name = NAME + root.getKey();
            if (path.equals(name + END) || path.startsWith(name + "/")) {
                String stem = root.getValue().substring(0, root.getValue().length() - END.length());
                return made.files().get(stem + path.substring(name.length()));
            }
        }
        return null;
    }
}
