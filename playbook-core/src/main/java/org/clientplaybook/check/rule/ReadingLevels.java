package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Messages and guidance can be read by somebody who is upset, in a hurry, and on a phone. */
final class ReadingLevels implements ScenarioRule {
    /** In a shorter text one long word weighs more than it should. */
    private static final int FEWEST_WORDS = 60;

    private final Style style;

    ReadingLevels(Style style) {
        this.style = style;
    }

    @Override
    public void check(Written written, List<Problem> problems) {
        written.messages((message, variant) -> measure(
                Lix.of(Passage.of(variant.body(), variant.bodyAt()).text()),
                Style.Limit.MESSAGE_LIX,
                "message `" + message.id() + "`",
                variant.at(),
                problems));
        Document guidance = written.scenario().guidanceIn(written.language());
        if (guidance != null) {
            document(guidance, "guidance", written.scenario().file().guidance(), problems);
        }
    }

    void page(Edition.Page page, List<Problem> problems) {
        document(page.body(), "page", page.file(), problems);
    }

    private void document(Document document, String what, ContentPath file, List<Problem> problems) {
        measure(Lix.of(document.text()), Style.Limit.GUIDANCE_LIX, what, Location.of(file), problems);
    }

    private void measure(Lix lix, Style.Limit limit, String what, Location at, List<Problem> problems) {
        int most = style.limit(limit);
        if (lix.words() >= FEWEST_WORDS && lix.index() > most) {
            problems.add(Problem.of(
                    Code.READING_LEVEL,
                    at,
                    "The " + what + " has a readability index of " + lix.index() + "; the limit is " + most
                            + ". It has "
                            + lix.words() / Math.max(1, lix.sentences()) + " words per sentence and "
                            + 100 * lix.longWords() / lix.words() + "% long words.",
                    "Write shorter sentences, and use shorter words where you can."));
        }
    }
}
