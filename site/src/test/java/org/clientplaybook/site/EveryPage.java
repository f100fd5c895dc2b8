package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page is opened once, on the narrowest screen: it loads without an error or a warning, misses no file, has no identifier
 * twice, asks nobody else for anything, fits, has controls that can be hit, and breaks no rule of axe. One page of each kind is then looked at
 * on a laptop's whole screen, in light and in the dark. Two classes share the pages, so that two browsers do.
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
            return dynamicContainer(
                    place.toString(),
                    place.site().lasting().stream()
                            .filter(this::has)
                            .map(page -> dynamicTest(
                                    page,
                                    () -> assertThat(faults(window, page, place))
                                            .isEmpty()))
                            .onClose(window::close));
        });
    }

    private static List<String> faults(Window window, String path, Place place) {
        window.fit(Device.NARROW);
        Inspection page = new Inspection(window.page());
        page.scheme(ColorScheme.LIGHT);
        window.open(path);
        List<String> faults = new ArrayList<>();
        faults.addAll(page.files());
        faults.addAll(page.identifiers());
        faults.addAll(page.layout(Device.NARROW.width));
        faults.addAll(page.targets());
        boolean whole = isWholeBook(place, path);
        faults.addAll(whole ? page.accessibilityOfABook() : page.accessibility());
        if (place.site().kinds().contains(path)) {
            window.fit(Device.LAPTOP);
            faults.addAll(page.layoutInLightAndDark(Device.LAPTOP.width));
            faults.addAll(page.targets());
            faults.addAll(whole ? List.of() : page.accessibility());
        }
        faults.addAll(window.faults());
        return faults;
    }

    /** The specimen's printed book has every colour of a real one, and takes a hundredth of the time. */
    private static boolean isWholeBook(Place place, String path) {
        return place != Place.SPECIMEN && path.endsWith("print.html");
    }
}
