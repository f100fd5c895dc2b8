package org.clientplaybook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures a build and its stages, from the moment it is made. */
final class Stopwatch {
    private final long start = System.nanoTime();
    private final Map<String, Duration> laps = new LinkedHashMap<>();
    private long last = start;

    /** Ends a stage: what came after the one before was spent on it. */
    void lap(String stage) {
        long now = System.nanoTime();
        laps.put(stage, Duration.ofNanos(now - last));
        last = now;
    }

    Map<String, Duration> laps() {
        return laps;
    }

    Duration total() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
