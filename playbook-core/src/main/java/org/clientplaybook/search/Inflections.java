package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Endings that make forms of a root, and for each family which of them its stemmer takes off again. The browser has no
 * stemmer: it finds the family of a form that the content lacks by this table.
 */
final class Inflections {
    /** Stands before an ending for the root's last letter once more: stop, sto<b>pp</b>ed. */
    private static final char DOUBLED = '=';

    private final List<String> endings;
    private final List<int[]> shapes = new ArrayList<>();
    private int[] shapeOf = {};

    Inflections(List<String> endings) {
        this.endings = endings;
    }

    List<String> endings() {
        return endings;
    }

    static String form(String root, String ending) {
        boolean doubled = !ending.isEmpty() && ending.charAt(0) == DOUBLED;
        return doubled ? root + root.charAt(root.length() - 1) + ending.substring(1) : root + ending;
    }

    static String ending(String root, String form) {
        String rest = form.substring(root.length());
        boolean doubled = rest.length() > 1 && !root.isEmpty() && rest.charAt(0) == root.charAt(root.length() - 1);
        return doubled ? DOUBLED + rest.substring(1) : rest;
    }

    /** Numbers the distinct pairs of a family's cut (letters of its first form behind the root) and mask of endings. */
    void number(int[] cuts, int[] masks) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < cuts.length; i++) {
            counts.merge(key(cuts[i], masks[i]), 1, Integer::sum);
        }
        Map<Long, Integer> numbers = new HashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    numbers.put(entry.getKey(), shapes.size());
                    shapes.add(new int[] {
                        (int) (entry.getKey() >> 32), entry.getKey().intValue()
                    });
                });
        shapeOf = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            shapeOf[i] = numbers.getOrDefault(key(cuts[i], masks[i]), 0);
        }
    }

    private static long key(int cut, int mask) {
        return ((long) cut << 32) | mask;
    }

    /** Returns the distinct pairs of cut and mask, the most frequent first. */
    List<int[]> shapes() {
        return shapes;
    }

    /** Returns the number of a family's pair. */
    int shape(int family) {
        return shapeOf[family];
    }
}
