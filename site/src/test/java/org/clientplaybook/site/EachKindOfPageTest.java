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
 * The largest page of each kind in each language, on a phone, a tablet and a laptop, in light and dark, from a server and
 * a disk: it loads without an error, nothing is wider than the screen, and controls can be hit; in the dark it breaks no
 * rule of axe. In light {@link EveryPage} looks.
 */
@ExtendWith(Browsing.Shared.class)
class EachKindOfPageTest {
    @TestFactory
    Stream<DynamicContainer> eachKindOfPage(Browsing browsing) {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(Device.values()).map(device -> {
                    Window window = browsing.open(place, device.options());
                    return dynamicContainer(
                            place + " on a " + device,
                            place.site().kinds().stream()
                                    .map(page -> dynamicTest(page, () -> inspect(window, page, place, device)))
                                    .onClose(window::close));
                }));
    }

    private static void inspect(Window window, String path, Place place, Device device) {
        Inspection page = new Inspection(window.open(path));
        List<String> faults = new ArrayList<>();
        faults.addAll(page.files());
        faults.addAll(page.layoutInLightAndDark(device.width));
        // The same pages, from elsewhere: there they would tell nothing new.
        if (place == Place.ONLINE || place == Place.SPECIMEN) {
            faults.addAll(page.targets());
        }
        if (device == Device.LAPTOP && isLookedAtInTheDark(place, path)) {
            faults.addAll(page.accessibility());
        }
        faults.addAll(window.faults());
        assertThat(faults).isEmpty();
    }

    /** The specimen's printed book has every element of a real one, and takes a hundredth of the time. */
    private static boolean isLookedAtInTheDark(Place place, String path) {
        return place == Place.SPECIMEN || (place == Place.ONLINE && !path.endsWith("print.html"));
    }
}
