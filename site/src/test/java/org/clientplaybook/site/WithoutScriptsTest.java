package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without JavaScript, everything can be read, and there is no control that does nothing. */
@ExtendWith(Browsing.Shared.class)
class WithoutScriptsTest {
    static List<String> kinds() {
        return Place.HTTP.site().kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allTextCanBeRead(String path, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.PHONE.options().setJavaScriptEnabled(false))) {
            Page page = window.open(path);
            for (Locator sheet : page.locator("details").all()) {
                if (sheet.getAttribute("open") == null) {
                    sheet.locator("summary").click();
                }
            }
            String shown = page.locator("body").innerText().replaceAll("\\s+", "");
            Place.HTTP
                    .site()
                    .document(path)
                    .select("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, .sheet-text)")
                    .stream()
                    .filter(element -> element.select("p, li").size() <= 1)
                    .forEach(
                            element -> assertThat(shown).contains(element.text().replaceAll("\\s+", "")));
            assertThat(page.locator("button:visible").count()).as("buttons").isZero();
        }
    }
}
