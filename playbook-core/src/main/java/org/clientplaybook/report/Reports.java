package org.clientplaybook.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reports what a check found: to people in a log, to a build service in its own form, and in files. */
public final class Reports {
    private final Findings findings;
    private final Excerpts excerpts;

    public Reports(Findings findings) {
        this.findings = findings;
        this.excerpts = new Excerpts(findings.sources());
    }

    /** Returns a problem as a line of text: place, message, hint and code. */
    public String line(Problem problem) {
        return lines(problem).get(0);
    }

    private List<String> lines(Problem problem) {
        return excerpts.lines(problem, findings.path(problem.location()));
    }

    /** Returns what stands at the places of problems: the line of a text, and a caret below its column, as lines of text. */
    public static Map<Place, List<String>> excerpts(Map<ContentPath, SourceText> sources, List<Problem> problems) {
        Excerpts excerpts = new Excerpts(sources);
        Map<Place, List<String>> lines = new HashMap<>();
        for (Problem problem : problems) {
            List<String> excerpt = excerpts.of(problem.location());
            if (!excerpt.isEmpty()) {
                lines.put(problem.location(), excerpt);
            }
        }
        return lines;
    }

    /** Returns a problem as a workflow command of GitHub Actions, which shows it beside the line in a pull request. */
    public String annotation(Problem problem) {
        StringBuilder command = new StringBuilder(problem.isError() ? "::error " : "::warning ");
        command.append("file=").append(property(findings.hosted(problem.location())));
        if (problem.location().line() > 0) {
            command.append(",line=").append(problem.location().line());
        }
        if (problem.location().column() > 0) {
            command.append(",col=").append(problem.location().column());
        }
        command.append(",title=").append(property(problem.code().id()));
        return command + "::" + data(problem.sentence());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Returns whether a text is a {@code report.json} that this version can read. */
    public static boolean isBaseline(String json) {
        try {
            Baseline.parse(json);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Returns the report's files by name: all problems as text, SARIF 2.1.0, JSON and JUnit XML, a summary in Markdown,
     * a drawing of where the scenarios lead, where there are no errors, and a page on each code that was found.
     *
     * @param baseline the text of the {@code report.json} of an earlier check, which {@link #isBaseline}, with which the messages are compared; null for none
     */
    public Map<String, byte[]> files(@Nullable String baseline) {
        Baseline before = baseline == null ? null : Baseline.parse(baseline);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("problems.txt", text());
        files.put("report.json", JsonReport.of(findings));
        files.put("report.sarif", SarifReport.of(findings));
        files.put("TEST-playbook.xml", JunitReport.of(findings));
        files.put("summary.md", bytes(new Summary(findings, before).text()));
        if (findings.catalog() != null && findings.errorFree()) {
            files.put(
                    "scenarios.md",
                    bytes(ScenarioMap.of(findings.catalog().editions().get(0))));
        }
        for (Code code : codes()) {
            files.put("problems/" + code.id() + ".md", bytes(CodePages.of(code)));
        }
        return files;
    }

    private byte[] text() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : findings.problems()) {
            String severity = problem.isError() ? "error: " : "warning: ";
            text.append(severity).append(String.join("\n", lines(problem))).append('\n');
        }
        return bytes(text.toString());
    }

    private Set<Code> codes() {
        Set<Code> codes = new TreeSet<>();
        findings.problems().forEach(problem -> codes.add(problem.code()));
        findings.suppressed().forEach(one -> codes.add(one.problem().code()));
        return codes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
