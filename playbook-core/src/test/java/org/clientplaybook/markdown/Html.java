package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Location;

/** Renders documents in the plainest way, so that tests can look at them. */
final class Html {
    static final Location START = new Location("scenarios/late-payer/guidance.md", 1, 1);

    private static final Markdown MARKDOWN = new Markdown();

    private Html() {}

    static Markdown.Parsed parse(String source) {
        return MARKDOWN.parse(source, START);
    }

    static String of(String source) {
        return of(parse(source).document());
    }

    /** Returns the HTML of a source that has no problem. */
    static String sound(String source) {
        Markdown.Parsed parsed = parse(source);
        assertThat(parsed.problems()).isEmpty();
        return of(parsed.document()).strip();
    }

    static String of(Document document) {
        return document.pieces().stream().map(Html::of).collect(Collectors.joining());
    }

    private static String of(Document.Piece piece) {
        if (piece instanceof Document.Html html) {
            return html.html();
        } else if (piece instanceof Document.HeadingStart start) {
            return "<h" + start.level() + " id=\"" + start.id() + "\">";
        } else if (piece instanceof Document.HeadingEnd end) {
            return "</h" + end.level() + ">";
        } else if (piece instanceof Document.Id id) {
            return id.id();
        } else if (piece instanceof Document.Word word) {
            return "(" + word.key() + ")";
        } else if (piece instanceof Document.Size) {
            return " width=\"3\" height=\"2\"";
        }
        Document.Address address = (Document.Address) piece;
        String path = address.target().replace("&", "&amp;").replace("\"", "&quot;");
        return switch (address.kind()) {
                    case SCENARIO -> "/s/" + path;
                    case PAGE -> "/p/" + path;
                    case PICTURE, FILE -> "/" + path;
                }
                + (address.fragment().isEmpty() ? "" : "#" + address.fragment());
    }
}
