package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.jspecify.annotations.Nullable;

/** Finds what a scenario refers to in its edition. */
final class ScenarioViews {
    private ScenarioViews() {}

    /**
     * A scenario with what it refers to.
     *
     * @param category null where it is not known
     * @param channels those of its messages, each once, in the order of the messages
     * @param first the message to begin with: that of the first touch that has one, else the first; null where there is none
     * @param before the scenarios that lead here
     * @param bands those of its scorecard, if it has one
     * @param edit the address at which its file is edited, or null
     */
    public record ScenarioView(
            Scenario scenario,
            Edition.@Nullable Category category,
            List<Message.Channel> channels,
            @Nullable Message first,
            List<TouchView> touches,
            List<OutcomeView> outcomes,
            List<Scenario> before,
            List<BandView> bands,
            @Nullable String edit) {}

    /** An entry of a cadence with its message, or null where it is a task. */
    public record TouchView(Cadence.Touch touch, @Nullable Message message) {}

    /** An outcome with the scenario that it leads to, or null. */
    public record OutcomeView(Outcome outcome, @Nullable Scenario next) {}

    /** A band with its greatest sum, or null in the last one, and the scenario that it leads to, or null. */
    public record BandView(
            Scorecard.Band band,
            @Nullable Integer to,
            @Nullable Scenario next) {}

    /** Returns the views of scenarios, in the same order. */
    static List<ScenarioView> of(List<Scenario> scenarios, SiteView site) {
        return scenarios.stream().map(scenario -> of(scenario, site)).toList();
    }

    static ScenarioView of(Scenario scenario, SiteView site) {
        Map<String, Message> messages = new HashMap<>();
        scenario.messages().forEach(message -> messages.put(message.id(), message));
        List<TouchView> touches = scenario.cadence().touches().stream()
                .map(touch ->
                        new TouchView(touch, touch.message() == null ? null : messages.get(text(touch.message()))))
                .toList();
        List<OutcomeView> outcomes = scenario.outcomes().stream()
                .map(outcome -> new OutcomeView(outcome, site.scenario(text(outcome.go()))))
                .toList();
        String edit = site.settings().edit();
        return new ScenarioView(
                scenario,
                site.categories().get(scenario.categoryKey()),
                scenario.messages().stream().map(Message::channel).distinct().toList(),
                first(touches, scenario.messages()),
                touches,
                outcomes,
                site.before(scenario),
                bands(scenario.scorecard(), site),
                edit == null || scenario.file().pack() != null
                        ? null
                        : edit.replace("{path}", scenario.file().path()));
    }

    private static @Nullable Message first(List<TouchView> touches, List<Message> messages) {
        return Stream.concat(touches.stream().map(TouchView::message), messages.stream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<BandView> bands(@Nullable Scorecard scorecard, SiteView site) {
        List<Scorecard.Band> bands = scorecard == null ? List.of() : scorecard.bands();
        List<BandView> views = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Integer to = i + 1 < bands.size() ? bands.get(i + 1).from() - 1 : null;
            views.add(new BandView(
                    bands.get(i), to, site.scenario(text(bands.get(i).go()))));
        }
        return views;
    }

    private static @Nullable String text(@Nullable Line reference) {
        return reference == null ? null : reference.text();
    }
}
