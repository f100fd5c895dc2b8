package org.clientplaybook.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ScenarioReader.Translations;

/** Remembers scenarios by the bytes of their files. */
final class ScenarioMemory {
    private final Map<String, Remembered> scenarios = new ConcurrentHashMap<>();
    private Object settings;

    private record Remembered(String fingerprint, Translations translations) {}

    /**
     * Begins a reading: forgets scenarios that are gone, and all of them where something else has changed that they are
     * read with.
     */
    void prepare(List<ContentFolder.Entry> folders, Object with) {
        if (with.equals(settings)) {
            Set<String> present =
                    folders.stream().map(ContentFolder.Entry::path).collect(Collectors.toSet());
            scenarios.keySet().retainAll(present);
        } else {
            scenarios.clear();
        }
        settings = with;
    }

    Translations read(ContentFolder.Entry scenario, ScenarioReader reader, ContentFolder folder) {
        String before = fingerprint(scenario, folder);
        Remembered known = scenarios.get(scenario.path());
        if (known != null && known.fingerprint().equals(before)) {
            return known.translations();
        }
        Translations read = reader.read(scenario);
        // What changed meanwhile may have been read in part: it is read again the next time.
        if (before != null && before.equals(fingerprint(scenario, folder))) {
            scenarios.put(scenario.path(), new Remembered(before, read));
        } else {
            scenarios.remove(scenario.path());
        }
        return read;
    }

    /** Returns what tells the texts of a folder from others, or null where they cannot be told. */
    private static String fingerprint(ContentFolder.Entry scenario, ContentFolder folder) {
        List<Problem> problems = new ArrayList<>();
        try {
            MessageDigest digest = Sha256.digest();
            for (ContentFolder.Entry entry : folder.reporting(problems).list(scenario.path())) {
                digest.update((entry.name() + "/" + entry.folder() + "/").getBytes(StandardCharsets.UTF_8));
                if (!entry.folder() && !PictureReader.isPicture(entry)) {
                    byte[] bytes = Files.readAllBytes(entry.file());
                    digest.update((bytes.length + "/").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            }
            return problems.isEmpty() ? HexFormat.of().formatHex(digest.digest()) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
