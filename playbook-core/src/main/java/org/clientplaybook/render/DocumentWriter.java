package org.clientplaybook.render;

import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Piece;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.TemplateFunctions.Place;
import org.clientplaybook.render.View.SiteView;

/** Writes a document's pieces as HTML for one place on one page. */
final class DocumentWriter {
    private final Place place;
    private final SiteView site;
    private final String root;
    private final int top;
    private final String prefix;

    /**
     * @param top the level of the document's highest heading on the page
     * @param prefix what identifiers begin with, so that several documents share a page
     */
    DocumentWriter(Place place, int top, String prefix) {
        this.place = place;
        this.site = place.site();
        this.root = place.page().root();
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
            SheetWriter.escape(html, root + path(address));
        } else if (piece instanceof Document.Size size) {
            Asset asset = site.assets().get(size.picture());
            if (asset != null) {
                html.append(" width=\"").append(asset.width());
                html.append("\" height=\"").append(asset.height()).append('"');
            }
        } else if (piece instanceof Document.Word word) {
            SheetWriter.escape(html, place.words().word(word.key()));
        }
    }

    private int level(int relative) {
        return Math.min(top + relative - 1, 6);
    }

    private String path(Document.Address address) {
        return switch (address.kind()) {
            case SCENARIO -> {
                Scenario scenario = site.scenarios().get(address.target());
                boolean there = scenario != null && has(scenario.guidance(), address.fragment());
                yield site.addresses().scenario(address.target())
                        + (there ? "#" + Addresses.GUIDANCE + address.fragment() : "");
            }
            case PAGE -> {
                boolean there = !address.fragment().isEmpty()
                        && site.pages().stream()
                                .anyMatch(page ->
                                        page.name().equals(address.target()) && has(page.body(), address.fragment()));
                yield site.addresses().page(address.target()) + (there ? "#" + address.fragment() : "");
            }
            case PICTURE -> published(site.assets().get(address.target()));
        };
    }

    /** A text that is shown for want of a translation may lead to a translated one, whose headings have other names. */
    private static boolean has(Document document, String heading) {
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

    static String published(Asset asset) {
        if (asset == null) {
            return "";
        }
        String name = asset.path().name();
        int dot = name.lastIndexOf('.');
        return "asset/" + Slug.ofTag(name.substring(0, dot)) + "." + asset.hash()
                + name.substring(dot).toLowerCase(java.util.Locale.ROOT);
    }
}
