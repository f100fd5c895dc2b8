package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.list;
import static org.clientplaybook.format.Keys.scalar;

import java.util.Arrays;
import java.util.List;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;

/** A playbook's settings for the rules: {@code rules} of {@code playbook.yaml}, and {@code style.yaml}. */
final class StyleFormat {
    private StyleFormat() {}

    /** The codes whose severity a playbook can change, or that a scenario can suppress: an error by default breaks the site. */
    static final List<String> RULE_IDS = Arrays.stream(Code.values())
            .filter(code -> !code.isError())
            .map(Code::id)
            .toList();

    static final Entries RULES = new Entries(Arrays.stream(Code.values())
            .filter(code -> !code.isError())
            .map(code -> key(code.id(), Choice.of(Site.RuleSeverity.class), code.about())
                    .like("warning"))
            .toList());

    private static final Entries LISTS = new Entries(Arrays.stream(Style.Kind.values())
            .map(kind -> key(Keyword.of(kind), changes(), about(kind)))
            .toList());

    /** {@code style.yaml}. */
    static final Entries STYLE = entries(
            key(
                            "contacts",
                            list(scalar(Kind.LINE)),
                            "Your own email addresses and phone numbers, which may appear in texts.")
                    .like("[hello@example.com]"),
            key("limits", limits(), "Maximum values."),
            key(
                    "words",
                    new Named(new Scalar(Kind.LANGUAGE), LISTS),
                    "Phrases that rules look for, by language; those of `pt` hold for `pt-BR` too. "
                            + "`*` at the end of a word matches any ending."));

    private static Entries changes() {
        return entries(
                key("add", list(scalar(Kind.LINE)), "Phrases to add to the default ones.")
                        .like("[\"with all due respect\"]"),
                key("drop", list(scalar(Kind.LINE)), "Default phrases to remove.")
                        .like("[\"as you know\"]"));
    }

    private static String about(Style.Kind kind) {
        return switch (kind) {
            case BLAMING -> "Phrases that blame the recipient.";
            case PLEADING -> "Phrases that beg.";
            case THREATENING -> "Phrases that threaten.";
            case OPEN_DOOR -> "Phrases that say they can come back; a parting message needs one of these.";
            case HARMLESS -> "Phrases that are fine, although they contain a phrase of another list.";
            case ME -> "Words for the writer, which are counted.";
            case YOU -> "Words for the reader, which are counted.";
        };
    }

    private static Entries limits() {
        return new Entries(
                Arrays.stream(Style.Limit.values()).map(limit -> limit(limit)).toList());
    }

    private static Shape.Key limit(Style.Limit limit) {
        String about = switch (limit) {
            case SUBJECT -> "Characters in a subject.";
            case SHORT -> "Words in the short version of a message.";
            case MESSAGE_LIX -> "Readability index (LIX) of a message.";
            case GUIDANCE_LIX -> "Readability index (LIX) of a guidance text or a page.";
            case PICTURE -> "Size of a picture in kilobytes.";
            case LIKENESS -> "Percentage of phrases that two scenarios may share.";
            default -> "Characters in a message: " + Keyword.of(limit) + ".";
        };
        return key(Keyword.of(limit), scalar(Kind.COUNT), about);
    }
}
