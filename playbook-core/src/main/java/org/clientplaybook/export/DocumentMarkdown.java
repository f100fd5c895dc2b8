package org.clientplaybook.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clientplaybook.export.HtmlTree.Element;
import org.clientplaybook.export.HtmlTree.Node;
import org.clientplaybook.export.HtmlTree.Text;
import org.clientplaybook.model.Document;
import org.jspecify.annotations.Nullable;

/** Writes a document as Markdown again, with links that lead somewhere from where it is written. */
final class DocumentMarkdown {
    private static final Set<String> INLINE = Set.of("a", "br", "code", "del", "em", "img", "span", "strong", "sup");
    private static final Pattern BREAK = Pattern.compile("\\\\?\n");
    private static final Pattern CLOSING = Pattern.compile("(?=#+$)|(?=\\{#[^}]*}$)");
    private static final InlineMarkdown INLINES = new InlineMarkdown(false);

    private final int top;

    private DocumentMarkdown(int top) {
        this.top = top;
    }

    /**
     * Returns a document as Markdown that ends in a line end; empty where it is.
     *
     * @param top the level of its highest heading
     * @param addresses gives the address of something in the playbook
     */
    static String of(Document document, int top, Function<Document.Address, String> addresses) {
        StringBuilder html = new StringBuilder(4_096);
        for (Document.Piece piece : document.pieces()) {
            if (piece instanceof Document.Html part) {
                html.append(part.html());
            } else if (piece instanceof Document.HeadingStart heading) {
                html.append("<h").append(heading.level()).append(" id=\"").append(heading.id());
                html.append("\">");
            } else if (piece instanceof Document.HeadingEnd heading) {
                html.append("</h").append(heading.level()).append('>');
            } else if (piece instanceof Document.Id id) {
                html.append(id.id());
            } else if (piece instanceof Document.Address address) {
                html.append(addresses.apply(address));
            }
        }
        String text = new DocumentMarkdown(top).blocks(HtmlTree.of(html.toString()), "\n\n");
        return text.isEmpty() ? "" : text + "\n";
    }

    private String blocks(List<Node> nodes, String between) {
        List<String> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        String list = "";
        for (Node node : nodes) {
            if (node instanceof Text || INLINE.contains(((Element) node).name())) {
                line.add(node);
                continue;
            }
            Element element = (Element) node;
            flush(line, blocks);
            // Two lists, one behind the other, are two where their marks are not the same.
            boolean again = element.name().equals(list);
            list = again ? "" : element.name();
            String block = block(element, again);
            if (!block.isEmpty()) {
                blocks.add(block);
            }
        }
        flush(line, blocks);
        return String.join(between, blocks);
    }

    private static void flush(List<Node> line, List<String> blocks) {
        String text = INLINES.of(line).strip();
        if (!text.isEmpty()) {
            blocks.add(MarkdownText.lines(text));
        }
        line.clear();
    }

    private String block(Element element, boolean again) {
        return switch (element.name()) {
            case "p" -> MarkdownText.lines(INLINES.of(element.children()).strip());
            case "figure" ->
                InlineMarkdown.picture(
                        element.elements().get(0),
                        InlineMarkdown.words(element.elements().get(1).children()));
            case "blockquote" -> quoted(blocks(element.children(), "\n\n"));
            case "aside" -> callout(element);
            case "details" -> marked("DETAILS", element.elements().get(0), element);
            // Else empty lists, one in the other, would be a line across the page.
            case "ul" -> list(element, null, again ? "*" : isEmpty(element) ? "+" : "-");
            case "ol" -> list(element, first(element), again ? ")" : ".");
            case "pre" ->
                MarkdownText.fenced("", InlineMarkdown.words(element.children()))
                        .stripTrailing();
            case "hr" -> "---";
            case "div" -> element.is("footnotes") ? footnotes(element) : blocks(element.children(), "\n\n");
            case "table" -> table(element);
            default -> heading(element);
        };
    }

