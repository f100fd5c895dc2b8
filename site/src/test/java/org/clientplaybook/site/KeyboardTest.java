package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything can be done with a keyboard, and the place of the focus is always seen. */
@ExtendWith(Browsing.Shared.class)
class KeyboardTest {
    /** Gives all that the Tab key stops at, in the order of the document: of some radio buttons only one. */
    private static final String FOCUSABLE = """
            (() => {
              const stops = el => {
                if (el.type !== "radio") return true;
                const group = [...document.querySelectorAll(`input[type=radio][name="${el.name}"]`)];
                return el === (group.find(radio => radio.checked) ?? group[0]);
              };
              globalThis.focusable = [...document.querySelectorAll(
                  "a[href], button, summary, input, select, textarea, [tabindex]")]
                .filter(el => el.checkVisibility() && !el.disabled && el.tabIndex >= 0 && stops(el));
              return focusable.map(el => el.outerHTML.slice(0, 90));
            })()
            """;

    /** Gives the focused element where no part of it is on the screen, else null. */
    private static final String OUT_OF_SIGHT = """
            (() => {
              const {top, bottom} = document.activeElement.getBoundingClientRect();
              return bottom <= 0 || top >= innerHeight ? document.activeElement.outerHTML.slice(0, 90) : null;
            })()
            """;

    /** How many controls of a page are tried: the printed book has the same ones over and over. */
    private static final int MOST = 120;

    /** Gives the number of the focused element among those, where it is, and whether something lies over it. */
    private static final String FOCUSED = """
            (() => {
              const el = document.activeElement, box = el.getClientRects()[0] ?? new DOMRect();
              const kind = el => el.tagName + "." + el.className;
              const x = box.left + Math.min(box.width / 2, 40), y = box.top + box.height / 2;
              return {
                number: focusable.indexOf(el), kind: kind(el) + " in " + kind(el.parentElement), hidden: !el.contains(document.elementFromPoint(x, y)),
                x: box.left, y: box.top, width: box.width, height: box.height,
              };
            })()
            """;

    /**
     * The first stop is the skip link, which leads past the head. In the first language all stops are walked, and a control
     * that looks like one before it, on the same page or another, shows its focus as that one does.
     */
    @TestFactory
    Stream<DynamicTest> everyControlIsReachedInOrderAndShowsItsFocus(Browsing browsing) {
        Window window = browsing.open(Place.HTTP);
        Set<Object> seen = new HashSet<>();
        return Breadth.kinds(Place.HTTP.site()).stream()
                .map(path -> dynamicTest(path, () -> {
                    Page page = window.open(path);
                    if (Breadth.isInFirstLanguage(Place.HTTP.site(), path)) {
                        assertThat(walk(page, seen)).isEmpty();
                        page.locator(".skip").focus();
                    } else {
                        page.keyboard().press("Tab");
                    }
                    skips(page);
                }))
                .onClose(window::close);
    }

    /** Whoever presses Tab again and again sees at each press where the focus is, also while the page would still move. */
    @TestFactory
    Stream<DynamicTest> theFocusIsInSightAtOnce(Browsing browsing) {
        Window window = browsing.open(Place.HTTP);
        return Stream.of("index.html", "messages.html", "about.html", "category/clients.html", "tags.html")
                .map(path -> dynamicTest(path, () -> {
                    Page page = window.open(path);
                    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
                    // A link that was clicked is where the keyboard goes on from.
                    page.locator(".skip").evaluate("skip => skip.focus()");
                    List<Object> unseen = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        page.keyboard().press("Tab");
                        Object out = page.evaluate(OUT_OF_SIGHT);
                        if (out != null) {
                            unseen.add(out);
                        }
                    }
                    assertThat(unseen).isEmpty();
                }))
                .onClose(window::close);
    }

    private static void skips(Page page) {
        Locator skip = page.locator(".skip:focus");
        assertThat(skip.boundingBox().y).as("top of the skip link").isNotNegative();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#main"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('header')")).isNull();
    }

    private static List<String> walk(Page page, Set<Object> seen) throws IOException {
        if (page.locator("playbook-planner").count() > 0) {
            // It comes when it is nearly in sight, and brings controls along.
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("playbook-planner input").first().waitFor();
            page.evaluate("scrollTo(0, 0)");
        }
        List<?> focusable = (List<?>) page.evaluate(FOCUSABLE);
        assertThat(focusable).hasSizeGreaterThan(10).first().asString().contains("class=\"skip\"");
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < Math.min(focusable.size(), MOST); i++) {
            Object control = focusable.get(i);
            Map<?, ?> focused = next(page, i - 1);
            assertThat(focused.get("number")).as("order: %s", control).isEqualTo(i);
            if (focused.get("hidden").equals(true)) {
                faults.add(control + " lies below something else or out of sight");
            }
            if (seen.add(focused.get("kind")) && changed(page, around(focused)) < 100) {
                faults.add(control + " shows no focus");
            }
        }
        return faults;
    }

    /** Leaves a control: a day has a stop for each of its parts. */
    private static Map<?, ?> next(Page page, int from) {
        Map<?, ?> focused;
        int stops = 0;
        do {
            page.keyboard().press("Tab");
            focused = (Map<?, ?>) page.evaluate(FOCUSED);
            stops++;
        } while (focused.get("number").equals(from) && stops < 5);
        return focused;
    }

    /** Returns the part of the window that an element is in: its outline may go round all that it stands for. */
    private static Clip around(Map<?, ?> box) {
        double margin = 80;
        double left = Math.max(0, number(box, "x") - margin);
        double top = Math.max(0, number(box, "y") - margin);
        double right = Math.min(Device.LAPTOP.width, number(box, "x") + number(box, "width") + margin);
        double bottom = Math.min(Device.LAPTOP.height, number(box, "y") + number(box, "height") + margin);
        return new Clip(left, top, right - left, bottom - top);
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
                if (with.getRGB(x, y) == without.getRGB(x, y)) {
                    continue;
                }
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
    void withoutScriptsAMessageInAnotherToneOpensAndCloses(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(Place.HTTP.site().scenario());
            Locator closed = page.locator("details:not([open])").first();
            Locator sheet = page.locator("#" + closed.evaluate("d => d.closest('[id]').id") + " details[data-tone="
                    + closed.getAttribute("data-tone") + "]");
            sheet.locator("summary").focus();
            assertThat(sheet.locator(".sheet-text").first().isVisible()).isFalse();
            page.keyboard().press("Enter");
            assertThat(sheet.locator(".sheet-text").first().isVisible()).isTrue();
            page.keyboard().press("Space");
            assertThat(sheet.locator(".sheet-text").first().isVisible()).isFalse();
        }
    }
}
