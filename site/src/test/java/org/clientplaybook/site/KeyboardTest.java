package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything can be done with a keyboard, and the place of the focus is always seen. */
@ExtendWith(Browsing.Shared.class)
class KeyboardTest {
    /** Gives all that can have the focus, in the order of the document. */
    private static final String FOCUSABLE = """
            (globalThis.focusable = [...document.querySelectorAll(
                "a[href], button, summary, input, select, textarea, [tabindex]")]
              .filter(el => el.checkVisibility() && !el.disabled && el.tabIndex >= 0))
              .map(el => el.outerHTML.slice(0, 90))
            """;

    /** Gives the number of the focused element among those, where it is, and whether something lies over it. */
    private static final String FOCUSED = """
            (() => {
              const el = document.activeElement, box = el.getClientRects()[0] ?? new DOMRect();
              const x = box.left + Math.min(box.width / 2, 40), y = box.top + box.height / 2;
              return {
                number: focusable.indexOf(el), hidden: !el.contains(document.elementFromPoint(x, y)),
                y: box.top, height: box.height,
              };
            })()
            """;

    static List<String> kinds() {
        return Place.HTTP.site().kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFirstTabReachesTheSkipLinkWhichLeadsPastTheHead(String path, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(path);
            page.keyboard().press("Tab");
            Locator skip = page.locator(".skip:focus");
            assertThat(skip.boundingBox().y).as("top of the skip link").isNotNegative();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('header')"))
                    .isNull();
        }
    }

    @Test
    void everyControlOfAScenarioIsReachedInOrderAndShowsItsFocus(Browsing browsing) throws IOException {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            List<?> focusable = (List<?>) page.evaluate(FOCUSABLE);
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < focusable.size(); i++) {
                page.keyboard().press("Tab");
                Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
                assertThat(focused.get("number"))
                        .as("order: %s", focusable.get(i))
                        .isEqualTo(i);
                if (focused.get("hidden").equals(true)) {
                    faults.add(focusable.get(i) + " lies below something else or out of sight");
                }
                if (changed(page, around(focused)) < 100) {
                    faults.add(focusable.get(i) + " shows no focus");
                }
            }
            assertThat(focusable).hasSizeGreaterThan(20);
            assertThat(faults).isEmpty();
        }
    }

    /** Returns the strip of the window that an element is in: its outline may go round all that it stands for. */
    private static Clip around(Map<?, ?> box) {
        double margin = 80;
        double top = Math.max(0, number(box, "y") - margin);
        double bottom = Math.min(Device.LAPTOP.height, number(box, "y") + number(box, "height") + margin);
        return new Clip(0, top, Device.LAPTOP.width, bottom - top);
    }

    private static double number(Map<?, ?> box, String key) {
        return ((Number) box.get(key)).doubleValue();
    }

    /** Returns how many pixels the focus changes with a contrast of at least 3 to 1 to what was there before. */
    private static int changed(Page page, Clip clip) throws IOException {
        Page.ScreenshotOptions options = new Page.ScreenshotOptions().setClip(clip);
        BufferedImage with = ImageIO.read(new ByteArrayInputStream(page.screenshot(options)));
        page.evaluate("document.activeElement.blur()");
        BufferedImage without = ImageIO.read(new ByteArrayInputStream(page.screenshot(options)));
        int changed = 0;
        for (int x = 0; x < with.getWidth(); x++) {
            for (int y = 0; y < with.getHeight(); y++) {
                double one = luminance(with.getRGB(x, y));
                double other = luminance(without.getRGB(x, y));
                if ((Math.max(one, other) + .05) / (Math.min(one, other) + .05) >= 3) {
                    changed++;
                }
            }
        }
        return changed;
    }

    /** Returns the relative luminance as WCAG defines it, from 0 to 1. */
    private static double luminance(int rgb) {
        return .2126 * linear(rgb >> 16 & 255) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    @Test
    void aMessageInAnotherToneOpensAndCloses(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            Locator closed = page.locator("details:not([open])").first();
            Locator sheet = page.locator("#" + closed.evaluate("d => d.closest('[id]').id") + " details[data-tone="
                    + closed.getAttribute("data-tone") + "]");
            sheet.locator("summary").focus();
            assertThat(sheet.locator(".sheet-text").isVisible()).isFalse();
            page.keyboard().press("Enter");
            assertThat(sheet.locator(".sheet-text").isVisible()).isTrue();
            page.keyboard().press("Space");
            assertThat(sheet.locator(".sheet-text").isVisible()).isFalse();
        }
    }
}
