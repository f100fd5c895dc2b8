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
import java.util.function.Predicate;
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
            "field.",
            "fill.",
            "measure.",
            "panel.",
            "plan.first",
            "plan.start",
            "quick.",
            "scenario.messages",
            "scorecard.sum.",
            "search.close",
            "search.failed",
            "search.label",
            "search.title",
            "send.",
            "sheet.",
            "tone.");

    /** What the keys of the words begin with that name a language; scripts need those of the playbook's languages. */
    private static final String LANGUAGE_NAME = "notice.language.";

    /** Those of them that only the ways out need that few readers go. */
    private static final List<String> SEND_WORDS = List.of(
            "send.contains",
            "send.draft",
            "send.linked",
            "send.nothing",
            "send.onDisk",
            "send.saved",
            "send.tooLong",
            "send.without");

    /** What is not for scripts: words of the search's own page. */
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

    /** Returns the script with the words that are loaded along with the planner. */
    static Published ofPlanner(SiteView site) {
        return ofWords(site, "plan", "plan.");
    }

    /** Returns the script with the words that are loaded once there is a plan. */
    static Published ofPlanned(SiteView site) {
        return ofWords(site, "planned", "planned.", "send.onDisk", "send.without");
    }

    /** Returns the script with the words for whoever has plays. */
    static Published ofKept(SiteView site) {
        return ofWords(site, "kept", "kept.");
    }

    /** Returns the script with the words about what the browser keeps. */
    static Published ofOffline(SiteView site) {
        return ofWords(site, "offline", "offline.");
    }

    /** Returns the script with the words that the page of copies needs. */
    static Published ofCopy(SiteView site) {
        return ofWords(site, "copy", "copy.");
    }

    /** Returns the script with the words that the page of plays needs. */
    static Published ofPlays(SiteView site) {
        return ofWords(site, "plays", "plays.", "channel.");
    }

    /** Returns the script with the words that the search needs once it is used. */
    static Published ofSearch(SiteView site) {
        return ofWords(site, "search", "search.", "channel.");
    }

    /** Returns the script with the words about what is typed into fields. */
    static Published ofEntry(SiteView site) {
        return ofWords(site, "entry", "fault.");
    }

    /** Returns the script with the words of the ways out that few readers go. */
    static Published ofSend(SiteView site) {
        return ofWords(site, "send", SEND_WORDS.toArray(String[]::new));
    }

    /** Returns the words of an edition's language whose keys begin so, but for those that all pages have. */
    private static Published ofWords(SiteView site, String name, String... prefixes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (String prefix : prefixes) {
                words(site, prefix, key -> !isForAll(key), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scripts.published(
                "words-" + name + "-" + site.language(),
                "Object.assign(Playbook.languages[\"" + site.language() + "\"]?.words ?? {}, " + text + ");\n");
    }

    private static boolean isForAll(String key) {
        return WORDS.stream().anyMatch(key::startsWith) && !SEND_WORDS.contains(key);
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
            words(site, prefix, LanguageScript::isForAll, json);
        }
        Map<String, String> names = site.words().below(LANGUAGE_NAME);
        names.keySet().retainAll(site.settings().languages());
        for (Map.Entry<String, String> name : names.entrySet()) {
            json.writeStringField(LANGUAGE_NAME + name.getKey(), name.getValue());
        }
        json.writeEndObject();
    }

    private static void words(SiteView site, String prefix, Predicate<String> wanted, JsonGenerator json)
            throws IOException {
        for (Map.Entry<String, String> word : site.words().below(prefix).entrySet()) {
            String key = prefix + word.getKey();
            if (wanted.test(key) && !ON_A_PAGE.contains(key)) {
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
