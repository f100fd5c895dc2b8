package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page has an identifier twice after its scripts have run, whatever messages, fields and headings are called. */
@ExtendWith(Browsing.Shared.class)
class LiveIdentifiersTest {
    private static final String SCENARIO = """
            title: Names
            summary: They come as near to each other as names can.
            category: all
            signals: [It is a test.]
            goal: It works.
            fields:
              name: {label: A name}
              name_label: {label: A name, hint: A hint}
              field_name: {label: A name}
            steps:
              - title: Write
                text: |
                  ## Field name

                  ## Name
            messages:
            """;

    private static String message(String id) {
        return "  - {id: " + id + ", title: " + id + ", channel: sms, purpose: answer, variants: [{tone: neutral,"
                + " body: \"{{ name }} {{ name_label }} {{ field_name }}\"}]}\n";
    }

    @Test
    void namesThatComeNearToEachOther(Browsing browsing) {
        StringBuilder scenario = new StringBuilder(SCENARIO);
        for (String id : new String[] {"message", "field-name", "name", "step-1", "why", "message-field-name", "tab"}) {
            scenario.append(message(id));
        }
        scenario.append("outcomes: [{when: They answer, end: Thank them.}]\nreviewed: 2026-11-01\n");
        BuiltSite site = BuiltSite.made(
                "fill",
                URI.create("https://names.example.com/"),
                Map.of(
                        "scenarios/names/scenario.yaml",
                        scenario.toString(),
                        "scenarios/names/guidance.md",
                        "A note[^1].\n\n## Field name\n\n## Name\n\n[^1]: One.\n",
                        "pages/lists.md",
                        "# Lists\n\n## Search dialog list\n"));
        try (Window window = browsing.open(site.root())) {
            Inspection names = new Inspection(window.open("scenario/names.html"));
            int tabs = names.page().locator(".tab").count();
            assertThat(tabs).isEqualTo(7);
            for (int tab = 0; tab < tabs; tab++) {
                FillSite.choose(names.page(), tab);
                assertThat(names.identifiers()).as("message %d", tab).isEmpty();
                assertThat(names.page().locator(".is-chosen [data-field] input"))
                        .hasCount(3);
            }
            Inspection text = new Inspection(window.open("lists.html"));
            text.page().locator("playbook-search-open button").first().click();
            text.page()
                    .locator("dialog [role=listbox]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(text.identifiers()).isEmpty();
            assertThat(window.faults()).isEmpty();
        }
    }
}
