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

/** What belongs into a gap, for those who fill it in by hand. */
class ValueWordsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            {{ day }} ⇒ The day
            {{ day | date("short") }} ⇒ The day
            {{ name | firstName | capitalize }} ⇒ The name
            {{ day | plus(2, "weeks") }} ⇒ The day + 2 weeks
            {{ day | plus(1, "months") | date("weekday") }} ⇒ The day + 1 month
            {{ day | plus(-1, "days") }} ⇒ The day − 1 day
            {{ day | plusBusinessDays(-3) }} ⇒ The day − 3 working days
            {{ day | plus(hours, "days") }} ⇒ The day + Hours days
            {{ fee - paid }} ⇒ The fee − Paid
            {{ (fee + paid) * 1.25 }} ⇒ (The fee + Paid) × 1.25
            {{ fee / 2 }} ⇒ The fee / 2
            {{ fee * 1.50 }} ⇒ The fee × 1.5
            {{ fee * 100.00 }} ⇒ The fee × 100
            {{ fee * 1000 }} ⇒ The fee × 1,000
            {{ -fee }} ⇒ -The fee
            {{ hours | plural("hour", "hours") }} ⇒ hour/hours
            {{ name ~ "!" }} ⇒ The name!
            {{ late ? name : "nobody" }} ⇒ The name / nobody
            {{ name | default("you") }} ⇒ The name
            {% for one in points %}{{ one }}{% endfor %} ⇒ The points
            {% for one in points %}{{ one | capitalize }}{% endfor %} ⇒ The points
            """)
    void saysWhatIsComputed(String template, String words) throws IOException {
        Map<String, Field> fields = SampleField.byName(
                SampleField.of("day", Field.Type.DATE).labelled("The day"),
                SampleField.of("name", Field.Type.PERSON).labelled("The name"),
                SampleField.of("hours", Field.Type.NUMBER).labelled("Hours"),
                SampleField.of("fee", Field.Type.MONEY).labelled("The fee"),
                SampleField.of("paid", Field.Type.MONEY).labelled("Paid"),
                SampleField.of("points", Field.Type.LIST).labelled("The points"),
                SampleField.of("late", Field.Type.YESNO).labelled("Late"));
        Compiler.Compiled compiled =
                new Compiler().compile(template, fields, SampleFormats.of("en").plural());
        assertThat(compiled.faults()).isEmpty();
        Program.Statement first = compiled.program().body().get(0);
        Program.Print print =
                (Program.Print) (first instanceof Program.For loop ? loop.body().get(0) : first);
        assertThat(new ValueWords(fields::get, WordsTest.words("en")).of(print.value()))
                .isEqualTo(words);
    }
}
