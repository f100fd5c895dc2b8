package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * A script with what plays of some scenarios consist of, in the language of an edition: the page of plays loads it once
 * somebody opens such a play. {@code component/plays/types.js} says what is in it.
 */
final class PlayScript {
    /** Of up to so many scenarios each has a script of its own; where there are more, those behind each other share one. */
    private static final int MOST_SCRIPTS = 500;

    private static final JsonFactory JSON = new JsonFactory();

    private final SiteView site;
    private final Scenario scenario;

    /** With the words of the first language, by which steps are told apart: they are the same in all. */
    private final Scenario original;

    private final JsonGenerator json;

    private PlayScript(SiteView site, Scenario scenario, Scenario original, JsonGenerator json) {
        this.site = site;
        this.scenario = scenario;
        this.original = original;
        this.json = json;
    }

    /** Returns by what {@link SiteView#path} finds the script of a number, counted from 1. */
    static String key(int number, String language) {
        return "play." + language + "." + number;
    }

    /** Returns the scenarios in the order of lists, apart by script. */
    static List<List<Scenario>> groups(SiteView site) {
        List<Scenario> all = site.edition().scenarios();
        int together = Math.max(1, (all.size() + MOST_SCRIPTS - 1) / MOST_SCRIPTS);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + together)
                .mapToObj(from -> all.subList(from, Math.min(from + together, all.size())))
                .toList();
    }

    /**
     * Returns the scripts in the order of their numbers.
     *
     * @param first the edition of the first language
     */
    static List<LateScript> of(SiteView site, SiteView first) {
        List<List<Scenario>> groups = groups(site);
        return IntStream.rangeClosed(1, groups.size())
                .mapToObj(number -> new LateScript(
                        key(number, site.language()),
                        "play-" + site.language() + "-" + number,
                        () -> text(groups.get(number - 1), site, first)))
                .toList();
    }

    private static String text(List<Scenario> scenarios, SiteView site, SiteView first) {
        StringBuilder text = new StringBuilder("Playbook.playScenarios ??= {};\n");
        for (Scenario scenario : scenarios) {
            Scenario original = Objects.requireNonNullElse(first.scenario(scenario.slug()), scenario);
            StringWriter data = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(data)) {
                new PlayScript(site, scenario, original, json).write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.append("/** @type {PlayScenario} */\nPlaybook.playScenarios[\"")
                    .append(scenario.slug());
            text.append("\"] = ").append(data.getBuffer()).append(";\n");
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("title", scenario.title());
        touches();
        messages();
        json.writeArrayFieldStart("steps");
        steps(scenario.steps(), original.steps(), new HashMap<>());
        json.writeEndArray();
        outcomes();
        fields();
        json.writeEndObject();
    }

    private void touches() throws IOException {
        json.writeArrayFieldStart("touches");
        Map<String, Integer> seen = new HashMap<>();
        for (Cadence.Touch touch : scenario.cadence().touches()) {
            String message = touch.message() == null ? "" : touch.message().text();
            Cadence.Delay after = touch.after();
            String unit = Keyword.of(after.unit());
            String id = message.isEmpty() ? "task-" + after.amount() + "-" + unit : message;
            json.writeStartObject();
            json.writeStringField("id", numbered(id, seen));
            json.writeNumberField("amount", after.amount());
            json.writeStringField("unit", unit);
            json.writeStringField("message", message);
            json.writeStringField("title", message.isEmpty() ? touch.task() : title(message));
            optional(
                    "asks", touch.condition() == null ? null : touch.condition().text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The second one of a name has a number, as in the planner. */
    private static String numbered(String name, Map<String, Integer> seen) {
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "_" + count;
    }

    private String title(String message) {
        return scenario.messages().stream()
                .filter(one -> one.id().equals(message))
                .map(Message::title)
                .findFirst()
                .orElse(message);
    }

    private void messages() throws IOException {
        json.writeObjectFieldStart("messages");
        for (Message message : scenario.messages()) {
            json.writeObjectFieldStart(message.id());
            json.writeStringField("title", message.title());
            json.writeStringField("channel", Keyword.of(message.channel()));
            json.writeArrayFieldStart("tones");
            for (Message.Variant variant : message.variants()) {
                json.writeString(Keyword.of(variant.tone()));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void steps(List<Step> steps, List<Step> originals, Map<String, Integer> seen) throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step named = i < originals.size() ? originals.get(i) : step;
            json.writeStartObject();
            json.writeStringField("key", numbered(mark(named.title()), seen));
            json.writeStringField("title", step.title());
            if (step.pause() != null) {
                String unit = Keyword.of(step.pause().unit());
                json.writeObjectFieldStart("wait");
                json.writeNumberField("amount", step.pause().amount());
                json.writeStringField("unit", unit);
                json.writeStringField(
                        "words", site.words().count("span." + unit, step.pause().amount()));
                json.writeEndObject();
            }
            if (!step.steps().isEmpty()) {
                json.writeArrayFieldStart("steps");
                steps(step.steps(), named.steps(), seen);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static String mark(String title) {
        CRC32 sum = new CRC32();
        sum.update(title.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    private void outcomes() throws IOException {
        json.writeArrayFieldStart("outcomes");
        for (Outcome outcome : scenario.outcomes()) {
            Scenario next =
                    outcome.go() == null ? null : site.scenario(outcome.go().text());
            json.writeStartObject();
            json.writeStringField("when", outcome.when());
            optional("end", outcome.end());
            optional("go", next == null ? null : next.slug());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Those that a play may keep. */
    private void fields() throws IOException {
        json.writeObjectFieldStart("fields");
        for (Field field : site.edition().fieldsOf(scenario).values()) {
            if (!field.sensitive()) {
                json.writeArrayFieldStart(field.name());
                json.writeString(field.label());
                json.writeString(Keyword.of(field.type()));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void optional(String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }
}
