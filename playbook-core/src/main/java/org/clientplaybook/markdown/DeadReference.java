package org.clientplaybook.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A link or picture such as {@code [words][name]}, whose address {@code [name]: …} is nowhere; CommonMark takes it for text. */
final class DeadReference extends CustomNode {
    private final String name;
    private final boolean picture;

    private DeadReference(String name, boolean picture) {
        this.name = name;
        this.picture = picture;
    }

    String name() {
        return name;
    }

    boolean isPicture() {
        return picture;
    }

    /** Looks at what may be a link, before CommonMark does, and leaves to it what is one or is plainly none. */
    static LinkResult find(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.label() == null || link.label().startsWith("^")) {
            return LinkResult.none();
        }
        String name = link.label().isEmpty() ? link.text() : link.label();
        if (name.isBlank() || context.getDefinition(LinkReferenceDefinition.class, name) != null) {
            return LinkResult.none();
        }
        boolean picture = link.marker() != null;
        LinkResult words = LinkResult.wrapTextIn(new DeadReference(name, picture), scanner.position());
        return picture ? words.includeMarker() : words;
    }
}
