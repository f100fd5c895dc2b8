package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** A playbook with two warnings, one of which is suppressed, and with signs that each form of a report must escape. */
record CheckedContent(Path content, Path reports) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static CheckedContent in(Path folder) throws IOException {
        CheckedContent made = new CheckedContent(folder.resolve("my content"), folder.resolve("reports"));
        new Folder(Path.of("src/test/problems/content")).copyTo(made.content);
        made.change(
                "scenarios/silence/scenario.yaml",
                "is Friday",
                "you forgot <3 & \"you\", I beg you.\n          Is Friday");
        Files.writeString(made.content.resolve("scenarios/silence/scenario.yaml"), """
                allow: [{rule: pleading, because: "They like <drama> & \\"fun\\"."}]
                examples: [{name: One, values: {name: Robin}}]
                """, StandardOpenOption.APPEND);
        return made;
    }

    /** Replaces words of a file, which must be there. */
    void change(String file, String from, String to) throws IOException {
        Path path = content.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    Playbook playbook(Options.Builder options) {
        return Playbook.of(content, options.reports(reports).build());
    }

    Report check() {
        return playbook(Options.builder()).check(DAY);
    }

    /** Returns the text of a report. */
    String file(String name) throws IOException {
        return Files.readString(reports.resolve(name));
    }
}
