package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.model.Message;
import org.clientplaybook.render.View.SiteView;

/** The script that tells an edition's pages where the search is, and in which words it speaks. */
final class SearchSettings {
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
        Words words = site.words().get(site.language());
        String first = site.settings().languages().get(0);
        List<String> indexes = new ArrayList<>(List.of(index(site, site.language())));
        if (!first.equals(site.language())) {
            indexes.add(index(site, first));
        }
        List<String> channels = new ArrayList<>();
        for (Message.Channel channel : Message.Channel.values()) {
            String slug = channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
            channels.add(quote(words.word("channel." + slug)));
        }
        Map<String, String> languages = new TreeMap<>();
        site.settings().languages().forEach(tag -> languages.put(tag, words.word("notice.language." + tag)));
        return "Playbook.search.set({\n\"page\": " + quote(site.addresses().search())
                + ",\n\"scripts\": "
                + SCRIPTS.stream().map(name -> quote(site.files().get(name))).toList()
                + ",\n\"indexes\": " + indexes
                + ",\n\"channels\": " + channels
                + ",\n\"languages\": " + object(languages)
                + ",\n\"words\": " + object(words.below("search.")) + "\n});\n";
    }

    private static String index(SiteView site, String language) {
        return "[" + quote(language) + ", " + quote(site.files().get("search." + language)) + "]";
    }

    private static String object(Map<String, String> entries) {
        return "{"
                + String.join(
                        ",\n",
                        entries.entrySet().stream()
                                .map(entry -> quote(entry.getKey()) + ": " + quote(entry.getValue()))
                                .toList())
                + "}";
    }

    private static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
