package org.clientplaybook.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.read.ScenarioReader.Translations;
import org.jspecify.annotations.Nullable;

/** Remembers scenarios by the bytes of their files, which are read where nothing else says that they are the same. */
final class ScenarioMemory {
    private final Map<ContentPath, Remembered> scenarios = new ConcurrentHashMap<>();
    private final Supplier<Instant> clock;
    private @Nullable Object settings;
    private Instant now = Instant.MIN;

    /**
     * @param entries of the files in the scenario's folder; none where these do not say whether something has changed
     */
    private record Remembered(String fingerprint, List<Entry> entries, Translations translations) {}

    ScenarioMemory(Supplier<Instant> clock) {
        this.clock = clock;
    }

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
        now = clock.get();
    }

    Translations read(Entry scenario, ScenarioReader reader, ContentFiles files) {
        List<ContentFault> faults = new ArrayList<>();
        List<Entry> entries = files.root().list(scenario.path(), faults::add);
        Remembered known = scenarios.get(scenario.path());
        if (known != null && faults.isEmpty() && !entries.isEmpty() && entries.equals(known.entries())) {
            return known.translations();
        }
        Snapshot snapshot = new Snapshot(files.root(), scenario.path(), entries, faults);
        String fingerprint = snapshot.fingerprint();
        Translations read = known != null && known.fingerprint().equals(fingerprint)
                ? known.translations()
                : reader.read(scenario.path(), files, snapshot);
        scenarios.put(
                scenario.path(), new Remembered(fingerprint, snapshot.isSettled(now) ? entries : List.of(), read));
        return read;
    }
}
