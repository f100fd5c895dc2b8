package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.model.Site;

/**
 * What the templates get, besides the model's own records. The records are public for Pebble's sake; {@code
 * docs/theme.md} describes them.
 */
final class View {
    private View() {}

    /** Returns a scenario with everything that it refers to in its edition. */
    static ScenarioView of(Scenario scenario, SiteView site) {
        Map<String, Message> messages = new HashMap<>();
        scenario.messages().forEach(message -> messages.put(message.id(), message));
        List<TouchView> touches = scenario.cadence().touches().stream()
                .map(touch -> new TouchView(touch, messages.get(text(touch.message()))))
                .toList();
        List<OutcomeView> outcomes = scenario.outcomes().stream()
                .map(outcome -> new OutcomeView(outcome, site.scenarios().get(text(outcome.go()))))
                .toList();
        String edit = site.settings().edit();
        return new ScenarioView(
                scenario,
                site.categories().get(scenario.category().text()),
                touches,
                outcomes,
                scenario.scorecard() == null
                        ? List.of()
                        : bands(scenario.scorecard().bands(), site),
                edit == null ? null : edit.replace("{path}", scenario.file()));
    }

    private static List<BandView> bands(List<Scorecard.Band> bands, SiteView site) {
        List<BandView> views = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Integer to = i + 1 < bands.size() ? bands.get(i + 1).from() - 1 : null;
            views.add(new BandView(
                    bands.get(i), to, site.scenarios().get(text(bands.get(i).go()))));
        }
        return views;
    }

    private static String text(Line reference) {
        return reference == null ? null : reference.text();
    }

    /**
     * The edition that a page belongs to.
     *
     * @param base the address of the site with a {@code /} at its end, or null
     * @param scripts the paths of the files of each page's script, and of each that stands apart
     */
    public record SiteView(
            Site settings,
            Edition edition,
            Map<String, Words> words,
            Addresses addresses,
            String base,
            Map<String, String> files,
            Map<String, List<String>> scripts,
            Map<String, Asset> assets,
            Map<String, Field> fields,
            Map<String, Scenario> scenarios,
            Map<String, Edition.Category> categories) {
        public String title() {
            return edition.title();
        }

        public String tagline() {
            return edition.tagline();
        }

        public String language() {
            return edition.language();
        }

        /** Returns the names of the files with all messages, by what they are; empty where there are too many messages. */
        public Map<String, String> exports() {
            return edition.scenarios().size() > Exports.MOST_SCENARIOS ? Map.of() : Exports.names(settings.id());
        }

        public List<Edition.Page> pages() {
            return edition.pages();
        }

        public Site.License license() {
            return settings.license();
        }
    }

    /**
     * A page.
     *
     * @param path its place in the site
     * @param root the way from it to the site's root, or the site's address on a page that is served at any depth
     * @param kind its template's name, for styles and the current entry of the navigation
     * @param title as in the browser's tab, without the playbook's name
     * @param language the language of its main part
     * @param alternates the page in each language, this one too
     * @param canonical its full address, or null without a base address
     */
    public record PageView(
            String path,
            String root,
            String kind,
            String title,
            String description,
            String language,
            List<Alternate> alternates,
            String canonical) {}

    /**
     * A page in another language.
     *
     * @param name the language's own name
     * @param href the relative address
     * @param url the full address, or null without a base address
     * @param current whether it is this page
     * @param same whether it is the same page, and not just the nearest
     */
    public record Alternate(String language, String name, String href, String url, boolean current, boolean same) {}

    /** A category with how many scenarios it has, and those that the page lists. */
    public record CategoryView(Edition.Category category, int count, List<Scenario> scenarios) {}

    /** A tag with how many scenarios have it. */
    public record TagView(String name, String slug, int count) {}

    /**
     * A scenario with what it refers to.
     *
     * @param edit the address at which its file is edited, or null
     */
    public record ScenarioView(
            Scenario scenario,
            Edition.Category category,
            List<TouchView> touches,
            List<OutcomeView> outcomes,
            List<BandView> bands,
            String edit) {}

    /** An entry of a cadence with its message, or null where it is a task. */
    public record TouchView(Cadence.Touch touch, Message message) {}

    /** An outcome with the scenario that it leads to, or null. */
    public record OutcomeView(Outcome outcome, Scenario next) {}

    /** A band with its greatest sum, or null in the last one, and the scenario that it leads to, or null. */
    public record BandView(Scorecard.Band band, Integer to, Scenario next) {}

    /** One of a scenario's asks. */
    public record AskView(String text, Scenario scenario) {}

    /** A message with its scenario. */
    public record MessageView(Message message, Scenario scenario) {}

    /** A channel's messages. */
    public record ChannelView(Message.Channel channel, List<MessageView> messages) {}

    /**
     * Where a channel's messages begin.
     *
     * @param page the relative address of that page; empty for the page itself
     */
    public record ChannelLink(Message.Channel channel, String page) {}

    /**
     * A list that is split into pages.
     *
     * @param number this page's, counted from 1
     * @param previous the relative address of the page before, or null
     * @param next the relative address of the page behind, or null
     * @param entries the pages to link: the first, the last and those nearby
     */
    public record Pager(int number, int of, String previous, String next, List<PagerEntry> entries) {}

    /** A page of a list, or a gap where the address is null. */
    public record PagerEntry(int number, String href) {}
}
