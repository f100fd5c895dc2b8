package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.SampleField;
import org.clientplaybook.problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
    private static final Map<String, Field> FIELDS = SampleField.byName(
            SampleField.of("name", Field.Type.PERSON),
            SampleField.of("note", Field.Type.TEXT).required(false),
            SampleField.of("day", Field.Type.DATE),
            SampleField.of("until", Field.Type.DATE).required(false),
            SampleField.of("hours", Field.Type.NUMBER),
            SampleField.of("fee", Field.Type.MONEY),
            SampleField.of("late", Field.Type.YESNO).required(false),
            SampleField.of("points", Field.Type.LIST),
            SampleField.of("way", Field.Type.CHOICE)
                    .with(new Field.Option("call", "by phone"), new Field.Option("mail", "by mail")));

    /** What templates are made of, and what does not belong into one; with a space between them, and {@code ·} for a space. */
    private static final List<String> PARTS = Stream.of(
                    ("{{ }} {% %} {# #} name nmae \" ' | ( ) [ ] . 1 - if endif else"
                                    + " endfor verbatim ~ ? : #{ } { \\ é 😀 not is null , for·x·in·points ·default( · ⏎ ⇥")
                            .split(" ", -1))
            .map(part -> part.replace('·', ' ').replace('⏎', '\n').replace('⇥', '\t'))
            .toList();

    private final Compiler compiler = new Compiler();

    private Compiler.Compiled compile(String source) {
        return compiler.compile(source.replace('⏎', '\n'), FIELDS, Plural.ONE);
    }

    private static String written(List<Program.Statement> body) {
        StringBuilder text = new StringBuilder();
        for (Program.Statement statement : body) {
            if (statement instanceof Program.Text words) {
                text.append(words.text());
            } else if (statement instanceof Program.Print print) {
                text.append('<').append(String.join(" ", print.fields())).append('>');
            } else if (statement instanceof Program.If choice) {
                choice.branches().forEach(branch -> text.append('?').append(written(branch.body())));
                text.append(':').append(written(choice.otherwise())).append(';');
            } else if (statement instanceof Program.For loop) {
                text.append('*').append(written(loop.body())).append(';');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            plain ⇒ plain
            Hi {{ name }}, ⇒ Hi <name>,
            {{name}}{{day}} ⇒ <name><day>
            {{ name }}⏎⏎{{ name }}⏎x ⇒ <name>⏎⏎<name>⏎x
            {{⏎name⏎}} ⇒ <name>
            {single} { {x} } % # $ ⇒ {single} { {x} } % # $
            "#{name}" 'x' \\n ⇒ "#{name}" 'x' \\n
            😀 {{ name }} <b>&amp;</b> ⇒ 😀 <name> <b>&amp;</b>
            {{ name ~ hours ~ "}}" }} ⇒ <name hours>
            a⏎{% if late %}⏎b⏎{% endif %}⏎c ⇒ a⏎?b⏎:;c
            a⏎ {% if late %} {% if name %} ⏎b⏎{% endif %}{% endif %}⏎c ⇒ a⏎??b⏎:;:;c
            {% if late %}a{% elseif name %}b{% else %}c{% endif %} ⇒ ?a?b:c;
            {% for point in points %}⏎- {{ point }}⏎{% endfor %} ⇒ *- <points>⏎;
            {% if note %}{{ note }}{% endif %} ⇒ ?<note>:;
            {% if not note %}a{% else %}{{ note }}{% endif %} ⇒ ?a:<note>;
            {% if note == "x" or note == "y" %}{{ note }}{% endif %} ⇒ ?<note>:;
            {{ note ? note : name }} ⇒ <note name>
            {{ note | default("x") | capitalize }} ⇒ <note>
            {% if until and until > day %}{{ until }}{% endif %} ⇒ ?<until>:;
            {{ -1 * hours }}{{ 'it\\'s' }} ⇒ <hours><>
            {{ late ? way : "x" }}{{ late ? way : way }} ⇒ <late way><late way>
            """)
    void compiles(String source, String expected) {
        Compiler.Compiled compiled = compile(source);
        assertThat(compiled.faults()).isEmpty();
        assertThat(written(compiled.program().body())).isEqualTo(expected.replace('⏎', '\n'));
    }

    @Test
    void fieldsInOrderOfFirstUse() {
        assertThat(compile("{{ name }}{{ day }}{% if late %}{{ name }}{% endif %}{% for x in points %}{% endfor %}")
                        .fields())
                .containsExactly("name", "day", "late", "points");
        assertThat(compile("").program().body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            {{ nmae }} ⇒ 1:4 Unknown field `nmae`. Did you mean `name`?
            😀 {{ nmae }} ⇒ 1:7 Unknown field `nmae`. Did you mean `name`?
            name nmae⏎ {{ nmae }} ⇒ 2:5 Unknown field `nmae`. Did you mean `name`?
            {{⏎nmae }} ⇒ 2:1 Unknown field `nmae`. Did you mean `name`?
            {{ "nmae" ~ nmae }} ⇒ 1:13 Unknown field `nmae`. Did you mean `name`?
            {% for x in pionts %}{{ x }}{% endfor %} ⇒ 1:13 Unknown field `pionts`. Did you mean `points`?
            {{ name }} {{ name.x }} ⇒ 1:12 `{{ name.x }}` is not part of the message language. Write the name of the field only: it has no parts.
            {{ name.getClass() }} ⇒ 1:1 `{{ name.getClass() }}` is not part of the message language. Write the name of the field only: it has no parts.
            {{ name["x"] }} ⇒ 1:1 `{{ name["x"] }}` is not part of the message language. Write the name of the field only: it has no parts.
            {{ f() }} ⇒ 1:1 `{{ f() }}` is not part of the message language. Write a filter, such as `{{ field_name | date }}`: there are no functions.
            {{ null }} ⇒ 1:1 `{{ null }}` is not part of the message language. Write `not field_name`: there is no `null`, and a blank field is false.
            {% if name is empty %}{% endif %} ⇒ 1:1 `{% if name is empty %}` is not part of the message language. Write `field_name`, `not field_name` or `field_name == …`: there is no `is`.
            {{ 1..3 }} ⇒ 1:1 `{{ 1..3 }}` is not part of the message language. Declare a field with `type: list`: the reader fills in lists.
            {{ hours % 2 }} ⇒ 1:1 `{{ hours % 2 }}` is not part of the message language. Use fields, texts, numbers, `? :`, comparisons, `and or not`, `+ - * /`, `~` and filters.
            {{ }} ⇒ 1:1 `{{ }}` is not part of the message language. Write a field as `{{ field_name }}`, and filters as `{{ field_name | filter }}`.
            {{ a⏎b }} ⇒ 1:1 `{{ a` is not part of the message language. Write a field as `{{ field_name }}`, and filters as `{{ field_name | filter }}`.
            {{ name }} {{ "#{name}" }} ⇒ 1:12 `{{ "#{name}" }}` is not part of the message language. Write a field as `{{ field_name }}`, and filters as `{{ field_name | filter }}`.
            {{ name | upper }} ⇒ 1:11 Unknown filter `upper`. Write the words in the case they should have; `capitalize` changes the first letter.
            {{ name | frstName }} ⇒ 1:11 Unknown filter `frstName`. Did you mean `firstName`?
            {{ name | first }} ⇒ 1:11 Unknown filter `first`. Write `firstName` for a first name.
            {{ name | escape }} ⇒ 1:11 Unknown filter `escape`. Remove it: a message is plain text.
            {{ fee | round }} ⇒ 1:10 Unknown filter `round`. Write `number(2)`, or `money` for an amount.
            {{ name | default }} ⇒ 1:11 `default` takes one argument. Write `| default("…")`.
            {{ name | trim(1) }} ⇒ 1:11 `trim` takes no arguments. Write `| trim`.
            {{ points | join(name) }} ⇒ 1:13 `join` takes a separator in quotes, and optionally another for the last item. Write `| join(", ", " and ")`, or just `| join` for the default of the language.
            {{ points | join("a", "b", "c") }} ⇒ 1:13 `join` takes a separator in quotes, and optionally another for the last item. Write `| join(", ", " and ")`, or just `| join` for the default of the language.
            {{ fee | money("euro") }} ⇒ 1:10 `money` takes a currency code. Write `| money("EUR")`.
            {{ fee | number(11) }} ⇒ 1:10 `number` takes a number of decimals, from 0 to 10. Write `| number(2)`.
            {{ day | plusBusinessDays(name) }} ⇒ 1:10 `plusBusinessDays` takes a number. Write `| plusBusinessDays(5)`.
            {{ day | date("long", "short") }} ⇒ 1:10 `date` takes one of the styles long, short, weekday, month. Write `| date("short")`.
            {{ day | money }} ⇒ 1:10 `money` needs a number or an amount, but this is a date. Use another filter, or change the type of the field.
            {{ name | date }} ⇒ 1:11 `date` needs a date, but this is a text. Use another filter, or change the type of the field.
            {{ points | trim }} ⇒ 1:13 `trim` needs a text, but this is a list. Use another filter, or change the type of the field.
            {{ day | plus(1, "moons") }} ⇒ 1:10 `plus` takes a number and a unit: days, weeks, months, years. Write `| plus(2, "weeks")`.
            {{ day | date("LLL") }} ⇒ 1:10 `date` takes one of the styles long, short, weekday, month. Write `| date("short")`.
            {{ hours | plural("hour") }} ⇒ 1:12 `plural` takes 2 texts in this language, for: one, other. Write it like `{{ n }} {{ n | plural("day", "days") }}`.
            {{ name | default(value = "x") }} ⇒ 1:11 Filters do not take named arguments. Write the value without a name.
            {{ late }} ⇒ 1:1 A yes/no value cannot be printed. Write `{% if … %}words{% endif %}`.
            {{ late | default("x") }} ⇒ 1:11 A yes/no value needs no default: blank means no. Remove the filter.
            {{ name + "x" }} ⇒ 1:1 Arithmetic needs numbers, but this is a text. Write `~` to join texts, or `| plus(2, "weeks")` to add to a date.
            {{ 1 / 0 }} ⇒ 1:1 This divides by zero. Divide by another number, or by a field.
            {{ hours / 0.00 }} ⇒ 1:1 This divides by zero. Divide by another number, or by a field.
            {{ fee / (2 - 1 - 1) }} ⇒ 1:1 This divides by zero. Divide by another number, or by a field.
            {{ 1 / -(0 * 5) }} ⇒ 1:1 This divides by zero. Divide by another number, or by a field.
            {% if 1 / 0 > hours %}{% endif %} ⇒ 1:1 This divides by zero. Divide by another number, or by a field.
            {{ 999999999999999 * 999999999999999 * 999999999999999 }} ⇒ 1:1 The result has too many digits. Use smaller numbers.
            {{ -name }} ⇒ 1:1 `-` needs a number, but this is a text. Remove it.
            {% if name > 3 %}{% endif %} ⇒ 1:1 This comparison does not work for a text and a number. Compare two values of the same type; use `<` and `>` for numbers and dates only.
            {% if way == "cal" %}{% endif %} ⇒ 1:7 `way` has no option `cal`. Did you mean `call`?
            {{ 12345678901234567 }} ⇒ 1:1 The number has more than 15 digits or 10 decimals. Use fewer digits.
            {{ note }} ⇒ 1:4 The field `note` is optional, and leaves a hole if it is blank. Put `{% if note %}` around it, or add `| default("…")`.
            {% if late %}{{ name ~ note }}{% endif %} ⇒ 1:24 The field `note` is optional, and leaves a hole if it is blank. Put `{% if note %}` around it, or add `| default("…")`.
            {% if note or name %}{{ note }}{% endif %} ⇒ 1:25 The field `note` is optional, and leaves a hole if it is blank. Put `{% if note %}` around it, or add `| default("…")`.
            {{ name ? note : name }} ⇒ 1:11 The field `note` is optional, and leaves a hole if it is blank. Put `{% if note %}` around it, or add `| default("…")`.
            {% for x in name %}{% endfor %} ⇒ 1:13 A loop needs a list, but `name` is not one. Print it, or declare it with `type: list`.
            {% for name in points %}{% endfor %} ⇒ 1:8 `name` is already the name of something else here. Choose another name for the item.
            {% for x in 1..9 %}{% endfor %} ⇒ 1:1 `{% for x in 1..9 %}` is not part of the message language. Write a loop as `{% for item in list_field %}`.
            {% for x in points %}{% else %}b{% endfor %} ⇒ 1:22 A loop cannot have an `else`. Put an `{% if … %}` around the loop.
            {% if late %}a{% else %}b{% else %}c{% endif %} ⇒ 1:26 This `else` comes after `{% else %}`. Move it before.
            a⏎{% if late %}x ⇒ 2:1 This `if` has no `{% endif %}` after it. Add `{% endif %}` where it ends.
            {% for x in points %}x ⇒ 1:1 This `for` has no `{% endfor %}` after it. Add `{% endfor %}` where it ends.
            a{% endif %}b ⇒ 1:2 This `endif` has no `{% if … %}` before it. Remove it.
            {% if %}x{% endif %} ⇒ 1:1 This `if` has no condition. Write `{% if field_name %}`.
            {% else if late %} ⇒ 1:1 This `else` has no `{% if … %}` before it. Remove it.
            {% if late %}{% else if name %}{% endif %} ⇒ 1:14 `{% else if name %}` is not part of the message language. Write `{% else %}`, or `{% elseif … %}` with a condition.
            {% elsif late %} ⇒ 1:1 `{% elsif late %}` is not part of the message language. Did you mean `elseif`? Use `{% if … %}`, `{% elseif … %}`, `{% else %}`, `{% endif %}`, `{% for … in … %}` and `{% endfor %}`.
            {% verbatim %}{{ name }} ⇒ 1:1 `{% verbatim %}` is not part of the message language. Use `{% if … %}`, `{% elseif … %}`, `{% else %}`, `{% endif %}`, `{% for … in … %}` and `{% endfor %}`.
            {% set name = 1 %} ⇒ 1:1 `{% set name = 1 %}` is not part of the message language. Use `{% if … %}`, `{% elseif … %}`, `{% else %}`, `{% endif %}`, `{% for … in … %}` and `{% endfor %}`.
            {% include "/etc/passwd" %} ⇒ 1:1 `{% include "/etc/passwd" %}` is not part of the message language. Use `{% if … %}`, `{% elseif … %}`, `{% else %}`, `{% endif %}`, `{% for … in … %}` and `{% endfor %}`.
            {{ "a\\ ⇒ 1:1 This `{{` has no `}}` after it. Close the tag with `}}`.
            a {{ "}\\ }} {{ name }} ⇒ 1:3 The tag `{{ "}\\ }}` has quotes that are not closed. Close the quotes.
            {{ 'a⏎b' }} ⇒ 1:1 The tag `{{ 'a` has quotes that are not closed. Close the quotes.
            {{ ( }} "\\ ⇒ 1:1 The tag `{{ ( }}` has brackets that do not match. Close each bracket.
            x {{{ name }} ⇒ 1:3 The tag `{{{ name }}` has brackets that do not match. Close each bracket.
            {{ name }}⏎{{ name⏎ ⇒ 2:1 This `{{` has no `}}` after it. Close the tag with `}}`.
            {{ name }}⏎name }} ⇒ 2:6 This `}}` has no `{{` before it. Remove it.
            a %} b ⇒ 1:3 This `%}` has no `{%` before it. Remove it.
            {% ⇒ 1:1 This `{%` has no `%}` after it. Close the tag with `%}`.
            a⏎ {# why #} ⇒ 2:2 A message cannot contain comments. Remove `{# … #}`.
            a {{- name -}} b ⇒ 1:3 A tag cannot begin or end with `-`: a line with only tags is removed anyway. Remove the `-`, or put a space before it if it is a minus sign.
            """)
    void faults(String source, String expected) {
        assertThat(compile(source).faults())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.message() + " " + fault.hint())
                .containsExactly(expected);
    }

    @Test
    void everyFaultIsReported() {
        assertThat(compile("{{ nmae }} {{ name }}\n{{ nmae }} {{ nam | y }} {% endif %} {{ z }} {{ name.x }}")
                        .faults())
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("1:4", "2:4", "2:15", "2:21", "2:26", "2:41", "2:46");
        assertThat(compile("{# a #}\n}} {{ ( }} {{ name").faults())
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("1:1", "2:1", "2:4", "2:12");
    }

    /** What is meant to hurt is refused, in no time. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileTemplates() {
        String[] sources = {
            "{{ " + "(".repeat(400) + "name" + ")".repeat(400) + " }}",
            "{{ " + "not ".repeat(240) + "late }}",
            "{{ " + "- ".repeat(600) + "hours }}",
            "{% if late %}".repeat(400) + "{% endif %}".repeat(400),
            "{% for x in points %}".repeat(21) + "{% endfor %}".repeat(21),
            "{{ name }}".repeat(600),
            "x".repeat(30_000),
            "{{ \"" + "a".repeat(2_000) + "\" }}",
            "{{ " + "9".repeat(900) + " }}",
            "{{ name.class.forName('java.lang.Runtime') }}",
            "{{ beans['x'] }}",
            "{{ " + "\"\\".repeat(300) + " }}",
            "{{ {" + "[".repeat(300) + "}}",
            "{% import \"x\" as y %}{{ y.z() }}",
            "{{ " + "hours ? ".repeat(100) + "1" + " : 2".repeat(100) + " | bad }}"
        };
        for (String source : sources) {
            assertThat(compile(source).faults()).as(source).isNotEmpty();
            assertThat(compile(source).faults())
                    .as(source)
                    .anyMatch(fault -> fault.code() == Code.MESSAGE_SYNTAX || fault.code() == Code.MESSAGE_TYPE);
        }
    }

    /** Whatever it is given, it gives faults, all within the text. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void randomTemplates() {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                source.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            String text = source.toString();
            String[] lines = text.split("\n", -1);
            for (Fault fault : compile(text).faults()) {
                String name = "seed " + seed + ": " + text + ": " + fault;
                assertThat(fault.line()).as(name).isBetween(1, lines.length);
                assertThat(fault.column()).as(name).isBetween(1, lines[fault.line() - 1].length() + 1);
                assertThat(fault.message()).as(name).matches("(?s).+\\.").doesNotContain("\n");
            }
        }
    }
}
