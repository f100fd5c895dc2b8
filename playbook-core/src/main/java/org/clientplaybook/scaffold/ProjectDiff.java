package org.clientplaybook.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.LineDifference;

/** Shows what an update would change. */
final class ProjectDiff {
    /** How many lines that stayed are shown around those that did not. */
    private static final int AROUND = 2;

    private ProjectDiff() {}

    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Returns the lines that differ, with a sign before each and a few lines around them. */
    static List<String> shown(String before, String after) {
        List<String> all = LineDifference.of(lines(before.replace("\r\n", "\n")), lines(after.replace("\r\n", "\n")));
        List<String> shown = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                if (last >= 0 && last < i - 1) {
                    shown.add("  …");
                }
                shown.add(all.get(i));
                last = i;
            }
        }
        return shown;
    }

    private static boolean isNearChange(List<String> lines, int at) {
        int from = Math.max(0, at - AROUND);
        return lines.subList(from, Math.min(lines.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> !line.startsWith(" "));
    }

    /** Returns both sides of each conflict. */
    static List<String> conflicts(Merge merge, String version) {
        List<String> shown = new ArrayList<>();
        for (Merge.Conflict conflict : merge.conflicts()) {
            shown.add("yours, line " + conflict.line() + ":");
            conflict.ours().forEach(line -> shown.add("- " + line));
            shown.add(version + ":");
            conflict.theirs().forEach(line -> shown.add("+ " + line));
        }
        return shown;
    }
}
