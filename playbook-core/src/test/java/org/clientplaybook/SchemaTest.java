package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The schemas for editors: they are JSON Schema, and on every golden case an independent validator says with them what the
 * reader says, as far as a schema can.
 */
class SchemaTest {
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** What a schema can say. Of the references it knows those to categories and scenarios. */
    private static final Set<Code> SAYABLE = EnumSet.of(
            Code.EMPTY_FILE,
            Code.UNKNOWN_KEY,
            Code.MISSING_KEY,
            Code.WRONG_TYPE,
            Code.BAD_VALUE,
            Code.BAD_SLUG,
            Code.DANGLING_REFERENCE);

    /** Where the reader knows more, each with a part of what it says. */
    private static final List<String> BEYOND = List.of(
            "This date does not exist",
            "regular expression",
            "The bands are not in ascending order",
            "The first band begins at",
            "A question cannot have the key",
            "questions are changeable",
            "has no default phrase",
            "The field `",
            "The message `");

    @TempDir
    Path temporary;

    @Test
    void areJsonSchemas() throws IOException {
        Path folder = temporary.resolve("schemas");
        Playbook playbook = Playbook.of(Path.of("src/test/two-scenarios"));
        assertThat(playbook.writeSchemas(folder))
                .containsExactly(
                        "guide-translation.json",
                        "guide.json",
                        "overrides.json",
                        "playbook-translation.json",
                        "playbook.json",
                        "scenario-translation.json",
                        "scenario.json",
                        "style.json",
                        "worksheet-translation.json",
                        "worksheet.json");
        assertThat(playbook.writeSchemas(folder)).as("written again").isEmpty();
        JsonSchema dialect = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
        for (Path file : files(folder)) {
            JsonNode schema = new ObjectMapper().readTree(file.toFile());
            assertThat(dialect.validate(schema)).as(file.toString()).isEmpty();
            assertThat(schema.get("$schema").asText()).isEqualTo(SchemaId.V202012);
        }
    }

    @Test
    void offerThePlaybooksOwnWords() throws IOException {
        Playbook.of(Path.of("src/test/two-scenarios")).writeSchemas(temporary);
        JsonNode scenario =
                new ObjectMapper().readTree(temporary.resolve("scenario.json").toFile());
        JsonNode properties = scenario.get("properties");
        assertThat(properties.at("/category/enum").toString()).contains("\"prospects\"");
        assertThat(properties.at("/category/description").asText()).isNotBlank();
        assertThat(properties.at("/outcomes/items/properties/go/enum").toString())
                .contains("\"late-payer\"");
        JsonNode values = properties.at("/examples/items/properties/values/properties");
        assertThat(values.at("/client_name/description").asText()).isEqualTo("Their first name");
        assertThat(values.has("topic")).as("a scenario's own field").isTrue();
        JsonNode translation = new ObjectMapper()
                .readTree(temporary.resolve("scenario-translation.json").toFile());
        assertThat(translation.at("/properties/title").isMissingNode()).isFalse();
        assertThat(translation.at("/properties/category").isMissingNode())
                .as("structure")
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> sayWhatTheReaderSays() throws IOException {
        return files(GOLDEN).stream()
                .filter(Files::isDirectory)
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    @Test
    void staysWhereThePlaybookCannotBeRead(@TempDir Path place) throws IOException {
        Path schema = place.resolve("schema");
        Playbook.of(Path.of("src/test/two-scenarios")).writeSchemas(schema);
        String before = Files.readString(schema.resolve("scenario.json"));
        Playbook broken = Playbook.of(place.resolve("nowhere"));
        assertThatThrownBy(() -> broken.writeSchemas(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
        assertThat(Files.readString(schema.resolve("scenario.json"))).isEqualTo(before);
    }

    private void compare(Path folder) throws IOException {
        Path place = temporary.resolve(folder.getFileName());
        GoldenCase golden = GoldenCase.unpack(folder, place);
        try {
            golden.playbook().writeSchemas(place.resolve("schemas"));
        } catch (IllegalStateException unreadable) {
            // An editor keeps the schemas that it has.
            assertThat(golden.playbook().categories()).isEmpty();
            return;
        }
        Map<String, Set<String>> reader = new TreeMap<>();
        Report report = Playbook.of(
                        golden.content(),
                        Options.builder().drafts(true).packs(golden.packs()).build())
                .check(LocalDate.of(2026, 11, 25));
        for (Problem problem : report.problems()) {
            if (SAYABLE.contains(problem.code()) && BEYOND.stream().noneMatch(problem.toString()::contains)) {
                reader.computeIfAbsent(problem.location().path(), key -> new TreeSet<>())
                        .add(problem.toString());
            }
        }
        for (Path file : yaml(golden.content())) {
            String path = golden.content().relativize(file).toString().replace('\\', '/');
            JsonNode value = json(file);
            if (value == null) {
                continue;
            }
            Set<ValidationMessage> faults =
                    schema(place.resolve("schemas"), path).validate(value);
            assertThat(faults.isEmpty())
                    .as("%s: the schema says %s, the reader says %s", path, faults, reader.get(path))
                    .isEqualTo(!reader.containsKey(path));
        }
    }

    private static JsonSchema schema(Path schemas, String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String kind = name.substring(0, name.indexOf('.'));
        boolean translation = name.indexOf('.') != name.lastIndexOf('.');
        return SCHEMAS.getSchema(
                Files.readString(schemas.resolve(kind + (translation ? "-translation" : "") + ".json")));
    }

    private static List<Path> yaml(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("((playbook|scenario|guide)(\\.[a-z]+)?|style)\\.yaml"))
                    .filter(Files::isRegularFile)
                    // What a pack said is not edited.
                    .filter(file -> !content.relativize(file).startsWith("theirs"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Returns what an editor makes of a file, or null where it is no YAML, has nothing in it or says a thing twice. */
    private static JsonNode json(Path file) throws IOException {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node node = new Yaml(options).compose(new StringReader(Files.readString(file)));
            return node == null ? null : json(node);
        } catch (YAMLException | MalformedInputException e) {
            return null;
        }
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.getValue()
                    .forEach(tuple -> object.set(
                            tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "{}",
                            json(tuple.getValueNode())));
            return object;
        } else if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isPlain() ? plain(scalar.getValue()) : JSON.textNode(scalar.getValue());
    }

    /** The core schema of YAML 1.2. */
    private static JsonNode plain(String text) {
        if (text.matches("~|null|Null|NULL|")) {
            return JSON.nullNode();
        } else if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        } else if (text.matches("[-+]?[0-9]+")) {
            return JSON.numberNode(new BigInteger(text));
        } else if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.textNode(text);
    }
}
