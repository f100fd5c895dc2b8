package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A finger or a pointer that is 24 px wide hits each control: WCAG 2.2, 2.5.8, but for links in running text. */
@ExtendWith(Browsing.Shared.class)
class TargetSizeTest {
    private static final String TOO_SMALL = """
            () => {
              const reach = 11.5;
              const small = [];
              for (const el of document.querySelectorAll("a[href], button, summary, input, select, textarea")) {
                if (!el.checkVisibility() || el.matches(".skip")) continue;
                const line = el.parentElement.closest("p, li, dd, td, th, figcaption, blockquote");
                const inText = getComputedStyle(el).display === "inline" && line
                  && [...line.childNodes].some(node => node !== el && !node.contains(el) && node.textContent.trim());
                if (inText) continue;
                el.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
                const box = el.getClientRects()[0];
                const x = box.left + box.width / 2, y = box.top + box.height / 2;
                const hit = (dx, dy) => el.contains(document.elementFromPoint(x + dx, y + dy));
                if (!(hit(-reach, 0) && hit(reach, 0) && hit(0, -reach) && hit(0, reach))) {
                  small.push(`${el.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`);
                }
              }
              return small;
            }
            """;

    @TestFactory
    Stream<DynamicContainer> everyPageWithAPointer(Browsing browsing) {
        return Stream.of(Place.HTTP, Place.SPECIMEN)
                .map(place ->
                        largeEnough(browsing, place, Device.LAPTOP, place.site().lasting()));
    }

    @TestFactory
    Stream<DynamicContainer> eachKindOfPageWithAFinger(Browsing browsing) {
        return Stream.of(Place.HTTP, Place.SPECIMEN)
                .map(place ->
                        largeEnough(browsing, place, Device.PHONE, place.site().kinds()));
    }

    private static DynamicContainer largeEnough(Browsing browsing, Place place, Device device, List<String> pages) {
        Window window = browsing.open(place, device.options());
        return dynamicContainer(
                place.toString(),
                pages.stream()
                        .map(page -> dynamicTest(
                                page,
                                () -> assertThat(window.open(page).evaluate(TOO_SMALL))
                                        .isEqualTo(List.of())))
                        .onClose(window::close));
    }
}
