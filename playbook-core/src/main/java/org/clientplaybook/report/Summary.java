package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;

/** The report in Markdown, for a comment on a pull request: what to fix, and the messages before and after. */
final class Summary {
    /** A comment on a pull request takes 65,536 characters. */
    private static final int LONGEST = 60_000;

    private static final int MOST_ROWS = 100;

    private final Findings findings;
    private final Baseline baseline;
    private final StringBuilder text = new StringBuilder();

    Summary(Findings findings, Baseline baseline) {
        this.findings = findings;
        this.baseline = baseline;
    }

    String text() {
        text.append("# Playbook check\n\n").append(headline()).append("\n");
        problems();
        suppressed();
        if (baseline != null) {
            translations();
            messages();
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
        text.append("\n| | place | problem |\n| --- | --- | --- |\n");
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_ROWS))) {
            String what = MarkdownText.of(Reports.sentence(problem));
            String code = MarkdownText.code(problem.code().id());
            row(problem.isError() ? "**error**" : "warning", place(problem), what + " " + code);
        }
        if (problems.size() > MOST_ROWS) {
            text.append("\n… and ").append(problems.size() - MOST_ROWS).append(" more in `problems.txt`.\n");
        }
    }

    private void suppressed() {
        if (findings.suppressed().isEmpty()) {
            return;
        }
        text.append("\n## Suppressed\n\n| rule | place | problem | reason |\n| --- | --- | --- | --- |\n");
        for (Suppressed one : findings.suppressed()) {
            row(
                    MarkdownText.code(one.problem().code().id()),
                    place(one.problem()),
                    MarkdownText.of(one.problem().message()),
                    MarkdownText.of(one.reason()));
        }
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String place(Problem problem) {
        String path = problem.location().path();
        return MarkdownText.code(findings.path(problem.location())
                + problem.location().toString().substring(path.length()));
    }

    /** Shows which sentences of an original are new since it was translated, where the baseline has the old words. */
    private void translations() {
        if (findings.catalog() == null) {
            return;
        }
        Set<String> outdated = new HashSet<>();
        findings.problems().stream()
                .filter(problem -> problem.code() == Code.OUTDATED_TRANSLATION)
                .forEach(problem -> outdated.add(problem.location().path()));
        Map<String, Original> now = new LinkedHashMap<>();
        findings.originals().forEach(original -> now.put(original.scenario(), original));
        for (Edition edition : findings.catalog().editions()) {
            for (Scenario scenario : edition.scenarios()) {
                Original before = scenario.original() == null
                        ? null
                        : baseline.originals().get(scenario.original().text());
                if (outdated.contains(scenario.file().path()) && before != null && now.containsKey(scenario.slug())) {
                    text.append("\n## To translate: ")
                            .append(scenario.slug())
                            .append(" (")
                            .append(edition.language())
                            .append(")\n\n");
                    difference(LineDifference.of(
                                    before.sentences(), now.get(scenario.slug()).sentences())
                            .stream()
                            .filter(line -> !line.startsWith("  "))
                            .toList());
                }
            }
        }
    }

    private void messages() {
        Map<String, String> now = new LinkedHashMap<>();
        findings.messages().forEach(message -> now.put(message.key(), message.text()));
        if (now.isEmpty()) {
            return;
        } else if (baseline.messages() == null) {
            text.append("\nNo messages are compared: the baseline has errors.\n");
            return;
        }
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(baseline.messages().keySet());
        List<String> changed = new ArrayList<>(keys);
        changed.removeIf(
                key -> now.getOrDefault(key, "").equals(baseline.messages().getOrDefault(key, "")));
        text.append("\n## Messages\n\n")
                .append(
                        changed.isEmpty()
                                ? "No message has changed.\n"
                                : count(changed.size(), "message") + " changed.\n");
        int told = 0;
        for (String key : changed) {
            if (text.length() > LONGEST) {
                text.append("\n… and ").append(changed.size() - told).append(" more.\n");
                return;
            }
            text.append("\n### ").append(MarkdownText.of(key)).append("\n\n");
            difference(LineDifference.of(
                    baseline.messages().getOrDefault(key, "").lines().toList(),
                    now.getOrDefault(key, "").lines().toList()));
            told++;
        }
    }

    private void difference(List<String> lines) {
        String fence = "```";
        for (String line : lines) {
            while (line.contains(fence)) {
                fence += "`";
            }
        }
        text.append(fence).append("diff\n");
        lines.forEach(line -> text.append(line).append('\n'));
        text.append(fence).append('\n');
    }
}
