package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.WordsTest;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Location;
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
            """)
    void saysWhatIsComputed(String template, String words) throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : List.of(
                field("day", "The day", Field.Type.DATE),
                field("name", "The name", Field.Type.PERSON),
                field("hours", "Hours", Field.Type.NUMBER),
                field("fee", "The fee", Field.Type.MONEY),
                field("paid", "Paid", Field.Type.MONEY),
                field("late", "Late", Field.Type.YESNO))) {
            fields.put(field.name(), field);
        }
        Compiler.Compiled compiled =
                new Compiler().compile(template, fields, SampleFormats.of("en").plural());
        assertThat(compiled.faults()).isEmpty();
        Program.Print print = (Program.Print) compiled.program().body().get(0);
        assertThat(new ValueWords(fields::get, WordsTest.words("en")).of(print.value()))
                .isEqualTo(words);
    }

    private static Field field(String name, String label, Field.Type type) {
        return new Field(
                name,
                type,
                label,
                null,
                null,
                null,
                true,
                List.of(),
                null,
                null,
                null,
                false,
                false,
                "en",
                Location.of(""));
    }
}
