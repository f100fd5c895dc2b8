package org.clientplaybook.site;

import java.util.List;

/**
 * The script with what a scenario's messages are in one language, for its pages in the others: few readers write in another
 * language than they read.
 */
final class MessageScript {
    private MessageScript() {}

    /** Returns the scripts of all scenarios that have words of their own in several languages. */
    static List<LateScript> of(List<SiteView> sites) {
        return sites.stream()
                .flatMap(site -> site.edition().scenarios().stream()
                        .filter(scenario -> scenario.isIn(site.language()))
                        .map(scenario -> scenario.slug())
                        .filter(slug -> MessageData.languages(slug, sites).size() > 1)
                        .map(slug -> of(slug, site)))
                .toList();
    }

    private static LateScript of(String slug, SiteView site) {
        return new LateScript(
                MessageData.script(slug, site.language()),
                "messages-" + site.language() + "-" + slug,
                () -> "Playbook.otherMessages ??= {};\n/** @type {LanguageMessages} */\nPlaybook.otherMessages[\""
                        + site.language() + "\"] = " + MessageData.ofLanguage(slug, site) + ";\n");
    }
}
