package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.SampleField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which the browser gets messages and how a language writes. */
class EncoderTest {
    private static final Map<String, Field> FIELDS = SampleField.byName(
            SampleField.of("name", Field.Type.PERSON),
            SampleField.of("note", Field.Type.TEXT).required(false),
            SampleField.of("day", Field.Type.DATE),
            SampleField.of("hours", Field.Type.NUMBER),
            SampleField.of("late", Field.Type.YESNO).required(false),
            SampleField.of("points", Field.Type.LIST));

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Hello {{ name }}! → ['Hello ',['get','name'],'!']",
                "{{ 'words' }} → [['print','words','']]",
                "{{ name | capitalize }} → [['print',['capitalize',['get','name']],'name']]",
                "{{ note | default(name) }} → [['print',['default',['get','note'],['get','name']],'note']]",
                "{% if late %}a{% endif %} → [['if',[[['get','late'],['a']]]]]",
                "{% if not late %}a{% elseif note %}b{% else %}c{{ name }}{% endif %} "
                        + "→ [['if',[[['not',['get','late']],['a']],"
                        + "[['filled',['get','note']],['b']]],['c',['get','name']]]]",
                "{% if hours > 1.50 %}a{% endif %} → [['if',[[['greater',['get','hours'],['decimal','1.5']],['a']]]]]",
                "{% if late == true %}a{% endif %} → [['if',[[['equal',['get','late'],true],['a']]]]]",
                "{% for point in points %}- {{ point }} {% endfor %} → [['for','point','points',['- ',['print',['item','point'],'points'],' ']]]",
            })
    void programs(String source, String json) {
        Compiler.Compiled compiled = new Compiler().compile(source, FIELDS, Plural.ONE);
        assertThat(compiled.faults()).isEmpty();
        assertThat(Encoder.json(compiled.program())).isEqualTo(json.replace('\'', '"'));
    }

    @Test
    void howALanguageWrites() throws Exception {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Encoder.write(SampleFormats.of("sv"), json);
        }
        assertThat(text.toString())
                .startsWith("{\"months\":[\"januari\",")
                .containsSubsequence(
                        "\"shortMonths\":[\"jan",
                        "\"weekdays\":[\"måndag\",",
                        "\"dates\":{\"",
                        "\"decimal\":\",\"",
                        "\"group\":\"",
                        "\"minus\":\"",
                        "\"money\":\"",
                        "\"symbols\":{\"",
                        "\"currency\":\"EUR\"",
                        "\"plural\":{\"one\":\"",
                        "\"listSeparator\":\", \"",
                        "\"listLast\":\" och \"")
                .endsWith("}");
    }
}
