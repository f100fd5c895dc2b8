package org.clientplaybook.read;

import java.util.List;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.read.Shape.Choice;
import org.clientplaybook.read.Shape.Entries;
import org.clientplaybook.read.Shape.Items;
import org.clientplaybook.read.Shape.Kind;
import org.clientplaybook.read.Shape.Match;
import org.clientplaybook.read.Shape.Named;
import org.clientplaybook.read.Shape.Scalar;
import org.clientplaybook.read.Shape.Values;
import org.clientplaybook.read.Shape.Words;

/** The content format: every key of every file, described once. */
final class Format {
    private Format() {}

    private static final Shape LINE = new Scalar(Kind.LINE);

    private static final Entries OPTION = entries(
            key("value", LINE, "What a template compares with.").needed().like("friday"),
            key("label", LINE, "What the reader sees.").needed().translated().like("On Friday"));

    static final Entries FIELD = entries(
                    key("label", LINE, "What is asked, in a few words.")
                            .needed()
                            .translated()
                            .like("Their first name"),
                    key("type", Choice.of(Field.Type.class), "The kind of value; `text` where nothing is said.")
                            .like("person"),
                    key("hint", LINE, "Help with the answer, shown below the label.")
                            .translated()
                            .like("As you call it, in the middle of a sentence."),
                    key("example", LINE, "What somebody might write.")
                            .freelyTranslated()
                            .like("Robin"),
                    key("default", LINE, "What stands there at first.")
                            .freelyTranslated()
                            .like("tomorrow"),
                    key(
                                    "required",
                                    scalar(Kind.BOOLEAN),
                                    "Whether a message without it has a gap; `true` where nothing is said.")
                            .like("false"),
                    key("options", list(OPTION, "value"), "The choices of a `choice` field, which needs them.")
                            .translated(),
                    key("min", LINE, "The least value or length.").like("3"),
                    key("max", LINE, "The greatest value or length.").like("80"),
                    key("pattern", scalar(Kind.PATTERN), "What the whole value must match.")
                            .like("\"[0-9]{4}\""),
                    key(
                                    "sensitive",
                                    scalar(Kind.BOOLEAN),
                                    "Whether it is never saved or shared; `false` where nothing is said.")
                            .like("true"))
            .needing("options", "type", "choice");

    private static final Named FIELDS = new Named(new Scalar(Kind.NAME), FIELD);

    private static final Entries CATEGORY = entries(
            key("title", LINE, "Its name.").needed().translated().like("A prospect stalls"),
            key("moment", LINE, "When it applies, in a few words.").translated().like("Nothing is signed yet"),
            key("summary", LINE, "One sentence on what is in it.")
                    .needed()
                    .translated()
                    .like("Silence after a proposal, meetings that keep moving."));

    /** {@code playbook.yaml}. */
    static final Entries PLAYBOOK = entries(
            key("format", new Choice(List.of("1")), "The version of this format.")
                    .needed()
                    .like("1"),
            key("id", scalar(Kind.SLUG), "The playbook's own short name; it stays when the title changes.")
                    .needed()
                    .like("client-playbook"),
            key("title", LINE, "The playbook's name.").needed().translated().like("The Client Playbook"),
            key("tagline", LINE, "One sentence on what it is for.")
                    .needed()
                    .translated()
                    .like("What to do when a client relationship gets hard"),
            key("languages", list(scalar(Kind.LANGUAGE)), "The languages; the first is that of `scenario.yaml`.")
                    .needed()
                    .like("[en, sv]"),
            key(
                            "categories",
                            new Named(new Scalar(Kind.SLUG), CATEGORY),
                            "The groups of scenarios, in the order in which they are shown.")
                    .needed()
                    .translated(),
            key("fields", FIELDS, "Fields that every scenario has."),
            key(
                            "synonyms",
                            list(LINE),
                            "Words and phrases that mean the same to the search, with `=` between them; each language has its own.")
                    .freelyTranslated()
                    .like("[ghosted = silent = no reply]"),
            key(
                            "currency",
                            scalar(Kind.CURRENCY),
                            "The currency of `money` fields, until the reader chooses another. A translation can have the one of its own country.")
                    .freelyTranslated()
                    .like("EUR"),
            key("holidays", list(scalar(Kind.DATE)), "Days that are no business days.")
                    .like("[2026-12-25]"),
            key(
                    "brand",
                    entries(
                            key("accent", scalar(Kind.COLOUR), "The accent colour on light pages.")
                                    .like("\"#0f5c57\""),
                            key("accent-dark", scalar(Kind.COLOUR), "The accent colour on dark pages.")
                                    .like("\"#6cc5b8\"")),
                    "How it differs from the theme's own look."),
            key(
                    "review",
                    entries(key(
                                    "months",
                                    scalar(Kind.COUNT),
                                    "After how many months a scenario wants another review; 12 where nothing is said.")
                            .like("12")),
                    "How long a review holds."),
            key(
                    "license",
                    entries(
                            key("name", LINE, "Its name.").needed().like("CC BY 4.0"),
                            key("url", scalar(Kind.URL), "Where it can be read.")
                                    .like("https://creativecommons.org/licenses/by/4.0/")),
                    "The licence of the content."),
            key("rules", StyleFormat.RULES, "What becomes of each rule; a rule that is not named here gives warnings.")
                    .like("{reading-level: off, open-door: error}"),
            key(
                            "edit",
                            scalar(Kind.EDIT_URL),
                            "Where a file is edited; `{path}` stands for its path in the content folder.")
                    .like("https://example.com/edit/content/{path}"));

