package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of messages can be narrowed down to what somebody looks for; without scripts it is whole. */
@ExtendWith(Browsing.Shared.class)
class MessageListTest {
    private static final String SHOWN = ".entry:not([hidden])";

    private static List<?> open(Page page, String selector) {
        return (List<?>) page.locator(selector)
                .evaluateAll("all => all.filter(el => el.checkVisibility()).map(el => el.textContent.trim())");
    }

    @Test
    void wordsAndWaysToSendNarrowItDown(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("messages.html");
            int all = page.locator(".entry").count();
            page.locator("summary", new Page.LocatorOptions().setHasText("They want it cheaper"))
                    .click();
            Locator words = page.locator(".filter input");
            Locator said = page.locator(".filter [role=status]");
            assertThat(said).isEmpty();
            words.fill("FORMAL letter");
            assertThat(said).hasText("1 of " + all + " messages");
            soon(page, () -> Assertions.assertThat(open(page, ".entry-title")).isEqualTo(List.of("The formal letter")));
            soon(page, () -> Assertions.assertThat(open(page, ".bundle-title")).isEqualTo(List.of("They pay late")));
            soon(page, () -> Assertions.assertThat(open(page, ".toc a")).isEqualTo(List.of("Working with a client")));
            words.fill("they pay late");
            page.locator(".filter button[value=sms]").click();
            soon(
                    page,
                    () -> Assertions.assertThat(open(page, ".entry-title"))
                            .isEqualTo(List.of("A word before the date")));
            page.locator(".filter button[value=letter]").click();
            soon(
                    page,
                    () -> Assertions.assertThat(open(page, ".entry-title"))
                            .isEqualTo(List.of("A word before the date", "The formal letter")));
            page.locator(".filter button[value=letter]").click();
            page.locator(".filter button[value=sms]").click();
            // What somebody would ask finds the messages of the situation, whatever those say.
            words.fill("overdue");
            assertThat(page.locator(SHOWN, new Page.LocatorOptions().setHasText("The formal letter")))
                    .hasCount(1);
            soon(page, () -> Assertions.assertThat(page.locator(SHOWN).count()).isGreaterThan(3));
            page.locator(".filter button[value=letter]").click();
            page.locator(".filter button[value=sms]").click();
            words.fill("xyzzy");
            assertThat(said).containsText("No message");
            assertThat(page.locator(SHOWN)).hasCount(0);
            words.fill("");
            page.locator(".filter button[value=letter]").click();
            page.locator(".filter button[value=sms]").click();
            assertThat(page.locator(SHOWN)).hasCount(all);
            assertThat(said).isEmpty();
            // What the filter had opened is closed again.
            assertThat(page.locator(".bundle[open] .bundle-title")).hasText(new String[] {"They want it cheaper"});
            Assertions.assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void signsOverLettersAndKindsOfApostropheMakeNoDifference(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("sv/messages.html");
            page.locator(".filter input").fill("forsta paminnelsen");
            soon(page, () -> Assertions.assertThat(page.locator(SHOWN).count()).isPositive());
            window.open("messages.html").locator(".filter input").fill("they're waiting");
            soon(page, () -> Assertions.assertThat(page.locator(SHOWN).count()).isPositive());
        }
    }

    @Test
    void withoutScriptsTheWholeListIsThereAndNoFilter(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.DISK, Device.PHONE)) {
            Page page = window.open("messages.html");
            assertThat(page.locator(".filter")).isHidden();
            Assertions.assertThat(page.locator(SHOWN).count()).isGreaterThan(100);
            int messages = page.locator(".bundle").first().locator(".entry").count();
            assertThat(page.locator(".bundle-count").first()).hasText(messages + " messages");
            Locator first = page.locator(".entry").first();
            assertThat(first).isHidden();
            page.locator(".bundle summary").first().click();
            assertThat(first).isVisible();
            Locator last = page.locator(".entry").last();
            assertThat(last).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(last).isVisible();
        }
    }
}
