package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Nothing in a message or a scenario looks like a gap to fill in and is none: it would be sent or shown as it is. */
final class Placeholders implements ScenarioRule {
    private static final String WORDS =
            "\\p{L}[\\p{L}\\p{N}'’]{0,40}(?:(?:[_.-]| {1,2}(?:/ )?)[\\p{L}\\p{N}'’]{1,40}){0,5}";

    /** What people put in brackets and mean: a mark in a list, and a word about a quotation. */
    private static final String MEANT = "(?![xX]\\]|sic[!?]?\\])";

    /** In brackets that no link follows, in braces, between percent signs or in angle brackets; and lines to write on. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\[ ?" + MEANT + "(" + WORDS + ")[!?.,:…]{0,3} ?\\](?![(\\[])"
                    + "|\\$?\\{ ?(" + WORDS + ") ?\\}"
                    + "|(?<![\\p{L}\\p{N}])%([A-Za-z]\\w{1,40})%(?!\\w)"
                    + "|<(" + WORDS + ")>"
                    + "|\\*\\|(\\w{1,40})\\|\\*"
                    + "|(?<![\\p{L}\\p{N}_/=-])_{2,}(\\p{L}[\\p{L}\\p{N}]{0,40}(?:_[\\p{L}\\p{N}]{1,40}){0,5})_{2,}(?![\\p{L}\\p{N}_])"
                    + "|(?<=[\\p{L}\\p{N},:(] ?)()(?<!_)_{3,}(?![\\p{L}\\p{N}_])");

    @Override
    public void check(Written written, List<Problem> problems) {
        List<String> fields = written.fields().stream().map(Field::name).toList();
        words(written, fields, problems);
        written.messages((message, variant) -> {
            if (variant.subject() != null && variant.subjectAt() != null) {
                check(Passage.of(variant.subject(), variant.subjectAt()), fields, problems);
            }
            check(Passage.of(variant.body(), variant.bodyAt()), fields, problems);
            if (variant.brief() != null && variant.briefAt() != null) {
                check(Passage.of(variant.brief(), variant.briefAt()), fields, problems);
            }
        });
    }

    /** Where no message is read, brackets are common: there only what is written like a field's name is meant as one. */
    private static void words(Written written, List<String> fields, List<Problem> problems) {
        Scenario scenario = written.scenario();
        List<Line> words = new ArrayList<>(scenario.signals());
        scenario.allSteps().forEach(step -> words.add(new Line(step.title(), step.at())));
        scenario.messages().forEach(message -> words.add(new Line(message.title(), message.at())));
        scenario.cadence().touches().stream()
                .filter(touch -> touch.task() != null)
                .forEach(touch -> words.add(new Line(touch.task(), touch.at())));
        scenario.outcomes().forEach(outcome -> words.add(new Line(outcome.when() + " " + outcome.end(), outcome.at())));
        scenario.fields().forEach(field -> words.add(new Line(field.label() + " " + field.hint(), field.at())));
        words.forEach(line -> words(line, false, scenario, fields, problems));
        scenario.lead().forEach(line -> words(line, true, scenario, fields, problems));
        scenario.allSteps().stream()
                .filter(step -> step.text() != null)
                .forEach(step -> step.text().signs().forEach(line -> words(line, true, scenario, fields, problems)));
        Document guidance = scenario.guidanceIn(written.language());
        if (guidance != null) {
            guidance.signs().forEach(line -> word(line, true, fields, problems));
        }
    }

    /** What a translation lacks are the original's words, which are told there. */
    private static void words(
            Line line, boolean exact, Scenario scenario, List<String> fields, List<Problem> problems) {
        if (line.at().file().equals(scenario.file())) {
            word(line, exact, fields, problems);
        }
    }

    /**
     * Looks at words.
     *
     * @param exact whether their place is that of their first character
     */
    private static void word(Line line, boolean exact, List<String> fields, List<Problem> problems) {
        for (Matcher found = PLACEHOLDER.matcher(line.text()); found.find(); ) {
            String name = name(found);
            if (name.equals(identifier(name)) && (fields.contains(name) || name.contains("_"))) {
                String field = fields.contains(name)
                        ? name
                        : Suggestion.nearest(name, fields).orElse(name);
                Location at = line.at();
                problems.add(Problem.of(
                        Code.STRAY_PLACEHOLDER,
                        exact && at.column() > 0 ? new Location(at.file(), at.line(), at.column() + found.start()) : at,
                        "`" + found.group()
                                + "` would appear on the page as it is: fields work in messages only, written `{{ "
                                + field + " }}`.",
                        "Write words instead."));
            }
        }
    }

    private static void check(Passage passage, List<String> fields, List<Problem> problems) {
        for (Matcher found = PLACEHOLDER.matcher(passage.text()); found.find(); ) {
            problems.add(Problem.of(
                    Code.STRAY_PLACEHOLDER,
                    passage.at(found.start()),
                    "`" + found.group() + "` looks like a gap to fill in, and would be sent as it is.",
                    hint(name(found), fields)));
        }
    }

    private static String name(Matcher found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return found.group(group);
    }

    private static String identifier(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[ .-]", "_");
    }

    private static String hint(String words, List<String> fields) {
        String name = identifier(words);
        Optional<String> field = fields.contains(name) ? Optional.of(name) : Suggestion.nearest(name, fields);
        return field.map(known -> "Write `{{ " + known + " }}`.")
                .orElse("Write it as a field, such as `{{ client_name }}`, and declare the field under `fields`.");
    }
}
