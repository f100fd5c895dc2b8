package org.clientplaybook.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.read.ContentReader;

/** The playbook of this repository, as the tests of its words read it. */
final class OwnContent {
    static final Path FOLDER = Path.of("../content");

    /** One text of a message: its subject, its body or its few words. */
    record Text(Scenario scenario, Message message, Message.Variant variant, Program program) {
        /** Returns where it stands, for people. */
        String place() {
            return scenario.slug() + " " + message.id() + " "
                    + variant.tone().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private OwnContent() {}

    static Catalog catalog() {
        return Objects.requireNonNull(
                ContentReader.read(new ContentFolder(FOLDER), false).catalog());
    }

    static Edition edition(Catalog catalog, String language) {
        return catalog.editions().stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** Returns all texts of an edition's messages that are in its language. */
    static List<Text> texts(Edition edition) {
        List<Text> texts = new ArrayList<>();
        for (Scenario scenario : edition.ownScenarios()) {
            for (Message message : scenario.messages()) {
                for (Message.Variant variant : message.variants()) {
                    if (variant.isIn(edition.language())) {
                        variant.programs().forEach(program -> texts.add(new Text(scenario, message, variant, program)));
                    }
                }
            }
        }
        return texts;
    }
}
