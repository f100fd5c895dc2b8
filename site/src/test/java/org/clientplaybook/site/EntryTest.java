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
        page.evaluate("() => Playbook.search.apart('core/entry')");
    }

    @AfterAll
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week.2 | 2026-11-21 | 2026-12-05",
                "month.1 | 2026-11-21 | 2026-11-30",
                "month.1 | 2028-02-01 | 2028-02-29",
                "next.2 | 2026-11-23 | 2026-11-24",
                "next.2 | 2026-11-24 | 2026-12-01",
                "next.2 | 2026-12-30 | 2027-01-05",
                "today | 2026-12-30 | 2026-12-30",
                "week.-1 | 2026-11-03 | 2026-10-27",
                "week.-2 | 2027-01-05 | 2026-12-22",
                "month.0 | 2026-11-30 | 2026-10-31",
                "month.0 | 2027-01-01 | 2026-12-31",
                "month.0 | 2028-03-31 | 2028-02-29",
                "last.5 | 2026-11-27 | 2026-11-20",
                "last.5 | 2026-11-28 | 2026-11-27",
                "last.5 | 2026-11-26 | 2026-11-20",
                "last.5 | 2027-01-03 | 2027-01-01",
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
                "en | 1.200 | 1.200",
                "sv | 1.200 | 1200",
                "sv | 12.50 | 12.50",
                "en | 1,23,456 | 123456",
                "en | 12,34,567.89 | 1234567.89",
                "en | 1,2,345 | 1,2,345",
                "en | 2 500 3 000 | 2 500 3 000",
                "en | 1200 000 | 1200 000",
                "en | 1.200 000,50 | 1.200 000,50",
                "en | １２３４ | 1234",
                "en | １，２００ | 1200",
                "en | ٥٠٠ | 500",
                "en | १२.५ | 12.5",
                "en | ١٢٬٣٤٥٫٥ | 12345.5",
                "en | \u202a1,200\u202c | 1200",
                "en | 1\u202f200 | 1200",
                "en | – 5 | -5",
                "en | --5 | --5",
                "en | 5 days | 5 days",
            })
    void numbersAreTakenAsPeopleTypeThem(String language, String typed, String kept) {
        assertThat(page.evaluate(
                        "([typed, language]) =>"
                                + " Playbook.numberEntry.toDecimal(typed, Playbook.language('en').formats[language], false)",
                        List.of(typed, language)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12.000 | 12",
                "en | 12.5 | ''",
                "en | 12.50 | ''",
                "en | 12,000 | ''",
                "en | 1.234 | ''",
                "sv | 12.000 | 12\u00a0000",
                "sv | 12,000 | 12",
                "sv | 12 000 | ''",
                "sv | 12.5 | 12,5",
                "en | +5 | 5",
                "en | five | ''",
            })
    void aNumberIsShownBackWhereItCouldBeMeantOtherwise(String language, String typed, String shown) {
        assertThat(page.evaluate("""
                        ([typed, language]) => {
                          const formats = Playbook.language("en").formats[language];
                          const { text } = Playbook.entry.read({ type: "number" }, typed, formats, []);
                          return Playbook.entry.reading({ type: "number" }, typed, text, formats);
                        }
                        """, List.of(typed, language))).isEqualTo(shown);
    }

    /** What is kept of what is typed, where it is not the same, and what is wrong with it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | (020) 7946 0123 | | ''",
                "phone | 020 7946 0123 ext. 5 | | ''",
                "phone | 020\u20137946 0123 | | ''",
                "phone | \u202a+46 70 123 45 67\u202c | +46 70 123 45 67 | ''",
                "phone | \u200e+46 70 123 45 67 | +46 70 123 45 67 | ''",
                "phone | \u2068020 7946 0123\u2069 | 020 7946 0123 | ''",
                "phone | tel:+46701234567 | +46701234567 | ''",
                "phone | ٠٢٠ ٧٩٤٦ ٠١٢٣ | | ''",
                "phone | ＋４６ ７０ １２３ | +４６ ７０ １２３ | ''",
                "phone | 020 7946 0123, ext. 5 | | ''",
                "phone | (020) 7946 0123 (ext. 5) | | ''",
                "phone | 020 7946 0123 #5 | | ''",
                "phone | +46701234567;ext=5 | | ''",
                "phone | (+46) 70 123 45 67 | | ''",
                "phone | +46 (0)70-123 45 67 | | ''",
                "phone | tel: 08-123 45 67 | 08-123 45 67 | ''",
                "phone | Tel. 08-123 45 67 | 08-123 45 67 | ''",
                "phone | <+46701234567> | +46701234567 | ''",
                "phone | 020 7946 0123, | 020 7946 0123 | ''",
                "phone | （０３）１２３－５６７８ | (０３)１２３-５６７８ | ''",
                "phone | ++46 70 123 | | phone",
                "phone | 020 7946 0123 or 020 7946 0124 | | phone",
                "phone | + | | phone",
                "phone | ring me | | phone",
                "url | HTTPS://example.com | | ''",
                "url | <https://example.com> | https://example.com | ''",
                "url | https://example.com\u200b/a | https://example.com/a | ''",
                "url | (https://example.com/a) | https://example.com/a | ''",
                "url | “https://example.com” | https://example.com | ''",
                "url | https://example.com/a_(b) | | ''",
                "url | https://? | | url",
                "url | example.com | | url",
                "email | robin@example.com | | ''",
                "email | robin@exämple.com | | ''",
                "email | mailto:robin@example.com | robin@example.com | ''",
                "email | MAILTO:robin@example.com?subject=Hi | robin@example.com | ''",
                "email | <robin@example.com> | robin@example.com | ''",
                "email | Robin Doe <robin@example.com>, | robin@example.com | ''",
                "email | robin@example.com; | robin@example.com | ''",
                "email | robin@example.com, | robin@example.com | ''",
                "email | robin@example.com. | robin@example.com | ''",
                "email | “robin@example.com” | robin@example.com | ''",
                "email | \u200brobin@example.com | robin@example.com | ''",
                "email | robin@\u00adexample.com\u200e | robin@example.com | ''",
                "email | robin＠example.com | robin@example.com | ''",
                "email | mailto://robin@example.com | robin@example.com | ''",
                "email | robin@example.com! | robin@example.com | ''",
                "email | robin@example.com… | robin@example.com | ''",
                "email | «robin@example.com» | robin@example.com | ''",
                "email | `robin@example.com` | robin@example.com | ''",
                "email | robin＠example．com | robin@example.com | ''",
                "email | robin@example.com?subject=Hi | | email",
                "email | robin@example.com/ | | email",
                "email | robin@example.com%0Abcc | | email",
                "email | a@example.com; b@example.com | | email",
                "email | A <a@example.com>, B <b@example.com> | | email",
                "email | robin@example..com | | email",
                "email | robin@@example.com | | email",
                "email | robin doe@example.com | | email",
                "email | robin | | email",
                "text | A\u200bd\u202aa\u2069\u0007 | Ada | ''",
                "person | נועה\u200f כהן | נועה כהן | ''",
                "person | می\u200cخواهم | | ''",
                "text | 👩\u200d🌾\ufe0f | | ''",
                "list | \ufeffOne | One | ''",
                "paragraph | \u202aAs it is\u202c | | ''",
                "date | 2026-11-03 | | ''",
                "date | 0026-11-03 | | date",
                "date | 2026-02-30 | | date",
            })
    void valuesAreTakenAsPeopleWriteThem(String type, String typed, String kept, String fault) {
        assertThat(page.evaluate("([type, typed]) => Playbook.entry.kept({type}, typed)", List.of(type, typed)))
                .isEqualTo(kept == null ? typed : kept);
        assertThat(page.evaluate(
                        "([type, typed]) => Playbook.entry.fault({type}, [Playbook.entry.kept({type}, typed)])",
                        List.of(type, typed)))
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
        assertThat(page.evaluate("Playbook.measure.characters('👨\u200d👩\u200d👧? å')"))
                .isEqualTo(4);
        String eml = "async ([to, subject]) => (await Playbook.Send.prepare(),"
                + " Playbook.eml({to, subject, body: ''}).split('\\r\\n')";
        assertThat(page.evaluate(eml + ".join())", List.of("åsa@example.com", "=?utf-8?q?Hej?=")))
                .asString()
                .doesNotContain("To:")
                .contains("Subject: =?UTF-8?B?");
    }
}
