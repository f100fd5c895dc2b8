package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Message.Channel;
import org.clientplaybook.render.View.ChannelLink;
import org.clientplaybook.render.View.ChannelView;
import org.clientplaybook.render.View.MessageView;

/**
 * Every message of an edition, by channel.
 *
 * @param begins the page on which each channel begins
 */
record MessageList(Listing<MessageView> listing, Map<Channel, Integer> begins) {
    static MessageList of(Edition edition, int length, Addresses addresses) {
        List<MessageView> all = new ArrayList<>();
        edition.scenarios()
                .forEach(scenario ->
                        scenario.messages().forEach(message -> all.add(new MessageView(message, scenario))));
        all.sort(Comparator.comparing(entry -> entry.message().channel()));
        Listing<MessageView> listing = new Listing<>(all, length, addresses::messages);
        Map<Channel, Integer> begins = new TreeMap<>();
        listing.each((number, part) ->
                part.forEach(entry -> begins.putIfAbsent(entry.message().channel(), number)));
        return new MessageList(listing, begins);
    }

    /** Returns the data of a page of it. */
    Map<String, Object> page(int number) {
        List<ChannelLink> contents = begins.entrySet().stream()
                .map(entry -> new ChannelLink(
                        entry.getKey(), entry.getValue() == number ? "" : listing.href(number, entry.getValue())))
                .toList();
        return Map.of("channels", channels(listing.page(number)), "contents", contents, "pager", listing.pager(number));
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
