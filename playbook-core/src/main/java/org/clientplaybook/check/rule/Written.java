package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;

/**
 * A scenario in a language in which it has words of its own.
 *
 * @param first whether it is the playbook's first language, in whose file the structure stands
 */
record Written(Scenario scenario, Edition edition, boolean first) {
    String language() {
        return edition.language();
    }

    /** Hands on the messages in each tone that has words in this language. */
    void messages(BiConsumer<Message, Message.Variant> to) {
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                if (variant.isIn(language())) {
                    to.accept(message, variant);
                }
            }
        }
    }

    /** Returns the texts in this language: the guidance, and those of the steps. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        Document guidance = scenario.guidanceIn(language());
        if (guidance != null) {
            documents.add(guidance);
        }
        scenario.allSteps().stream()
                .map(Step::text)
                .filter(text -> text != null)
                .forEach(documents::add);
        return documents;
    }

    /** Returns the fields that its messages can use. */
    Collection<Field> fields() {
        return edition.fieldsOf(scenario).values();
    }
}
