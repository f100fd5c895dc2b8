package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.Route;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Scripts;

/**
 * The script with what all pages of a language share: the words that scripts speak, the locale formats of every language of the
 * playbook, where the search is. {@code core/types.js} says what is in it.
 */
final class LanguageScript {
    private static final JsonFactory JSON = new JsonFactory();

    /** What the keys of words begin with that scripts use. */
    private static final List<String> WORDS = List.of(
            "channel.",
            "fault.",
            "field.",
            "fill.",
            "measure.",
            "panel.",
            "quick.",
            "scenario.messages",
            "scorecard.sum.",
            "search.",
            "send.",
            "sheet.",
            "tone.");

    /** What the keys of the words begin with that name a language; scripts need those of the playbook's languages. */
    private static final String LANGUAGE_NAME = "notice.language.";

    /** What the keys of the words begin with that the planner alone uses. */
    private static final String PLAN_WORDS = "plan.";

    /** The same for who has a plan. */
    private static final String PLANNED_WORDS = "planned.";

    /** The same for who has kept a play of the scenario, or opened one by a link. */
    private static final String KEPT_WORDS = "kept.";

    /** What the keys of the words begin with that the page of plays alone uses. */
    private static final String PLAYS_WORDS = "plays.";

    /** The same for what keeps the site in the browser. */
    private static final String OFFLINE_WORDS = "offline.";

    /** The same for the page of copies. */
    private static final String COPY_WORDS = "copy.";

    /** Words of the search's own page. */
    private static final Set<String> ON_A_PAGE = Set.of("search.lead", "search.noScript");

    private LanguageScript() {}

    /**
     * Returns the script of an edition's language.
     *
     * @param before the place in the site of the script that comes before one that stands apart, by the name of that one
     */
    static Published of(SiteView site, Map<String, String> before) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(site, before, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String assignment = "Playbook.languages[\"" + site.language() + "\"] = " + text + ";\n";
        return Scripts.published(
                "language-" + site.language(),
                "Playbook.languages ??= {};\n/** @type {LanguageData} */\n" + assignment);
    }

    /** Returns the script with the words of an edition's language that are loaded along with the planner. */
    static Published ofPlanner(SiteView site) {
        return ofWords(site, "words-plan-", PLAN_WORDS);
    }

    /** Returns the script with the words of an edition's language that are loaded once there is a plan. */
    static Published ofPlanned(SiteView site) {
        return ofWords(site, "words-planned-", PLANNED_WORDS);
    }

    /** Returns the script with the words of an edition's language for whoever has plays. */
    static Published ofKept(SiteView site) {
        return ofWords(site, "words-kept-", KEPT_WORDS);
    }

    /** Returns the script with the words of an edition's language about what the browser keeps. */
    static Published ofOffline(SiteView site) {
        return ofWords(site, "words-offline-", OFFLINE_WORDS);
    }

    /** Returns the script with the words of an edition's language that the page of copies needs. */
    static Published ofCopy(SiteView site) {
        return ofWords(site, "words-copy-", COPY_WORDS);
    }

    /** Returns the script with the words of an edition's language that the page of plays needs. */
    static Published ofPlays(SiteView site) {
        return ofWords(site, "words-plays-", PLAYS_WORDS);
    }

    private static Published ofWords(SiteView site, String name, String prefix) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            words(site, prefix, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scripts.published(
                name + site.language(),
                "Object.assign(Playbook.languages[\"" + site.language() + "\"]?.words ?? {}, " + text + ");\n");
    }

    private static void write(SiteView site, Map<String, String> before, JsonGenerator json) throws IOException {
        json.writeStartObject();
        words(site, json);
        formats(site, json);
        rightToLeft(site, json);
        json.writeArrayFieldStart("holidays");
        for (LocalDate day : site.settings().holidays()) {
            json.writeNumber(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
        }
        json.writeEndArray();
        apart(site, before, json);
        search(site, json);
        json.writeStringField("plays", Route.PLAYS.path(site.folder()));
        String worker = site.files().get(Offline.NAME);
        if (worker != null) {
            json.writeStringField("worker", worker);
            json.writeStringField("manifest", Route.MANIFEST.path(site.folder()));
        }
        json.writeEndObject();
    }

    private static void words(SiteView site, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("words");
        for (String prefix : WORDS) {
            words(site, prefix, json);
        }
        Map<String, String> names = site.words().below(LANGUAGE_NAME);
        names.keySet().retainAll(site.settings().languages());
        for (Map.Entry<String, String> name : names.entrySet()) {
            json.writeStringField(LANGUAGE_NAME + name.getKey(), name.getValue());
        }
        json.writeEndObject();
    }

    private static void words(SiteView site, String prefix, JsonGenerator json) throws IOException {
        for (Map.Entry<String, String> word : site.words().below(prefix).entrySet()) {
            String key = prefix + word.getKey();
            if (!ON_A_PAGE.contains(key)) {
                json.writeStringField(key, word.getValue());
            }
        }
    }

    private static void formats(SiteView site, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("formats");
        for (String language : site.settings().languages()) {
            json.writeFieldName(language);
            Encoder.write(site.words(language).formats(), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("names");
        for (String language : site.settings().languages()) {
            json.writeStringField(language, site.words(language).word("language.name"));
        }
        json.writeEndObject();
    }

    private static void rightToLeft(SiteView site, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rtl");
        for (String language : site.settings().languages()) {
            if (LanguageTag.isRightToLeft(language)) {
                json.writeString(language);
            }
        }
        json.writeEndArray();
    }

    private static void apart(SiteView site, Map<String, String> before, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("apart");
        for (Map.Entry<String, List<String>> script :
                new TreeMap<>(site.resources().scripts()).entrySet()) {
            if (!script.getKey().startsWith("page/")) {
                List<String> paths = new ArrayList<>(script.getValue());
                String first = before.get(script.getKey());
                if (first != null) {
                    paths.add(0, first);
                }
                json.writeFieldName(script.getKey());
                json.writeArray(paths.toArray(String[]::new), 0, paths.size());
            }
        }
        json.writeEndObject();
    }

    private static void search(SiteView site, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("search");
        json.writeStringField("page", Route.SEARCH.path(site.folder()));
        json.writeStringField("asks", Placeholder.of(site));
        json.writeArrayFieldStart("indexes");
        String first = site.settings().languages().get(0);
        index(site, site.language(), json);
        if (!first.equals(site.language())) {
            index(site, first, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void index(SiteView site, String language, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(language);
        json.writeString(site.files().get("search." + language));
        json.writeEndArray();
    }
}
