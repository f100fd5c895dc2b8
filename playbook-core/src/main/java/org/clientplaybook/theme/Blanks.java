package org.clientplaybook.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;

/** What somebody who writes a scenario's messages by hand has to fill in. */
final class Blanks {
    private Blanks() {}

    /** Returns the fields that a scenario's messages use: the shared ones first, each kind in the author's order. */
    static List<Field> of(Scenario scenario, Edition edition) {
        Set<String> used = new HashSet<>();
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                variant.programs().forEach(program -> used.addAll(program.fields()));
            }
        }
        List<Field> fields = new ArrayList<>(edition.fields());
        fields.addAll(scenario.fields());
        fields.removeIf(field -> !used.contains(field.name()));
        return fields;
    }
}
