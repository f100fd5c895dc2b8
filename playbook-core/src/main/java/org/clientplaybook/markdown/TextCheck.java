package org.clientplaybook.markdown;

import org.commonmark.node.Text;

/** Reports what in a text was meant as markup, and what nobody sees. */
final class TextCheck {
    private final Draft draft;
    private final UnknownMarkup markup;

    TextCheck(Draft draft) {
        this.draft = draft;
        this.markup = new UnknownMarkup(draft);
    }

    void report(Text text) {
        draft.footnotes.reportMissing(text);
        FailedLink.report(text, draft);
        markup.report(text);
        draft.hidden.report(text.getLiteral(), draft.places.of(text));
    }
}
