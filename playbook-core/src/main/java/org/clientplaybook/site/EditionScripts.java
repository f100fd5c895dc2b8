package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.clientplaybook.theme.Published;

/**
 * The scripts with an edition's data: its words, its guide, the names of its plays.
 *
 * @param names the paths of those that pages name
 */
record EditionScripts(Map<String, String> names, List<Published> published) {
    /** @param signals what is known of the signals in each language, and what is found now */
    static EditionScripts of(SiteView site, Map<String, SharedSignals.Known> signals) {
        Map<String, String> names = new HashMap<>();
        List<Published> published = new ArrayList<>();
        Map<String, String> before = new HashMap<>();
        BiConsumer<String, Published> put = (script, data) -> {
            before.put(script, data.path());
            published.add(data);
        };
        put.accept("core/entry", LanguageScript.ofEntry(site));
        put.accept("component/search/search-box", LanguageScript.ofSearch(site));
        put.accept("component/send/send-more", LanguageScript.ofSend(site));
        put.accept("component/signals/nearer", NearerScript.of(site, signals));
        put.accept("component/planner/plan-table", LanguageScript.ofPlanner(site));
        put.accept("component/planner/plan-file", LanguageScript.ofPlanned(site));
        put.accept("component/planner/own-plays", LanguageScript.ofKept(site));
        put.accept("component/offline/offline", LanguageScript.ofOffline(site));
        Published guide = GuideScript.of(site);
        if (guide != null) {
            put.accept("component/guide/guide-trail", guide);
            names.put("guide." + site.language(), guide.path());
        }
        Published language = LanguageScript.of(site, before);
        names.put("language." + site.language(), language.path());
        published.add(language);
        Published copy = LanguageScript.ofCopy(site);
        names.put("copy." + site.language(), copy.path());
        published.add(copy);
        Published plays = LanguageScript.ofPlays(site);
        names.put("plays." + site.language(), plays.path());
        published.add(plays);
        return new EditionScripts(Map.copyOf(names), List.copyOf(published));
    }
}
