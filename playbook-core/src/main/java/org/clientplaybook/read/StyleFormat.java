package org.clientplaybook.read;

import static org.clientplaybook.read.Format.entries;
import static org.clientplaybook.read.Format.key;
import static org.clientplaybook.read.Format.list;
import static org.clientplaybook.read.Format.scalar;

import java.util.Arrays;
import java.util.List;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.read.Shape.Choice;
import org.clientplaybook.read.Shape.Entries;
import org.clientplaybook.read.Shape.Kind;
import org.clientplaybook.read.Shape.Named;
import org.clientplaybook.read.Shape.Scalar;

/** What a playbook says about the rules: {@code rules} of {@code playbook.yaml}, and {@code style.yaml}. */
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
                            "Your own mail addresses and phone numbers that may stand in texts.")
                    .like("[hello@example.com]"),
            key("limits", limits(), "The greatest values."),
            key(
                    "words",
                    new Named(new Scalar(Kind.LANGUAGE), LISTS),
                    "Phrases that rules look for, by language. `*` at the end of a word stands for any ending."));

    private static Entries changes() {
        return entries(
                key("add", list(scalar(Kind.LINE)), "Phrases to look for, besides the ones that are there.")
                        .like("[\"with all due respect\"]"),
                key("drop", list(scalar(Kind.LINE)), "Phrases to look for no more.")
                        .like("[\"as you know\"]"));
    }

    private static String about(Style.Kind kind) {
        return switch (kind) {
            case BLAMING -> "What puts the fault on them.";
            case PLEADING -> "What begs.";
            case THREATENING -> "What threatens.";
            case OPEN_DOOR -> "What tells that they may come back; a parting message has one of these.";
            case HARMLESS -> "What is no fault, although a phrase of another list is in it.";
            case ME -> "Words for the writer alone, to be counted.";
            case YOU -> "Words for the one who reads, to be counted.";
        };
    }

    private static Entries limits() {
        return new Entries(
                Arrays.stream(Style.Limit.values()).map(limit -> limit(limit)).toList());
    }

    private static Shape.Key limit(Style.Limit limit) {
        String about = switch (limit) {
            case SUBJECT -> "Characters of a subject.";
            case MESSAGE_LIX -> "Readability index (LIX) of a message.";
            case GUIDANCE_LIX -> "Readability index (LIX) of a guidance or a page.";
            case PICTURE -> "Size of a picture in kilobytes.";
            case LIKENESS -> "Percent of a scenario's phrases that another one may have too.";
            default -> "Characters of a message: " + Keyword.of(limit) + ".";
        };
        return key(Keyword.of(limit), scalar(Kind.COUNT), about);
    }
}
