package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing is wider than the screen, on a phone, a tablet and a laptop, in light and dark, from a server and a disk: each
 * kind of page on each screen, and every page on the narrowest.
 */
@ExtendWith(Browsing.Shared.class)
class LayoutTest {
    /** Gives the elements that stick out of the screen or out of their own box, but for those in a box that scrolls. */
    private static final String STICKING_OUT = """
            width => {
              const name = el => el.tagName.toLowerCase() + [...el.classList].map(c => "." + c).join("")
                + " " + JSON.stringify(el.textContent.trim().slice(0, 40));
              const scrolls = el => ["auto", "scroll"].includes(getComputedStyle(el).overflowX);
              const inside = el => el && (scrolls(el) || inside(el.parentElement));
              const out = [];
              const wide = document.scrollingElement.scrollWidth;
              if (wide > width || wide > innerWidth) out.push(`the page: ${wide} px`);
              for (const el of document.body.querySelectorAll("*")) {
                const box = el.getBoundingClientRect();
                if (box.width * box.height === 0 || inside(el)) continue;
                if (box.right > width + .5 || box.left < -.5) out.push(`${name(el)}: ${box.left} to ${box.right}`);
                const hides = getComputedStyle(el).overflowX === "hidden" && box.width > 1;
                if (hides && el.scrollWidth > el.clientWidth + 1) out.push(`${name(el)}: cut off`);
              }
              return out;
            }
            """;

    private static final String BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor";

    @TestFactory
    Stream<DynamicContainer> eachKindOfPage(Browsing browsing) {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(Device.values()).map(device -> {
                    List<String> pages = device == Device.PHONE && place != Place.DISK
                            ? place.site().lasting()
                            : place.site().kinds();
                    return fits(browsing, place, device, pages);
                }));
    }

    private static DynamicContainer fits(Browsing browsing, Place place, Device device, List<String> pages) {
        Window window = browsing.open(place, device.options());
        Stream<DynamicTest> tests =
                pages.stream().map(page -> dynamicTest(page, () -> fits(window.open(page), device)));
        return dynamicContainer(place + " on a " + device, tests.onClose(window::close));
    }

    private static void fits(Page page, Device device) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.evaluate(STICKING_OUT, device.width)).as("light").isEqualTo(List.of());
        Object light = page.evaluate(BACKGROUND);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate(STICKING_OUT, device.width)).as("dark").isEqualTo(List.of());
        assertThat(page.evaluate(BACKGROUND)).as("background in the dark").isNotEqualTo(light);
    }
}
