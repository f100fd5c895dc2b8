package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.View.SiteView;

/** Finds the fields that a scenario's messages use. */
final class UsedFields {
    private final Set<String> names = new HashSet<>();

    private UsedFields() {}

    /** Returns them: the shared ones first, each kind in the author's order. */
    static List<Field> of(Scenario scenario, SiteView site) {
        UsedFields used = new UsedFields();
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                if (variant.subject() != null) {
                    used.all(variant.subject().body());
                }
                used.all(variant.body().body());
            }
        }
        List<Field> fields = new ArrayList<>(site.edition().fields());
        fields.addAll(scenario.fields());
        fields.removeIf(field -> !used.names.contains(field.name()));
        return fields;
    }

    private void all(List<Program.Statement> statements) {
        for (Program.Statement statement : statements) {
            if (statement instanceof Program.Print print) {
                names.addAll(print.fields());
            } else if (statement instanceof Program.For loop) {
                names.add(loop.field());
                all(loop.body());
            } else if (statement instanceof Program.If choice) {
                for (Program.Branch branch : choice.branches()) {
                    expression(branch.condition());
                    all(branch.body());
                }
                all(choice.otherwise());
            }
        }
    }

    private void expression(Program.Expression expression) {
        if (expression instanceof Program.Get get) {
            names.add(get.field());
        } else if (expression instanceof Program.Call call) {
            call.arguments().forEach(this::expression);
        }
    }
}
