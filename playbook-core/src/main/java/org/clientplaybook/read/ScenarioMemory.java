package org.clientplaybook.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.read.ScenarioReader.Translations;
import org.jspecify.annotations.Nullable;

/** Remembers scenarios by the bytes of their files. */
final class ScenarioMemory {
    private final Map<ContentPath, Remembered> scenarios = new ConcurrentHashMap<>();
    private @Nullable Object settings;

    private record Remembered(String fingerprint, Translations translations) {}

    /**
     * Begins a reading: forgets scenarios that are gone, and all of them where something else has changed that they are
     * read with.
     */
    void prepare(List<Entry> folders, Object with) {
        if (with.equals(settings)) {
            Set<ContentPath> present = folders.stream().map(Entry::path).collect(Collectors.toSet());
            scenarios.keySet().retainAll(present);
        } else {
            scenarios.clear();
        }
        settings = with;
    }

    Translations read(Entry scenario, ScenarioReader reader, ContentFiles files) {
        Snapshot snapshot = new Snapshot(files.root(), scenario.path());
        String fingerprint = snapshot.fingerprint();
        Remembered known = scenarios.get(scenario.path());
        if (known != null && known.fingerprint().equals(fingerprint)) {
            return known.translations();
        }
        Translations read = reader.read(scenario.path(), files, snapshot);
        scenarios.put(scenario.path(), new Remembered(fingerprint, read));
        return read;
    }
}
