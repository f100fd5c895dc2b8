package org.clientplaybook.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7123 4567",
                "+46 (0)70-123 45 67",
                "+442079461123",
                "070-123 45 67",
                "(020) 7123 4567",
                "012 345 678",
                "212-555-7890",
                "(212) 555-0299",
                // Without a 0 in front, it is none of the United Kingdom.
                "207-946-0123",
                "+1 212 555 0200",
                "+12079460123"
            })
    void aNumberThatSomebodyMayHave(String number) {
        assertThat(PhoneNumbers.find("Call " + number + ", please."))
                .containsExactly(new PhoneNumbers.Match(number, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0123",
                "+44 (0)20 7946 0123",
                "020 7946 0123",
                "08-465 004 10",
                "+46 8 465 004 10",
                "(212) 555-0123",
                "+1 212 555 0199",
                "+33 1 99 00 12 34",
                "01 99 00 12 34",
                "+61 491 570 156"
            })
    void aNumberOfFiction(String number) {
        assertThat(PhoneNumbers.find("Call " + number + ", please.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-03", "012 345 67", "+44 1234", "x0701234567", "0701234567b", "1.0701234567"})
    void whatIsNoNumber(String text) {
        assertThat(PhoneNumbers.find("See " + text + " there.")).isEmpty();
    }

    @Test
    void eachNumberIsFound() {
        assertThat(PhoneNumbers.find("070-123 45 67 or 020 7946 0123 or +44 20 7123 4567"))
                .extracting(PhoneNumbers.Match::offset)
                .containsExactly(0, 34);
    }
}