    private String heading(Element heading) {
        int level = Math.min(6, top + heading.name().charAt(1) - '1');
        String id = heading.attribute("id");
        String anchor = id.equals(MarkdownText.anchor(
                        InlineMarkdown.words(heading.children()).strip()))
                ? ""
                : "<a id=\"" + id + "\"></a>";
        String words = BREAK.matcher(INLINES.of(heading.children()).strip()).replaceAll(" ");
        return "#".repeat(level) + " " + anchor + CLOSING.matcher(words).replaceFirst("\\\\");
    }

    private String callout(Element callout) {
        String kind = callout.attribute("class").replaceFirst(".*callout-", "").toUpperCase(Locale.ROOT);
        Element title = callout.elements().get(0);
        return callout.attributes().containsKey("aria-label")
                ? marked(kind, title, callout)
                : marked(kind, new Element("p", Map.of(), List.of()), callout);
    }

    /** Returns a quote whose first line says what it is; its first element is on that line. */
    private String marked(String kind, Element title, Element quote) {
        List<Node> rest = new ArrayList<>(quote.children());
        rest.remove(quote.elements().get(0));
        String words = INLINES.of(title.children()).strip();
        String body = blocks(rest, "\n\n");
        return quoted("[!" + kind + "]" + (words.isEmpty() ? "" : " " + words) + (body.isEmpty() ? "" : "\n" + body));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? ">" : text.replaceAll("(?m)^(?=.)", "> ").replaceAll("(?m)^$", ">");
    }

    private static boolean isEmpty(Element list) {
        return list.elements().stream().allMatch(item -> item.children().isEmpty());
    }

    private static int first(Element list) {
        String start = list.attribute("start");
        return start.isEmpty() ? 1 : Integer.parseInt(start);
    }

    /** Returns a list, whose items have numbers from a first one on, or a mark. */
    private String list(Element list, @Nullable Integer first, String mark) {
        List<Element> items = list.elements();
        boolean loose = items.stream()
                .flatMap(item -> item.elements().stream())
                .anyMatch(element -> element.name().equals("p"));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            String start = first == null ? mark + " " : first + i + mark + " ";
            String task = item.is("done") ? "[x] " : item.is("task") ? "[ ] " : "";
            String body = task + blocks(item.children(), loose ? "\n\n" : "\n");
            written.add(MarkdownText.indented(body, start, " ".repeat(start.length()))
                    .stripTrailing());
        }
        return String.join(loose ? "\n\n" : "\n", written);
    }

    private String footnotes(Element section) {
        List<String> notes = new ArrayList<>();
        for (Element list : section.elements()) {
            for (Element note : list.name().equals("ol") ? list.elements() : List.<Element>of()) {
                String id = note.attribute("id");
                String mark = "[^" + id.substring(id.indexOf('_') + 1) + "]: ";
                notes.add(MarkdownText.indented(blocks(note.children(), "\n\n"), mark, "    ")
                        .stripTrailing());
            }
        }
        return String.join("\n\n", notes);
    }

    private static String table(Element table) {
        Map<String, List<Element>> parts = new HashMap<>();
        table.elements().forEach(part -> parts.put(part.name(), part.elements()));
        List<Element> head = parts.getOrDefault("thead", List.of());
        List<Element> body = parts.getOrDefault("tbody", List.of());
        List<Element> columns = (head.isEmpty() ? body : head).get(0).elements();
        StringBuilder text = new StringBuilder();
        text.append(head.isEmpty() ? "|" + "  |".repeat(columns.size()) : row(head.get(0)))
                .append("\n|");
        for (Element column : columns) {
            text.append(column.is("align-center") ? " :---: |" : column.is("align-right") ? " ---: |" : " --- |");
        }
        body.forEach(row -> text.append('\n').append(row(row)));
        return text.toString();
    }

    private static String row(Element row) {
        StringBuilder text = new StringBuilder("|");
        row.elements()
                .forEach(cell ->
                        text.append(' ').append(InlineMarkdown.cell(cell)).append(" |"));
        return text.toString();
    }
}
