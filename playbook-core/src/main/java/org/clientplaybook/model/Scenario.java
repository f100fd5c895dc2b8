package org.clientplaybook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * A situation and what to do in it, in one language.
 *
 * @param slug its folder's name, the same in all languages
 * @param language the language of its words: the edition's, or the first one where there is no translation
 * @param formerly slugs that it had before
 * @param category the key of its category; null only where the file has errors
 * @param order its place among those of its category, from 1; {@link #LAST} where it names none
 * @param asks what a reader would type to find it
 * @param hears what the other side writes or says in it
 * @param signals how to know that this is it
 * @param goal what to aim for
 * @param fields its own fields, without the shared ones, in the order of the file
 * @param scorecard or null
 * @param reviewed the day somebody last read it through; null only where the file has errors
 * @param reviewedAt the place of that day; null where the day is
 * @param draft whether only the preview shows it
 * @param lead its title, summary and goal with the place of their first character; without a column where their lines are not
 *     those of the file
 * @param allow rules that are suppressed here
 * @param fingerprint of the words of the first language that a translation has to have, the guidance among them
 * @param original in a translation the fingerprint of the words that it was made of, or null
 * @param guidance the reasoning behind it, or null
 * @param guidanceLanguage the language of the guidance
 * @param file the file of its words
 */
public record Scenario(
        String slug,
        String language,
        List<Line> formerly,
        List<String> authors,
        String title,
        String summary,
        @Nullable Line category,
        int order,
        List<Line> tags,
        List<Line> asks,
        List<Line> hears,
        List<Line> signals,
        String goal,
        List<Field> fields,
        List<Step> steps,
        List<Message> messages,
        Cadence cadence,
        List<Outcome> outcomes,
        @Nullable Scorecard scorecard,
        List<Example> examples,
        List<Source> sources,
        @Nullable LocalDate reviewed,
        @Nullable Location reviewedAt,
        boolean draft,
        List<Line> lead,
        List<Allowance> allow,
        String fingerprint,
        @Nullable Line original,
        @Nullable Document guidance,
        String guidanceLanguage,
        ContentPath file,
        Location at) {
    /** The place of scenarios that name none. */
    public static final int LAST = Integer.MAX_VALUE;

    public Scenario {
        formerly = List.copyOf(formerly);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        asks = List.copyOf(asks);
        hears = List.copyOf(hears);
        signals = List.copyOf(signals);
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        outcomes = List.copyOf(outcomes);
        examples = List.copyOf(examples);
        sources = List.copyOf(sources);
        lead = List.copyOf(lead);
        allow = List.copyOf(allow);
    }

    /** Returns whether its words are of a language, and not another's in their place. */
    public boolean isIn(String language) {
        return this.language.equals(language);
    }

    /** Returns the guidance where its words are of a language, else null. */
    public @Nullable Document guidanceIn(String language) {
        return guidanceLanguage.equals(language) ? guidance : null;
    }

    /** Returns the names of the fields that its messages use. */
    public Set<String> usedFields() {
        Set<String> used = new HashSet<>();
        for (Message message : messages) {
            message.variants().forEach(variant -> used.addAll(variant.fields()));
        }
        return used;
    }

    /** Returns the slugs of the other scenarios that its outcomes and its scorecard lead to, each once, in their order. */
    public Set<String> leadsTo() {
        Set<String> slugs = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.go() != null) {
                slugs.add(outcome.go().text());
            }
        }
        for (Scorecard.Band band : scorecard == null ? List.<Scorecard.Band>of() : scorecard.bands()) {
            if (band.go() != null) {
                slugs.add(band.go().text());
            }
        }
        slugs.remove(slug);
        return slugs;
    }

    /** Returns the key of its category, which every scenario without errors has. */
    public String categoryKey() {
        return Objects.requireNonNull(category, slug).text();
    }

    /** Returns the steps in their order, each before the steps that it is done in. */
    public List<Step> allSteps() {
        List<Step> all = new ArrayList<>();
        steps.forEach(step -> step.addTo(all));
        return Collections.unmodifiableList(all);
    }

    /**
     * A set of field values, by field name; a list field has its items.
     *
     * @param name what it is an example of
     * @param places where each value stands
     */
    public record Example(String name, Map<String, List<String>> values, Map<String, Location> places, Location at) {
        public Example {
            places = Map.copyOf(places);
            // Keeps the author's order, which Map.copyOf would not.
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Where an idea comes from.
     *
     * @param language that of the title
     * @param author or null
     * @param url or null
     */
    public record Source(
            String title,
            String language,
            @Nullable String author,
            @Nullable String url,
            Location at) {}

    /** A rule that is suppressed, with the reason. */
    public record Allowance(String rule, String because, Location at) {}
}
