package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that {@link Breadth} asks for is opened once, on the narrowest screen: it loads without an error or a warning,
 * misses no file, has no identifier twice, asks nobody else for anything, fits, has controls that can be hit, and breaks no rule
 * of axe. One page of each kind is then looked at on a laptop's whole screen, in light and in the dark. Two classes share the
 * pages, so that two browsers do.
 */
@ExtendWith(Browsing.Shared.class)
abstract class EveryPage {
    /** Says whether a page is one of this class. */
    abstract boolean has(String page);

    @TestFactory
    Stream<DynamicContainer> everyPage(Browsing browsing) {
        return Stream.of(Place.HTTP, Place.SPECIMEN).map(place -> {
            // A pointer, since what a finger hits is larger; fingers are for each kind of page.
            Window window = browsing.open(place, Device.NARROW);
            Set<String> looks = new HashSet<>();
            return dynamicContainer(
                    place.toString(),
                    Breadth.pages(
                                    place.site(),
                                    place.site().lasting().stream()
                                            .filter(this::has)
                                            .toList())
                            .stream()
                            .map(page -> dynamicTest(
                                    page,
                                    () -> assertThat(faults(window, page, place, looks))
                                            .isEmpty()))
                            .onClose(window::close));
        });
    }

    /** Finds what is wrong with a page of this class alone, on the narrowest screen. */
    List<String> faults(Page page) {
        return List.of();
    }

    private List<String> faults(Window window, String path, Place place, Set<String> looks) {
        window.fit(Device.NARROW);
        Inspection page = new Inspection(window.page(), looks);
        page.scheme(ColorScheme.LIGHT);
        window.open(path);
        List<String> faults = new ArrayList<>();
        faults.addAll(page.files());
        faults.addAll(page.identifiers());
        faults.addAll(page.layout(Device.NARROW.width));
        faults.addAll(page.targets());
        faults.addAll(page.accessibility());
        if (Breadth.kinds(place.site()).contains(path)) {
            window.fit(Device.LAPTOP);
            faults.addAll(page.layoutInLightAndDark(Device.LAPTOP.width));
            faults.addAll(page.targets());
            faults.addAll(page.accessibility());
        }
        if (place == Place.HTTP) {
            window.fit(Device.NARROW);
            faults.addAll(faults(window.page()));
        }
        faults.addAll(window.faults());
        return faults;
    }
}
