package org.clientplaybook.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * A message to send or to say, in one or more tones.
 *
 * @param id its name in the scenario
 * @param title what it does, in a few words
 * @param purpose what it is for
 * @param variants one or more, each of another tone
 * @param why notes on what makes it work
 * @param language the language of its title and notes
 */
public record Message(
        String id,
        String title,
        Channel channel,
        Purpose purpose,
        List<Variant> variants,
        List<Note> why,
        String language,
        Location at) {
    public Message {
        variants = List.copyOf(variants);
        why = List.copyOf(why);
    }

    /** Returns whether its title and notes are of a language, and not another's in their place. */
    public boolean isIn(String language) {
        return this.language.equals(language);
    }

    /** How it reaches them; the format writes it in lower case with hyphens. */
    public enum Channel {
        EMAIL,
        CALL,
        VOICEMAIL,
        CHAT,
        SMS,
        LETTER,
        IN_PERSON,
        TICKET,
        POST,
        FORM
    }

    /** What a message is for; the format writes it in lower case with hyphens. */
    public enum Purpose {
        FOLLOW_UP,
        ANSWER,
        BOUNDARY,
        PARTING,
        REQUEST,
        THANKS,
        NOTICE
    }

    /** How a message sounds; the format writes it in lower case. */
    public enum Tone {
        WARM,
        NEUTRAL,
        FIRM
    }

    /**
     * A message in one tone.
     *
     * @param subject the subject, or null
     * @param subjectAt the place of the subject's first character; without a column where it is not known, null where
     *     there is no subject
     * @param bodyAt the place of the body's first character, each line of which begins in its column; without a column
     *     where the lines of the text are not those of the file
     * @param brief the same as the body in a few words, or null
     * @param briefAt as {@code bodyAt} for these words; null where there are none
     * @param language the language of the words
     */
    public record Variant(
            Tone tone,
            @Nullable Program subject,
            Program body,
            String language,
            Location at,
            @Nullable Location subjectAt,
            Location bodyAt,
            @Nullable Program brief,
            @Nullable Location briefAt) {
        /** Returns whether its words are of a language, and not another's in their place. */
        public boolean isIn(String language) {
            return this.language.equals(language);
        }

        /** Returns all that it is made of: the subject where there is one, the body, and the few words. */
        public List<Program> programs() {
            return Stream.of(subject, body, brief).filter(Objects::nonNull).toList();
        }

        /** Returns the names of the fields that it uses, in the order in which they stand in it. */
        public Set<String> fields() {
            Set<String> fields = new LinkedHashSet<>();
            programs().forEach(program -> fields.addAll(program.fields()));
            return fields;
        }
    }

    /**
     * Why a passage works.
     *
     * @param near words of the passage that it explains, or null for the whole message
     */
    public record Note(@Nullable String near, String note, Location at) {}
}
