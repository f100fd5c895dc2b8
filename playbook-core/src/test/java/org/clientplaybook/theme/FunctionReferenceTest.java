package org.clientplaybook.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.clientplaybook.ThemePage;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.junit.jupiter.api.Test;

/** The documentation of the theme has each function as it is declared, and each route as it is in the table. */
class FunctionReferenceTest {
    @Test
    void functions() {
        assertThat(ThemePage.tables("| function | returns |").get(0).keySet())
                .containsExactlyElementsOf(TemplateFunctions.ALL.stream()
                        .map(TemplateFunction::signature)
                        .toList());
    }

    @Test
    void kindsOfLink() {
        Map<String, ThemePage.Row> kinds =
                ThemePage.tables("| kind | leads to |").get(0);
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Route.values()).map(Keyword::of).toList());
        for (Route route : Route.values()) {
            assertThat(kinds.get(Keyword.of(route)).text()).startsWith("`" + route.pattern() + "`");
        }
    }
}
