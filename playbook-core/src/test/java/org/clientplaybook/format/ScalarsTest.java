package org.clientplaybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.model.Cadence.Delay;
import org.clientplaybook.model.Cadence.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINE          | a: b, c
            LINE          | 😀
            SLUG          | late-payer
            SLUG          | 404
            SLUG          | com10
            NAME          | client_name2
            DATE          | 2024-02-29
            DATE          | 0001-01-01
            DELAY         | 0 days
            DELAY         | 1 day
            DELAY         | 10 business days
            DELAY         | 9999 years
            INTEGER       | -12
            INTEGER       | 007
            BOOLEAN       | true
            URL           | https://example.com
            URL           | http://example.com:8080/a?b=c#d
            URL           | https://exämple.com/å
            EDIT_URL      | https://example.com/{path}?x
            COLOUR        | #0F5c57
            CURRENCY      | EUR
            LANGUAGE      | sv
            LANGUAGE      | pt-BR
            LANGUAGE      | zh-Hant-TW
            PATTERN       | [a-z]+
            """)
    void fits(Shape.Kind kind, String text) {
        assertThat(Scalars.check(kind, text).fits()).isTrue();
        assertThat(Scalars.check(kind, " " + text + "\n").value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLUG          | Late-payer
            SLUG          | late_payer
            SLUG          | -late
            SLUG          | late-
            SLUG          | late--payer
            SLUG          | läte
            SLUG          | a/b
            SLUG          | ..
            SLUG          | con
            SLUG          | nul
            SLUG          | com1
            SLUG          | lpt0
            NAME          | 1name
            NAME          | clientName
            NAME          | client-name
            DATE          | 2026-02-29
            DATE          | 2026-2-9
            DATE          | 26-11-01
            DATE          | 2026-11-01T00:00
            DATE          | +12026-11-01
            DELAY         | 1 fortnight
            DELAY         | -1 days
            DELAY         | 1.5 weeks
            DELAY         | 10000 days
            DELAY         | 1  week
            DELAY         | week
            INTEGER       | 1.0
            INTEGER       | 1234567890
            INTEGER       | ٣
            BOOLEAN       | yes
            BOOLEAN       | True
            URL           | ftp://example.com
            URL           | https://
            URL           | //example.com
            URL           | javascript:alert(1)
            URL           | https://a b
            URL           | https://example.com/a\\b
            URL           | https://example.com/%zz
            EDIT_URL      | https://example.com/
            COLOUR        | 0f5c57
            COLOUR        | #fff
            COLOUR        | #12345g
            CURRENCY      | eur
            CURRENCY      | EURO
            LANGUAGE      | EN
            LANGUAGE      | sv_SE
            LANGUAGE      | pt-br
            LANGUAGE      | scenario
            LANGUAGE      | tag
            LANGUAGE      | con
            LANGUAGE      | x
            PATTERN       | [a-z
            PATTERN       | *
            """)
    void doesNotFit(Shape.Kind kind, String text) {
        Scalars.Verdict verdict = Scalars.check(kind, text);
        assertThat(verdict.fits()).isFalse();
        assertThat(verdict.hint()).matches("|.*[.?]");
    }

    @ParameterizedTest
    @EnumSource(Shape.Kind.class)
    void nothingFitsNowhere(Shape.Kind kind) {
        assertThat(Scalars.check(kind, "").fits()).isEqualTo(kind == Shape.Kind.PATTERN);
        assertThat(Scalars.check(kind, " \n").fits()).isEqualTo(kind == Shape.Kind.PATTERN);
    }

    /** As a schema has it, whose {@code \S} is what ECMAScript says. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007", "\u202f", "\u3000", "\u2028", "\ufeff", " \u00a0\n"})
    void spacesAtWhichNoLineBreaksAreNoText(String space) {
        for (Shape.Kind kind : new Shape.Kind[] {Shape.Kind.LINE, Shape.Kind.MARKDOWN, Shape.Kind.TEMPLATE}) {
            assertThat(Scalars.check(kind, space).hint()).isEqualTo("Add some text.");
            assertThat(Scalars.check(kind, space + "a" + space).fits()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u009f", "\ud800", "\udc00x", "\uffff"})
    void controls(String control) {
        for (Shape.Kind kind : new Shape.Kind[] {Shape.Kind.LINE, Shape.Kind.MARKDOWN, Shape.Kind.TEMPLATE}) {
            Scalars.Verdict verdict = Scalars.check(kind, "a" + control + "b");
            assertThat(verdict.fits()).isFalse();
            assertThat(verdict.hint()).isEqualTo("Remove the control characters.");
        }
    }

    @Test
    void lines() {
        assertThat(Scalars.check(Shape.Kind.LINE, "a\nb").hint()).isEqualTo("Write it on one line.");
        assertThat(Scalars.check(Shape.Kind.LINE, "a\tb").fits()).isTrue();
        assertThat(Scalars.check(Shape.Kind.TEMPLATE, "\n  a\n\nb\n\n").value()).isEqualTo("\n  a\n\nb");
    }

    @Test
    void delays() {
        assertThat(Scalars.toDelay("0 days")).isEqualTo(new Delay(0, Unit.DAYS));
        assertThat(Scalars.toDelay("5 business days")).isEqualTo(new Delay(5, Unit.BUSINESS_DAYS));
        assertThat(Scalars.toDelay("1 week")).isEqualTo(new Delay(1, Unit.WEEKS));
        assertThat(Scalars.toDelay("4 months")).isEqualTo(new Delay(4, Unit.MONTHS));
        assertThat(Scalars.toDelay("1 year")).isEqualTo(new Delay(1, Unit.YEARS));
    }
}
