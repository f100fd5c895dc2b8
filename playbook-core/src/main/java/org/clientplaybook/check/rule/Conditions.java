package org.clientplaybook.check.rule;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** The condition of an entry of a cadence is something that the steps, the signals or the guidance speak of. */
final class Conditions implements ScenarioRule {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Shorter words say nothing of what a text is about, and longer ones are inflected. */
    private static final int SHORTEST = 4;

    private static final int BEGINNING = 5;

    /** Scripts whose words are not told apart by spaces: nothing is said of these. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    @Override
    public void check(Written written, List<Problem> problems) {
        Scenario scenario = written.scenario();
        Set<String> explained = new HashSet<>();
        for (Cadence.Touch touch : scenario.cadence().touches()) {
            if (touch.condition() == null) {
                continue;
            }
            if (explained.isEmpty()) {
                texts(scenario).forEach(text -> explained.addAll(beginnings(text)));
            }
            Set<String> asked = beginnings(touch.condition().text());
            if (!asked.isEmpty() && asked.stream().noneMatch(word -> isAmong(word, explained))) {
                problems.add(Problem.of(
                        Code.UNEXPLAINED_CONDITION,
                        touch.condition().at(),
                        "Neither a step nor the guidance speaks of “"
                                + touch.condition().text() + "”.",
                        "Say in a step or in the guidance when this is so, in the same words."));
            }
        }
    }

    private static boolean isAmong(String beginning, Set<String> others) {
        return others.stream().anyMatch(other -> other.startsWith(beginning) || beginning.startsWith(other));
    }

    private static Stream<String> texts(Scenario scenario) {
        Stream<String> steps = scenario.allSteps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.title()), Stream.ofNullable(step.text()).map(Document::text)));
        Stream<String> signals = scenario.signals().stream().map(Object::toString);
        Document guidance = scenario.guidanceIn(scenario.language());
        return Stream.of(steps, signals, Stream.ofNullable(guidance).map(Document::text))
                .flatMap(texts -> texts);
    }

    private static Set<String> beginnings(String text) {
        return WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> !UNSPACED.contains(UnicodeScript.of(word.codePointAt(0))))
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .collect(Collectors.toSet());
    }
}
