package org.clientplaybook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a site's pages as a browser does, and says what in them could run, or reach beyond the site unasked. */
public final class HarmlessPages {
    /** What loads or runs something, in the forms that the site has them. */
    private static final Set<String> NEVER = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "portal",
            "foreignobject",
            "animate",
            "set",
            "audio",
            "video",
            "source",
            "track");

    /** Attributes whose value is an address that a browser loads, goes to or sends to. */
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "poster",
            "data",
            "background",
            "ping",
            "xlink:href",
            "cite",
            "longdesc",
            "manifest",
            "archive",
            "codebase");

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern LEADS_OUT = Pattern.compile("(?:https?://[^/]|mailto:|tel:).*", Pattern.DOTALL);

    private static final String BASE = "https://site.invalid/";

    private final Map<String, byte[]> site;
    private final List<String> faults = new ArrayList<>();

    private HarmlessPages(Map<String, byte[]> site) {
        this.site = site;
    }

    /** Returns what is wrong with the pages of a site that is published at {@code https://site.invalid/}. */
    public static List<String> faults(Map<String, byte[]> site) {
        HarmlessPages pages = new HarmlessPages(site);
        site.forEach((path, bytes) -> {
            if (path.endsWith(".html") || path.endsWith(".svg")) {
                pages.check(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return pages.faults;
    }

    private void check(String page, Document document) {
        for (Element element : document.getAllElements()) {
            String name = element.normalName();
            if (NEVER.contains(name)) {
                fault(page, element);
            }
            boolean runs = name.equals("script");
            if (runs && (!element.hasAttr("src") || !element.data().isBlank())) {
                fault(page, element);
            }
            if (name.equals("style") && !page.endsWith(".svg")) {
                fault(page, element);
            }
            if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
                refresh(page, element);
            }
            element.attributes().forEach(attribute -> check(page, element, attribute));
        }
    }

    /** A page under an old name leads on by itself, within the site. */
    private void refresh(String page, Element element) {
        if (!element.attr("content").matches("0; url=[a-z0-9./-]+\\.html")) {
            fault(page, element);
        }
    }

    private void check(String page, Element element, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        if (key.startsWith("on") || key.equals("srcdoc") || (key.equals("style") && !page.endsWith(".svg"))) {
            fault(page, element);
        } else if (ADDRESSES.contains(key)) {
            String address = browsed(attribute.getValue());
            boolean out = SCHEME.matcher(address.toLowerCase(Locale.ROOT)).matches() || address.startsWith("//");
            if (out ? !mayLeadOut(element, address) : loads(element) && !isFile(page, address)) {
                fault(page, element);
            }
        }
    }

    /** A browser leaves out what is no part of an address, wherever it stands. The site's own address is as good as none. */
    private static String browsed(String address) {
        String plain = address.replaceAll("[\t\n\r]", "").strip().replace('\\', '/');
        return plain.startsWith(BASE) ? plain.substring(BASE.length() - 1) : plain;
    }

    private static boolean mayLeadOut(Element element, String address) {
        String name = element.normalName();
        boolean own = name.equals("img") && address.startsWith("data:image/");
        return own || (name.equals("a") && LEADS_OUT.matcher(address).matches());
    }

    private static boolean loads(Element element) {
        return Set.of("script", "img", "link", "image", "use").contains(element.normalName());
    }

    private boolean isFile(String page, String address) {
        if (address.startsWith("#") || address.isEmpty()) {
            return page.endsWith(".svg");
        }
        URI target = URI.create(BASE + page).resolve(address);
        return site.containsKey(target.getPath().substring(1));
    }

    private void fault(String page, Element element) {
        faults.add(page + ": " + element.shallowClone().outerHtml());
    }
}
