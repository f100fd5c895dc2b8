package org.clientplaybook.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Step;
import org.jspecify.annotations.Nullable;

/** An edition's scenarios as JSON for other programs; {@code docs/catalog.md} describes it. One scenario is one line. */
final class CatalogFile {
    /** How many scenarios a file has at most: so much is in memory at once. */
    static final int LISTED = 250;

    private static final JsonFactory JSON = new JsonFactory();

    private final Site site;
    private final Addresses addresses;
    private final JsonGenerator json;
    private final CatalogMessages messages;

    private CatalogFile(Site site, Addresses addresses, Map<String, Words> words, JsonGenerator json) {
        this.site = site;
        this.addresses = addresses;
        this.json = json;
        this.messages = new CatalogMessages(json, site.holidays(), words);
    }

    /** Returns how many files an edition has: one where it has no scenario. */
    static int count(Edition edition) {
        return Math.max(1, (edition.scenarios().size() + LISTED - 1) / LISTED);
    }

    /**
     * Returns one of an edition's files as UTF-8.
     *
     * @param number counted from 1
     * @param base the address of the site with a {@code /} at its end, or null
     * @param words the interface's by language
     */
    static byte[] of(int number, Site site, @Nullable String base, Addresses addresses, Map<String, Words> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new CatalogFile(site, addresses, words, json).write(number, base, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(int number, @Nullable String base, Map<String, Words> words) throws IOException {
        Edition edition = addresses.edition();
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeStringField("playbook", site.id());
        json.writeStringField("language", edition.language());
        json.writeStringField("title", edition.title());
        json.writeStringField("tagline", edition.tagline());
        optional("address", base);
        if (number < count(edition)) {
            json.writeStringField("next", Route.CATALOG.path(addresses.folder(), "", number + 1));
        }
        license(site.license());
        strings("holidays", site.holidays().stream().map(LocalDate::toString).toList());
        json.writeObjectFieldStart("locales");
        for (Map.Entry<String, Words> language : words.entrySet()) {
            json.writeFieldName(language.getKey());
            Encoder.write(language.getValue().formats(), json);
        }
        json.writeEndObject();
        categories(edition);
        messages.fields(edition.fields());
        json.writeArrayFieldStart("scenarios");
        int from = (number - 1) * LISTED;
        for (Scenario scenario : edition.scenarios()
                .subList(from, Math.min(from + LISTED, edition.scenarios().size()))) {
            json.writeRaw('\n');
            scenario(scenario, edition);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void categories(Edition edition) throws IOException {
        json.writeArrayFieldStart("categories");
        for (Edition.Category category : edition.categories()) {
            json.writeStartObject();
            json.writeStringField("key", category.key());
            json.writeStringField("title", category.title());
            optional("moment", category.moment());
            json.writeStringField("summary", category.summary());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scenario(Scenario scenario, Edition edition) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", scenario.slug());
        json.writeStringField("language", scenario.language());
        json.writeStringField("title", scenario.title());
        json.writeStringField("summary", scenario.summary());
        json.writeStringField("page", Route.SCENARIO.path(addresses.folder(), scenario.slug()));
        json.writeStringField("markdown", addresses.copy(scenario.slug()));
        json.writeStringField("category", scenario.categoryKey());
        json.writeStringField("reviewed", String.valueOf(scenario.reviewed()));
        strings("authors", scenario.authors());
        strings("tags", texts(scenario.tags()));
        strings("asks", texts(scenario.asks()));
        strings("hears", texts(scenario.hears()));
        strings("signals", texts(scenario.signals()));
        json.writeStringField("goal", scenario.goal());
        steps(scenario.steps());
        messages.fields(scenario.fields());
        messages.messages(scenario);
        messages.examples(scenario, edition);
        cadence(scenario.cadence());
        outcomes(scenario.outcomes());
        if (scenario.scorecard() != null) {
            scorecard(scenario.scorecard());
        }
        sources(scenario.sources());
        origin(addresses.packs().origin(scenario.file()));
        json.writeEndObject();
    }

    private void license(Site.@Nullable License license) throws IOException {
        if (license != null) {
            json.writeObjectFieldStart("license");
            json.writeStringField("name", license.name());
            optional("url", license.url());
            optional("attribution", license.attribution());
            optional("source", license.source());
            json.writeEndObject();
        }
    }

    private void origin(Packs.@Nullable Origin origin) throws IOException {
        if (origin != null) {
            json.writeObjectFieldStart("origin");
            json.writeStringField("pack", origin.pack().id());
            json.writeStringField("title", origin.pack().title());
            json.writeStringField("version", origin.pack().version());
            license(origin.pack().license());
            json.writeBooleanField("replaced", origin.replaced());
            strings("changed", origin.changed());
            json.writeEndObject();
        }
    }

    private void steps(List<Step> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Step step : steps) {
            json.writeStartObject();
            json.writeStringField("title", step.title());
            if (step.text() != null) {
                json.writeStringField("text", DocumentMarkdown.of(step.text(), 1, addresses::inSite));
            }
            if (step.pause() != null) {
                delay("wait", step.pause());
            }
            if (!step.steps().isEmpty()) {
                steps(step.steps());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cadence(Cadence cadence) throws IOException {
        json.writeArrayFieldStart("cadence");
        for (Cadence.Touch touch : cadence.touches()) {
            json.writeStartObject();
            delay("after", touch.after());
            optional("message", touch.message());
            optional("task", touch.task());
            optional("if", touch.condition());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void outcomes(List<Outcome> outcomes) throws IOException {
        json.writeArrayFieldStart("outcomes");
        for (Outcome outcome : outcomes) {
            json.writeStartObject();
            json.writeStringField("when", outcome.when());
            optional("go", outcome.go());
            optional("end", outcome.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scorecard(Scorecard scorecard) throws IOException {
        json.writeObjectFieldStart("scorecard");
        json.writeStringField("title", scorecard.title());
        optional("intro", scorecard.intro());
        json.writeArrayFieldStart("questions");
        for (Scorecard.Criterion question : scorecard.questions()) {
            json.writeStartObject();
            json.writeStringField("text", question.text());
            json.writeNumberField("weight", question.weight());
            json.writeBooleanField("changeable", question.changeable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bands");
        for (Scorecard.Band band : scorecard.bands()) {
            json.writeStartObject();
            json.writeNumberField("from", band.from());
            json.writeStringField("verdict", band.verdict());
            optional("text", band.text());
            optional("go", band.go());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sources(List<Scenario.Source> sources) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Scenario.Source source : sources) {
            json.writeStartObject();
            json.writeStringField("title", source.title());
            json.writeStringField("language", source.language());
            optional("author", source.author());
            optional("url", source.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void delay(String key, Cadence.Delay delay) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("amount", delay.amount());
        json.writeStringField("unit", Keyword.of(delay.unit()));
        json.writeEndObject();
    }

    private void strings(String key, List<String> texts) throws IOException {
        json.writeFieldName(key);
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** Writes a property, which prints as its text, where it is there. */
    private void optional(String key, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value.toString());
        }
    }
}
