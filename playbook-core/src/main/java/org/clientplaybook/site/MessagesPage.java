package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Message.Channel;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;

/** Every message of an edition, by situation, a page at a time. */
final class MessagesPage {
    /** How many messages a page has at most: those of a playbook of seventy scenarios can be filtered on one. */
    static final int LISTED = 400;

    private static final Kind<Data> KIND = new Kind<>("messages", Data.class);

    private MessagesPage() {}

    /**
     * What its template gets.
     *
     * @param categories those that have messages on this page
     * @param contents all categories that have messages
     * @param channels those of the messages on this page
     * @param total how many messages there are on this page
     */
    public record Data(
            List<CategoryMessages> categories,
            List<CategoryLink> contents,
            Set<Channel> channels,
            int total,
            Listing.Pager pager) {}

    /** A category's scenarios with their messages. */
    public record CategoryMessages(Edition.Category category, List<ScenarioMessages> situations) {}

    /** A scenario's messages. */
    public record ScenarioMessages(Scenario scenario, List<MessageView> messages) {}

    /**
     * A message.
     *
     * @param opening the first sentence of its first variant
     */
    public record MessageView(Message message, Program opening) {}

    /**
     * Where a category's messages begin.
     *
     * @param page the relative address of that page; empty for the page itself
     */
    public record CategoryLink(Edition.Category category, String page) {}

    private record Entry(Edition.Category category, Scenario scenario, Message message) {}

    static List<Page<Data>> of(EditionContext edition) {
        Listing<Entry> listing = listing(edition);
        Map<Edition.Category, Integer> begins = begins(listing);
        String title = edition.words().word("messages.title");
        String lead = edition.words().word("messages.lead");
        return listing.each(number -> new Page<>(
                KIND,
                edition,
                edition.head(Route.MESSAGES, "", number, title, lead),
                () -> data(number, listing, begins)));
    }

    private static Listing<Entry> listing(EditionContext edition) {
        List<Entry> all = new ArrayList<>();
        for (Edition.Category category : edition.edition().categories()) {
            for (Scenario scenario : edition.inCategory(category)) {
                scenario.messages().forEach(message -> all.add(new Entry(category, scenario, message)));
            }
        }
        return new Listing<>(
                all, LISTED, number -> Route.MESSAGES.path(edition.site().folder(), "", number));
    }

    /** Returns the number of the page on which each category begins. */
    private static Map<Edition.Category, Integer> begins(Listing<Entry> listing) {
        Map<Edition.Category, Integer> begins = new LinkedHashMap<>();
        for (int number = 1; number <= listing.pages(); number++) {
            for (Entry entry : listing.page(number)) {
                begins.putIfAbsent(entry.category(), number);
            }
        }
        return begins;
    }

    private static Data data(int number, Listing<Entry> listing, Map<Edition.Category, Integer> begins) {
        List<CategoryLink> contents = begins.entrySet().stream()
                .map(entry -> new CategoryLink(
                        entry.getKey(), entry.getValue() == number ? "" : listing.href(number, entry.getValue())))
                .toList();
        List<Entry> entries = listing.page(number);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        entries.forEach(entry -> channels.add(entry.message().channel()));
        return new Data(categories(entries), contents, channels, entries.size(), listing.pager(number));
    }

    private static List<CategoryMessages> categories(List<Entry> entries) {
        return inTurn(entries, Entry::category).stream()
                .map(group -> new CategoryMessages(group.get(0).category(), situations(group)))
                .toList();
    }

    private static List<ScenarioMessages> situations(List<Entry> entries) {
        return inTurn(entries, Entry::scenario).stream()
                .map(group -> new ScenarioMessages(
                        group.get(0).scenario(),
                        group.stream().map(entry -> view(entry.message())).toList()))
                .toList();
    }

    /** Returns the entries in groups of neighbours that have the same thing. */
    private static List<List<Entry>> inTurn(List<Entry> entries, Function<Entry, Object> thing) {
        List<List<Entry>> groups = new ArrayList<>();
        Object last = null;
        for (Entry entry : entries) {
            if (thing.apply(entry) != last) {
                last = thing.apply(entry);
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(entry);
        }
        return groups;
    }

    private static MessageView view(Message message) {
        return new MessageView(message, Opening.of(message.variants().get(0).body()));
    }
}
