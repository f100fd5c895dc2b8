package org.clientplaybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A playbook of made-up scenarios of realistic size, the same for each seed. A scenario has 8 KB of YAML (six steps,
 * three messages in two tones each, a cadence, outcomes that lead to other scenarios) and 3 KB of guidance (headings, a
 * table, a list, a call-out, links).
 */
public final class Corpus {
    private static final int CATEGORIES = 12;
    private static final int WORDS = 8000;
    private static final int TAGS = 60;
    private static final List<String> CHANNELS = List.of("email", "call", "voicemail", "chat", "sms", "letter");
    private static final List<String> FIELDS =
            List.of("client_name", "client_company", "project", "your_name", "their_date", "their_problem");

    private final Random random;
    private final Vocabulary vocabulary;
    private final int scenarios;

    private Corpus(int scenarios, long seed) {
        this.random = new Random(seed);
        this.vocabulary = new Vocabulary(random, WORDS);
        this.scenarios = scenarios;
    }

    /** Writes a content folder, which must not be there yet. */
    public static void write(Path folder, int scenarios, long seed) throws IOException {
        Corpus corpus = new Corpus(scenarios, seed);
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("playbook.yaml"), corpus.playbook());
        Files.writeString(folder.resolve("pages/about.md"), "# About\n\n" + corpus.guidance());
        for (int i = 0; i < scenarios; i++) {
            Path scenario = folder.resolve("scenarios").resolve(slug(i));
            Files.createDirectories(scenario);
            Files.writeString(scenario.resolve("scenario.yaml"), corpus.scenario());
            Files.writeString(scenario.resolve("guidance.md"), corpus.guidance());
        }
    }

    private static String slug(int number) {
        return String.format(Locale.ROOT, "situation-%06d", number);
    }

    private String anySlug() {
        return slug(random.nextInt(scenarios));
    }

    private String playbook() {
        StringBuilder yaml = new StringBuilder("""
                format: 1
                id: benchmark
                title: Benchmark
                tagline: Made-up scenarios of realistic size
                languages: [en]
                fields:
                  client_name: {label: Their first name, type: person}
                  client_company: {label: Their company, type: text}
                  project: {label: The project, type: text}
                  your_name: {label: Your name, type: person}
                categories:
                """);
        for (int i = 0; i < CATEGORIES; i++) {
            yaml.append("  category-").append(i).append(":\n");
            yaml.append("    title: ").append(vocabulary.phrase(3)).append('\n');
            yaml.append("    summary: ").append(vocabulary.prose(80)).append('\n');
        }
        return yaml.toString();
    }

    private String scenario() {
        StringBuilder yaml = new StringBuilder(10_000);
        line(yaml, "title: ", vocabulary.phrase(6));
        line(yaml, "summary: ", vocabulary.prose(50));
        line(yaml, "authors: ", "[" + vocabulary.phrase(2) + "]");
        line(yaml, "category: category-", random.nextInt(CATEGORIES));
        line(yaml, "tags: ", "[tag-" + tag() + ", label-" + tag() + ", word-" + tag() + "]");
        items(yaml, "asks", 6, 1);
        items(yaml, "signals", 4, 40);
        line(yaml, "goal: ", vocabulary.prose(50));
        yaml.append("fields:\n");
        line(yaml, "  their_date: ", "{label: When they wanted it, type: date, required: false}");
        line(yaml, "  their_problem: ", "{label: \"Their problem, in their words\", example: slow checkout}");
        steps(yaml);
        messages(yaml);
        yaml.append("cadence:\n");
        for (int i = 0; i < 3; i++) {
            line(yaml, "  - ", "{after: " + i + " weeks, message: message-" + i + "}");
        }
        line(yaml, "  - ", "{after: 4 months, task: " + vocabulary.phrase(8) + "}");
        yaml.append("outcomes:\n");
        line(yaml, "  - ", "{when: " + vocabulary.phrase(8) + ", go: " + anySlug() + "}");
        line(yaml, "  - ", "{when: " + vocabulary.phrase(8) + ", go: " + anySlug() + "}");
        line(yaml, "  - ", "{when: " + vocabulary.phrase(8) + ", end: \"" + vocabulary.prose(40) + "\"}");
        yaml.append("examples:\n  - name: ").append(vocabulary.phrase(4)).append("\n    values:\n");
        FIELDS.forEach(field ->
                line(yaml, "      " + field + ": ", field.equals("their_date") ? "2026-11-03" : vocabulary.phrase(2)));
        line(yaml, "sources:\n  - ", "{title: " + vocabulary.phrase(5) + "}");
        line(yaml, "reviewed: ", String.format(Locale.ROOT, "2026-%02d-%02d", 1 + random.nextInt(12), 1 + tag() % 28));
        return yaml.toString();
    }

    private int tag() {
        return (int) (TAGS * random.nextDouble() * random.nextDouble());
    }

    private void items(StringBuilder yaml, String key, int count, int characters) {
        yaml.append(key).append(":\n");
        for (int i = 0; i < count; i++) {
            line(yaml, "  - ", vocabulary.prose(characters));
        }
    }

    private void steps(StringBuilder yaml) {
        yaml.append("steps:\n");
        for (int i = 0; i < 6; i++) {
            line(yaml, "  - title: ", vocabulary.phrase(5));
            yaml.append("    text: |\n");
            wrapped(yaml, "      ", vocabulary.prose(80) + " **" + vocabulary.phrase(2) + "**.");
            yaml.append('\n');
            wrapped(
                    yaml,
                    "      ",
                    vocabulary.prose(50) + " [" + vocabulary.phrase(2) + "](scenario:" + anySlug() + ")");
        }
    }

    private void messages(StringBuilder yaml) {
        yaml.append("messages:\n");
        for (int i = 0; i < 3; i++) {
            line(yaml, "  - id: message-", i);
            line(yaml, "    title: ", vocabulary.phrase(4));
            line(yaml, "    channel: ", CHANNELS.get(random.nextInt(CHANNELS.size())));
            line(yaml, "    purpose: ", "follow-up");
            yaml.append("    variants:\n");
            for (String tone : List.of("warm", "neutral")) {
                line(yaml, "      - tone: ", tone);
                line(yaml, "        subject: ", "\"{{ project }}: " + vocabulary.phrase(4) + "\"");
                yaml.append("        body: |\n          Hi {{ client_name }},\n\n");
                line(yaml, "          ", vocabulary.prose(50) + " {{ their_problem }}, " + vocabulary.prose(1));
                yaml.append('\n');
                line(yaml, "          ", vocabulary.prose(80) + " {{ their_date }} " + vocabulary.prose(1));
                line(yaml, "\n          ", vocabulary.phrase(6) + " {{ client_company }}?\n");
                yaml.append("          Best wishes,\n          {{ your_name }}\n");
            }
            yaml.append("    why:\n");
            line(yaml, "      - ", "{near: " + vocabulary.phrase(3) + ", note: \"" + vocabulary.prose(30) + "\"}");
            line(yaml, "      - ", "{note: \"" + vocabulary.prose(30) + "\"}");
        }
    }

    private String guidance() {
        StringBuilder markdown = new StringBuilder(4_000);
        paragraph(markdown, 220);
        line(markdown, "## ", vocabulary.phrase(5) + "\n");
        line(markdown, "", vocabulary.prose(60) + "\n");
        markdown.append("| What | How | When |\n| --- | --- | --- |\n");
        for (int i = 0; i < 4; i++) {
            line(
                    markdown,
                    "| ",
                    vocabulary.phrase(3) + " | " + vocabulary.phrase(6) + " | " + vocabulary.phrase(6) + " |");
        }
        markdown.append('\n');
        paragraph(markdown, 320);
        line(markdown, "## ", vocabulary.phrase(4) + "\n");
        paragraph(markdown, 220);
        for (int i = 0; i < 4; i++) {
            line(markdown, "- ", "**" + vocabulary.phrase(2) + "** " + vocabulary.prose(50));
        }
        markdown.append('\n');
        line(markdown, "> [!TIP]\n> ", vocabulary.prose(120) + "\n");
        line(markdown, "## ", vocabulary.phrase(5) + "\n");
        paragraph(markdown, 320);
        wrapped(
                markdown,
                "",
                vocabulary.prose(80) + " [" + vocabulary.phrase(3) + "](https://example.org/" + vocabulary.word()
                        + "), *" + vocabulary.phrase(3) + "*.");
        return markdown.toString();
    }

    private void paragraph(StringBuilder markdown, int characters) {
        wrapped(
                markdown,
                "",
                vocabulary.prose(characters) + " [" + vocabulary.phrase(3) + "](scenario:" + anySlug() + ") "
                        + vocabulary.prose(60));
        markdown.append('\n');
    }

    private static void line(StringBuilder text, String before, Object value) {
        text.append(before).append(value).append('\n');
    }

    /** Appends text in lines of at most 100 characters or so, as people write it. */
    private static void wrapped(StringBuilder text, String indent, String words) {
        int from = 0;
        while (from < words.length()) {
            int to = words.indexOf(' ', from + 90);
            to = to < 0 ? words.length() : to;
            text.append(indent).append(words, from, to).append('\n');
            from = to + 1;
        }
    }
}
