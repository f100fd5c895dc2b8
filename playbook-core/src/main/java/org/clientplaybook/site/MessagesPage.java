package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Message.Channel;
import org.clientplaybook.model.Scenario;

/** Every message of an edition, by channel, a page at a time. */
final class MessagesPage {
    private static final Kind<Data> KIND = new Kind<>("messages", Data.class);

    private MessagesPage() {}

    /**
     * What its template gets.
     *
     * @param channels the messages of this page
     * @param contents all channels
     */
    public record Data(List<ChannelView> channels, List<ChannelLink> contents, Listing.Pager pager) {}

    /** A channel's messages. */
    public record ChannelView(Channel channel, List<MessageView> messages) {}

    /** A message with its scenario. */
    public record MessageView(Message message, Scenario scenario) {}

    /**
     * Where a channel's messages begin.
     *
     * @param page the relative address of that page; empty for the page itself
     */
    public record ChannelLink(Channel channel, String page) {}

    static List<Page<Data>> of(EditionContext edition) {
        Listing<MessageView> listing = listing(edition);
        Map<Channel, Integer> begins = begins(listing);
        String title = edition.words().word("messages.title");
        String lead = edition.words().word("messages.lead");
        return listing.each(number -> new Page<>(
                KIND,
                edition,
                edition.head(Route.MESSAGES, "", number, title, lead),
                () -> data(number, listing, begins)));
    }

    private static Listing<MessageView> listing(EditionContext edition) {
        List<MessageView> all = new ArrayList<>();
        edition.edition()
                .scenarios()
                .forEach(scenario ->
                        scenario.messages().forEach(message -> all.add(new MessageView(message, scenario))));
        all.sort(Comparator.comparing(entry -> entry.message().channel()));
        return new Listing<>(
                all,
                EditionContext.LISTED,
                number -> Route.MESSAGES.path(edition.site().folder(), "", number));
    }

    /** Returns the number of the page on which each channel begins. */
    private static Map<Channel, Integer> begins(Listing<MessageView> listing) {
        Map<Channel, Integer> begins = new TreeMap<>();
        for (int number = 1; number <= listing.pages(); number++) {
            for (MessageView entry : listing.page(number)) {
                begins.putIfAbsent(entry.message().channel(), number);
            }
        }
        return begins;
    }

    private static Data data(int number, Listing<MessageView> listing, Map<Channel, Integer> begins) {
        List<ChannelLink> contents = begins.entrySet().stream()
                .map(entry -> new ChannelLink(
                        entry.getKey(), entry.getValue() == number ? "" : listing.href(number, entry.getValue())))
                .toList();
        return new Data(channels(listing.page(number)), contents, listing.pager(number));
    }

    private static List<ChannelView> channels(List<MessageView> messages) {
        Map<Channel, List<MessageView>> byChannel = new TreeMap<>();
        messages.forEach(message -> byChannel
                .computeIfAbsent(message.message().channel(), key -> new ArrayList<>())
                .add(message));
        return byChannel.entrySet().stream()
                .map(entry -> new ChannelView(entry.getKey(), entry.getValue()))
                .toList();
    }
}
