package org.clientplaybook.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** The list of a site's copies, in the form that {@code llms.txt} has. */
final class LlmsText {
    private LlmsText() {}

    /** An edition with the interface's words in its language. */
    record Part(Addresses addresses, Words words) {}

    /**
     * Returns the list as UTF-8: the copies of an edition's own scenarios by category, and where its catalog is.
     *
     * @param parts the editions, the first language first
     * @param base the address of the site with a {@code /} at its end
     */
    static byte[] of(List<Part> parts, String base) {
        Edition first = parts.get(0).addresses().edition();
        StringBuilder text = new StringBuilder(1 << 14);
        text.append("# ").append(MarkdownText.line(first.title())).append("\n\n> ");
        text.append(MarkdownText.line(first.tagline())).append("\n");
        for (Part part : parts) {
            edition(part, base, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void edition(Part part, String base, StringBuilder text) {
        Addresses addresses = part.addresses();
        Edition edition = addresses.edition();
        for (Edition.Category category : edition.categories()) {
            List<Scenario> scenarios = edition.ownScenarios().stream()
                    .filter(scenario -> scenario.categoryKey().equals(category.key()))
                    .toList();
            if (!scenarios.isEmpty()) {
                text.append("\n## ").append(MarkdownText.line(category.title())).append("\n\n");
                scenarios.forEach(scenario ->
                        entry(scenario.title(), base + addresses.copy(scenario.slug()), scenario.summary(), text));
            }
        }
        String title = Objects.requireNonNull(part.words()).word("language.name");
        text.append("\n## JSON: ").append(MarkdownText.line(title)).append("\n\n");
        entry(
                "catalog.json",
                base + Route.CATALOG.path(addresses.folder()),
                part.words().word("catalog.how"),
                text);
    }

    private static void entry(String title, String address, String summary, StringBuilder text) {
        text.append("- [")
                .append(MarkdownText.line(title))
                .append("](")
                .append(address)
                .append("): ");
        text.append(MarkdownText.line(summary)).append('\n');
    }
}
