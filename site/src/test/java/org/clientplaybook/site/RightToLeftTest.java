package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The specimen in a language that is written from right to left, beside one that is not: its pages are mirrored and fit. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightToLeftTest {
    private static final Path SPECIMEN = Path.of(System.getProperty("basedir", "."), "src/test/specimen");

    /** Elements whose language is another than what is around them, without a direction of their own. */
    private static final String UNDIRECTED = """
            () => [...document.querySelectorAll("[lang]")].filter(one => !one.dir && one.localName !== "option")
                .map(one => one.outerHTML.slice(0, 80))
            """;

    /** What axe looks at: a page of little else than links, and one of all there is. */
    private static final Set<String> SCANNED = Set.of("index.html", "scenario/every-element.html");

    private BuiltSite site;

    @BeforeAll
    void build() throws IOException {
        String words;
        try (InputStream in = Playbook.class.getResourceAsStream("theme/words/en.properties")) {
            words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        site = BuiltSite.made(
                "specimen",
                URI.create("https://right.example.com/"),
                Map.of(
                        "playbook.yaml",
                        Files.readString(SPECIMEN.resolve("playbook.yaml")).replace("[en, sv]", "[he, sv]"),
                        "theme/words/he.properties",
                        words,
                        "theme/words/sv.properties",
                        "notice.language.he = hebreiska\n"));
    }

    @Test
    void pagesFitAndSayTheirDirection(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK, site.root().toUri().toString(), Device.NARROW)) {
            for (String path : Breadth.kinds(site)) {
                // From a disk, a page whose links are whole has none of its files.
                if (path.endsWith("404.html")) {
                    continue;
                }
                Page page = window.open(path);
                String direction = path.startsWith("sv/") ? "ltr" : "rtl";
                assertThat(page.locator("html")).hasAttribute("dir", direction);
                assertThat(page.evaluate(UNDIRECTED)).as(path).isEqualTo(List.of());
                for (Device device : List.of(Device.NARROW, Device.LAPTOP)) {
                    window.fit(device);
                    assertThat(new Inspection(page).layout(device.width))
                            .as("%s on a %s", path, device)
                            .isEmpty();
                }
                if (SCANNED.contains(path)) {
                    assertThat(new Inspection(page).accessibility()).as(path).isEmpty();
                }
                window.fit(Device.NARROW);
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aPageIsMirrored(Browsing browsing) {
        try (Window window = browsing.open(site.root())) {
            assertThat(places(window.open("index.html"), ".search-button", "h1"))
                    .containsExactly("left", "right");
            assertThat(places(window.open("sv/index.html"), ".search-button", "h1"))
                    .containsExactly("right", "left");
            Page page = window.open("search.html#q=element");
            page.locator("main .found").first().waitFor();
            assertThat(places(page, "main .search-field .icon", "main .found-title mark"))
                    .containsExactly("right", "right");
            soon(
                    page,
                    () -> assertThat(page.locator("main .found-option[aria-selected=true]")
                                    .evaluate("option => getComputedStyle(option).boxShadow"))
                            .asString()
                            .contains(" -3px 0px 0px"));
            assertThat(window.faults()).isEmpty();
        }
    }

    /** Returns for the first element of each kind whether it is in the left half of the window or the right. */
    private static List<String> places(Page page, String... selectors) {
        return List.of(selectors).stream()
                .map(selector -> {
                    BoundingBox box = page.locator(selector).first().boundingBox();
                    // A heading is as wide as its column: where it begins counts.
                    double start = page.locator("html").getAttribute("dir").equals("rtl") ? box.x + box.width : box.x;
                    return start < Device.LAPTOP.width / 2.0 ? "left" : "right";
                })
                .toList();
    }
}
