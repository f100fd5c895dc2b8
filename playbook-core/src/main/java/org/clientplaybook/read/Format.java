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
            key("value", LINE, "The value that a template compares with.")
                    .needed()
                    .like("friday"),
            key("label", LINE, "What the reader sees.").needed().translated().like("On Friday"));

    static final Entries FIELD = entries(
                    key("label", LINE, "The question, in a few words.")
                            .needed()
                            .translated()
                            .like("Their first name"),
                    key("type", Choice.of(Field.Type.class), "The type of value; `text` by default.")
                            .like("person"),
                    key("hint", LINE, "Help text, shown below the label.")
                            .translated()
                            .like("As you call it, in the middle of a sentence."),
                    key("example", LINE, "An example of what somebody might enter.")
                            .freelyTranslated()
                            .like("Robin"),
                    key("default", LINE, "The initial value.")
                            .freelyTranslated()
                            .like("tomorrow"),
                    key("required", scalar(Kind.BOOLEAN), "Whether a message without it has a gap; `true` by default.")
                            .like("false"),
                    key("options", list(OPTION, "value"), "The options of a `choice` field, which requires them.")
                            .translated(),
                    key("min", LINE, "The minimum value or length.").like("3"),
                    key("max", LINE, "The maximum value or length.").like("80"),
                    key("pattern", scalar(Kind.PATTERN), "A pattern that the whole value must match.")
                            .like("\"[0-9]{4}\""),
                    key(
                                    "sensitive",
                                    scalar(Kind.BOOLEAN),
                                    "Whether to keep it from being saved or shared; `false` by default.")
                            .like("true"))
            .needing("options", "type", "choice");

    private static final Named FIELDS = new Named(new Scalar(Kind.NAME), FIELD);

    private static final Entries CATEGORY = entries(
            key("title", LINE, "Its name.").needed().translated().like("A prospect stalls"),
            key("moment", LINE, "When it applies, in a few words.").translated().like("Nothing is signed yet"),
            key("summary", LINE, "One sentence on what it contains.")
                    .needed()
                    .translated()
                    .like("Silence after a proposal, meetings that keep moving."));

    /** {@code playbook.yaml}. */
    static final Entries PLAYBOOK = entries(
            key("format", new Choice(List.of("1")), "The version of this format.")
                    .needed()
                    .like("1"),
            key("id", scalar(Kind.SLUG), "The playbook's identifier; keep it when the title changes.")
                    .needed()
                    .like("client-playbook"),
            key("title", LINE, "The playbook's name.").needed().translated().like("The Client Playbook"),
            key("tagline", LINE, "One sentence on what it is for.")
                    .needed()
                    .translated()
                    .like("What to do when a client relationship gets hard"),
            key(
                            "languages",
                            list(scalar(Kind.LANGUAGE)),
                            "The languages; the first is the language of `scenario.yaml`.")
                    .needed()
                    .like("[en, sv]"),
            key("categories", new Named(new Scalar(Kind.SLUG), CATEGORY), "The groups of scenarios, in display order.")
                    .needed()
                    .translated(),
            key("fields", FIELDS, "Fields shared by all scenarios."),
            key(
                            "synonyms",
                            list(LINE),
                            "Words and phrases that the search treats as equivalent, with `=` between them; each language has its own.")
                    .freelyTranslated()
                    .like("[ghosted = silent = no reply]"),
            key(
                            "currency",
                            scalar(Kind.CURRENCY),
                            "The currency of `money` fields, until the reader chooses another. A translation can have its own.")
                    .freelyTranslated()
                    .like("EUR"),
            key("holidays", list(scalar(Kind.DATE)), "Days that are not business days, besides weekends.")
                    .like("[2026-12-25]"),
            key(
                    "brand",
                    entries(
                            key("accent", scalar(Kind.COLOUR), "The accent colour on light pages.")
                                    .like("\"#0f5c57\""),
                            key("accent-dark", scalar(Kind.COLOUR), "The accent colour on dark pages.")
                                    .like("\"#6cc5b8\"")),
                    "The playbook's own colours."),
            key(
                    "review",
                    entries(key(
                                    "months",
                                    scalar(Kind.COUNT),
                                    "The number of months after which a scenario is due for review; 12 by default.")
                            .like("12")),
                    "How long a review is valid."),
            key(
                    "license",
                    entries(
                            key("name", LINE, "Its name.").needed().like("CC BY 4.0"),
                            key("url", scalar(Kind.URL), "The address of its text.")
                                    .like("https://creativecommons.org/licenses/by/4.0/")),
                    "The licence of the content."),
            key("rules", StyleFormat.RULES, "The severity of each rule; `warning` by default.")
                    .like("{reading-level: off, open-door: error}"),
            key(
                            "edit",
                            scalar(Kind.EDIT_URL),
                            "The address for editing a file; `{path}` is a placeholder for its path in the content folder.")
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
            key("subject", scalar(Kind.TEMPLATE_LINE), "The subject of an email or a letter.")
                    .translated()
                    .like("\"{{ project }}: what would you change?\""),
            key("body", scalar(Kind.TEMPLATE), "The text of the message.")
                    .needed()
                    .translated()
                    .like("\"Hi {{ client_name }}, did it arrive?\""));

    private static final Entries NOTE = entries(
            key("near", LINE, "Words of the passage that it explains, exactly as in the body.")
                    .freelyTranslated()
                    .like("what would you change"),
            key("note", LINE, "Why it works.")
                    .needed()
                    .translated()
                    .like("\"One question only, so that it can be answered from a phone.\""));

    private static final Entries MESSAGE = entries(
            key("id", scalar(Kind.SLUG), "Its identifier in this scenario.")
                    .needed()
                    .like("received"),
            key("title", LINE, "What it does, in a few words.")
                    .needed()
                    .translated()
                    .like("Did it arrive?"),
            key("channel", Choice.of(Message.Channel.class), "How it is sent.")
                    .needed()
                    .like("email"),
            key("purpose", Choice.of(Message.Purpose.class), "What it is for; some rules depend on it.")
                    .needed()
                    .like("follow-up"),
            key("variants", list(VARIANT, "tone"), "The message in one or more tones.")
                    .needed(),
            key("why", each(NOTE), "Why the message works.").translated());

    private static final Entries TOUCH = entries(
                    key("after", scalar(Kind.DELAY), "When, counted from the first day.")
                            .needed()
                            .like("1 week"),
                    key("message", scalar(Kind.SLUG), "The `id` of a message of this scenario; either this or `task`.")
                            .like("received"),
                    key("task", LINE, "What to do instead of sending a message.")
                            .translated()
                            .like("Check in again"))
            .eitherOf("message", "task");

    private static final Entries OUTCOME = entries(
                    key("when", LINE, "What happens.").needed().translated().like("They chose somebody else"),
                    key("go", scalar(Kind.SCENARIO), "The scenario that continues from there; either this or `end`.")
                            .like("chose-somebody-else"),
                    key("end", LINE, "How it ends, if no scenario continues.")
                            .translated()
                            .like("Thank them and stop."))
            .eitherOf("go", "end");

    private static final Entries SCORECARD = entries(
            key("title", LINE, "What it decides.").needed().translated().like("Is it time to stop?"),
            key("intro", LINE, "A sentence to introduce the questions.")
                    .translated()
                    .like("Count what is true."),
            key(
                            "questions",
                            each(entries(
                                    key("text", LINE, "A statement that is true or not.")
                                            .needed()
                                            .translated()
                                            .like("They pay late"),
                                    key("weight", scalar(Kind.INTEGER), "The points it scores if it is true.")
                                            .needed()
                                            .like("2"))),
                            "The questions.")
                    .needed()
                    .translated(),
            key(
                            "bands",
                            each(entries(
                                    key(
                                                    "from",
                                                    scalar(Kind.INTEGER),
                                                    "The lowest score in the band; the first band begins at 0.")
                                            .needed()
                                            .like("0"),
                                    key("verdict", LINE, "The answer in a few words.")
                                            .needed()
                                            .translated()
                                            .like("Go on"),
                                    key("text", LINE, "A fuller answer.")
                                            .translated()
                                            .like("There is hope."),
                                    key("go", scalar(Kind.SCENARIO), "The scenario to turn to.")
                                            .like("late-payer"))),
                            "What each range of scores means, from lowest to highest.")
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
            key("url", scalar(Kind.URL), "The address of its text.").like("https://example.com/feet"));

    /** {@code scenario.yaml}. */
    static final Entries SCENARIO = entries(
            key("title", LINE, "The situation, in the reader's words.")
                    .needed()
                    .translated()
                    .like("They go quiet after your proposal"),
            key("summary", LINE, "One or two sentences by which a reader recognises it.")
                    .needed()
                    .translated()
                    .like("You sent a proposal they asked for, and nothing comes back."),
            key("formerly", list(scalar(Kind.SLUG)), "Its former slugs; each gets a page that redirects here.")
                    .like("[no-answer-to-quote]"),
            key("authors", list(LINE), "Who wrote it.").like("[Example Consulting]"),
            key("category", scalar(Kind.CATEGORY), "The key of a category.")
                    .needed()
                    .like("prospects"),
            key("tags", list(LINE), "A few keywords that scenarios share.")
                    .freelyTranslated()
                    .like("[follow-up, silence]"),
            key("asks", list(LINE), "What a reader would type to find it.")
                    .freelyTranslated()
                    .like("[no answer to my proposal]"),
            key("signals", each(LINE), "Signs that this is the situation.")
                    .needed()
                    .translated()
                    .like("[A week has passed]"),
            key("goal", LINE, "What to aim for.").needed().translated().like("The relationship survives."),
            key("fields", FIELDS, "The fields of its messages, besides the shared ones."),
            key("steps", each(STEP), "What to do, in order.").needed().translated(),
            key("messages", list(MESSAGE, "id"), "What to say.").needed(),
            key("cadence", new Items(TOUCH, Match.KEY, "after"), "When to say it.")
                    .translated(),
            key("outcomes", each(OUTCOME), "What may happen, and where it leads.")
                    .needed()
                    .translated(),
            key("scorecard", SCORECARD, "Questions whose score says what to do.")
                    .translated(),
            key("examples", list(EXAMPLE), "Sets of field values, to show what would be sent.")
                    .freelyTranslated(),
            key("sources", list(SOURCE), "Where the ideas come from."),
            key("reviewed", scalar(Kind.DATE), "The date on which somebody last reviewed it.")
                    .needed()
                    .like("2026-11-01"),
            key("draft", scalar(Kind.BOOLEAN), "Whether only the preview shows it; `false` by default.")
                    .like("true"),
            key(
                    "allow",
                    list(entries(
                            key("rule", new Choice(StyleFormat.RULE_IDS), "The rule's code.")
                                    .needed()
                                    .like("open-door"),
                            key("because", LINE, "Why it does not apply here.")
                                    .needed()
                                    .like("They were rude."))),
                    "Rules to suppress in this scenario."),
            key(
                            "original",
                            scalar(Kind.FINGERPRINT),
                            "The fingerprint of the words that were translated; the check prints it.")
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
        return new Items(item, Match.WHOLE, "");
    }

    private static Items list(Shape item, String by) {
        return new Items(item, Match.KEY, by);
    }

    private static Items each(Shape item) {
        return new Items(item, Match.POSITION, "");
    }
}
