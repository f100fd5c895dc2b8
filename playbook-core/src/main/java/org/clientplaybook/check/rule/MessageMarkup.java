package org.clientplaybook.check.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What begins like bold words or a link in a message is one, and its address is encrypted. */
final class MessageMarkup implements ScenarioRule {
    /** Links as a message has them, then what only looks like one. */
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]\\n]+\\]\\("
            + "(?:(?<insecure>http://[^\\s()]*)|(?:https://|mailto:|tel:|" + Passage.TAG + ")[^\\s()]*)\\)"
            + "|(?<fault>\\[[^\\[\\]\\n]{0,200}\\]\\([^\\s()]{0,200}\\)?)");

    /** Bold words as a message has them, then signs beside a word that make none. */
    private static final Pattern STRONG = Pattern.compile("\\*\\*[^\\s*](?:[^*\\n]*[^\\s*])?\\*\\*"
            + "|(?<fault>(?<![^\\s(\\[])\\*\\*(?=[^\\s*])|(?<=[^\\s*])\\*\\*(?![^\\s.,:;!?)\\]]))");

    private static final String ADDRESS =
            "Write `[words](https://…)`: the address begins with `https://`, `http://`, `mailto:` or `tel:`, or is a"
                    + " field, and has neither spaces nor round brackets.";

    private static final String PAIR =
            "Put `**` before and behind the words, in one line and without a space beside them.";

    @Override
    public void check(Written written, List<Problem> problems) {
        written.messages((message, variant) -> {
            check(variant.subject(), variant.subjectAt(), true, problems);
            check(variant.body(), variant.bodyAt(), false, problems);
            check(variant.brief(), variant.briefAt(), false, problems);
        });
    }

    private static void check(@Nullable Program program, @Nullable Location at, boolean plain, List<Problem> problems) {
        if (program == null
                || at == null
                || !(program.source().contains("**") || program.source().contains("]("))) {
            return;
        }
        Passage passage = Passage.of(program, at);
        Matcher link = LINK.matcher(passage.marked());
        Matcher strong = STRONG.matcher(passage.marked());
        if (plain) {
            if (link.find() || strong.find()) {
                problems.add(problem(at, "A subject has neither bold words nor links", "Write the words alone."));
            }
            return;
        }
        while (link.find()) {
            if (link.group("insecure") != null) {
                Links.check(link.group("insecure"), passage.at(link.start("insecure")), problems);
            } else if (link.group("fault") != null) {
                problems.add(problem(passage.at(link.start()), "This is not a complete link", ADDRESS));
            }
        }
        while (strong.find()) {
            if (strong.group("fault") != null) {
                problems.add(problem(passage.at(strong.start()), "This `**` makes no words bold", PAIR));
            }
        }
    }

    private static Problem problem(Location at, String what, String hint) {
        return Problem.of(Code.MESSAGE_READS_BADLY, at, what + ": the signs would be sent as they are.", hint);
    }
}
