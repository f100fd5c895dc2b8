package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clientplaybook.site.ChangingHost.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After one visit the playbook is there without its host, and whatever the host does later leaves it there. */
@ExtendWith(Browsing.Shared.class)
class OfflineTest {
    private static final String LINE = "[data-offline]";

    /** How many copies are whole, and whether one of them answers for this page. */
    static final String KEPT = """
            async () => {
              let whole = 0;
              for (const name of await caches.keys()) {
                if (await (await caches.open(name)).match("/a/b/integrity.json")) whole++;
              }
              return `${whole} ${Boolean(navigator.serviceWorker.controller)}`;
            }
            """;

    /** Begins a copy that never gets whole. */
    private static final String BEGIN = """
            async () => { await caches.open((await caches.keys())[0].replace(/[^ ]*$/, "begun")); }
            """;

    private static final String BEGUN = "async () => (await caches.keys()).some((name) => name.endsWith('begun'))";

    private static final String WAITING =
            "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)";

    private static final String INSTALLING =
            "async () => Boolean((await navigator.serviceWorker.getRegistration()).installing)";

    /** Whether no version is on its way; a look for one that the page has begun has come to its end. */
    private static final String SETTLED = """
            async () => {
              const registration = await navigator.serviceWorker.getRegistration();
              await registration.update();
              return !registration.installing;
            }
            """;

    /** What a host does with all files but some, and a file that the browser asks for then. */
    private record Bad(Mood mood, List<String> sparing, String asked) {}

    private static final List<Bad> BAD_DAYS = List.of(
            new Bad(Mood.NOTHING, List.of(), "offline.js"),
            new Bad(Mood.LOGIN, List.of(), "offline.js"),
            new Bad(Mood.NOTHING, List.of("offline.js"), "app.webmanifest"),
            new Bad(Mood.LOGIN, List.of("offline.js"), "app.webmanifest"),
            new Bad(Mood.HALF, List.of("offline.js", "app.webmanifest", "integrity.json"), "index.html"));

    private static final Path FIRST = FillSite.site().root();

    /** Returns the small playbook with other words in a file, or a line more. */
    private static Path other(String file, String text, String instead) {
        String content = FillSite.content(file);
        assertThat(content).contains(text);
        return BuiltSite.made(
                        "fill", URI.create("https://fill.example.com/"), Map.of(file, content.replace(text, instead)))
                .root();
    }

    private static Path second() {
        return other("playbook.yaml", "tagline:", "tagline: Newer. #");
    }

    private static Page kept(Window window, String page) {
        Page shown = window.open(page);
        isAtRest(shown);
        soon(shown, () -> assertThat(shown.evaluate(KEPT)).isEqualTo("1 true"));
        return shown;
    }

    private static void isSettled(Page page) {
        isAtRest(page);
        soon(page, () -> assertThat(page.evaluate(SETTLED)).isEqualTo(true));
    }

    private static void isAtRest(Page page) {
        soon(page, () -> assertThat(page.evaluate("!!Playbook.offline")).isEqualTo(true));
    }

    private static Window open(Browsing browsing, ChangingHost host) {
        return browsing.openKeeping(host.address(""));
    }

    private static Locator tagline(Page page) {
        return page.locator("meta[name=description]");
    }

