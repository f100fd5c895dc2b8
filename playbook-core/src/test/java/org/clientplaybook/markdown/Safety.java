package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads HTML as a browser does, and says what in it is not on the list of what documents are made of. */
final class Safety {
    private static final Set<String> PLAIN = Set.of(
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "br",
            "hr",
            "blockquote",
            "figure",
            "figcaption",
            "summary",
            "table",
            "thead",
            "tbody",
            "tr",
            "ul");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel", "title", "id", "class", "aria-label", "download")),
            Map.entry("img", Set.of("src", "alt", "title", "width", "height", "loading", "decoding")),
            Map.entry("h1", Set.of("id")),
            Map.entry("h2", Set.of("id")),
            Map.entry("h3", Set.of("id")),
            Map.entry("h4", Set.of("id")),
            Map.entry("h5", Set.of("id")),
            Map.entry("h6", Set.of("id")),
            Map.entry("p", Set.of("class", "id")),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of("class", "id")),
            Map.entry("th", Set.of("class", "scope")),
            Map.entry("td", Set.of("class")),
            Map.entry("sup", Set.of("class")),
            Map.entry("span", Set.of("class")),
            Map.entry("aside", Set.of("class", "role", "aria-label")),
            Map.entry("details", Set.of("class")),
            Map.entry("div", Set.of("class", "role", "tabindex", "aria-label", "aria-labelledby")));
    private static final Set<String> CLASSES = Set.of(
            "callout",
            "callout-note",
            "callout-tip",
            "callout-warning",
            "callout-title",
            "more",
            "task",
            "done",
            "table-scroll",
            "align-center",
            "align-right",
            "footnotes",
            "footnotes-title",
            "footnote-ref",
            "footnote-back",
            "visually-hidden");
    private static final String ADDRESS =
            "https?://[^/?#\\\\@\\s]+([/?#][!-~]*)?|(mailto|tel):[!-~]+|/[sp]/[\\w.~/-]+(#[\\w\\p{L}\\p{N}-]+)?|#.+";

    private Safety() {}

    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        org.jsoup.nodes.Document parsed = Jsoup.parseBodyFragment(html);
        parsed.body().children().forEach(element -> element.getAllElements().forEach(e -> check(e, faults)));
        parsed.traverse((node, depth) -> check(node, faults));
        html.codePoints()
                .filter(c ->
                        (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000))
                .forEach(c -> faults.add("character " + Integer.toHexString(c)));
        return faults;
    }

    private static void check(Node node, List<String> faults) {
        if (node instanceof Comment || node instanceof DataNode) {
            faults.add(node.toString());
        }
    }

    private static void check(Element element, List<String> faults) {
        Set<String> allowed = ATTRIBUTES.get(element.normalName());
        if (allowed == null && !PLAIN.contains(element.normalName())) {
            faults.add("element " + element.normalName());
            return;
        }
        for (Attribute attribute : element.attributes()) {
            if (allowed == null || !allowed.contains(attribute.getKey())) {
                faults.add(element.normalName() + " " + attribute);
            }
        }
        if (!CLASSES.containsAll(element.classNames())) {
            faults.add("classes " + element.classNames());
        }
        if (element.hasAttr("href") && !element.attr("href").matches(ADDRESS)) {
            faults.add("address " + element.attr("href"));
        }
        if (element.hasAttr("src") && !element.attr("src").matches("/[^/:?#\\\\][^:?#\\\\]*")) {
            faults.add("picture " + element.attr("src"));
        }
    }
}
