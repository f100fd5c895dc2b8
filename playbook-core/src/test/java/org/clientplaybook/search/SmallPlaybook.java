package org.clientplaybook.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.clientplaybook.content.MemoryContent;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.read.ContentReader;
import org.jspecify.annotations.Nullable;

/** A playbook of a few scenarios that a test makes, and what the search finds in it. */
final class SmallPlaybook {
    private MemoryContent content;
    private @Nullable EditionIndex index;

    /**
     * @param languages with a comma between them
     * @param settings more lines of {@code playbook.yaml}
     */
    SmallPlaybook(String languages, String... settings) {
        this.content = MemoryContent.none().with("playbook.yaml", """
                format: 1
                id: small
                title: Small
                tagline: What is found in it
                languages: [%s]
                categories:
                  prospects: {title: "1", summary: "2"}
                %s
                """.formatted(languages, String.join("\n", settings))
                .getBytes(UTF_8));
    }

    /** Adds a scenario that has no words but these. */
    SmallPlaybook with(String slug, String title, String... lines) {
        content = content.with("scenarios/" + slug + "/scenario.yaml", """
                title: '%s'
                summary: "3"
                category: prospects
                signals: ["4"]
                goal: "5"
                steps: [{title: "6"}]
                messages: [{id: m, title: "7", channel: email, purpose: answer, variants: [{tone: warm, body: "8"}]}]
                outcomes: [{when: "9", end: "10"}]
                reviewed: 2026-11-01
                %s
                """.formatted(title, String.join("\n", lines))
                .getBytes(UTF_8));
        index = null;
        return this;
    }

    Catalog catalog() {
        return ContentReader.read(content, false).catalog();
    }

    Edition edition() {
        return catalog().editions().get(0);
    }

    EditionIndex index() {
        if (index == null) {
            index = EditionIndex.of(edition(), () -> {});
        }
        return index;
    }

    /** Returns the slugs of what a query finds, the best first. */
    List<String> find(String query) {
        return new Finder(index())
                .find(query).stream()
                        .map(number -> index().scenarios().get(number).slug())
                        .toList();
    }
}
