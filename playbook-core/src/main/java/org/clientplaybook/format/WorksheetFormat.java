package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.each;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.scalar;

import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;

/** {@code worksheet.yaml}. */
final class WorksheetFormat {
    private WorksheetFormat() {}

    private static final Entries ROW = entries(
            key(
                            "if",
                            scalar(Kind.TEMPLATE_LINE),
                            "The condition, in the message language; a rule without one always holds.")
                    .like("days_late > 14"),
            key("when", LINE, "The condition in words, as the page tells it; without them it shows the code.")
                    .translated()
                    .like("You wait more than two weeks for their money."),
            key("go", scalar(Kind.SCENARIO), "The scenario to turn to.")
                    .needed()
                    .like("late-payer"),
            key("because", scalar(Kind.TEMPLATE_LINE), "The reason, in the message language.")
                    .needed()
                    .translated()
                    .like("\"They pay {{ days_late }} days late.\""));

    /** {@code worksheet.yaml}. */
    static final Entries WORKSHEET = entries(key(
                    "rows",
                    each(ROW),
                    "What the figures of the client review point to: the first rule that holds for a client names the scenario.")
            .needed()
            .translated());
}
