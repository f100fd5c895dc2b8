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
 * The largest page of each kind in each language, from a server and a disk, in light and dark: it loads without an error,
 * nothing is wider than the screen, and controls can be hit, with fingers on a phone that becomes a tablet, and with a
 * pointer on a laptop. {@link EveryPage} looks at the same pages with a pointer where this class does not; with fingers
 * the site is the same at its own address as at any other.
 */
@ExtendWith(Browsing.Shared.class)
class EachKindOfPageTest {
    @TestFactory
    Stream<DynamicContainer> withFingers(Browsing browsing) {
        return Stream.of(Place.DISK, Place.ONLINE, Place.SPECIMEN)
                .map(place -> eachKind(browsing, place, Device.PHONE, Device.TABLET));
    }

    @TestFactory
    Stream<DynamicContainer> withAPointer(Browsing browsing) {
        return Stream.of(Place.DISK, Place.ONLINE).map(place -> eachKind(browsing, place, Device.LAPTOP));
    }

    private static DynamicContainer eachKind(Browsing browsing, Place place, Device... devices) {
        Window window = browsing.open(place, devices[0]);
        return dynamicContainer(
                place.toString(),
                place.site().kinds().stream()
                        .map(page -> dynamicTest(
                                page,
                                () -> assertThat(faults(window, page, place, devices))
                                        .isEmpty()))
                        .onClose(window::close));
    }

    private static List<String> faults(Window window, String path, Place place, Device... devices) {
        window.fit(devices[0]);
        Inspection page = new Inspection(window.open(path));
        List<String> faults = new ArrayList<>(page.files());
        for (Device device : devices) {
            window.fit(device);
            page.layoutInLightAndDark(device.width).forEach(fault -> faults.add("on a " + device + ": " + fault));
            // The same pages, from elsewhere: there they would tell nothing new.
            if (place == Place.ONLINE || place == Place.SPECIMEN) {
                page.targets().forEach(fault -> faults.add("on a " + device + ": " + fault));
            }
        }
        faults.addAll(window.faults());
        return faults;
    }
}
