package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.problem.Location;

/**
 * Markdown, parsed once. What depends on the page that shows it (addresses, identifiers, heading levels) is left
 * open in {@link Piece}s, so that one document serves a scenario's own page, the printed book and the feed.
 *
 * @param pieces the HTML in order
 * @param headings the headings in order
 * @param links the links and pictures in order, for checks
 */
public record Document(List<Piece> pieces, List<Heading> headings, List<Link> links) {
    public Document {
        pieces = List.copyOf(pieces);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
    }

    /** A stretch of a document's HTML. */
    public sealed interface Piece {}

    /** Finished HTML, safe as it stands. It may hold the start of a tag whose attribute another piece completes. */
    public record Html(String html) implements Piece {}

    /**
     * A heading's start tag, with its level below the place where the document stands: 1 is the document's highest.
     *
     * @param id the heading's identifier, unique in the document
     */
    public record HeadingStart(int level, String id) implements Piece {}

    /** A heading's end tag. */
    public record HeadingEnd(int level) implements Piece {}

    /** An identifier, or with a {@code #} before it by the HTML around it a reference to one; unique in the document. */
    public record Id(String id) implements Piece {}

    /**
     * The address of something in this playbook, as an attribute's value.
     *
     * @param target the scenario's slug, the page's name or the picture's path below the content folder
     * @param fragment the identifier within it, or empty
     */
    public record Address(Kind kind, String target, String fragment) implements Piece {}

    /** What an address leads to. */
    public enum Kind {
        SCENARIO,
        PAGE,
        PICTURE
    }

    /** The width and height attributes of a picture, with a space before each; the picture's path tells which. */
    public record Size(String picture) implements Piece {}

    /**
     * A heading.
     *
     * @param level 1 to 6 as written
     * @param id its identifier, unique in the document
     * @param text its plain text
     */
    public record Heading(int level, String id, String text, Location at) {}

    /**
     * A link or a picture as it was written.
     *
     * @param target what stands in the parentheses
     * @param picture whether it is a picture
     */
    public record Link(String target, boolean picture, Location at) {}
}
