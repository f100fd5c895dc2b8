package org.clientplaybook.build;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures a build and its stages, from the moment it is made. */
final class Stopwatch {
    private final long start = System.nanoTime();
    private final Map<String, Duration> laps = new LinkedHashMap<>();
    private long last = start;

    /** Ends a stage, or one more part of it: what came after the one before was spent on it. */
    void lap(String stage) {
        long now = System.nanoTime();
        laps.merge(stage, Duration.ofNanos(now - last), Duration::plus);
        last = now;
    }

    Map<String, Duration> laps() {
        return laps;
    }

    Duration total() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