    private static final Entries STEP = entries(
            key("title", LINE, "What to do, as an instruction.")
                    .needed()
                    .translated()
                    .like("Check your own side first"),
            key("text", scalar(Kind.MARKDOWN), "How and why.").translated().like("Is the invoice *correct*?"));

    private static final Entries VARIANT = entries(
            key("tone", Choice.of(Message.Tone.class), "How it sounds.")
                    .needed()
                    .like("warm"),
            key("subject", scalar(Kind.TEMPLATE_LINE), "The subject of a mail or a letter.")
                    .translated()
                    .like("\"{{ project }}: what would you change?\""),
            key("body", scalar(Kind.TEMPLATE), "The words.")
                    .needed()
                    .translated()
                    .like("\"Hi {{ client_name }}, did it arrive?\""));

    private static final Entries NOTE = entries(
            key("near", LINE, "Words of the passage that it explains, as they stand in the body.")
                    .freelyTranslated()
                    .like("what would you change"),
            key("note", LINE, "Why it works.")
                    .needed()
                    .translated()
                    .like("\"One question only, so that it can be answered from a phone.\""));

    private static final Entries MESSAGE = entries(
            key("id", scalar(Kind.SLUG), "Its name in this scenario.").needed().like("received"),
            key("title", LINE, "What it does, in a few words.")
                    .needed()
                    .translated()
                    .like("Did it arrive?"),
            key("channel", Choice.of(Message.Channel.class), "How it reaches them.")
                    .needed()
                    .like("email"),
            key("purpose", Choice.of(Message.Purpose.class), "What it is for; rules look at it.")
                    .needed()
                    .like("follow-up"),
            key("variants", list(VARIANT, "tone"), "The message in one tone or several.")
                    .needed(),
            key("why", each(NOTE), "What makes it work.").translated());

    private static final Entries TOUCH = entries(
                    key("after", scalar(Kind.DELAY), "When, counted from the first day.")
                            .needed()
                            .like("1 week"),
                    key("message", scalar(Kind.SLUG), "The `id` of a message of this scenario; this or `task`.")
                            .like("received"),
                    key("task", LINE, "What to do, where it is no message.")
                            .translated()
                            .like("Check in again"))
            .eitherOf("message", "task");

    private static final Entries OUTCOME = entries(
                    key("when", LINE, "What happens.").needed().translated().like("They chose somebody else"),
                    key("go", scalar(Kind.SCENARIO), "The scenario that goes on from there; this or `end`.")
                            .like("chose-somebody-else"),
                    key("end", LINE, "How it ends, where no scenario goes on.")
                            .translated()
                            .like("Thank them and stop."))
            .eitherOf("go", "end");

    private static final Entries SCORECARD = entries(
            key("title", LINE, "What it decides.").needed().translated().like("Is it time to stop?"),
            key("intro", LINE, "A sentence before the questions.").translated().like("Count what is true."),
            key(
                            "questions",
                            each(entries(
                                    key("text", LINE, "A statement that is true or not.")
                                            .needed()
                                            .translated()
                                            .like("They pay late"),
                                    key("weight", scalar(Kind.INTEGER), "The points it counts when it is true.")
                                            .needed()
                                            .like("2"))),
                            "What is asked.")
                    .needed()
                    .translated(),
            key(
                            "bands",
                            each(entries(
                                    key(
                                                    "from",
                                                    scalar(Kind.INTEGER),
                                                    "The least sum of points; the first band begins at 0.")
                                            .needed()
                                            .like("0"),
                                    key("verdict", LINE, "The answer in a few words.")
                                            .needed()
                                            .translated()
                                            .like("Go on"),
                                    key("text", LINE, "More of it.")
                                            .translated()
                                            .like("There is hope."),
                                    key("go", scalar(Kind.SCENARIO), "The scenario to turn to.")
                                            .like("late-payer"))),
                            "What the sum means, from the least to the greatest.")
                    .needed()
                    .translated());

