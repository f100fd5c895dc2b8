package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;

/**
 * A scenario's words in the first language, sentence by sentence, so that a later check can tell what has changed since it
 * was translated.
 */
record Original(String scenario, String fingerprint, List<String> sentences) {
    Original {
        sentences = List.copyOf(sentences);
    }

    static Original of(Scenario scenario) {
        List<String> texts = new ArrayList<>(List.of(scenario.title(), scenario.summary(), scenario.goal()));
        scenario.signals().forEach(signal -> texts.add(signal.text()));
        scenario.fields().forEach(field -> texts.add(field.label()));
        for (Step step : scenario.allSteps()) {
            texts.add(step.title());
            texts.add(step.text() == null ? null : step.text().text());
        }
        scenario.messages()
                .forEach(message -> message.variants().forEach(variant -> {
                    texts.add(variant.subject() == null ? "" : variant.subject().source());
                    texts.add(variant.body().source());
                }));
        scenario.cadence().touches().stream().map(Cadence.Touch::task).forEach(texts::add);
        scenario.outcomes().stream().map(Outcome::when).forEach(texts::add);
        scenario.outcomes().stream().map(Outcome::end).forEach(texts::add);
        texts.add(scenario.guidance() == null ? null : scenario.guidance().text());
        List<String> sentences = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                text.lines()
                        .flatMap(line -> List.of(line.split("(?<=[.!?]) +", -1)).stream())
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty())
                        .forEach(sentences::add);
            }
        }
        return new Original(scenario.slug(), scenario.fingerprint(), sentences);
    }
}
