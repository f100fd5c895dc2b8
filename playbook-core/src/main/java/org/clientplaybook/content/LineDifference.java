package org.clientplaybook.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts, line by line, by their longest common subsequence. */
public final class LineDifference {
    /** Beyond this the table would be larger than what it is worth. */
    private static final int MOST_CELLS = 4_000_000;

    private LineDifference() {}

    /**
     * Returns the lines of both with a sign before each: {@code -} for one that is gone, {@code +} for a new one, and two
     * spaces for one that stayed. Of two texts that are very long, all lines count as removed and new.
     */
    public static List<String> of(List<String> before, List<String> after) {
        int[] stayed = stayed(before, after);
        List<String> lines = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < before.size(); i++) {
            if (stayed[i] < 0) {
                lines.add("- " + before.get(i));
            } else {
                while (j < stayed[i]) {
                    lines.add("+ " + after.get(j++));
                }
                lines.add("  " + after.get(j++));
            }
        }
        while (j < after.size()) {
            lines.add("+ " + after.get(j++));
        }
        return lines;
    }

    /**
     * Returns for each line of a text the index at which it stands in another one, or -1 where it is gone; indexes grow. Of
     * two texts that are very long, all lines are gone.
     */
    public static int[] stayed(List<String> before, List<String> after) {
        int[] stayed = new int[before.size()];
        Arrays.fill(stayed, -1);
        if ((long) before.size() * after.size() > MOST_CELLS) {
            return stayed;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                stayed[i++] = j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return stayed;
    }

    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
