package org.clientplaybook.search;

import java.util.List;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;
import org.jspecify.annotations.Nullable;

/** Goes through all words of a scenario, with what each weighs by where it stands. */
final class ScenarioWords {
    // Up to the weight of running text, a word is part of it.
    private static final int TITLE = 24;
    private static final int ASK = 20;
    private static final int HEARD = 12;
    private static final int SUMMARY = 16;
    private static final int SIGNAL = 12;
    private static final int TAG = 12;
    private static final int NAME = 10;
    private static final int GOAL = 8;
    private static final int OUTCOME = 6;
    private static final int TEXT = 2;
    private static final int MESSAGE = 1;

    private final Splitter splitter;
    private final Dictionary dictionary;

    /**
     * @param dictionary takes each word with its weight
     */
    ScenarioWords(Splitter splitter, Dictionary dictionary) {
        this.splitter = splitter;
        this.dictionary = dictionary;
    }

    /**
     * @param category its category, or null
     */
    void read(Scenario scenario, Edition.@Nullable Category category) {
        take(scenario.title(), TITLE);
        take(scenario.summary(), SUMMARY);
        scenario.asks().forEach(ask -> take(ask.text(), ASK));
        scenario.hears().forEach(heard -> take(heard.text(), HEARD));
        scenario.signals().forEach(signal -> take(signal.text(), SIGNAL));
        scenario.tags().forEach(tag -> take(tag.text(), TAG));
        take(category == null ? null : category.title(), TEXT);
        take(scenario.goal(), GOAL);
        for (Step step : scenario.allSteps()) {
            take(step.title(), NAME);
            take(step.text());
        }
        scenario.messages().forEach(this::take);
        for (Outcome outcome : scenario.outcomes()) {
            take(outcome.when(), OUTCOME);
            take(outcome.end(), TEXT);
        }
        if (scenario.scorecard() != null) {
            take(scenario.scorecard().title(), NAME);
            scenario.scorecard().questions().forEach(question -> take(question.text(), TEXT));
        }
        Document guidance = scenario.guidanceIn(scenario.language());
        if (guidance != null) {
            guidance.headings().forEach(heading -> take(heading.text(), NAME - TEXT));
            take(guidance);
        }
    }

    private void take(Message message) {
        take(message.title(), NAME);
        for (Message.Variant variant : message.variants()) {
            if (variant.subject() != null) {
                take(outsideTags(variant.subject().source()), MESSAGE);
            }
            take(outsideTags(variant.body().source()), MESSAGE);
        }
        message.why().forEach(note -> take(note.note(), MESSAGE));
    }

    private void take(@Nullable Document document) {
        if (document == null) {
            return;
        }
        take(document.text(), TEXT);
    }

    /** Returns a template's own words, with a space for each of its tags. */
    private static String outsideTags(String template) {
        StringBuilder rest = new StringBuilder(template.length());
        boolean inside = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                inside = true;
                rest.append(' ');
            } else if (c == '}') {
                inside = false;
            } else if (!inside) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private void take(@Nullable String text, int weight) {
        if (text != null) {
            splitter.split(text, new Weighed(weight));
        }
    }

    /** Hands on words with their weight. */
    private final class Weighed implements Splitter.Words {
        private final int weight;

        Weighed(int weight) {
            this.weight = weight;
        }

        @Override
        public void word(String word) {
            dictionary.add(word, weight, weight <= TEXT);
        }

        @Override
        public void word(char[] chars, int length) {
            dictionary.add(chars, length, weight, weight <= TEXT);
        }

        @Override
        public void compound(List<String> parts, String joined) {
            parts.forEach(this::word);
            word(joined);
        }

        @Override
        public void last(String character) {
            word(character);
        }
    }
}
