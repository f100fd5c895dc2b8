package org.clientplaybook.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/**
 * Every message as it would be sent, with the values of the scenario's examples: a Markdown text that can be compared with
 * that of another build, so that a change of a template shows what it does to the words.
 */
public final class MessageTexts {
    private MessageTexts() {}

    /**
     * Returns the texts in a language as UTF-8; a scenario is left out that has no words of its own in it.
     *
     * @param catalog without errors
     * @param edition one of the catalog's
     */
    public static byte[] of(Catalog catalog, Edition edition) {
        Map<String, LocaleFormats> formats = catalog.localeFormats();
        List<String> parts = edition.ownScenarios().parallelStream()
                .map(scenario ->
                        text(scenario, SentMessage.of(formats, catalog.site().holidays(), edition, scenario)))
                .toList();
        return ("# " + edition.title() + " (" + edition.language() + ")\n" + String.join("", parts))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Scenario scenario, List<SentMessage> messages) {
        StringBuilder text = new StringBuilder(4_096);
        text.append("\n## ")
                .append(scenario.slug())
                .append(": ")
                .append(scenario.title())
                .append('\n');
        String example = null;
        for (SentMessage sent : messages) {
            if (!sent.example().equals(example)) {
                example = sent.example();
                text.append("\n### ").append(example).append('\n');
            }
            message(sent, text);
        }
        return text.toString();
    }

    private static void message(SentMessage sent, StringBuilder text) {
        text.append("\n#### ")
                .append(String.join(
                        ", ", sent.message(), sent.channel(), sent.version().replace(" · ", ", ")))
                .append("\n\n");
        String fence = "~".repeat(Math.max(3, longestFence(sent.body()) + 1));
        text.append(fence).append("text\n");
        text.append(sent.text()).append('\n').append(fence).append('\n');
        if (!sent.gaps().isEmpty()) {
            text.append("\nNot in the example: ")
                    .append(String.join(", ", sent.gaps()))
                    .append('\n');
        }
    }

    private static int longestFence(String body) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < body.length(); i++) {
            run = body.charAt(i) == '~' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
