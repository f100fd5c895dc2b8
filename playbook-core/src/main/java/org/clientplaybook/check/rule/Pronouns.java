package org.clientplaybook.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** A follow-up speaks more of the one who reads it than of the one who writes it. */
final class Pronouns implements ScenarioRule {
    /** A message of a few words has no balance to speak of. */
    private static final int FEW = 3;

    private record Both(Phrases me, Phrases you) {}

    private final Map<String, Both> phrases = new HashMap<>();

    Pronouns(Style style) {
        style.words()
                .forEach((language, lists) -> phrases.put(
                        language,
                        new Both(
                                new Phrases(lists.getOrDefault(Style.Kind.ME, List.of())),
                                new Phrases(lists.getOrDefault(Style.Kind.YOU, List.of())))));
    }

    @Override
    public void check(Written written, List<Problem> problems) {
        Both both = LanguageTag.lookup(written.language(), phrases);
        if (both == null || both.me().isEmpty() || both.you().isEmpty()) {
            return;
        }
        written.messages((message, variant) -> {
            if (message.purpose() == Message.Purpose.FOLLOW_UP) {
                List<Passage.Word> words =
                        Passage.of(variant.body(), variant.bodyAt()).words();
                int me = count(both.me(), words);
                int you = count(both.you(), words);
                if (me > you && me > FEW) {
                    problems.add(Problem.of(
                            Code.MORE_I_THAN_YOU,
                            variant.at(),
                            "The follow-up `" + message.id() + "` mentions the writer " + times(me) + " and the reader "
                                    + times(you) + ".",
                            "Begin with them: what they want, what they said, what makes it easy to answer."));
                }
            }
        });
    }

    private static String times(int n) {
        return n == 0 ? "not at all" : n == 1 ? "once" : n + " times";
    }

    private static int count(Phrases phrases, List<Passage.Word> words) {
        int count = 0;
        for (int i = phrases.find(words, 0); i >= 0; i = phrases.find(words, i + 1)) {
            count++;
        }
        return count;
    }
}
