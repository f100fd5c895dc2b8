package org.clientplaybook.site;

import java.util.List;
import java.util.function.Supplier;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Scripts;

/**
 * The script with what a scenario's messages are in one language, for its pages in the others: few readers write in another
 * language than they read. It is made anew when it is asked for, as pages are.
 *
 * @param name what {@link SiteView#files} calls it
 * @param path its place in the site
 */
record MessageScript(String name, String path, Supplier<byte[]> bytes) {
    /** Returns the scripts of all scenarios that have words of their own in several languages. */
    static List<MessageScript> of(List<SiteView> sites) {
        return sites.parallelStream()
                .flatMap(site -> site.edition().scenarios().stream()
                        .filter(scenario -> scenario.isIn(site.language()))
                        .map(scenario -> scenario.slug())
                        .filter(slug -> MessageData.languages(slug, sites).size() > 1)
                        .map(slug -> of(slug, site)))
                .toList();
    }

    private static MessageScript of(String slug, SiteView site) {
        String path = published(slug, site).path();
        return new MessageScript(
                MessageData.script(slug, site.language()),
                path,
                () -> published(slug, site).bytes());
    }

    private static Published published(String slug, SiteView site) {
        return Scripts.published(
                "messages-" + site.language() + "-" + slug,
                "Playbook.otherMessages ??= {};\n/** @type {LanguageMessages} */\nPlaybook.otherMessages[\""
                        + site.language() + "\"] = " + MessageData.ofLanguage(slug, site) + ";\n");
    }
}
