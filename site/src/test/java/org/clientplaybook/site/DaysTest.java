package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.FillSite.body;
import static org.clientplaybook.site.FillSite.control;
import static org.clientplaybook.site.FillSite.laptop;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date knows on which side of today it lies: the form offers such days, and asks about others. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DaysTest {
    private static final String PAGE = "scenario/days.html";
    /** It is Friday, 27 November 2026. */
    private static final String CLOCK = """
            {
              const now = new Date(2026, 10, 27, 12).getTime();
              window.Date = class extends Date {
                constructor(...given) { super(...(given.length ? given : [now])); }
                static now() { return now; }
              };
            }
            """;

    private Window window;
    private Page page;

    @BeforeAll
    void open(Browsing browsing) {
        window = laptop(browsing);
        window.before(CLOCK);
        page = window.open(PAGE);
    }

    @AfterEach
    void nothingFails() {
        assertThat(window.faults()).isEmpty();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String beside(String field, String place) {
        return page.locator(".is-chosen [data-field=" + field + "] [data-" + place + "]")
                .textContent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was_due | Last Friday, A week ago, 2 weeks ago, End of last month | 2026-11-20, 2026-11-20, 2026-11-13, 2026-10-31",
                "pay_by | In 1 week, In 2 weeks, Next Tuesday, End of month | 2026-12-04, 2026-12-11, 2026-12-01, 2026-11-30",
                "any | In 1 week, In 2 weeks, Next Tuesday, End of month | 2026-12-04, 2026-12-11, 2026-12-01, 2026-11-30",
                "from_today | In 1 week, In 2 weeks, Next Tuesday, End of month | 2026-12-04, 2026-12-11, 2026-12-01, 2026-11-30",
                "until_today | Last Friday, A week ago, 2 weeks ago, End of last month | 2026-11-20, 2026-11-20, 2026-11-13, 2026-10-31",
                "this_week | Next Tuesday, End of month | 2026-12-01, 2026-11-30",
            })
    void theDaysOfferedFit(String field, String words, String days) {
        List<String> offered = page.locator(".is-chosen [data-field=" + field + "] [data-date]")
                .allTextContents();
        assertThat(offered).containsExactly(words.split(", ", -1));
        String[] expected = days.split(", ", -1);
        for (int i = 0; i < expected.length; i++) {
            page.locator(".is-chosen [data-field=" + field + "] [data-date]")
                    .nth(i)
                    .click();
            assertThat(control(page, field)).hasValue(expected[i]);
            soon(page, () -> assertThat(beside(field, "read")).isEmpty());
            soon(page, () -> assertThat(beside(field, "fault")).isEmpty());
        }
    }

    /** What is asked and what is refused, where it is not empty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was_due | 2026-11-26 | | ",
                "was_due | 2026-11-27 | | ",
                "was_due | 2026-11-28 | This day is still to come. Is that right? | ",
                "was_due | 9999-01-01 | This day is still to come. Is that right? | ",
                "was_due | 1202-01-01 | | Write a whole date: day, month and year.",
                "pay_by | 2026-11-28 | | ",
                "pay_by | 2026-11-27 | | ",
                "pay_by | 2026-11-26 | This day has already passed. Is that right? | ",
                "pay_by | 0026-11-28 | | Write a whole date: day, month and year.",
                "any | 2020-01-01 | | ",
                "any | 2040-01-01 | | ",
                "from_today | 2026-11-27 | | ",
                "from_today | 2026-11-26 | | Not before 27 November 2026, please.",
                "until_today | 2026-11-27 | | ",
                "until_today | 2026-11-28 | | Not after 27 November 2026, please.",
            })
    void aDayOnTheOtherSideIsAskedAboutAndNotRefused(String field, String day, String asked, String refused) {
        control(page, field).fill(day);
        control(page, field).blur();
        soon(page, () -> assertThat(beside(field, "read")).isEqualTo(asked == null ? "" : asked));
        soon(page, () -> assertThat(beside(field, "fault")).isEqualTo(refused == null ? "" : refused));
        soon(
                page,
                () -> assertThat(control(page, field).getAttribute("aria-invalid"))
                        .isEqualTo(refused == null ? null : "true"));
        soon(page, () -> assertThat(body(page)).contains(day.substring(0, 4).replaceFirst("^0+", "")));
        control(page, field).fill("");
        control(page, field).blur();
        soon(page, () -> assertThat(beside(field, "read")).isEmpty());
    }

    @Test
    void aQuestionIsStillThereWhenTheReaderComesBack() {
        control(page, "was_due").fill("2026-12-24");
        page.reload();
        assertThat(control(page, "was_due")).hasValue("2026-12-24");
        soon(page, () -> assertThat(beside("was_due", "read")).isEqualTo("This day is still to come. Is that right?"));
        control(page, "was_due").fill("");
    }

    @Test
    void eachItemOfAListIsHeldToItsLimits() {
        control(page, "parts").fill("four");
        page.locator(".is-chosen [data-field=parts] input").nth(1).fill("much too long");
        page.locator(".is-chosen [data-field=parts] input").nth(1).blur();
        soon(page, () -> assertThat(beside("parts", "fault")).isEqualTo("At most 5 characters, please."));
        page.locator(".is-chosen [data-field=parts] input").nth(1).fill("five");
        soon(page, () -> assertThat(beside("parts", "fault")).isEmpty());
    }
}
