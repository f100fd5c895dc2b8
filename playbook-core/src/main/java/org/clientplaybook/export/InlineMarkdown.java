package org.clientplaybook.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clientplaybook.export.HtmlTree.Element;
import org.clientplaybook.export.HtmlTree.Node;
import org.clientplaybook.export.HtmlTree.Text;

/**
 * Writes what stands within lines as Markdown.
 *
 * @param inCell whether it is a table cell, which has one line
 */
record InlineMarkdown(boolean inCell) {
    /** Returns the words of a block, which may have several lines. */
    String of(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            String part = node instanceof Text words ? MarkdownText.within(words.text()) : element((Element) node);
            if (part.startsWith("[") && text.length() > 0 && text.charAt(text.length() - 1) == '!') {
                text.insert(text.length() - 1, '\\');
            }
            text.append(part);
        }
        return text.toString();
    }

    private String element(Element element) {
        return switch (element.name()) {
            case "br" -> inCell ? "<br>" : "\\";
            case "code" -> code(words(element.children()));
            case "em" -> "*" + of(element.children()) + "*";
            case "strong" -> "**" + of(element.children()) + "**";
            case "del" -> "~~" + of(element.children()) + "~~";
            case "img" -> picture(element, element.attribute("title"));
            case "a" -> link(element);
            case "sup" -> footnote(element);
            // What only those hear who do not see the sign.
            case "span" -> "";
            default -> throw new IllegalStateException(element.name());
        };
    }

    private String code(String text) {
        return MarkdownText.code(inCell ? text.replace("|", "\\|") : text);
    }

    private String link(Element link) {
        if (link.is("footnote-back")) {
            return "";
        }
        String address = link.attribute("href");
        String words = words(link.children());
        boolean bare = address.equals(words)
                && address.startsWith("http")
                && link.children().size() == 1;
        return bare && !inCell
                ? "<" + address + ">"
                : "[" + of(link.children()) + "]" + MarkdownText.target(address, link.attribute("title"));
    }

    /** Returns a picture with what is said below it. */
    static String picture(Element image, String title) {
        return "![" + MarkdownText.within(image.attribute("alt")) + "]"
                + MarkdownText.target(image.attribute("src"), title);
    }

    private static String footnote(Element reference) {
        String address = reference.elements().get(0).attribute("href");
        return "[^" + address.substring(address.indexOf('_') + 1) + "]";
    }

    /** Returns the words alone. */
    static String words(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node instanceof Text text ? text.text() : words(((Element) node).children()))
                .collect(Collectors.joining());
    }

    /** Returns the content of a table cell, in which lines break and lists stand. */
    static String cell(Element cell) {
        InlineMarkdown inlines = new InlineMarkdown(true);
        List<String> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : cell.children()) {
            boolean list = node instanceof Element element && element.name().equals("ul");
            if (list) {
                inlines.flush(line, false, lines);
                for (Element item : ((Element) node).elements()) {
                    lines.add("- " + inlines.of(item.children()));
                }
            } else if (node instanceof Element element && element.name().equals("br")) {
                inlines.flush(line, true, lines);
            } else {
                line.add(node);
            }
        }
        inlines.flush(line, lines.isEmpty(), lines);
        return String.join("<br>", lines);
    }

    private void flush(List<Node> line, boolean always, List<String> lines) {
        String text = of(line).strip().replace('\n', ' ');
        if (always || !text.isEmpty()) {
            lines.add(text.startsWith("- ") ? "\\" + text : text);
        }
        line.clear();
    }
}
