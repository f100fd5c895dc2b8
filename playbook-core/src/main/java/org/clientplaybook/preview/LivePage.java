package org.clientplaybook.preview;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as the preview shows it: with the preview's script, and a policy that lets it ask this server what is new. */
final class LivePage {
    /** Where the preview's own files lie. No page of a site begins with a hyphen: a slug does not. */
    static final String OWN = "/-preview/";

    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*?connect-src) 'none'");
    private static final Pattern END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    private LivePage() {}

    /** Returns a page of the site with what the preview adds. */
    static byte[] of(byte[] page, String version) {
        String html = new String(page, StandardCharsets.UTF_8);
        String open = POLICY.matcher(html).replaceFirst("$1 'self'");
        Matcher end = END.matcher(open);
        String live = end.find()
                ? open.substring(0, end.start()) + script(version) + open.substring(end.start())
                : script(version) + open;
        return live.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the page that stands where there is none.
     *
     * @param whole whether there is no site at all
     */
    static byte[] standIn(boolean whole) {
        return whole
                ? page(
                        "There is no site yet",
                        "The playbook has errors. Once they are fixed, the page appears here automatically.",
                        "")
                : page(
                        "Page not found",
                        "It may have been renamed or removed, or does not exist yet. Once it does, it appears here automatically.",
                        "<p><a href=\"/index.html\">The home page</a></p>");
    }

    /** Returns the page that stands where one cannot be made. */
    static byte[] failed(String reason) {
        return page(
                "This page cannot be generated",
                reason,
                "<p>Fix that and save: the page then appears here automatically.</p>");
    }

    private static byte[] page(String title, String text, String more) {
        return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';"
                        + " style-src 'self'; img-src data:; connect-src 'self'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                        + "<title>" + title + "</title>\n<link rel=\"icon\" href=\"data:,\">\n"
                        + "<link rel=\"stylesheet\" href=\"" + OWN + "preview.css\">\n" + script(Stage.NONE)
                        + "</head>\n<body class=\"stand-in\">\n<main>\n<h1>" + title + "</h1>\n<p>"
                        + QUOTED.matcher(escaped(text)).replaceAll("<code>$1</code>")
                        + "</p>" + more
                        + "\n</main>\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String script(String version) {
        return "<script src=\"" + OWN + "preview.js\" data-version=\"" + version + "\" defer></script>\n";
    }
}
