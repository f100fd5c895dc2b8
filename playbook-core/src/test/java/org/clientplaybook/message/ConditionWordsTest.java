package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.clientplaybook.locale.WordsTest;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.SampleField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a part of a message belongs into it, for those who fill it in by hand. */
class ConditionWordsTest {
    private static final Map<String, Field> FIELDS = SampleField.byName(
            SampleField.of("name", Field.Type.PERSON).labelled("The name").required(false),
            SampleField.of("fee", Field.Type.MONEY).labelled("The fee"),
            SampleField.of("late", Field.Type.YESNO).labelled("They are late").required(false),
            SampleField.of("way", Field.Type.CHOICE)
                    .labelled("The way")
                    .with(new Field.Option("call", "By phone"), new Field.Option("mail", "By mail")));

    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            late ⇒ “They are late” is yes
            not late ⇒ “They are late” is no
            name ⇒ you fill in “The name”
            not name ⇒ you leave “The name” empty
            way == "call" ⇒ “The way” is “By phone”
            "mail" != way ⇒ “By mail” is not “The way”
            name == "call" ⇒ “The name” is “call”
            not (way == "call") ⇒ it is not so that “The way” is “By phone”
            fee > 100 ⇒ “The fee” is more than 100
            fee >= 1000.5 ⇒ “The fee” is at least 1,000.5
            fee < 1 ⇒ “The fee” is less than 1
            fee <= 2 ⇒ “The fee” is at most 2
            late and name ⇒ “They are late” is yes and you fill in “The name”
            late or not name ⇒ “They are late” is yes or you leave “The name” empty
            """)
    void saysWhatHasToBeSo(String condition, String words) throws IOException {
        Compiler.Compiled compiled = new Compiler()
                .compile(
                        "{% if " + condition + " %}x{% endif %}",
                        FIELDS,
                        SampleFormats.of("en").plural());
        assertThat(compiled.faults()).isEmpty();
        Program.If choice = (Program.If) compiled.program().body().get(0);
        assertThat(new ConditionWords(FIELDS::get, WordsTest.words("en"))
                        .of(choice.branches().get(0).condition()))
                .isEqualTo(words);
    }
}
