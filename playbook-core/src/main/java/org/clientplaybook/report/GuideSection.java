package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** What the summary says of the guide: its drawing, and which of its paths are not as they were. */
final class GuideSection {
    private static final int LONGEST_DRAWING = 15_000;

    private GuideSection() {}

    /** Returns the section with the drawing. */
    static String drawing(Edition edition, Guide guide, List<GuidePath> paths) {
        Mermaid drawing = new Mermaid(LONGEST_DRAWING);
        Map<String, String> titles = new LinkedHashMap<>();
        for (Scenario scenario : edition.scenarios()) {
            titles.put(scenario.slug(), scenario.title());
        }
        Set<String> reached = guide.reached();
        for (Guide.Question question : guide.questions()) {
            for (Guide.Answer answer : question.answers()) {
                Mermaid.Thing to = to(answer, guide, titles);
                if (to != null && reached.contains(question.key())) {
                    drawing.arrow(thing(question), answer.say(), to);
                }
            }
        }
        int scenarios = (int) paths.stream().map(GuidePath::scenario).distinct().count();
        int longest =
                paths.stream().mapToInt(path -> path.answers().size()).max().orElse(0);
        return "\n## Guide\n\n"
                + (paths.size() == GuidePath.MOST ? "The first " : "")
                + paths.size() + (paths.size() == 1 ? " path leads to " : " paths lead to ")
                + scenarios + " of " + titles.size() + " scenarios, in at most "
                + longest + (longest == 1 ? " answer" : " answers") + ".\n\n"
                + drawing.block()
                + (drawing.leftOut() == 0
                        ? ""
                        : "\n… and " + drawing.leftOut() + " more answers: `report.json` has every path.\n");
    }

    private static Mermaid.Thing thing(Guide.Question question) {
        return new Mermaid.Thing("question " + question.key(), question.ask(), Mermaid.Form.BOX);
    }

    private static Mermaid.@Nullable Thing to(Guide.Answer answer, Guide guide, Map<String, String> titles) {
        Guide.Question next = guide.question(answer.to());
        Line go = answer.go();
        if (next != null) {
            return thing(next);
        }
        return go == null
                ? null
                : new Mermaid.Thing(
                        "scenario " + go.text(), titles.getOrDefault(go.text(), go.text()), Mermaid.Form.ROUND);
    }

    /** Returns a line of a table for each path that is new, gone or leads elsewhere: what, its answers, its scenario. */
    static List<List<String>> changes(List<GuidePath> before, List<GuidePath> now) {
        Map<List<String>, String> old = byAnswers(before);
        Map<List<String>, String> current = byAnswers(now);
        Set<List<String>> all = new LinkedHashSet<>(current.keySet());
        all.addAll(old.keySet());
        List<List<String>> lines = new ArrayList<>();
        for (List<String> answers : all) {
            String from = old.get(answers);
            String to = current.get(answers);
            String words = MarkdownText.of(String.join(" → ", answers));
            if (from == null && to != null) {
                lines.add(List.of("new", words, MarkdownText.code(to)));
            } else if (from != null && to == null) {
                lines.add(List.of("gone", words, MarkdownText.code(from)));
            } else if (from != null && to != null && !from.equals(to)) {
                lines.add(List.of(
                        "leads elsewhere", words, MarkdownText.code(to) + ", before " + MarkdownText.code(from)));
            }
        }
        return lines;
    }

    private static Map<List<String>, String> byAnswers(List<GuidePath> paths) {
        Map<List<String>, String> byAnswers = new LinkedHashMap<>();
        paths.forEach(path -> byAnswers.put(path.answers(), path.scenario()));
        return byAnswers;
    }
}
