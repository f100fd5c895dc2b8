package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Message;

/** The script that tells an edition's pages where the search is, and in which words it speaks. */
final class SearchSettings {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SCRIPTS = List.of(
            "splitter",
            "search-index",
            "search-terms",
            "search-ranking",
            "search-query",
            "search-results",
            "search-box");

    private SearchSettings() {}

    static String script(SiteView site) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(site, site.words(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Playbook.search.set(" + text + ");\n";
    }

    private static void write(SiteView site, Words words, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("page", Route.SEARCH.path(site.folder()));
        json.writeArrayFieldStart("scripts");
        for (String name : SCRIPTS) {
            json.writeString(site.files().get(name));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("indexes");
        String first = site.settings().languages().get(0);
        index(site, site.language(), json);
        if (!first.equals(site.language())) {
            index(site, first, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("channels");
        for (Message.Channel channel : Message.Channel.values()) {
            String slug = Keyword.of(channel);
            json.writeStringField(slug, words.word("channel." + slug));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("languages");
        for (String tag : site.settings().languages()) {
            json.writeStringField(tag, words.word("notice.language." + tag));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, String> word : words.below("search.").entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void index(SiteView site, String language, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(language);
        json.writeString(site.files().get("search." + language));
        json.writeEndArray();
    }
}
