package org.clientplaybook;

import java.nio.file.Path;

/** Content folders for tests, made in code. */
public final class ContentFolders {
    private ContentFolders() {}

    /** Returns the settings of a playbook of one language, with a category {@code prospects}; more keys can follow. */
    public static String settings() {
        return """
                format: 1
                id: made
                title: Made
                tagline: A playbook for a test
                languages: [en]
                categories:
                  prospects: {title: Prospects, summary: Before the work.}
                """;
    }

    /** Writes a playbook of one language without scenarios. */
    static Folder empty(Path path) {
        return new Folder(path).with("playbook.yaml", settings()).with("scenarios/.keep", "");
    }

    /** Writes a playbook of one language with one scenario, {@code silence}. */
    static Folder one(Path path) {
        return empty(path).with("scenarios/silence/scenario.yaml", scenario("They go quiet"));
    }

    /** Returns a scenario's file; more keys can follow. */
    static String scenario(String title) {
        return """
                title: %s
                summary: You wrote, and nothing comes back.
                category: prospects
                tags: [silence]
                signals: [A week without an answer]
                goal: You know where you stand.
                fields:
                  name: {label: Their first name}
                steps:
                  - title: Ask once more
                messages:
                  - id: ask
                    title: Are you there?
                    channel: email
                    purpose: follow-up
                    variants:
                      - tone: warm
                        body: Hi {{ name }}
                outcomes:
                  - {when: They answer, end: Go on.}
                reviewed: 2026-11-01
                """.formatted(title);
    }
}
