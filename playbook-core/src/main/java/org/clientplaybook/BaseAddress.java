package org.clientplaybook;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the address at which a site will be published into the one form that feeds, sitemaps and browsers take. */
final class BaseAddress {
    /** A host as it is registered; an underscore is in use, although {@link URI} takes no such host for one. */
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,254}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?");

    private static final Pattern AUTHORITY = Pattern.compile("(.*?)(?::(\\d{0,5}))?", Pattern.DOTALL);

    /** Letters and joiners that the rules for names of hosts have read in two ways, one after the other. */
    private static final Pattern TWO_WAYS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** What browsers take for this folder or the one above it, encoded or not. */
    private static final Pattern DOTS = Pattern.compile("(?i)(?:^|/)(?:\\.|%2e){1,2}(?:/|$)");

    private BaseAddress() {}

    /**
     * Returns an address in ASCII, with a scheme and a host in lower case and a {@code /} at its end.
     *
     * @throws IllegalArgumentException if it cannot be such an address, with a sentence that never repeats a password
     */
    static URI of(URI address) {
        String authority = address.getRawAuthority();
        if (authority != null && authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("The base address must not have a user name or a password:"
                    + " everybody could read it in the feed and the sitemap.");
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = Set.of("http", "https").contains(scheme);
        if (!web || authority == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("The base address must be like https://example.com/playbook/,"
                    + " without a query or a fragment, not " + withoutUser(address));
        }
        String path = address.getRawPath();
        if (DOTS.matcher(path).find()) {
            throw new IllegalArgumentException(
                    "The path `" + path + "` of the base address has a part that is only dots:"
                            + " browsers would leave it out. Write the path as it is without it.");
        }
        String whole = scheme + "://" + host(address, authority) + path + (path.endsWith("/") ? "" : "/");
        return URI.create(URI.create(whole).toASCIIString());
    }

    /** Returns the host, and the port where there is one. */
    private static String host(URI address, String authority) {
        if (authority.startsWith("[") && address.getHost() != null) {
            return authority;
        }
        Matcher parts = AUTHORITY.matcher(authority);
        String name = parts.matches() ? parts.group(1) : authority;
        String port = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
        if (TWO_WAYS.matcher(name).find()) {
            throw new IllegalArgumentException("The host `" + name + "` of the base address can be read in two ways."
                    + " Write it as it is registered, with xn-- at its beginning.");
        }
        String host = ascii(name);
        if (!HOST.matcher(host).matches() || (!port.isEmpty() && Integer.parseInt(port) > 65_535)) {
            throw new IllegalArgumentException("The host `" + authority + "` of the base address is not valid.");
        }
        return port.isEmpty() ? host : host + ":" + port;
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String withoutUser(URI address) {
        return address.toString().replaceFirst("^([^:]*:/*).*@", "$1…@");
    }
}
