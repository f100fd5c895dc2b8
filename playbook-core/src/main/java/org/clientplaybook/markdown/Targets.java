package org.clientplaybook.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Document;
import org.jspecify.annotations.Nullable;

/** What the destination of a link or a picture may be. */
final class Targets {
    private static final String WEB_SIGNS = "-._~:/?@!$&'()*+,;=";

    private static final String LINKS = "Link to `scenario:its-slug`, `page:its-name`, `#a-heading-here`, or an address"
            + " with `https://`, `http://`, `mailto:` or `tel:`.";
    private static final Pattern SCENARIO =
            Pattern.compile("(?:.*/)?([a-z0-9-]+)/(?:guidance|scenario)(?:\\.[a-z-]+)?\\.(?:md|yaml)(#.*)?"
                    + "|(?:.*/)?scenarios?/([a-z0-9-]+)(?:\\.html)?/?(#.*)?");
    private static final Pattern FILE = Pattern.compile("[^:?#]*[^/:?#]\\.\\w{1,8}");
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([a-z0-9-]+)(?:\\.[a-z]{2,3})?\\.(?:md|html)(#.*)?");

    private Targets() {}

    /** Where a link leads. */
    sealed interface Target {}

    /**
     * An absolute address.
     *
     * @param url a valid URL in which all but ASCII is percent-encoded after the host
     */
    record Web(String url) implements Target {}

    /** A scenario or a page. */
    record Inside(Document.Address address) implements Target {}

    /** A heading of the same document; the identifier has an identifier's form unless the link is dead. */
    record Here(String id) implements Target {}

    /** Returns how a link is written that has a destination to which none leads. */
    static String hint(String destination) {
        if (destination.contains("://") || destination.length() > 200) {
            return LINKS;
        }
        Matcher scenario = SCENARIO.matcher(destination);
        Matcher page = PAGE.matcher(destination);
        String meant = null;
        if (scenario.matches()) {
            int group = scenario.group(1) == null ? 3 : 1;
            meant = "scenario:" + scenario.group(group) + fragment(scenario.group(group + 1));
        } else if (page.matches()) {
            meant = "page:" + page.group(1) + fragment(page.group(2));
        } else if (destination.startsWith("www.")) {
            meant = "https://" + destination;
        } else if (destination.matches("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")) {
            meant = "mailto:" + destination;
        }
        return meant == null ? file(destination) : "Did you mean `" + meant + "`?";
    }

    private static String file(String destination) {
        if (!FILE.matcher(destination).matches()) {
            return LINKS;
        }
        ContentPath path = new ContentPath(destination);
        return path.isDownload()
                ? "Put the file beside the text, and link to it by its name: `" + path.name() + "`."
                : LINKS + " A file to download ends with " + ContentPath.downloads() + ".";
    }

    private static String fragment(String written) {
        return written == null ? "" : written;
    }

    /** Returns where a link leads, or null where links must not lead. */
    static @Nullable Target of(String destination) {
        if (destination.startsWith("#")) {
            return new Here(destination.substring(1));
        }
        int colon = destination.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String rest = destination.substring(colon + 1);
        return switch (destination.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "scenario" -> inside(Document.Kind.SCENARIO, rest);
            case "page" -> inside(Document.Kind.PAGE, rest);
            case "http" -> web("http:", rest);
            case "https" -> web("https:", rest);
            case "mailto" -> rest.isBlank() ? null : new Web("mailto:" + encode(rest));
            case "tel" -> rest.isBlank() ? null : new Web("tel:" + encode(rest));
            default -> null;
        };
    }

    private static @Nullable Target inside(Document.Kind kind, String rest) {
        int hash = rest.indexOf('#');
        String name = hash < 0 ? rest : rest.substring(0, hash);
        String fragment = hash < 0 ? "" : rest.substring(hash + 1);
        // Pages lie in folders, scenarios do not.
        boolean named = Arrays.stream(name.split("/", kind == Document.Kind.PAGE ? -1 : 1))
                .allMatch(part -> !part.isEmpty()
                        && !part.startsWith(".")
                        && part.chars().allMatch(c -> isAlphanumeric(c) || "-._~".indexOf(c) >= 0));
        return named && (hash < 0 || Anchors.isIdentifier(fragment))
                ? new Inside(new Document.Address(kind, name, fragment))
                : null;
    }

    /** Takes what the URL standard takes of hosts and ports, but for user names and numbers of version 6. */
    private static @Nullable Target web(String scheme, String rest) {
        if (!rest.startsWith("//")) {
            return null;
        }
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(2, end);
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return isHost(host) && isPort(port)
                ? new Web(scheme + rest.substring(0, end) + encode(rest.substring(end)))
                : null;
    }

    private static boolean isHost(String host) {
        boolean labels = !host.startsWith(".") && !host.startsWith("-") && !host.contains("..");
        return labels
                && !host.isEmpty()
                && host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    private static boolean isPort(String port) {
        return port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && (port.isEmpty() || Integer.parseInt(port) <= 0xFFFF);
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        boolean hash = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isAlphanumeric(c) || WEB_SIGNS.indexOf(c) >= 0 || (c == '%' && isHex(text, i + 1))) {
                encoded.append((char) c);
            } else if (c == '#' && !hash) {
                encoded.append('#');
                hash = true;
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int i) {
        return i + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(i))
                && HexFormat.isHexDigit(text.charAt(i + 1));
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /**
     * Returns the path below the content folder of a file to download, or null where a link leads to none.
     *
     * @param file the file that has the link
     */
    static @Nullable String download(String destination, ContentPath file) {
        String path = destination.indexOf(':') < 0 ? beside(destination, file) : null;
        return path != null && new ContentPath(path).isDownload() ? path : null;
    }

    /**
     * Returns the path below the content folder of a picture or another file, or null where there can be none in the
     * playbook.
     *
     * @param file the file that names it
     */
    static @Nullable String beside(String destination, ContentPath file) {
        if (destination.isEmpty() || destination.startsWith("/") || destination.endsWith("/")) {
            return null;
        }
        String path;
        try {
            path = URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        // What Windows takes in no name, so that a playbook can be moved there.
        if (path.chars().anyMatch(c -> Character.isISOControl(c) || "<>:\"|?*\\#".indexOf(c) >= 0)) {
            return null;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : file.folder().local().child(path).path().split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                return null;
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        String beside = String.join("/", parts);
        return file.pack() == null ? beside : file.pack() + ":" + beside;
    }
}