    @Test
    void afterOneVisitTheWholePlaybookIsThereWithoutItsHost(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(BuiltSite.LOCAL.root());
                Window window = open(browsing, host)) {
            Page page = window.open("guide.html");
            soon(page, () -> assertThat(page.evaluate(KEPT)).isEqualTo("1 true"));
            List<String> asked = host.asked();
            assertThat(asked)
                    .contains("offline.js")
                    .noneMatch(path -> path.startsWith("export/") || path.endsWith(".md"));
            host.leave();

            window.open("");
            assertThat(page.locator("h1")).isVisible();
            window.open("about.html");
            page.keyboard().press("Control+k");
            page.keyboard().type("client pays late");
            page.locator("dialog [role=option]").first().click();
            page.waitForURL("**/scenario/late-payer.html");
            page.locator(".is-chosen [data-field=client_name] input").fill("Robin");
            assertThat(page.locator(".is-chosen [data-body] mark.own").first()).hasText("Robin");
            page.locator("playbook-planner").scrollIntoViewIfNeeded();
            page.locator("[data-begin]").waitFor();
            for (String path : List.of("plays.html", "guide.html", "sv/scenario/late-payer.html", "messages.html")) {
                window.open(path + "?utm_source=letter");
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.evaluate(Seen.STYLED)).isEqualTo(true);
            }
            window.open("guide.html");
            page.locator("playbook-guide a[data-answer]").first().click();
            page.waitForURL("**/guide/*");
            assertThat(page.locator("playbook-guide")).isVisible();
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aNewVersionComesWithTheNextPageAndTakesNothingThatWasTyped(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            Page page = kept(window, FillSite.PAGE);
            page.reload();
            isSettled(page);
            FillSite.control(page, "client_name").fill("Robin");
            page.evaluate(BEGIN);
            host.serve(second());
            host.asked();
            Page beside = page.context().newPage();
            beside.navigate(host.address(FillSite.OTHER_PAGE).toString());
            assertThat(page.locator(LINE)).containsText("A newer version is ready");
            assertThat(host.asked())
                    .as("what has changed, and no more")
                    .noneMatch(path -> path.matches("asset/style.*"));
            assertThat(FillSite.control(page, "client_name")).hasValue("Robin");
            page.keyboard().press("Control+k");
            page.keyboard().type("everything");
            page.locator("dialog [role=option]").first().waitFor();
            page.keyboard().press("Escape");
            page.locator(LINE).getByText("Close").click();
            assertThat(page.locator(LINE)).hasCount(0);
            isSettled(beside);
            assertThat(page.evaluate(WAITING))
                    .as("it waits until no page is open")
                    .isEqualTo(true);
            beside.close();
            Page later = page.context().newPage();
            later.navigate(host.address(FillSite.OTHER_PAGE).toString());
            soon(
                    later,
                    () -> assertThat(later.evaluate(BEGUN)).as("it was tidied").isEqualTo(false));
            assertThat(page.evaluate(KEPT))
                    .as("the open page’s version is there")
                    .isEqualTo("2 true");
            assertThat(later.locator(LINE)).hasCount(0);
            later.close();
            window.open("");
            assertThat(tagline(page)).hasAttribute("content", "Newer.");
            isSettled(page);
            page.evaluate(BEGIN);
            host.serve(FIRST);
            window.open(FillSite.PAGE);
            assertThat(page.locator(LINE)).containsText("A newer version is ready");
            window.open("");
            assertThat(tagline(page)).hasAttribute("content", "Every kind of field");
            soon(
                    page,
                    () -> assertThat(page.evaluate(BEGUN)).as("it was tidied").isEqualTo(false));
            assertThat(page.evaluate(KEPT)).isEqualTo("2 true");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void aHostThatFailsLeavesTheVersionThatWasThere(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            Page page = kept(window, FillSite.PAGE);
            isSettled(page);
            host.serve(second());
            for (Bad day : BAD_DAYS) {
                host.feel(day.mood, day.sparing);
                host.asked();
                window.open(FillSite.PAGE);
                soon(page, () -> assertThat(host.asked()).as("%s", day).contains(day.asked));
                FillSite.control(page, "client_name").fill("Robin");
                assertThat(page.locator(".is-chosen [data-body] mark.own").first())
                        .hasText("Robin");
            }
            soon(page, () -> assertThat(page.evaluate(INSTALLING)).isEqualTo(false));
            host.feel(Mood.NOTHING, List.of());
            host.asked();
            window.open("");
            assertThat(tagline(page)).hasAttribute("content", "Every kind of field");
            soon(page, () -> assertThat(host.asked()).contains("offline.js"));
            host.feel(Mood.FINE, List.of());
            window.open(FillSite.PAGE);
            assertThat(page.locator(LINE)).containsText("A newer version is ready");
            window.open("");
            assertThat(tagline(page)).hasAttribute("content", "Newer.");
        }
    }

