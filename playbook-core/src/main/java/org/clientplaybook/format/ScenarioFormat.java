package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.each;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.list;
import static org.clientplaybook.format.Keys.scalar;

import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Match;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.format.Shape.Values;
import org.clientplaybook.model.Message;

/** {@code scenario.yaml}. */
final class ScenarioFormat {
    private ScenarioFormat() {}

    private static final Shape.Key STEP_TITLE = key("title", LINE, "What to do, as an instruction.")
            .needed()
            .translated()
            .like("Check your own side first");

    private static final Shape.Key STEP_TEXT =
            key("text", scalar(Kind.MARKDOWN), "How and why.").translated().like("Is the invoice *correct*?");

    private static final Entries STEP = entries(
            STEP_TITLE,
            STEP_TEXT,
            key("wait", scalar(Kind.DELAY), "How long to wait after it until the next step.")
                    .like("3 days"),
            key("steps", each(entries(STEP_TITLE, STEP_TEXT)), "The steps that it is done in, in order.")
                    .translated());

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
                    .like("\"Hi {{ client_name }}, did it arrive?\""),
            key("short", scalar(Kind.TEMPLATE), "The same in at most 45 words, for those who are in a hurry.")
                    .translated()
                    .like("\"{{ client_name }}, did it arrive?\""));

    private static final Entries NOTE = entries(
            key("near", LINE, "Whole words of the passage that it explains, as in the body.")
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
                    key(
                                    "message",
                                    scalar(Kind.MESSAGE),
                                    "The `id` of a message of this scenario; either this or `task`.")
                            .like("received"),
                    key("task", LINE, "What to do instead of sending a message.")
                            .translated()
                            .like("Check in again"),
                    key("if", LINE, "When it applies, in words: the reader may leave it out otherwise.")
                            .translated()
                            .like("You are near them"))
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
                                            .like("2"),
                                    key(
                                                    "changeable",
                                                    scalar(Kind.BOOLEAN),
                                                    "Whether the reader can act on it, so that the page says which of these would change the verdict; `false` by default.")
                                            .like("true"))),
                            "The questions, at most 20 of them changeable.")
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
            key("title", LINE, "Its title.").needed().translated().like("What to do when prospects drag their feet"),
            key("language", scalar(Kind.LANGUAGE), "The language of its title; by default the first of `languages`.")
                    .freelyTranslated()
                    .like("sv"),
            key("author", LINE, "Who wrote it.").freelyTranslated().like("A. Writer"),
            key("url", scalar(Kind.URL), "The address of its text.")
                    .freelyTranslated()
                    .like("https://example.com/feet"));

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
            key("authors", list(LINE), "Who wrote it.").freelyTranslated().like("[Example Consulting]"),
            key("category", scalar(Kind.CATEGORY), "The key of a category.")
                    .needed()
                    .like("prospects"),
            key(
                            "order",
                            scalar(Kind.COUNT),
                            "Its place among those of its category; those without one come after, by slug.")
                    .like("3"),
            key("tags", list(LINE), "A few keywords that scenarios share.")
                    .freelyTranslated()
                    .like("[follow-up, silence]"),
            key("asks", list(LINE), "What a reader would type to find it.")
                    .freelyTranslated()
                    .like("[no answer to my proposal]"),
            key("hears", list(LINE), "What the other side writes or says; found like `asks`.")
                    .freelyTranslated()
                    .like("[Let me talk to my business partner and get back to you.]"),
            key("signals", each(LINE), "Signs that this is the situation.")
                    .needed()
                    .translated()
                    .like("[A week has passed]"),
            key("goal", LINE, "What to aim for.").needed().translated().like("The relationship survives."),
            key("fields", FieldFormat.OWN_FIELDS, "The fields of its messages, besides the shared ones."),
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
            key("sources", list(SOURCE), "Where the ideas come from.").freelyTranslated(),
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
}
