package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientplaybook.model.Speech;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of docs/message-language.md, in Java. */
class SpecificationTest {
    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        List<Example> examples = Example.all();
        assertThat(examples).hasSizeGreaterThan(12);
        return examples.stream()
                .flatMap(example -> example.texts().entrySet().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                "line " + example.line() + " " + text.getKey(),
                                () -> holds(example, text.getKey(), text.getValue()))));
    }

    private static void holds(Example example, String language, String expected) {
        Speech speech = speech(language);
        Compiler.Compiled compiled =
                new Compiler().compile(example.template(), example.fields(), "EUR", speech.plural());
        assertThat(compiled.faults()).isEmpty();
        String text = new Interpreter(speech, example.fields(), List.of())
                .render(compiled.program(), example.values())
                .text();
        // The page writes plain spaces where the language has ones that do not break.
        assertThat(text.replace('\u00a0', ' ')).isEqualTo(expected);
    }

    static Speech speech(String language) {
        Properties properties = new Properties();
        String path = "/org/clientplaybook/theme/words/" + language + ".properties";
        try (var in =
                new InputStreamReader(SpecificationTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return Speech.of(language, words);
    }
}
