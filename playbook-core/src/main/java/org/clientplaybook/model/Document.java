package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.problem.Location;

/**
 * Markdown, parsed once. What depends on the page that shows it (addresses, identifiers, heading levels) is left
 * open in {@link Piece}s, so that one document serves a scenario's own page, the printed book and the feed.
 *
 * @param pieces the HTML in order
 * @param headings the headings in order
 * @param links the links out of it and the pictures in order, for checks
 * @param signs the stretches of its words, outside code, that have a bracket or another sign of a placeholder, as they were
 *     written, with the place of their first character
 */
public record Document(List<Piece> pieces, List<Heading> headings, List<Link> links, List<Line> signs) {
    public Document {
        pieces = List.copyOf(pieces);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        signs = List.copyOf(signs);
    }

    /**
     * Returns the words as they are read on a page: each block with a blank line before the next one, and single spaces for
     * the ends of lines within. What is said of a picture is not among them, nor is the number of a footnote, nor what the
     * interface adds.
     */
    public String text() {
        StringBuilder html = new StringBuilder(4_096);
        for (Piece piece : pieces) {
            if (piece instanceof Html part) {
                html.append(part.html());
            } else if (piece instanceof HeadingStart || piece instanceof HeadingEnd) {
                html.append("<h>");
            }
        }
        return new PlainText(html).toString();
    }

    /** A stretch of a document's HTML. */
    public sealed interface Piece {}

    /** Finished HTML, safe as it stands. It may hold the start of a tag whose attribute another piece completes. */
    public record Html(String html) implements Piece {}

    /**
     * A heading's start tag, with its level below the place where the document stands.
     *
     * @param level 1 to 6: 1 is the document's highest, and each is at most one more than the one before it
     * @param id the heading's identifier, unique in the document; letters, digits and {@code -} only
     */
    public record HeadingStart(int level, String id) implements Piece {}

    /** A heading's end tag. */
    public record HeadingEnd(int level) implements Piece {}

    /**
     * An identifier, or with a {@code #} before it by the HTML around it a reference to one; unique in the document.
     *
     * @param id letters, digits, {@code -} and {@code _} only, never empty
     */
    public record Id(String id) implements Piece {}

    /**
     * An interface word in the language of the page, escaped as an attribute's value; it stands in text or in an
     * attribute. The HTML around it has the space that sets it off.
     *
     * @param key its key in the bundle of words: {@code callout.note}, {@code callout.tip}, {@code callout.warning},
     *     {@code footnotes.title}, {@code footnotes.reference} (a number follows), {@code footnotes.back} (a number
     *     follows), {@code task.done}, {@code task.open} (with the colon: the task follows), {@code table.scroll}
     */
    public record Word(String key) implements Piece {}

    /**
     * The address of something in this playbook, as an attribute's value.
     *
     * @param target the scenario's slug or the page's name, of ASCII letters, digits and {@code -._~}, a page's with {@code /}
     *     between its folders; or the path of the picture or the file below the content folder, with {@code /} between its
     *     parts and without controls and {@code <>:"|?*\#}; whether there is such a thing is not known here
     * @param fragment the identifier within it, of letters, digits, {@code -} and {@code _}, or empty
     */
    public record Address(Kind kind, String target, String fragment) implements Piece {}

    /** What an address leads to. */
    public enum Kind {
        SCENARIO,
        PAGE,
        PICTURE,
        /** A file to download. */
        FILE
    }

    /** The width and height attributes of a picture, with a space before each; the picture's path tells which. */
    public record Size(String picture) implements Piece {}

    /**
     * A heading.
     *
     * @param level as its start tag has it
     * @param written the level that the text has, 1 to 6
     * @param id its identifier, unique in the document
     * @param text its plain text
     */
    public record Heading(int level, int written, String id, String text, Location at) {}

    /**
     * A link out of the document, or a picture. Links to the document's own headings are not among them: they were
     * checked when it was parsed.
     *
     * @param target {@code scenario:slug}, {@code scenario:slug#heading}, {@code page:name} or {@code page:name#heading}
     *     as an {@link Address} has the parts; the path of a picture or a file to download below the content folder; or an absolute URL with the
     *     scheme {@code http}, {@code https}, {@code mailto} or {@code tel}
     * @param picture whether it is a picture
     */
    public record Link(String target, boolean picture, Location at) {
        /** Returns whether it is a file to download: all other links have a scheme. */
        public boolean isDownload() {
            return !picture && target.indexOf(':') < 0;
        }

        /** Returns whether what it leads to is a file of the content folder. */
        public boolean isFile() {
            return picture || isDownload();
        }
    }
}