    private static final Entries EXAMPLE = entries(
            key("name", LINE, "What it is an example of.").needed().translated().like("Two weeks of silence"),
            key("values", new Named(new Scalar(Kind.NAME), new Values()), "A value for each field.")
                    .needed()
                    .translated()
                    .like("{client_name: Robin}"));

    private static final Entries SOURCE = entries(
            key("title", LINE, "Its title.").needed().like("What to do when prospects drag their feet"),
            key("author", LINE, "Who wrote it.").like("A. Writer"),
            key("url", scalar(Kind.URL), "Where it can be read.").like("https://example.com/feet"));

    /** {@code scenario.yaml}. */
    static final Entries SCENARIO = entries(
            key("title", LINE, "The situation, in the reader's words.")
                    .needed()
                    .translated()
                    .like("They go quiet after your proposal"),
            key("summary", LINE, "One or two sentences by which a reader knows it.")
                    .needed()
                    .translated()
                    .like("You sent a proposal they asked for, and nothing comes back."),
            key("formerly", list(scalar(Kind.SLUG)), "Slugs that it had before; each gets a page that leads on.")
                    .like("[no-answer-to-quote]"),
            key("authors", list(LINE), "Who wrote it.").like("[Example Consulting]"),
            key("category", scalar(Kind.CATEGORY), "The key of a category.")
                    .needed()
                    .like("prospects"),
            key("tags", list(LINE), "A few words that scenarios share.")
                    .freelyTranslated()
                    .like("[follow-up, silence]"),
            key("asks", list(LINE), "What a reader would type to find it.")
                    .freelyTranslated()
                    .like("[no answer to my proposal]"),
            key("signals", each(LINE), "How to know that this is it.")
                    .needed()
                    .translated()
                    .like("[A week has passed]"),
            key("goal", LINE, "What to aim for.").needed().translated().like("The relationship survives."),
            key("fields", FIELDS, "What the messages ask for, beyond the shared fields."),
            key("steps", each(STEP), "What to do, in order.").needed().translated(),
            key("messages", list(MESSAGE, "id"), "What to say.").needed(),
            key("cadence", new Items(TOUCH, Match.KEY, "after"), "When to say it.")
                    .translated(),
            key("outcomes", each(OUTCOME), "What may come of it, and where that leads.")
                    .needed()
                    .translated(),
            key("scorecard", SCORECARD, "Questions whose sum says what to do.").translated(),
            key("examples", list(EXAMPLE), "Sets of field values that show what would be sent.")
                    .freelyTranslated(),
            key("sources", list(SOURCE), "Where the ideas come from."),
            key("reviewed", scalar(Kind.DATE), "The day somebody last read it through.")
                    .needed()
                    .like("2026-11-01"),
            key("draft", scalar(Kind.BOOLEAN), "Whether only the preview shows it; `false` where nothing is said.")
                    .like("true"),
            key(
                    "allow",
                    list(entries(
                            key("rule", new Choice(StyleFormat.RULE_IDS), "The rule's code.")
                                    .needed()
                                    .like("open-door"),
                            key("because", LINE, "Why it does not hold here.")
                                    .needed()
                                    .like("They were rude."))),
                    "Rules that are set aside for this scenario."),
            key(
                            "original",
                            scalar(Kind.FINGERPRINT),
                            "The fingerprint of the words that were translated; the check says it.")
                    .ofTranslation()
                    .like("hbnkomeafd"));

    static Entries entries(Shape.Key... keys) {
        return new Entries(List.of(keys));
    }

    static Shape.Key key(String name, Shape shape, String about) {
        return new Shape.Key(name, shape, false, Words.NONE, about, "");
    }

    static Shape scalar(Kind kind) {
        return new Scalar(kind);
    }

    static Items list(Shape item) {
        return new Items(item, Match.WHOLE, null);
    }

    private static Items list(Shape item, String by) {
        return new Items(item, Match.KEY, by);
    }

    private static Items each(Shape item) {
        return new Items(item, Match.POSITION, null);
    }
}
