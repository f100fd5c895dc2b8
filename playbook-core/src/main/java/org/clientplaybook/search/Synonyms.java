package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Words of a playbook that mean the same: a line each, with {@code =} between them.
 *
 * @param groups the groups; in each the words or phrases that mean the same; of each the families of its words
 * @param joined the families of phrases that are written as one word, such as “noshow”, with those of their words
 */
record Synonyms(List<List<List<Integer>>> groups, SortedMap<Integer, List<Integer>> joined) {
    /** So many words people write as one. */
    private static final int JOINED = 2;

    /** Returns all words that are named. */
    static List<String> words(Edition edition, Splitter splitter) {
        List<String> words = new ArrayList<>();
        for (Line line : edition.synonyms()) {
            for (String part : parts(line)) {
                List<String> some = words(part, splitter);
                words.addAll(some);
                joined(some).ifPresent(words::add);
            }
        }
        return words;
    }

    static Synonyms of(Edition edition, Splitter splitter, Lexicon lexicon) {
        List<List<List<Integer>>> groups = new ArrayList<>();
        SortedMap<Integer, List<Integer>> joined = new TreeMap<>();
        for (Line line : edition.synonyms()) {
            List<List<Integer>> group = new ArrayList<>();
            for (String part : parts(line)) {
                List<String> words = words(part, splitter);
                List<Integer> families = words.stream().map(lexicon::familyOf).toList();
                if (!families.isEmpty()) {
                    group.add(families);
                }
                joined(words).ifPresent(word -> joined.putIfAbsent(lexicon.familyOf(word), families));
            }
            groups.add(group);
        }
        groups.forEach(group -> group.forEach(member -> {
            if (member.size() == 1) {
                joined.remove(member.get(0));
            }
        }));
        return new Synonyms(groups, joined);
    }

    private static String[] parts(Line line) {
        return line.text().split("=", -1);
    }

    private static List<String> words(String text, Splitter splitter) {
        List<String> words = new ArrayList<>();
        splitter.split(text.replace('-', ' '), words::add);
        return words;
    }

    private static Optional<String> joined(List<String> words) {
        String joined = String.join("", words);
        boolean one = words.size() == JOINED
                && joined.length() <= Splitter.LONGEST
                && joined.codePoints().noneMatch(Letters::isUnspaced);
        return one ? Optional.of(joined) : Optional.empty();
    }

    /**
     * A word or phrase of a group, where it stands in a query.
     *
     * @param length of how many words of the query it is
     * @param member the families of its words
     * @param group all that mean the same
     */
    record Match(int length, List<Integer> member, List<List<Integer>> group) {}

    /** Returns the longest word or phrase that begins at a place, or null. */
    @Nullable
    Match at(List<Integer> families, int from) {
        List<Integer> one = joined.get(families.get(from));
        if (one != null) {
            return new Match(1, one, groupOf(one));
        }
        Match longest = null;
        for (List<List<Integer>> group : groups) {
            for (List<Integer> member : group) {
                int to = from + member.size();
                boolean here =
                        to <= families.size() && families.subList(from, to).equals(member);
                if (here && (longest == null || member.size() >= longest.length())) {
                    longest = new Match(member.size(), member, group);
                }
            }
        }
        return longest;
    }

    /** Returns what else a word of a family means: each the families of its words. */
    List<List<Integer>> others(int family) {
        List<Integer> member = joined.getOrDefault(family, List.of(family));
        return groupOf(member).stream()
                .filter(other -> !other.equals(List.of(family)))
                .toList();
    }

    private List<List<Integer>> groupOf(List<Integer> member) {
        return groups.stream()
                .filter(group -> group.contains(member))
                .findFirst()
                .orElse(List.of());
    }

    /** Reports lines that say nothing, and words that would mean two things. */
    void check(List<Line> lines, List<Problem> problems) {
        Map<List<Integer>, Integer> owners = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Line line = lines.get(i);
            String[] parts = Arrays.stream(line.text().split("=", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toArray(String[]::new);
            if (groups.get(i).size() < 2 || parts.length != groups.get(i).size()) {
                problems.add(Problem.of(
                        Code.BAD_SYNONYM,
                        line.at(),
                        "`" + line.text() + "` is not a list of words or phrases with the same meaning.",
                        "Write at least two words or phrases, with = between them: ghosted = silent = no reply."));
                continue;
            }
            for (int j = 0; j < parts.length; j++) {
                List<Integer> key = groups.get(i).get(j);
                Integer owner = owners.putIfAbsent(key, i);
                if (owner != null) {
                    problems.add(Problem.of(
                            Code.BAD_SYNONYM,
                            line.at(),
                            owner == i
                                    ? "`" + parts[j] + "` is the same word as another on its line."
                                    : "`" + parts[j] + "` is already on another line, `"
                                            + lines.get(owner).text() + "`.",
                            owner == i
                                    ? "Keep one of them: the search finds other forms automatically."
                                    : "Merge the two lines."));
                }
            }
        }
    }
}
