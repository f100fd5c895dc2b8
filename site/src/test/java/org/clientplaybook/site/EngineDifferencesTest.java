package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where engines differ, a reader notices nothing of it. */
@ExtendWith(Engines.Shared.class)
class EngineDifferencesTest {
    private static final String LATE_PAYER = "scenario/late-payer.html";
    private static final String OWN = field("your_name");
    private static final String SHEET = Seen.text(".is-chosen [data-body]");
    private static final String STATUS = Seen.text(".is-chosen [data-status]");

    private static String field(String name) {
        return ".is-chosen [data-field=" + name + "] :is(input, textarea)";
    }

    private static String checked(String selector) {
        return Seen.all(selector) + "[0]?.checked";
    }

    private static void open(Tab tab, Way way, String page) {
        tab.open(FillSite.address(way.place()) + page);
    }

    /** Follows a link of the page, and comes back. */
    private static void leaveAndComeBack(Tab tab) {
        String here = tab.text("location.href");
        tab.click("header a");
        tab.eventually(() -> assertThat(tab.text("location.href + document.readyState"))
                .isNotEqualTo(here + "complete")
                .endsWith("complete"));
        tab.back();
        tab.eventually(() -> assertThat(tab.text("location.href")).isEqualTo(here));
    }

    @InEachEngine
    void whatWasFilledInIsInTheFieldsOfAPageThatComesBack(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), LATE_PAYER));
            tab.type(field("client_name"), "Robin");
            tab.type(field("invoice_number"), "2026-117");
            leaveAndComeBack(tab);
            tab.eventually(() -> {
                assertThat(tab.text(Seen.value(field("client_name")))).isEqualTo("Robin");
                assertThat(tab.text(Seen.value(field("invoice_number")))).isEqualTo("2026-117");
            });
            tab.type(field("invoice_number"), "8");
            tab.eventually(() -> assertThat(tab.text(SHEET)).contains("Robin").contains("2026-1178"));
            assertThat(tab.faults()).isEmpty();
        }
    }

    @InEachEngine
    void everyKindOfFieldAndEachChoiceOfAPageThatComesBackIsAsItWas(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            open(tab, way, FillSite.PAGE);
            tab.type(field("points"), "One");
            tab.click(".is-chosen [data-field=points] li:nth-child(2) input");
            tab.type("Two");
            tab.type(field("fee"), "1200.5");
            tab.click(".is-chosen [data-field=late] input");
            tab.type(field("excuse"), "Snow");
            tab.click(".is-chosen [data-field=kind] label:nth-child(2) input");
            tab.type(".is-chosen [data-field=secret] input", "hush");
            leaveAndComeBack(tab);
            String points = Seen.all(field("points")) + ".map((input) => input.value).join()";
            tab.eventually(() -> {
                assertThat(tab.text(points)).matches("One,Two,+");
                assertThat(tab.text(Seen.value(field("fee")))).isEqualTo("1200.5");
                assertThat(tab.text(Seen.value(field("excuse")))).isEqualTo("Snow");
                assertThat(tab.text(checked(field("late")))).isEqualTo("true");
                assertThat(tab.text(checked(".is-chosen [data-field=kind] label:nth-child(2) input")))
                        .isEqualTo("true");
                assertThat(tab.text(checked("[value=warm]"))).isEqualTo("true");
                assertThat(tab.text(SHEET).contains("hush"))
                        .isEqualTo(tab.text(Seen.value(".is-chosen [data-field=secret] input"))
                                .equals("hush"));
            });
            tab.click(".is-chosen [data-field=points] li:nth-child(3) input");
            tab.type("Three");
            tab.eventually(() -> assertThat(tab.text(SHEET)).contains("- One\n- Two\n- Three"));
            assertThat(tab.faults()).isEmpty();
        }
    }

    @InEachEngine
    void aSearchThatComesBackHasItsQuestionAndItsResults(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            for (String page : new String[] {"search.html", "index.html"}) {
                open(tab, way, page);
                tab.type("main playbook-search-box input", "everything");
                tab.eventually(() ->
                        assertThat(tab.text(Seen.text("main [role=option]"))).contains("Everything"));
                tab.click("main [role=option]");
                tab.eventually(() -> assertThat(tab.text("location.href + document.readyState"))
                        .endsWith(FillSite.PAGE + "complete"));
                tab.back();
                tab.eventually(() -> {
                    assertThat(tab.text("location.href")).contains(page);
                    boolean found = tab.evaluate(Seen.all("main [role=option]") + ".length > 0")
                            .getAsBoolean();
                    assertThat(found || !page.equals("search.html")).isTrue();
                    assertThat(tab.text(Seen.value("main playbook-search-box input")))
                            .isEqualTo(found ? "everything" : "");
                });
                assertThat(tab.faults()).isEmpty();
            }
        }
    }

    @InEachEngine
    void aThemeThatWasChosenOnTheNextPageIsThatOfAPageThatComesBack(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            open(tab, way, "index.html");
            tab.click("header nav a");
            tab.eventually(() -> assertThat(tab.text("location.href + document.readyState"))
                    .contains("messages.html")
                    .endsWith("complete"));
            tab.click("playbook-theme-switch [value=dark]");
            tab.back();
            tab.eventually(() -> {
                assertThat(tab.text("location.href")).contains("index.html");
                assertThat(tab.text("document.documentElement.dataset.theme")).isEqualTo("dark");
                assertThat(tab.text("document.querySelector('playbook-theme-switch [value=dark]').ariaPressed"))
                        .isEqualTo("true");
            });
        }
    }

    /** As in Firefox before 127, and where rich text is refused. */
    @InEachEngine
    void whereNoRichTextCanBeCopiedPlainTextIs(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            for (String without : new String[] {
                "delete globalThis.ClipboardItem",
                "Clipboard.prototype.write = () => Promise.reject(new DOMException())"
            }) {
                open(tab, way, FillSite.PAGE);
                tab.evaluate("void (" + without + ")");
                tab.click(".is-chosen [data-send=copy]");
                tab.click(".is-chosen [data-send=copy]");
                tab.eventually(() -> assertThat(tab.text(STATUS)).isEqualTo("Copied."));
                assertThat(Seen.pasted(tab)).isEqualTo(tab.text(SHEET));
                tab.evaluate("document.querySelector('dialog:has(#pasted)').remove()");
                tab.click(".is-chosen .send-more summary");
                tab.click(".is-chosen [data-send=link]");
                tab.eventually(() -> assertThat(tab.text(STATUS)).startsWith("Link copied."));
                assertThat(Seen.pasted(tab)).contains(FillSite.PAGE + "#fill=");
                assertThat(tab.faults()).isEmpty();
            }
        }
    }

    @InEachEngine
    void detailsChangeInEveryTabEvenWhereTheCursorIs(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            open(tab, way, FillSite.PAGE);
            tab.type(OWN, "Sam");
            tab.click("[data-remember]");
            try (Tab other = tab.beside()) {
                open(other, way, FillSite.PAGE);
                other.click(OWN);
                other.eventually(() -> assertThat(other.text(Seen.value(OWN))).isEqualTo("Sam"));
                tab.type(OWN, "my");
                other.eventually(() -> {
                    assertThat(other.text(Seen.value(OWN))).isEqualTo("Sammy");
                    assertThat(other.text(SHEET)).contains("Sammy");
                });
                tab.click("[data-forget]");
                other.eventually(() -> {
                    assertThat(other.text(Seen.value(OWN))).isEmpty();
                    assertThat(other.text(SHEET)).contains("[Your name]");
                    assertThat(other.text(checked("[data-remember]"))).isEqualTo("false");
                });
                other.type(OWN, "K");
                other.eventually(
                        () -> assertThat(other.text(SHEET)).contains("K").doesNotContain("Sam"));
                other.eventually(
                        () -> assertThat(other.evaluate("localStorage.length").getAsInt())
                                .isZero());
            }
            assertThat(tab.faults()).isEmpty();
        }
    }

    @InEachEngine
    void aLinkToAMessageShowsTheTabsAboveIt(Way way, Engines engines) {
        String inSight = """
                (() => {
                  const { top, bottom } = document.querySelector("[role=tablist]").getBoundingClientRect();
                  return top >= 0 && bottom <= innerHeight && top < innerHeight / 4;
                })()""";
        try (Tab tab = engines.open(way)) {
            open(tab, way, FillSite.PAGE + "#message-post");
            tab.eventually(() -> assertThat(tab.text(Seen.text("[role=tab][aria-selected=true]")))
                    .contains("The letter"));
            // Whatever the browser still scrolls to has been scrolled to by then.
            tab.evaluate("new Promise((done) => setTimeout(done, 200))");
            tab.eventually(() -> assertThat(tab.evaluate(inSight).getAsBoolean())
                    .as("the tabs are in sight")
                    .isTrue());
            tab.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
            tab.evaluate("void (location.hash = '#message-met')");
            tab.eventually(() -> assertThat(tab.text(Seen.text("[role=tab][aria-selected=true]")))
                    .contains("Face to face"));
            tab.eventually(() -> assertThat(tab.evaluate(inSight).getAsBoolean())
                    .as("the tabs are in sight")
                    .isTrue());
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** What is said of a page from a disk holds, as far as the page can know it. */
    @InEachEngine
    void whetherPagesShareWhatIsTypedIsSaidOnceItIsKnown(Way way, Engines engines) {
        String notice = Seen.text("[data-disk]");
        try (Tab tab = engines.open(way)) {
            open(tab, way, FillSite.PAGE);
            tab.type(field("client_name"), "Robin");
            tab.eventually(() -> assertThat(tab.text(SHEET)).contains("Robin"));
            if (way.place() == Place.DISK) {
                tab.eventually(() -> assertThat(tab.text(notice)).contains("depends on the browser"));
            }
            open(tab, way, FillSite.OTHER_PAGE);
            tab.eventually(() -> assertThat(tab.text(SHEET)).isNotEmpty());
            boolean shared = tab.text(SHEET).contains("Robin");
            if (way.place() == Place.DISK) {
                Runnable said = () -> assertThat(tab.text(notice).contains("follows you from page to page"))
                        .isEqualTo(shared);
                tab.eventually(said);
                open(tab, way, FillSite.OTHER_PAGE);
                tab.eventually(said);
            } else {
                assertThat(shared).isTrue();
                tab.eventually(() -> assertThat(tab.text(notice)).isEmpty());
            }
        }
    }

    /** WebKit shows today's date in an empty field, and gives a select a ground of its own. */
    @InEachEngine
    void controlsLookAsOurStyleHasThem(Way way, Engines engines) {
        try (Tab tab = engines.open(way)) {
            open(tab, way, FillSite.PAGE);
            tab.evaluate(
                    "document.querySelector('.is-chosen [data-field=fee]').scrollIntoView({ behavior: 'instant' })");
            tab.eventually(() -> {
                BufferedImage picture = picture(tab);
                Set<Integer> ground = colours(tab, picture, field("hours"));
                assertThat(ground).hasSize(1);
                for (String select : new String[] {".is-chosen [data-unit]", ".is-chosen [data-language-choice]"}) {
                    assertThat(colours(tab, picture, select)).as(select).containsAll(ground);
                    assertThat(tab.text(Seen.style(select, "backgroundImage")))
                            .as("arrow")
                            .contains("gradient");
                }
                if (way.engine() == EngineKind.WEBKIT) {
                    assertThat(colours(tab, picture, field("due"))).isEqualTo(ground);
                }
            });
            tab.click(".is-chosen [data-date='week.1']");
            tab.eventually(
                    () -> assertThat(colours(tab, picture(tab), field("due"))).hasSizeGreaterThan(1));
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static BufferedImage picture(Tab tab) {
        try {
            return ImageIO.read(new ByteArrayInputStream(tab.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the colours inside the borders of a control, in its left half, where its value stands. */
    private static Set<Integer> colours(Tab tab, BufferedImage picture, String selector) {
        JsonArray box = tab.evaluate("(({ left, top, width, height }) => [left, top, width, height].map(Math.round))("
                        + Seen.all(selector) + "[0].getBoundingClientRect())")
                .getAsJsonArray();
        Set<Integer> colours = new HashSet<>();
        for (int x = 4; x < box.get(2).getAsInt() / 2; x++) {
            for (int y = 4; y < box.get(3).getAsInt() - 4; y++) {
                colours.add(picture.getRGB(box.get(0).getAsInt() + x, box.get(1).getAsInt() + y));
            }
        }
        return colours;
    }
}
