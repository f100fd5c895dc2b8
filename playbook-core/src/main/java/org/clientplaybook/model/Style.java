package org.clientplaybook.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a playbook wants its words: what the rules about wording measure by.
 *
 * @param contacts mail addresses and phone numbers of the playbook's own, which may be real
 * @param limits by what they limit
 * @param words by language, and then by kind; a language without any has no entry, and {@code pt-BR} without one is
 *     measured by those of {@code pt}
 */
public record Style(List<String> contacts, Map<Limit, Integer> limits, Map<String, Map<Kind, List<String>>> words) {
    public Style {
        contacts = List.copyOf(contacts);
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    /** Returns a limit; the tool's own style has each of them. */
    public int limit(Limit limit) {
        return Objects.requireNonNull(limits.get(limit), limit::name);
    }

    /** What is limited; the format writes it in lower case with hyphens. */
    public enum Limit {
        /** Characters of a message, by its channel. */
        EMAIL,
        CALL,
        VOICEMAIL,
        CHAT,
        SMS,
        LETTER,
        IN_PERSON,
        TICKET,
        POST,
        FORM,
        /** Characters of the subject of a mail. */
        SUBJECT,
        /** Words of the short version of a message. */
        SHORT,
        /** Readability index of a message. */
        MESSAGE_LIX,
        /** Readability index of a guidance or a page. */
        GUIDANCE_LIX,
        /** Kilobytes (1,000 bytes) of a picture. */
        PICTURE,
        /** Percent of the phrases of a scenario that another has too. */
        LIKENESS
    }

    /** The lists of phrases; the format writes them in lower case with hyphens. */
    public enum Kind {
        BLAMING,
        PLEADING,
        THREATENING,
        /** What tells that they may come back. */
        OPEN_DOOR,
        /** What is no fault, although a phrase of another list is in it. */
        HARMLESS,
        /** Words for the writer alone. */
        ME,
        /** Words for the one who reads. */
        YOU
    }
}
