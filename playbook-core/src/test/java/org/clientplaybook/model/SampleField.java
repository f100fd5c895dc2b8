package org.clientplaybook.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Location;

/** A field for tests: required, with its name as its label and nothing that is optional, unless it is given. */
public record SampleField(String name, Field.Type type, String label, boolean required, List<Field.Option> options) {
    public static SampleField of(String name, Field.Type type) {
        return new SampleField(name, type, name, true, List.of());
    }

    public SampleField labelled(String text) {
        return new SampleField(name, type, text, required, options);
    }

    public SampleField required(boolean is) {
        return new SampleField(name, type, label, is, options);
    }

    public SampleField with(Field.Option... choices) {
        return new SampleField(name, type, label, required, List.of(choices));
    }

    public Field make() {
        return new Field(
                name,
                type,
                label,
                null,
                null,
                null,
                required,
                options,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                "en",
                Location.of(""));
    }

    /** Returns fields by name, as the compiler takes them. */
    public static Map<String, Field> byName(List<Field> fields) {
        Map<String, Field> known = new LinkedHashMap<>();
        fields.forEach(field -> known.put(field.name(), field));
        return known;
    }

    /** Makes fields by name. */
    public static Map<String, Field> byName(SampleField... fields) {
        return byName(List.of(fields).stream().map(SampleField::make).toList());
    }
}
