package org.clientplaybook.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a page that is open. Each method gives what is wrong, a line for each fault; empty where nothing is.
 *
 * @param looks what texts were seen to look like, to which it adds
 */
record Inspection(Page page, Set<String> looks) {
    /** Scrolls down, and waits until what that brought about has been painted. */
    private static final String TO_THE_END = """
            () => new Promise(done => {
              scrollTo(0, document.body.scrollHeight);
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
            })
            """;

    /** Pictures further down wait to be seen. */
    private static final String BROKEN_FILES = """
            () => Promise.all([...document.images].map(picture => {
              picture.loading = "eager";
              return picture.decode().then(() => [], () => [`no picture: ${picture.src}`]);
            })).then(broken => {
              const links = document.querySelectorAll("link[rel=stylesheet]").length;
              const styles = [...document.styleSheets].filter(sheet => sheet.href).length;
              return links > 0 && styles === links ? broken.flat() : [`${styles} of ${links} stylesheets`, ...broken.flat()];
            })
            """;

    /** Finds the elements that stick out of the screen or out of their own box, but for those in a box that scrolls. */
    private static final String STICKING_OUT = """
            width => {
              const name = el => el.tagName.toLowerCase() + [...el.classList].map(c => "." + c).join("")
                + " " + JSON.stringify(el.textContent.trim().slice(0, 40));
              const out = [];
              const wide = document.scrollingElement.scrollWidth;
              if (wide > width || wide > innerWidth) out.push(`the page: ${wide} px`);
              const look = el => {
                const box = el.getBoundingClientRect(), overflow = getComputedStyle(el).overflowX;
                if (box.width * box.height > 0) {
                  if (box.right > width + .5 || box.left < -.5) out.push(`${name(el)}: ${box.left} to ${box.right}`);
                  const hides = overflow === "hidden" && box.width > 1;
                  if (hides && el.scrollWidth > el.clientWidth + 1) out.push(`${name(el)}: cut off`);
                }
                if (overflow !== "auto" && overflow !== "scroll") for (const child of el.children) look(child);
              };
              for (const child of document.body.children) look(child);
              return out;
            }
            """;

    /**
     * Hits each control 11.5 px beside its middle, but for links in running text: WCAG 2.2, 2.5.8. The chapters of a printed
     * book are shown one by one, since to hit something in all of them at once takes ten times as long; they stay laid out
     * meanwhile. What is in sight is hit where it is, and scrolled to where that misses.
     */
    private static final String SMALL_TARGETS = """
            () => {
              const reach = 11.5;
              const small = [];
              const chapters = [...document.querySelectorAll(".document-scenario")];
              const controls = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")];
              const seen = controls.filter(control => control.checkVisibility() && !control.matches(".skip"));
              const isHit = el => {
                const box = el.getClientRects()[0];
                const x = box.left + box.width / 2, y = box.top + box.height / 2;
                const hit = (dx, dy) => el.contains(document.elementFromPoint(x + dx, y + dy));
                return hit(-reach, 0) && hit(reach, 0) && hit(0, -reach) && hit(0, reach);
              };
              const look = control => {
                // What is around a control and stands for it is hit too.
                const el = control.closest("label") ?? control;
                const line = el.parentElement.closest("p, li, dd, td, th, figcaption, blockquote");
                const inText = getComputedStyle(el).display === "inline" && line
                  && [...line.childNodes].some(node => node !== el && !node.contains(el) && node.textContent.trim());
                if (inText || isHit(el)) return;
                el.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
                if (isHit(el)) return;
                const box = el.getClientRects()[0];
                small.push(`too small a target: ${el.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`);
              };
              const show = isShown => chapters.forEach(one => one.style.contentVisibility = isShown(one) ? "" : "hidden");
              for (const chapter of [null, ...chapters]) {
                show(one => one === chapter);
                seen.filter(control => control.closest(".document-scenario") === chapter).forEach(look);
              }
              show(() => true);
              return small;
            }
            """;

    /** What has moved since the page began, but for what a reader's act or another size of the window moves. */
    private static final String SHIFTS = """
            () => new Promise(done => {
              const shifts = [];
              const note = list => shifts.push(...list.getEntries().filter(one => !one.hadRecentInput));
              new PerformanceObserver(note).observe({type: "layout-shift", buffered: true});
              const name = node => (node?.outerHTML ?? node?.data ?? "something gone").slice(0, 90);
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts.map(
                ({value, sources}) => `moves by ${value.toFixed(4)}: ${sources.map(one => name(one.node)).join("; ")}`)))));
            })
            """;

    private static final String DUPLICATE_IDENTIFIERS = """
            () => {
              const ids = [...document.querySelectorAll("[id]")].map(el => el.id);
              return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `two elements have the identifier ${id}`);
            }
            """;

