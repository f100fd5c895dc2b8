package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page breaks a rule of axe, in light or in the dark. */
@ExtendWith(Browsing.Shared.class)
class AccessibilityTest {
    /** All of axe's rules but the experimental ones, and one that it leaves off by default: 24 px, of WCAG 2.2. */
    private static final String VIOLATIONS = """
            () => axe.run({resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then(({violations}) =>
              violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`)))
            """;

    @TestFactory
    Stream<DynamicContainer> everyPageInLight(Browsing browsing) {
        return Stream.of(Place.HTTP, Place.SPECIMEN)
                .map(place -> violations(
                        browsing, place, ColorScheme.LIGHT, place.site().lasting()));
    }

    @TestFactory
    Stream<DynamicContainer> everyPageInTheDark(Browsing browsing) {
        return Stream.of(Place.ONLINE, Place.SPECIMEN)
                .map(place -> violations(
                        browsing, place, ColorScheme.DARK, place.site().lasting()));
    }

    private static DynamicContainer violations(Browsing browsing, Place place, ColorScheme scheme, List<String> pages) {
        Window window = browsing.open(place, Device.LAPTOP.options().setColorScheme(scheme));
        return dynamicContainer(
                place.toString(),
                pages.stream()
                        .map(path -> dynamicTest(
                                path,
                                () -> assertThat(violations(window.open(path))).isEqualTo(List.of())))
                        .onClose(window::close));
    }

    private static List<?> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) page.evaluate(VIOLATIONS);
    }
}
