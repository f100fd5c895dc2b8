package org.clientplaybook.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names in a jar or folder with packs, each looked at as it comes. */
final class PackNames {
    private final Set<String> seen = new HashSet<>();
    /** How each file and folder of packs is spelt. */
    private final Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Takes one more name.
     *
     * @param text the name below the jar or folder, with {@code /} at its end if it is a folder's
     * @return why no pack of the place can be used, as a sentence, or null
     */
    @Nullable
    String fault(String text, boolean link) {
        String name = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        String fault = link ? "is a link." : fault(text, name);
        if (fault != null) {
            return "The name `" + printable(text) + "` in it " + fault;
        }
        return text.startsWith(PackPlace.FOLDER) && isKnown(name)
                ? "Two names in it are the same, or differ only in case: `" + printable(text) + "`."
                : null;
    }

    private boolean isKnown(String name) {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            if (isOther(name.substring(0, end))) {
                return true;
            }
        }
        return isOther(name) || !seen.add(name);
    }

    private boolean isOther(String name) {
        String known = spellings.putIfAbsent(name, name);
        return known != null && !known.equals(name);
    }

    /** Returns what is wrong with a name, behind it, or null. */
    private static @Nullable String fault(String text, String name) {
        if (text.startsWith("/") || text.indexOf('\\') >= 0 || text.matches("(?s)[A-Za-z]:.*")) {
            return "is not relative to the jar.";
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return "leads out of its folder, or around in it.";
            }
        }
        // A path with a colon would be taken for one of another pack.
        if (text.startsWith(PackPlace.FOLDER) && text.indexOf(':') >= 0) {
            return "has a colon.";
        }
        return text.chars().anyMatch(Character::isISOControl) ? "has a control character." : null;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "\uFFFD");
    }
}