    /** What is kept is shown as what it is, and a host that was put right is not waited for. */
    @Test
    void headersOfAHostAreNotKept(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            Page page = kept(window, FillSite.PAGE);
            isSettled(page);
            host.serve(second());
            host.feel(Mood.HEADERS, List.of("offline.js"));
            window.open(FillSite.PAGE);
            assertThat(page.locator(LINE)).containsText("A newer version is ready");
            window.open("");
            assertThat(tagline(page)).hasAttribute("content", "Newer.");
            assertThat(page.evaluate("document.contentType")).isEqualTo("text/html");
            window.open(FillSite.PAGE);
            FillSite.control(page, "client_name").fill("Robin");
            assertThat(page.locator(".is-chosen [data-body] mark.own").first()).hasText("Robin");
        }
    }

    /** A browser without room keeps nothing half. */
    @Test
    void whereThereIsNoRoomTheSiteIsAsItWas(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            Page page = window.page();
            JsonObject quota = new JsonObject();
            quota.addProperty("origin", host.address("").resolve("/").toString());
            quota.addProperty("quotaSize", 100_000);
            page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
            String full = "async () => [Object.entries(sessionStorage).find(([key]) => key.endsWith('.full'))?.[1],"
                    + " Boolean(await navigator.serviceWorker.getRegistration()), (await caches.keys()).length].join(' ')";
            window.open(FillSite.PAGE);
            soon(page, () -> assertThat(page.evaluate(full)).isEqualTo("1 false 0"));
            assertThat(host.asked())
                    .as("nothing was loaded in vain")
                    .contains("offline.js")
                    .doesNotContain("tags.html");
            window.open("");
            assertThat(page.locator("h1")).isVisible();
            isAtRest(page);
            window.open(FillSite.PAGE);
            isAtRest(page);
            assertThat(host.asked()).as("it does not try again").doesNotContain("offline.js");
            assertThat(page.evaluate(full)).isEqualTo("1 false 0");
        }
    }

    @Test
    void oneLineInThePlaybookRemovesWhatWasKept(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            Page page = kept(window, "");
            host.serve(other("playbook.yaml", "tagline:", "offline: false\ntagline:"));
            window.open("");
            String left = "async () => { const all = await navigator.serviceWorker.getRegistrations();"
                    + " return [...await caches.keys(), ...all.map((r) => `${r.active?.state} ${r.waiting?.state}`)].join(); }";
            soon(page, () -> assertThat(page.evaluate(left)).isEqualTo(""));
            host.asked();
            window.open(FillSite.PAGE);
            assertThat(host.asked()).contains(FillSite.PAGE).doesNotContain("offline.js");
            assertThat(page.evaluate(left)).isEqualTo("");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whoSavesDataIsAsked(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FIRST);
                Window window = open(browsing, host)) {
            window.before(
                    "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })");
            Page page = window.open("");
            assertThat(page.locator(LINE)).containsText("Keep the whole playbook in this browser");
            page.locator(LINE).getByText("No, thanks").click();
            assertThat(page.locator(LINE)).hasCount(0);
            window.open(FillSite.PAGE);
            isAtRest(page);
            assertThat(page.locator(LINE)).hasCount(0);
            assertThat(host.asked()).doesNotContain("offline.js");
            page.evaluate("localStorage.clear()");
            window.open("");
            page.locator(LINE).getByText("Keep it").click();
            soon(page, () -> assertThat(page.evaluate(KEPT)).isEqualTo("1 true"));
            window.open("");
            isAtRest(page);
            assertThat(page.locator(LINE)).hasCount(0);
        }
    }
}
