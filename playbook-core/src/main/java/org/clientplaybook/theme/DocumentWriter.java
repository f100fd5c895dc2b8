package org.clientplaybook.theme;

import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Piece;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** Writes a document's pieces as HTML for one place on one page. */
final class DocumentWriter {
    /** The identifier prefix of guidance on a scenario's page. */
    private static final String GUIDANCE = "why-";

    private final Frame frame;
    private final Resources resources;
    private final Words words;
    private final int top;
    private final String prefix;

    /**
     * @param words of the language spoken there
     * @param top the level of the document's highest heading on the page
     * @param prefix what identifiers begin with, so that several documents share a page
     */
    DocumentWriter(Frame frame, Words words, int top, String prefix) {
        this.frame = frame;
        this.resources = frame.resources();
        this.words = words;
        this.top = top;
        this.prefix = prefix;
    }

    String html(Document document) {
        int length = 0;
        for (Piece piece : document.pieces()) {
            length += piece instanceof Document.Html text ? text.html().length() : 48;
        }
        // Made in its size: it would be copied over and over while it grew.
        StringBuilder html = new StringBuilder(length);
        for (Piece piece : document.pieces()) {
            write(piece, html);
        }
        return html.toString();
    }

    private void write(Piece piece, StringBuilder html) {
        if (piece instanceof Document.Html text) {
            html.append(text.html());
        } else if (piece instanceof Document.HeadingStart heading) {
            html.append("<h").append(level(heading.level())).append(" id=\"").append(prefix);
            html.append(heading.id()).append("\">");
        } else if (piece instanceof Document.HeadingEnd heading) {
            html.append("</h").append(level(heading.level())).append('>');
        } else if (piece instanceof Document.Id id) {
            html.append(prefix).append(id.id());
        } else if (piece instanceof Document.Address address) {
            Html.escape(html, frame.page().root() + path(address));
        } else if (piece instanceof Document.Size size) {
            Asset asset = resources.assets().get(size.picture());
            if (asset != null) {
                html.append(" width=\"").append(asset.width());
                html.append("\" height=\"").append(asset.height()).append('"');
            }
        } else if (piece instanceof Document.Word word) {
            Html.escape(html, words.word(word.key()));
        }
    }

    private int level(int relative) {
        return Math.min(top + relative - 1, 6);
    }

    private String path(Document.Address address) {
        return switch (address.kind()) {
            case SCENARIO -> {
                Scenario scenario = resources.scenarios().get(address.target());
                boolean there = scenario != null && has(scenario.guidance(), address.fragment());
                yield Route.SCENARIO.path(resources.folder(), address.target())
                        + (there ? "#" + GUIDANCE + address.fragment() : "");
            }
            case PAGE -> {
                boolean there = !address.fragment().isEmpty()
                        && frame.site().pages().stream()
                                .anyMatch(page ->
                                        page.name().equals(address.target()) && has(page.body(), address.fragment()));
                yield Route.PAGE.path(resources.folder(), address.target()) + (there ? "#" + address.fragment() : "");
            }
            case PICTURE, FILE -> {
                Asset asset = resources.assets().get(address.target());
                yield asset == null ? "" : Resources.path(asset);
            }
        };
    }

    /** A text that is shown for want of a translation may lead to a translated one, whose headings have other names. */
    private static boolean has(@Nullable Document document, String heading) {
        if (document == null || heading.isEmpty()) {
            return false;
        }
        for (Document.Heading candidate : document.headings()) {
            if (candidate.id().equals(heading)) {
                return true;
            }
        }
        return false;
    }
}
