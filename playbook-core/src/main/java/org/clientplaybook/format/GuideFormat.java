package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.each;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.scalar;

import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;

/** {@code guide.yaml}. */
final class GuideFormat {
    private GuideFormat() {}

    private static final Entries ANSWER = entries(
                    key("say", LINE, "The answer, in the reader's words.")
                            .needed()
                            .translated()
                            .like("Nothing is signed yet"),
                    key("to", scalar(Kind.QUESTION), "The question that follows; either this or `go`.")
                            .like("quiet"),
                    key("go", scalar(Kind.SCENARIO), "The scenario that this is.")
                            .like("late-payer"),
                    key(
                                    "unsure",
                                    scalar(Kind.BOOLEAN),
                                    "Whether this is the way on for those who cannot tell; `false` by default.")
                            .like("true"))
            .eitherOf("to", "go");

    private static final Entries QUESTION = entries(
            key("ask", LINE, "The question.").needed().translated().like("Where are you with them?"),
            key("help", LINE, "A sentence that helps to answer it.")
                    .translated()
                    .like("Take the one that worries you most."),
            key("answers", each(ANSWER), "The answers to choose from, in display order.")
                    .needed()
                    .translated());

    /** {@code guide.yaml}. */
    static final Entries GUIDE = entries(
            key("start", scalar(Kind.QUESTION), "The key of the first question.")
                    .needed()
                    .like("where"),
            key(
                            "questions",
                            new Named(new Scalar(Kind.SLUG), QUESTION),
                            "The questions by key, which is part of the page's address; `all` is taken.")
                    .needed()
                    .translated());
}
