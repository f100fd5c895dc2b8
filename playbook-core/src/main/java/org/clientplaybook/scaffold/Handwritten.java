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

    /** Which tag or commit of it is built. */
    private static final Pattern TOOL_VERSION = Pattern.compile("(?m)^( *PLAYBOOK_TOOL_VERSION: )(.*)()$");

    private Handwritten() {}

    /** Returns our text with what was made in place of what was set. */
    static String without(String ours, String base) {
        return taken(TOOL_VERSION, taken(TOOL, taken(PLUGIN, ours, base), base), base);
    }

    /**
     * Returns what a version makes, with what was set; the version of the plugin is its own.
     *
     * @param address whether the address of the tool is the one that was set, too
     */
    static String with(String theirs, String ours, boolean address) {
        return taken(TOOL_VERSION, address ? taken(TOOL, theirs, ours) : theirs, ours);
    }

    /** Returns a text with the value that another one has, if both have one. */
    private static String taken(Pattern value, String text, String from) {
        Matcher there = value.matcher(from);
        return there.find()
                ? value.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(there.group(2)) + "$3")
                : text;
    }
}
