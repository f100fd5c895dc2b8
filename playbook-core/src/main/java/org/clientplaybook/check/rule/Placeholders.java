package org.clientplaybook.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Field;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Nothing in a message looks like a gap to fill in and is none: it would be sent as it is. */
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

    private static void check(Passage passage, List<String> fields, List<Problem> problems) {
        for (Matcher found = PLACEHOLDER.matcher(passage.text()); found.find(); ) {
            int group = 1;
            while (found.group(group) == null) {
                group++;
            }
            problems.add(Problem.of(
                    Code.STRAY_PLACEHOLDER,
                    passage.at(found.start()),
                    "`" + found.group() + "` looks like a gap to fill in, and would be sent as it is.",
                    hint(found.group(group), fields)));
        }
    }

    private static String hint(String words, List<String> fields) {
        String name = words.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[ .-]", "_");
        Optional<String> field = fields.contains(name) ? Optional.of(name) : Suggestion.nearest(name, fields);
        return field.map(known -> "Write `{{ " + known + " }}`.")
                .orElse("Write it as a field, such as `{{ client_name }}`, and declare the field under `fields`.");
    }
}
