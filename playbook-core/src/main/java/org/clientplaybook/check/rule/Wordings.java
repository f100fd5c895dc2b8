package org.clientplaybook.check.rule;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** No message blames, pleads or threatens, and a parting message leaves a door open. */
final class Wordings implements ScenarioRule {
    private final Map<String, Map<Style.Kind, Phrases>> phrases = new HashMap<>();

    private record Fault(Style.Kind kind, Code code, String does, String hint) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    Style.Kind.BLAMING,
                    Code.BLAMING,
                    "blames the recipient",
                    "Say what you see and what you need, and not whose fault it is."),
            new Fault(
                    Style.Kind.PLEADING,
                    Code.PLEADING,
                    "sounds like begging",
                    "Ask once, in plain words, without apologizing."),
            new Fault(
                    Style.Kind.THREATENING,
                    Code.THREATENING,
                    "sounds like a threat",
                    "Say what you will do, and from which day."));

    private static final Phrases NONE = new Phrases(List.of());

    Wordings(Style style) {
        style.words().forEach((language, lists) -> {
            Map<Style.Kind, Phrases> own = new EnumMap<>(Style.Kind.class);
            lists.forEach((kind, list) -> own.put(kind, new Phrases(list)));
            phrases.put(language, own);
        });
    }

    @Override
    public void check(Written written, List<Problem> problems) {
        Map<Style.Kind, Phrases> own = LanguageTag.lookup(written.language(), phrases);
        if (own == null) {
            return;
        }
        written.messages((message, variant) -> {
            if (variant.subject() != null) {
                faults(Passage.of(variant.subject(), Objects.requireNonNull(variant.subjectAt())), own, problems);
            }
            Passage body = Passage.of(variant.body(), variant.bodyAt());
            faults(body, own, problems);
            if (variant.brief() != null && variant.briefAt() != null) {
                faults(Passage.of(variant.brief(), variant.briefAt()), own, problems);
            }
            Phrases door = phrases(own, Style.Kind.OPEN_DOOR);
            if (message.purpose() == Message.Purpose.PARTING && !door.isEmpty() && door.find(body.words(), 0) < 0) {
                problems.add(Problem.of(
                        Code.OPEN_DOOR,
                        variant.at(),
                        "The parting message `" + message.id() + "` does not say that they can come back.",
                        "Add a sentence that leaves the door open, or suppress the rule with `allow` and a reason."));
            }
        });
    }

    private static Phrases phrases(Map<Style.Kind, Phrases> own, Style.Kind kind) {
        return own.getOrDefault(kind, NONE);
    }

    private static void faults(Passage passage, Map<Style.Kind, Phrases> own, List<Problem> problems) {
        List<Passage.Word> words = passage.words();
        BitSet harmless = phrases(own, Style.Kind.HARMLESS).covered(words);
        for (Fault fault : FAULTS) {
            Phrases phrases = phrases(own, fault.kind());
            TreeSet<String> told = new TreeSet<>();
            for (int i = phrases.find(words, 0); i >= 0; i = phrases.find(words, i + 1)) {
                StringBuilder found = new StringBuilder(words.get(i).text());
                for (int j = 1; j < phrases.length(words, i); j++) {
                    found.append(' ').append(words.get(i + j).text());
                }
                if (!harmless.get(i) && told.add(found.toString())) {
                    problems.add(Problem.of(
                            fault.code(),
                            passage.at(words.get(i).offset()),
                            "“" + found + "” " + fault.does() + ".",
                            fault.hint()));
                }
            }
        }
    }
}
