package org.clientplaybook.preview;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as the preview shows it: with the preview's script, and a policy that lets it ask this server what is new. */
final class LivePage {
    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*?connect-src) 'none'");
    private static final Pattern END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

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
        String title = whole ? "There is no site yet" : "Page not found";
        String text = whole
                ? "<p>The playbook has errors. Once they are fixed, the page appears here automatically.</p>"
                : "<p>It may have been renamed or removed, or does not exist yet. Once it does, it appears here automatically.</p>"
                        + "<p><a href=\"/index.html\">The home page</a></p>";
        return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';"
                        + " style-src 'self'; img-src data:; connect-src 'self'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                        + "<title>" + title + "</title>\n<link rel=\"icon\" href=\"data:,\">\n"
                        + "<link rel=\"stylesheet\" href=\"" + Server.OWN + "preview.css\">\n" + script("none")
                        + "</head>\n<body class=\"stand-in\">\n<main>\n<h1>" + title + "</h1>\n" + text
                        + "\n</main>\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String script(String version) {
        return "<script src=\"" + Server.OWN + "preview.js\" data-version=\"" + version + "\" defer></script>\n";
    }
}
