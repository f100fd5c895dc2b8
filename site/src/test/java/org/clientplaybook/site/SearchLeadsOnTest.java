package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search leaves nobody alone: not before the first letter, not where nothing fits, and not under a keyboard. */
@ExtendWith(Browsing.Shared.class)
class SearchLeadsOnTest {
    /** How far down a phone's screen the first result may begin: its keyboard takes the lower half. */
    private static final int ABOVE_KEYBOARD = 200;

    private static final int CATEGORIES = 4;

    /** Boxes are placed at fractions of a pixel. */
    private static final double ROUNDING = 0.5;

    private static final String IS_ON_TOP = """
            note => {
              const {left, top, width, height} = note.getBoundingClientRect();
              return [1, height / 2, height - 2].every(y => document.elementFromPoint(left + width / 2, top + y) === note);
            }
            """;

    @ParameterizedTest
    @CsvSource({"HTTP,messages.html,scenario/", "DISK,sv/messages.html,sv/scenario/"})
    void theEmptyDialogOffersWhatPeopleOftenAsk(Place place, String path, String folder, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open(path);
            page.keyboard().press("Control+k");
            Locator options = page.locator("dialog [role=option]");
            assertThat(options).hasCount(6);
            assertThat(options.first()).hasAttribute("href", Pattern.compile(".*" + folder + "[a-z-]+\\.html"));
            assertThat(page.locator("dialog .search-chips button")).hasCount(4);
            page.keyboard().type("invoice");
            assertThat(page.locator("dialog .found-title").first()).isVisible();
            page.locator("dialog input").fill("");
            assertThat(options).hasCount(6);
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "messages.html,how do i file my tax return,Nothing matches well.,3",
        "messages.html,what about zzyzx then,Nothing matches well.,3",
        "messages.html,zzyzx,Nothing found.,0",
        "sv/messages.html,hur gör man när man deklarerar,Inget passar riktigt.,3",
        "index.html,how do i file my tax return,Nothing matches well.,3",
    })
    void whatNothingAnswersIsSaidAndLeadsOn(String path, String query, String note, int nearest, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(path);
            page.keyboard().press("Control+k");
            page.keyboard().type(query);
            Locator box = page.locator("playbook-search-box");
            assertThat(box.locator(".search-note")).containsText(note);
            assertThat(box.locator(".found-title")).hasCount(nearest);
            Locator ways = box.locator(".found-offer");
            assertThat(ways).hasCount(5);
            assertThat(ways.first()).hasAttribute("href", Pattern.compile(".*guide\\.html"));
            ways.last().click();
            page.waitForURL("**/category/*.html");
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DESKTOP,index.html,my cat is ill,Nothing matches well.",
        "PHONE,index.html,my cat is ill,Nothing matches well.",
        "DESKTOP,sv/index.html,min katt är sjuk,Inget passar riktigt.",
        "DESKTOP,index.html,zzyzx,Nothing found.",
        "DESKTOP,index.html,cleint,“client”",
        "DESKTOP,messages.html,my cat is ill,Nothing matches well.",
        "DESKTOP,search.html,my cat is ill,Nothing matches well.",
    })
    void theNoteStandsAboveWhatIsFound(Device device, String path, String query, String note, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, device)) {
            Page page = window.open(path);
            if (path.endsWith("messages.html")) {
                page.keyboard().press("Control+k");
            } else {
                page.locator("main input").click();
            }
            page.keyboard().type(query);
            Locator box = page.locator("playbook-search-box:focus-within");
            Locator said = box.locator(".search-note");
            assertThat(said).containsText(note);
            assertThat(box.locator("[role=option]").first()).isVisible();
            soon(page, () -> {
                assertThat((boolean) said.evaluate(IS_ON_TOP)).isTrue();
                BoundingBox list = box.locator("[role=listbox]").boundingBox();
                BoundingBox above = said.boundingBox();
                assertThat(above.y + above.height).isLessThanOrEqualTo(list.y + ROUNDING);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "search.html#q=xyzzyq,guide.html,0,client pays late",
        "search.html#q=my+cat+is+ill,guide.html,3,client pays late",
        "sv/search.html#q=xyzzyq,sv/guide.html,0,kunden betalar för sent",
    })
    void theSearchPageLeadsToTheGuideWhereNothingFits(
            String path, String guide, int nearest, String fits, Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open(path);
            Locator ways = page.locator("main .found-offer");
            assertThat(ways).hasCount(1);
            assertThat(page.locator("main .found-title")).hasCount(nearest);
            assertThat(page.locator("main .entry-title")).hasCount(CATEGORIES);
            ways.click();
            page.waitForURL("**/" + guide);
            page.goBack();
            page.locator("main input").fill(fits);
            assertThat(page.locator("main .found-title").nth(nearest + 1)).isVisible();
            assertThat(ways).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void onAPhoneWhatIsFoundIsAboveTheKeyboard(Browsing browsing) {
        try (Window window = browsing.open(Place.HTTP, Device.PHONE)) {
            Page page = window.open("index.html");
            Locator input = page.locator("main input");
            input.tap();
            page.keyboard().type("client wont pay");
            assertThat(page.locator("main [role=option]").first()).isVisible();
            // The list is drawn again while one types: what was found before may be gone when its place is asked for.
            soon(page, () -> assertThat(page.evaluate("""
                            (most) => {
                              const top = document.querySelector("main [role=option]")?.getBoundingClientRect().y;
                              return top !== undefined && top >= 0 && top <= most;
                            }
                            """, ABOVE_KEYBOARD)).isEqualTo(true));
            assertThat(window.faults()).isEmpty();
        }
    }
}
