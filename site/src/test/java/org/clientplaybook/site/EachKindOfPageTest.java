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
 * The largest page of each kind in each language: from a disk it loads without an error, and at its own address nothing is
 * wider than the screen in light and dark, and controls can be hit, with fingers on a phone that becomes a tablet.
 * {@link EveryPage} looks at the same pages with a pointer, and this class at those that only a site with an address has; a
 * page is laid out in one place as in any other.
 */
@ExtendWith(Browsing.Shared.class)
class EachKindOfPageTest {
    @TestFactory
    DynamicContainer fromADisk(Browsing browsing) {
        return each(Breadth.kinds(Place.DISK.site()), browsing, Place.DISK);
    }

    @TestFactory
    Stream<DynamicContainer> withFingers(Browsing browsing) {
        return Stream.of(Place.ONLINE, Place.SPECIMEN)
                .map(place -> each(Breadth.otherKinds(place.site()), browsing, place, Device.PHONE, Device.TABLET));
    }

    @TestFactory
    DynamicContainer withAPointer(Browsing browsing) {
        List<String> more = new ArrayList<>(Breadth.kinds(Place.ONLINE.site()));
        more.removeAll(Place.HTTP.site().kinds());
        assertThat(more).contains("404.html");
        return each(more, browsing, Place.ONLINE, Device.LAPTOP);
    }

    private static DynamicContainer each(List<String> pages, Browsing browsing, Place place, Device... devices) {
        Window window = browsing.open(place, devices.length == 0 ? Device.PHONE : devices[0]);
        return dynamicContainer(
                place.toString(),
                pages.stream()
                        .map(page -> dynamicTest(
                                page,
                                () -> assertThat(faults(window, page, devices)).isEmpty()))
                        .onClose(window::close));
    }

    private static List<String> faults(Window window, String path, Device... devices) {
        if (devices.length > 0) {
            window.fit(devices[0]);
        }
        Inspection page = new Inspection(window.open(path));
        List<String> faults = new ArrayList<>(page.files());
        for (Device device : devices) {
            window.fit(device);
            page.layoutInLightAndDark(device.width).forEach(fault -> faults.add("on a " + device + ": " + fault));
            page.targets().forEach(fault -> faults.add("on a " + device + ": " + fault));
        }
        faults.addAll(window.faults());
        return faults;
    }
}
