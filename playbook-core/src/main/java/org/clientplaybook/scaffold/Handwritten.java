package org.clientplaybook.scaffold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everybody sets in a file that was made for them, so that it is no conflict where a version changes the same line. */
final class Handwritten {
    /** The version of the plugin in a POM, which people and bots raise; one that comes from a property is left alone. */
    private static final Pattern PLUGIN =
            Pattern.compile("(<artifactId>playbook-maven-plugin</artifactId>\\s*<version>)([^<$]*)(</version>)");

    /** The address of the tool's repository in a workflow. */
    private static final Pattern TOOL = Pattern.compile("(?m)^( *PLAYBOOK_TOOL: )(.*)()$");

    private Handwritten() {}

    /** Returns our text with what was made in place of what was set. */
    static String without(String ours, String base) {
        return taken(TOOL, taken(PLUGIN, ours, base), base);
    }

    /** Returns what a version makes, with the address that was set; the version of the plugin is its own. */
    static String with(String theirs, String ours) {
        return taken(TOOL, theirs, ours);
    }

    /** Returns a text with the value that another one has, if both have one. */
    private static String taken(Pattern value, String text, String from) {
        Matcher there = value.matcher(from);
        return there.find()
                ? value.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(there.group(2)) + "$3")
                : text;
    }
}
