package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.laptop;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what is made of it: all on one page, which none of it changes. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryTest {
    private Window window;
    private Page page;

    @BeforeAll
    void open(Browsing browsing) {
        window = laptop(browsing);
        page = window.open(FillSite.PAGE);
    }

    @AfterAll
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weeks:2 | 2026-11-21 | 2026-12-05",
                "month-end | 2026-11-21 | 2026-11-30",
                "month-end | 2028-02-01 | 2028-02-29",
                "weekday:2 | 2026-11-23 | 2026-11-24",
                "weekday:2 | 2026-11-24 | 2026-12-01",
                "weekday:2 | 2026-12-30 | 2027-01-05",
            })
    void aQuickDateIsCountedFromToday(String wish, String today, String day) {
        assertThat(page.evaluate(
                        "([wish, today]) => Playbook.quickDate(wish, new Date(today + 'T12:00'))",
                        List.of(wish, today)))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1,200 | 1200",
                "en | 1,200.50 | 1200.50",
                "en | 0,500 | 0.500",
                "en | 1.200,50 | 1200.50",
                "en | 1,200,000 | 1200000",
                "en | 1'200 | 1200",
                "en | .5 | 0.5",
                "en | +5 | 5",
                "en | 500. | 500",
                "en | \u22125 | -5",
                "en | 1200:- | 1200",
                "en | 12.5.3 | 12.5.3",
                "en | 1,200,5 | 1,200,5",
                "en | ca. 500 | ca. 500",
                "en | 5- | 5-",
                "sv | 1 200,5 | 1200.5",
                "sv | 1.200,50 | 1200.50",
                "sv | 1,200.50 | 1200.50",
                "sv | 1,200 | 1.200",
            })
    void numbersAreTakenAsPeopleTypeThem(String language, String typed, String kept) {
        assertThat(page.evaluate(
                        "([typed, language]) => Playbook.entry.toDecimal(typed, Playbook.language('en').formats[language])",
                        List.of(typed, language)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | (020) 7946 0123 | ''",
                "phone | 020 7946 0123 ext. 5 | ''",
                "phone | 020\u20137946 0123 | ''",
                "phone | ring me | phone",
                "url | HTTPS://example.com | ''",
                "url | example.com | url",
                "email | robin@example.com | ''",
                "email | robin | email",
                "date | 2026-11-03 | ''",
                "date | 0026-11-03 | date",
                "date | 2026-02-30 | date",
            })
    void valuesAreTakenAsPeopleWriteThem(String type, String typed, String fault) {
        assertThat(page.evaluate("([type, typed]) => Playbook.entry.fault({type}, typed)", List.of(type, typed)))
                .isEqualTo(fault);
    }

    @Test
    void lengthsAreThoseOfTheStandards() {
        String sms =
                "text => { const {characters, segments} = Playbook.measure.sms(text); return characters + ' ' + segments }";
        assertThat(page.evaluate(sms, "x".repeat(160))).isEqualTo("160 1");
        assertThat(page.evaluate(sms, "x".repeat(161))).isEqualTo("161 2");
        // An escaped character is not cut in two, nor a pair of surrogates.
        assertThat(page.evaluate(sms, "x".repeat(152) + "[" + "x".repeat(152))).isEqualTo("306 3");
        assertThat(page.evaluate(sms, "é€" + "x".repeat(157))).isEqualTo("160 1");
        assertThat(page.evaluate(sms, "å😀".repeat(23))).isEqualTo("69 1");
        assertThat(page.evaluate(sms, "x".repeat(66) + "😀" + "x".repeat(66))).isEqualTo("134 3");
        assertThat(page.evaluate("Playbook.measure.characters('👨‍👩‍👧? å')")).isEqualTo(4);
        String eml = "([to, subject]) => Playbook.draft.eml({to, subject, body: ''}).split('\\r\\n')";
        assertThat(page.evaluate(eml + ".join()", List.of("åsa@example.com", "=?utf-8?q?Hej?=")))
                .asString()
                .doesNotContain("To:")
                .contains("Subject: =?UTF-8?B?");
    }
}
