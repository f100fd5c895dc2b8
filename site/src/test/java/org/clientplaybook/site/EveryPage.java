package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page is opened once, on the narrowest screen: it loads without an error or a warning, misses no file, asks nobody
 * else for anything, fits, has controls that can be hit, and breaks no rule of axe. Two classes share the pages, so that
 * two browsers do.
 */
@ExtendWith(Browsing.Shared.class)
abstract class EveryPage {
    /** Says whether a page is one of this class. */
    abstract boolean has(String page);

    @TestFactory
    Stream<DynamicContainer> everyPage(Browsing browsing) {
        return Stream.of(Place.HTTP, Place.SPECIMEN).map(place -> {
            int width = Device.PHONE.width;
            // A pointer, since what a finger hits is larger; fingers are for each kind of page.
            Window window = browsing.open(place, Device.LAPTOP.options().setViewportSize(width, Device.PHONE.height));
            return dynamicContainer(
                    place.toString(),
                    place.site().lasting().stream()
                            .filter(this::has)
                            .map(page -> dynamicTest(page, () -> inspect(window, page, width)))
                            .onClose(window::close));
        });
    }

    private static void inspect(Window window, String path, int width) {
        Inspection page = new Inspection(window.open(path));
        List<String> faults = new ArrayList<>();
        faults.addAll(page.files());
        faults.addAll(page.layout(width));
        faults.addAll(page.targets());
        faults.addAll(page.accessibility());
        faults.addAll(window.faults());
        assertThat(faults).isEmpty();
    }
}