    /**
     * All of axe's rules but the experimental ones. What 24 px miss, of WCAG 2.2, is left to {@link #SMALL_TARGETS}, which
     * finds more. Contrast is three quarters of axe's work, and hangs on what a text looks like alone: its colour, its
     * size, and what is painted behind it. So axe is asked for one text of each look that was not seen before. Whether a
     * link in a text is told apart from it is most of the rest, and hangs on the look of both.
     */
    private static final String VIOLATIONS = """
            async seen => {
              const known = new Set(seen);
              const grounds = new Map([[null, ""]]);
              const ground = el => {
                if (!grounds.has(el)) {
                  const {backgroundColor, backgroundImage, opacity, filter} = getComputedStyle(el);
                  grounds.set(el, ground(el.parentElement) + [backgroundColor, backgroundImage, opacity, filter, ""].join("|")
                    .replace("rgba(0, 0, 0, 0)|none|1|none|", ""));
                }
                return grounds.get(el);
              };
              const look = el => {
                const {color, fontSize, fontWeight, textShadow, position} = getComputedStyle(el);
                return [color, fontSize, fontWeight, textShadow, position, el.localName, ground(el)].join("|");
              };
              const fresh = new Set();
              // Null where it cannot be known.
              const linkLook = el => {
                const {fontFamily, textDecoration, borderBottom, outline} = getComputedStyle(el);
                let block = el.parentElement;
                while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
                // axe takes a block for a text where more of it is text than links, line by line.
                const links = [...block.querySelectorAll("a[href]")].map(link => link.textContent.trim()).join("");
                const isText = block.textContent.trim().length > 2 * links.length;
                if (block.querySelector("br, hr")) return null;
                return ["link", look(el), fontFamily, textDecoration, borderBottom, outline, el.role, isText,
                  getComputedStyle(block).fontFamily, getComputedStyle(block).textDecoration, look(block)].join("|");
              };
              const note = (el, its, mark) => {
                if (known.has(its) || fresh.has(its)) return;
                if (its) fresh.add(its);
                el.setAttribute(mark, "");
              };
              for (const el of document.body.querySelectorAll("*")) {
                const isRead = el.matches("input, select, textarea")
                  || [...el.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                const isLink = el.matches("a[href]");
                if (!(isRead || isLink) || !el.checkVisibility()) continue;
                if (isRead) note(el, look(el), "data-looks");
                if (isLink) note(el, linkLook(el), "data-link-looks");
              }
              axe.configure({rules: [
                {id: "color-contrast", selector: "[data-looks]"},
                {id: "link-in-text-block", selector: "[data-link-looks]"},
              ]});
              const {violations} = await axe.run({resultTypes: ["violations"], preload: false});
              for (const mark of ["data-looks", "data-link-looks"]) {
                document.querySelectorAll(`[${mark}]`).forEach(el => el.removeAttribute(mark));
              }
              return [[...fresh], violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))];
            }
            """;

    private static final String BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor";

    /** Looks at a page as if it were the first. */
    Inspection(Page page) {
        this(page, new HashSet<>());
    }

    /** Finds pictures that do not load, also those far down, and a missing style. */
    List<String> files() {
        page.evaluate(TO_THE_END);
        return lines(page.evaluate(BROKEN_FILES));
    }

    /** Finds what has moved while the page loaded, before anything else is done with it. */
    List<String> shifts() {
        return lines(page.evaluate(SHIFTS));
    }

    /** Finds what is wider than the screen. */
    List<String> layout(int width) {
        return lines(page.evaluate(STICKING_OUT, width));
    }

    /** Finds what is wider than the screen in light or in the dark, and a page that looks the same in both. */
    List<String> layoutInLightAndDark(int width) {
        List<String> faults = new ArrayList<>();
        scheme(ColorScheme.LIGHT);
        layout(width).forEach(fault -> faults.add("in light: " + fault));
        Object light = page.evaluate(BACKGROUND);
        scheme(ColorScheme.DARK);
        layout(width).forEach(fault -> faults.add("in the dark: " + fault));
        if (page.evaluate(BACKGROUND).equals(light)) {
            faults.add("the dark is as light as the light: " + light);
        }
        return faults;
    }

    void scheme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Finds identifiers that two elements have, once the scripts have made theirs. */
    List<String> identifiers() {
        return lines(page.evaluate(DUPLICATE_IDENTIFIERS));
    }

    /** Finds controls that a finger or a pointer of 24 px misses. */
    List<String> targets() {
        return lines(page.evaluate(SMALL_TARGETS));
    }

    /** Finds what axe takes for a violation; texts that look as one of another inspection with the same looks are taken for as good. */
    List<String> accessibility() {
        // What a fixed head lies over just now is no fault.
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<?> found = (List<?>) page.evaluate(VIOLATIONS, List.copyOf(looks));
        looks.addAll(lines(found.get(0)));
        return lines(found.get(1));
    }

    private static List<String> lines(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
