package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.content.LineDifference;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/** The report in Markdown, for a comment on a pull request: what to fix, and the messages before and after. */
final class Summary {
    /** A comment on a pull request takes 65,536 characters; the sentences that say what is left out need a few of them. */
    private static final int LONGEST = 60_000;

    private static final int MOST_ROWS = 100;

    private final Findings findings;
    private final @Nullable Baseline baseline;
    private final StringBuilder text = new StringBuilder();

    Summary(Findings findings, @Nullable Baseline baseline) {
        this.findings = findings;
        this.baseline = baseline;
    }

    String text() {
        text.append("# Playbook check\n\n").append(headline()).append("\n");
        problems();
        suppressed();
        drifts();
        guide();
        if (baseline != null) {
            translations(baseline);
            messages(baseline);
        }
        return text.toString();
    }

    private String headline() {
        long errors = findings.errors();
        long warnings = findings.problems().size() - errors;
        return errors + warnings == 0 && findings.suppressed().isEmpty()
                ? "No problems."
                : count(errors, "error") + ", " + count(warnings, "warning") + ", "
                        + findings.suppressed().size() + " suppressed.";
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private void problems() {
        List<Problem> problems = findings.errorsFirst();
        if (problems.isEmpty()) {
            return;
        }
        List<String> rows = new ArrayList<>();
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_ROWS))) {
            String what = MarkdownText.of(problem.sentence());
            String code = MarkdownText.code(problem.code().id());
            rows.add(row(problem.isError() ? "**error**" : "warning", place(problem), what + " " + code));
        }
        int left = append("\n| | place | problem |\n| --- | --- | --- |\n", rows);
        leftOut(problems.size() - rows.size() + left, "problem", "`problems.txt` has them all");
    }

    /** Adds those parts for which there is room, below a head where there are any, and returns how many others there are. */
    private int append(String head, List<String> parts) {
        int left = 0;
        String before = head;
        for (String part : parts) {
            if (text.length() + before.length() + part.length() <= LONGEST) {
                text.append(before).append(part);
                before = "";
            } else {
                left++;
            }
        }
        return left;
    }

    private void leftOut(int number, String noun, String where) {
        if (number > 0) {
            text.append("\n… and ")
                    .append(count(number, "more " + noun))
                    .append(": ")
                    .append(where)
                    .append(".\n");
        }
    }

    private void suppressed() {
        if (findings.suppressed().isEmpty()) {
            return;
        }
        List<String> rows = new ArrayList<>();
        for (Suppressed one : findings.suppressed()) {
            rows.add(row(
                    MarkdownText.code(one.problem().code().id()),
                    place(one.problem()),
                    MarkdownText.of(one.problem().message()),
                    MarkdownText.of(one.reason())));
        }
        String head = "\n## Suppressed\n\n| rule | place | problem | reason |\n| --- | --- | --- | --- |\n";
        leftOut(append(head, rows), "suppressed problem", "`report.json` has them all");
    }

    /** What packs have changed since the playbook replaced it, in three columns. */
    private void drifts() {
        List<Packs.Drift> drifts = findings.drifts();
        if (drifts.isEmpty()) {
            return;
        }
        List<String> rows = new ArrayList<>();
        for (Packs.Drift drift : drifts) {
            String name = drift.name().isEmpty() ? "" : " " + MarkdownText.code(drift.name());
            rows.add(row(
                    MarkdownText.code(drift.file().path()) + name,
                    cell(drift.before()),
                    cell(drift.after()),
                    cell(drift.ours())));
        }
        String head =
                "\n## Changed in packs\n\n| words | theirs before | theirs now | ours |\n| --- | --- | --- | --- |\n";
        leftOut(append(head, rows), "changed text", "`report.json` has them all");
    }

    /** Returns a text as a cell of a table, which has one line. */
    private static String cell(String text) {
        return text.lines().map(MarkdownText::of).collect(Collectors.joining("<br>"));
    }

    private void guide() {
        List<GuidePath> paths = findings.paths();
        List<GuidePath> before = baseline == null ? null : baseline.paths();
        if (findings.catalog() == null
                || !findings.errorFree()
                || (paths.isEmpty() && (before == null || before.isEmpty()))) {
            return;
        }
        Edition edition = findings.catalog().editions().get(0);
        if (edition.guide() != null) {
            append("", List.of(GuideSection.drawing(edition, edition.guide(), paths)));
        }
        if (before != null) {
            List<List<String>> changes = GuideSection.changes(before, paths);
            String head = "\n### Paths\n\n"
                    + (changes.isEmpty() ? "No path has changed.\n" : count(changes.size(), "path") + " changed.\n");
            append("", List.of(head));
            List<String> rows = changes.stream()
                    .map(cells -> row(cells.toArray(String[]::new)))
                    .toList();
            leftOut(
                    append("\n| | answers | scenario |\n| --- | --- | --- |\n", rows),
                    "changed path",
                    "`report.json` has them all as they are now");
        }
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String place(Problem problem) {
        String path = problem.location().path();
        return MarkdownText.code(findings.hosted(problem.location())
                + problem.location().toString().substring(path.length()));
    }

    /** Shows which sentences of an original are new since it was translated, where the baseline has the old words. */
    private void translations(Baseline baseline) {
        if (findings.catalog() == null) {
            return;
        }
        Set<String> outdated = new HashSet<>();
        findings.problems().stream()
                .filter(problem -> problem.code() == Code.OUTDATED_TRANSLATION)
                .forEach(problem -> outdated.add(problem.location().path()));
        Map<String, Original> now = new LinkedHashMap<>();
        findings.originals().forEach(original -> now.put(original.scenario(), original));
        List<String> parts = new ArrayList<>();
        for (Edition edition : findings.catalog().editions()) {
            for (Scenario scenario : edition.scenarios()) {
                Original before = scenario.original() == null
                        ? null
                        : baseline.originals().get(scenario.original().text());
                if (outdated.contains(scenario.file().path()) && before != null && now.containsKey(scenario.slug())) {
                    List<String> lines = LineDifference.of(
                            before.sentences(), now.get(scenario.slug()).sentences());
                    parts.add("\n## To translate: " + scenario.slug() + " (" + edition.language() + ")\n\n"
                            + difference(lines.stream()
                                    .filter(line -> !line.startsWith("  "))
                                    .toList()));
                }
            }
        }
        leftOut(append("", parts), "outdated translation", "`problems.txt` names them all");
    }

    private void messages(Baseline baseline) {
        Map<String, String> now = new LinkedHashMap<>();
        findings.messages().forEach(message -> now.put(message.key(), message.text()));
        if (now.isEmpty()) {
            return;
        }
        Map<String, String> before = baseline.messages();
        if (before == null) {
            text.append("\nNo messages are compared: the baseline has errors.\n");
            return;
        }
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(before.keySet());
        List<String> changed = new ArrayList<>(keys);
        changed.removeIf(key -> now.getOrDefault(key, "").equals(before.getOrDefault(key, "")));
        text.append("\n## Messages\n\n")
                .append(
                        changed.isEmpty()
                                ? "No message has changed.\n"
                                : count(changed.size(), "message") + " changed.\n");
        List<String> parts = new ArrayList<>();
        for (String key : changed) {
            parts.add("\n### " + MarkdownText.of(key) + "\n\n"
                    + difference(LineDifference.of(
                            before.getOrDefault(key, "").lines().toList(),
                            now.getOrDefault(key, "").lines().toList())));
        }
        leftOut(append("", parts), "changed message", "the folder `messages` has them all as they are now");
    }

    private static String difference(List<String> lines) {
        String fence = "```";
        for (String line : lines) {
            while (line.contains(fence)) {
                fence += "`";
            }
        }
        return fence + "diff\n" + String.join("\n", lines) + "\n" + fence + "\n";
    }
}
