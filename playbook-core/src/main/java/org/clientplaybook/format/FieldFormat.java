package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.list;
import static org.clientplaybook.format.Keys.scalar;

import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.model.Field;

/** Fields: those that all scenarios share, and a scenario's own. */
final class FieldFormat {
    private FieldFormat() {}

    private static final Entries OPTION = entries(
            key("value", LINE, "The value that a template compares with.")
                    .needed()
                    .like("friday"),
            key("label", LINE, "What the reader sees.").needed().translated().like("On Friday"));

    private static final Entries FIELD = entries(
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
                    key(
                                    "min",
                                    LINE,
                                    "The minimum value, or the minimum length of a text or of each item of a list; for a date, a day or `today`.")
                            .like("3"),
                    key("max", LINE, "The maximum value or length; for a date, a day or `today`.")
                            .like("80"),
                    key(
                                    "when",
                                    Choice.of(Field.When.class),
                                    "On which side of today a date lies: the form offers such days, and asks about others.")
                            .like("past"),
                    key("pattern", scalar(Kind.PATTERN), "A pattern that the whole value must match.")
                            .like("\"[0-9]{4}\""),
                    key(
                                    "sensitive",
                                    scalar(Kind.BOOLEAN),
                                    "Whether to keep it from being saved or shared; `false` by default.")
                            .like("true"))
            .needing("options", "type", "choice");

    /** Those that all scenarios share. */
    static final Named FIELDS = new Named(new Scalar(Kind.NAME), FIELD);

    /** Those of a scenario, which alone has messages that one may be the answer to. */
    static final Named OWN_FIELDS = new Named(
            new Scalar(Kind.NAME),
            FIELD.with(key(
                            "answers",
                            scalar(Kind.SLUG),
                            "The `id` of the message that it is the answer to: nobody knows it before.")
                    .like("ask")));
}
