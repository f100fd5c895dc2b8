package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/**
 * Words of a playbook that mean the same: a line each, with {@code =} between them.
 *
 * @param groups the groups; in each the words or phrases that mean the same; of each the families of its words
 */
record Synonyms(List<List<List<Integer>>> groups) {
    /** Returns all words that are named. */
    static List<String> words(Edition edition, Splitter splitter) {
        List<String> words = new ArrayList<>();
        edition.synonyms().forEach(line -> splitter.split(line.text(), words::add));
        return words;
    }

    static Synonyms of(Edition edition, Splitter splitter, Lexicon lexicon) {
        List<List<List<Integer>>> groups = new ArrayList<>();
        for (Line line : edition.synonyms()) {
            List<List<Integer>> group = new ArrayList<>();
            for (String part : line.text().split("=", -1)) {
                List<Integer> families = families(part, splitter, lexicon);
                if (!families.isEmpty()) {
                    group.add(families);
                }
            }
            groups.add(group);
        }
        return new Synonyms(groups);
    }

    private static List<Integer> families(String text, Splitter splitter, Lexicon lexicon) {
        List<Integer> families = new ArrayList<>();
        splitter.split(text.replace('-', ' '), word -> families.add(lexicon.familyOf(word)));
        return families;
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
