package org.clientplaybook.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.LineDifference;

/**
 * One text of what two sides have made of the same beginning, line by line.
 *
 * @param lines the merged text; where there is a conflict, our lines
 * @param conflicts where both have changed the same lines, each in another way
 */
record Merge(List<String> lines, List<Conflict> conflicts) {
    /**
     * Lines that both have changed.
     *
     * @param line where it begins in ours, from 1
     */
    record Conflict(int line, List<String> ours, List<String> theirs) {}

    static Merge of(List<String> base, List<String> ours, List<String> theirs) {
        int[] stayed = LineDifference.stayed(base, ours);
        int[] stayedThere = LineDifference.stayed(base, theirs);
        List<String> lines = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        int begin = 0;
        int our = 0;
        int their = 0;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (!end && (stayed[i] < 0 || stayedThere[i] < 0)) {
                continue;
            }
            // Up to a line that all three have, somebody may have changed something.
            int ourEnd = end ? ours.size() : stayed[i];
            int theirEnd = end ? theirs.size() : stayedThere[i];
            List<String> was = base.subList(begin, i);
            List<String> mine = ours.subList(our, ourEnd);
            List<String> yours = theirs.subList(their, theirEnd);
            boolean keep = mine.equals(yours) || was.equals(yours);
            if (!keep && !was.equals(mine)) {
                conflicts.add(new Conflict(our + 1, List.copyOf(mine), List.copyOf(yours)));
            }
            lines.addAll(!keep && was.equals(mine) ? yours : mine);
            if (!end) {
                lines.add(base.get(i));
            }
            begin = i + 1;
            our = ourEnd + 1;
            their = theirEnd + 1;
        }
        return new Merge(List.copyOf(lines), List.copyOf(conflicts));
    }
}
