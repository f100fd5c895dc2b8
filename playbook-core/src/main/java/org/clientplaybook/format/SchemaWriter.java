package org.clientplaybook.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns shapes into JSON Schema, as trees of maps, lists and plain values. */
final class SchemaWriter {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    /** A scalar, or a list of scalars: as often as the playbook has fields. */
    private static final String VALUE = "value";

    private static final int LARGEST = 999_999_999;

    private final Vocabulary vocabulary;
    private final boolean translation;

    /**
     * Makes a writer.
     *
     * @param translation whether the schema is one for words alone
     */
    SchemaWriter(Vocabulary vocabulary, boolean translation) {
        this.vocabulary = vocabulary;
        this.translation = translation;
    }

    /** Returns the schema of a whole file. */
    Map<String, Object> file(String title, Entries shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", title);
        schema.putAll(entries(shape, ""));
        schema.put("$defs", map(VALUE, map("anyOf", List.of(scalar(Kind.TEXT), list(scalar(Kind.TEXT))))));
        return schema;
    }

    /** Returns a value's schema. */
    private Map<String, Object> value(Shape shape) {
        if (shape instanceof Scalar scalar) {
            return scalar(scalar.kind());
        } else if (shape instanceof Choice choice) {
            return choice(choice.values());
        } else if (shape instanceof Items items) {
            return list(items.item() instanceof Entries entries ? entries(entries, items.by()) : value(items.item()));
        } else if (shape instanceof Named named) {
            return named(named);
        } else if (shape instanceof Entries entries) {
            return entries(entries, "");
        }
        return map("$ref", "#/$defs/" + VALUE);
    }

    private Map<String, Object> entries(Entries shape, String by) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Key key : shape.keys()) {
            if (translation ? key.inTranslation() || key.name().equals(by) : key.inOriginal()) {
                properties.put(key.name(), described(key));
            }
            if (translation ? key.name().equals(by) : key.required()) {
                required.add(key.name());
            }
        }
        Map<String, Object> schema = map("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!translation && !shape.either().isEmpty()) {
            schema.put(
                    "oneOf",
                    shape.either().stream()
                            .map(key -> map("required", List.of(key)))
                            .toList());
        }
        if (!translation && shape.when() != null) {
            String key = shape.when().key();
            Map<String, Object> condition =
                    map("properties", map(key, map("const", shape.when().value())));
            condition.put("required", List.of(key));
            schema.put("if", condition);
            schema.put("then", map("required", List.of(shape.when().needed())));
        }
        return schema;
    }

    private Map<String, Object> described(Shape.Key key) {
        Map<String, Object> schema = map("description", key.about());
        schema.putAll(value(key.shape()));
        if (!key.sample().isEmpty()) {
            schema.put("examples", List.of(json(new Yaml().compose(new StringReader(key.sample())))));
        }
        return schema;
    }

    private Map<String, Object> named(Named named) {
        Map<String, Object> schema = map("type", "object");
        schema.put("minProperties", 1);
        schema.put("maxProperties", Shape.MOST_ITEMS);
        schema.put(
                "propertyNames", map("pattern", Scalars.expression(named.key().kind())));
        if (named.value() instanceof Shape.Values) {
            Map<String, Object> known = new LinkedHashMap<>();
            vocabulary.fields().forEach((field, label) -> {
                Map<String, Object> one = map("description", label);
                one.put("$ref", "#/$defs/" + VALUE);
                known.put(field, one);
            });
            schema.put("properties", known);
            schema.put("additionalProperties", map("$ref", "#/$defs/" + VALUE));
        } else {
            schema.put("additionalProperties", value(named.value()));
        }
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> schema = map("type", "array");
        schema.put("minItems", 1);
        schema.put("maxItems", Shape.MOST_ITEMS);
        schema.put("items", item);
        return schema;
    }

    private Map<String, Object> scalar(Kind kind) {
        return switch (kind) {
            case CATEGORY -> reference(vocabulary.categories(), kind);
            case SCENARIO -> reference(vocabulary.scenarios(), kind);
            case QUESTION -> reference(vocabulary.questions(), kind);
            case BOOLEAN -> typed(kind, "boolean", "string");
            case INTEGER, COUNT -> {
                Map<String, Object> schema = typed(kind, "integer", "string");
                schema.put("minimum", kind == Kind.COUNT ? 1 : -LARGEST);
                schema.put("maximum", LARGEST);
                yield schema;
            }
            case LINE, TEXT, MARKDOWN, TEMPLATE, TEMPLATE_LINE, PATTERN -> typed(kind, "string", "number", "boolean");
            case SLUG, MESSAGE -> typed(kind, "string", "integer", "boolean");
            case NAME, DATE, DELAY, URL, EDIT_URL, COLOUR, PICTURE, ADDRESS, FINGERPRINT, CURRENCY, LANGUAGE ->
                typed(kind, "string");
        };
    }

    private static Map<String, Object> typed(Kind kind, String... types) {
        Map<String, Object> schema = map("type", types.length == 1 ? types[0] : List.of(types));
        schema.put("pattern", Scalars.expression(kind));
        return schema;
    }

    /** Where the playbook has no such words yet, any that could be one will do. */
    private static Map<String, Object> reference(Map<String, String> words, Kind kind) {
        if (words.isEmpty()) {
            return typed(kind, "string", "integer", "boolean");
        }
        Map<String, Object> schema = choice(List.copyOf(words.keySet()));
        schema.put("markdownEnumDescriptions", List.copyOf(words.values()));
        return schema;
    }

    /** A word that YAML reads as a number or a truth value is there as such too: editors offer the plain one first. */
    private static Map<String, Object> choice(List<String> words) {
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            Object plain = plain(word);
            values.add(plain);
            if (!plain.equals(word)) {
                values.add(word);
            }
        }
        return map("enum", values);
    }

    private static Object json(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                map.put(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
            }
            return map;
        } else if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(SchemaWriter::json).toList();
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isPlain() ? plain(scalar.getValue()) : scalar.getValue();
    }

    /** Returns what YAML 1.2 makes of a plain scalar, as far as samples and choices have it. */
    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        return text.matches("-?(0|[1-9]\\d{0,8})") ? (Object) Integer.valueOf(text) : text;
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
