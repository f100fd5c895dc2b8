package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit from the first page to the last asks for nothing but the site's own files, and leaves nothing that is not wanted. */
@ExtendWith(Browsing.Shared.class)
class WholeVisitTest {
    private static final String TYPED = "Robinia";

    /** Where a page can leave something: each that has something, with what it has. */
    private static final String LEFT = """
            async () => {
              const left = [];
              if (document.cookie) left.push(`cookie ${document.cookie}`);
              const own = ["client_name"];
              for (const [key, text] of Object.entries(sessionStorage)) {
                if (/\\.(values\\.[a-z0-9-]+|shared)$/.test(key)) {
                  for (const [name] of JSON.parse(text).values) if (!own.includes(name)) left.push(`tab ${key} ${name}`);
                } else if (/Robinia|pays/i.test(text)) left.push(`tab ${key} ${text}`);
              }
              if (localStorage.length) left.push(`local ${JSON.stringify(localStorage)}`);
              for (const { name } of await indexedDB.databases()) left.push(`database ${name}`);
              for (const { url } of navigation.entries()) if (/Robinia|pays/i.test(decodeURIComponent(url))) left.push(url);
              if (/Robinia|pays/i.test(JSON.stringify(history.state) ?? "") || name.includes("Robinia")) left.push("state");
              return left;
            }
            """;

    @Test
    void nothingLeavesAndNothingStays(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(BuiltSite.LOCAL.root());
                Window window = browsing.openKeeping(host.address(""))) {
            Page page = window.open("guide.html");
            page.locator("playbook-guide a[data-answer]").first().click();
            page.waitForURL("**/guide/*");
            window.open("scenario/late-payer.html");
            page.locator(".is-chosen [data-field=client_name] input").fill(TYPED);
            assertThat(page.locator(".is-chosen [data-body] mark.own").first()).hasText(TYPED);
            page.locator(".is-chosen [data-send=copy]").click();
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").waitFor();
            page.keyboard().press("Control+k");
            page.keyboard().type("client pays late");
            page.locator("dialog [role=option]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.evaluate(LEFT)).isEqualTo(List.of());
            window.open("review.html");
            assertThat(page.locator("playbook-worksheet table").first()).isVisible();
            soon(page, () -> assertThat(page.evaluate(OfflineTest.KEPT)).isEqualTo("1 true"));
            host.leave();
            assertThat(page.evaluate(LEFT)).isEqualTo(List.of());
            window.open("plays.html");
            assertThat(page.locator("playbook-plays")).isVisible();

            assertThat(page.evaluate(LEFT)).isEqualTo(List.of());
            assertThat(window.requests())
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(host.address("").toString()) || url.startsWith("data:"));
            Set<String> files = Set.copyOf(BuiltSite.LOCAL.files());
            assertThat(host.asked()).isNotEmpty().allMatch(files::contains);
            assertThat(window.faults()).isEmpty();
        }
    }
}
