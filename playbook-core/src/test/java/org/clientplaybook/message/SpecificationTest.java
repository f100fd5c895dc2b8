package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.SampleField;
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
        LocaleFormats formats = SampleFormats.of(language);
        Compiler.Compiled compiled =
                new Compiler().compile(example.template(), SampleField.byName(example.fields()), formats.plural());
        assertThat(compiled.faults()).isEmpty();
        String text = new Interpreter(formats, example.fields(), List.of())
                .render(compiled.program(), example.values())
                .text();
        assertThat(text.replace('\u00a0', ' ')).isEqualTo(expected);
    }
}
