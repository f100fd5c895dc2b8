package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema of copies of plays: the copies that the tests in a browser open fit it, and spoiled ones do not. */
class PlaysSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema() throws IOException {
        String text = Files.readString(Path.of("../docs/plays.schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private static String copy(String name) throws IOException {
        try (InputStream file = PlaysSchemaTest.class.getResourceAsStream("/plays/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean fits(String copy) throws IOException {
        JsonNode tree = JSON.readTree(copy);
        return schema().validate(tree).isEmpty();
    }

    @Test
    void copiesFitIt() throws IOException {
        assertThat(fits(copy("plain"))).isTrue();
        assertThat(fits(copy("encrypted"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | 'version\": 1' | 'version\": 2'",
                "plain | '\"00000000000000aa\"' | '\"../..\"'",
                "plain | '\"gone\": true' | '\"gone\": false'",
                "plain | '\"first\": [' | '\"__proto__\": ['",
                "plain | '20261207' | '{}'",
                "plain | '20261207' | '1.5'",
                "plain | '\"0000000b\"' | '\"<b>\"'",
                "encrypted | '700000' | '1000'",
                "encrypted | '700000' | '4000000000'",
                "encrypted | 'AES-256-GCM' | 'none'",
                "encrypted | '\"salt\": \"' | '\"salt\": \"A'",
                "encrypted | '\"data\": \"' | '\"data\": \"<'",
                "encrypted | '\"version\": 1,' | '\"version\": 1, \"plays\": [],'",
            })
    void spoiledCopiesDoNot(String name, String from, String to) throws IOException {
        String spoiled = copy(name).replace(from, to);
        assertThat(spoiled).isNotEqualTo(copy(name));
        assertThat(fits(spoiled)).isFalse();
    }
}
