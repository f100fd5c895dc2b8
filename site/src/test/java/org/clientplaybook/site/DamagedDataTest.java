package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Page;
import java.util.List;
import org.clientplaybook.Generated;
import org.clientplaybook.markdown.Attacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a link, a calendar, a copy or the browser's store brings, damaged in each way that chance finds: it is read as what it
 * should be or left out, soon, without a fault or a dialog. What is shown of it holds nothing that could run, with a policy or without.
 */
@ExtendWith(Browsing.Shared.class)
class DamagedDataTest {
    private static final int CASES = Generated.cases(500);
    private static final int ROUNDS = Generated.cases(5);

    /** Returns a function that damages JSON, the same way each time for a number. */
    private static final String DAMAGE = """
            const damage = (() => {
              let state = 0;
              const next = (n) => {
                state = (state + 0x6d2b79f5) | 0;
                let t = Math.imul(state ^ (state >>> 15), 1 | state);
                t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
                return ((t ^ (t >>> 14)) >>> 0) % n;
              };
              const odd = () => [null, true, -1, 1e308, 99991231, [], {}, [[[]]], "", attacks[next(attacks.length)],
                "x".repeat(3000), JSON.parse('{"__proto__":{"polluted":1}}'), "constructor", "__proto__"][next(14)];
              const changed = (value) => {
                if (typeof value !== "object" || value === null || next(6) === 0) return odd();
                const keys = Object.keys(value);
                const key = keys.length ? keys[next(keys.length)] : "x";
                const copy = Array.isArray(value) ? [...value] : { ...value };
                const way = next(5);
                if (way === 0) delete copy[key];
                else if (way === 1 && !Array.isArray(copy)) copy[String(odd()).slice(0, 80)] = value[key];
                else if (way === 2 && Array.isArray(copy)) copy.push(value[key], odd());
                else copy[key] = changed(value[key]);
                return copy;
              };
              return (value, seed) => {
                state = seed;
                const text = JSON.stringify(next(5) ? changed(next(3) ? value : changed(value)) : value);
                const at = next(text.length);
                return next(4) ? text : text.slice(0, at) + attacks[next(attacks.length)].slice(0, next(9)) + text.slice(at + next(4));
              };
            })();
            """;

    private static final String LINKS = """
            async ([seed, cases, attacks]) => {
            %s
              await Playbook.Send.prepare();
              const names = { client_name: {}, fee: {}, $plan: {} };
              const good = [["$message", ["mail"]], ["client_name", ["Robin"]], ["fee", ["7"]], ["$plan", ["{}"]]];
              const plan = { id: "0123456789abcdef", first: 20261207, sequence: 3, made: { mail: "a" },
                touches: { mail: { moved: 20261208, done: 20261207, left: true, message: "mail", tone: "warm" } } };
              const wrong = [];
              let read = 0;
              for (let i = 0; i < cases; i++) {
                const text = damage(i %% 2 ? good : plan, seed + i);
                try {
                  const link = Playbook.link.from("#fill=" + (i %% 3 ? encodeURIComponent(text) : text), names);
                  if (link) {
                    read++;
                    const isText = ([name, texts]) => name in names && texts.every((one) => typeof one === "string");
                    if (!link.values.every(isText)) wrong.push(text);
                  }
                  const { id, sequence, touches } = Playbook.planState.plan(text, ["mail"]);
                  if (!/^([0-9a-f]{16})?$/.test(id) || !Number.isInteger(sequence)) wrong.push(text);
                  if ([...touches.keys()].some((key) => key !== "mail")) wrong.push(text);
                } catch (e) {
                  wrong.push(e + ": " + text);
                }
              }
              return [wrong.slice(0, 3), read > cases / 50, ({}).polluted === undefined];
            }
            """.formatted(DAMAGE);

    private static final String PLAYS = """
            async ([seed, cases, attacks]) => {
            %s
              const { plays, playFile } = Playbook;
              const part = (value) => [3, "00000001", value];
              const good = { version: 1, id: "00000000000000aa", parts: {
                with: part("Robin"), scenario: part("everything"), title: part("Everything"), first: part(20261207),
                note: part("A note"), touches: part(["mail"]), state: part("paused"), "touch.mail.done": part(20261208) } };
              const wrong = [];
              let kept = 0;
              for (let i = 0; i < cases; i++) {
                const text = damage(good, seed + i);
                try {
                  const play = plays.read(text);
                  if (play && (!/^[0-9a-f]{16}$/.test(play.id) || plays.read(plays.text(play)) === null)) wrong.push(text);
                  if (play && !play.gone && kept < 60) {
                    kept++;
                    const id = kept.toString(16).padStart(16, "0");
                    localStorage.setItem("playbook.fill-test.play." + id, plays.text({ ...play, id }));
                  } else if (!play && i %% 20 === 0) {
                    localStorage.setItem("playbook.fill-test.play." + i.toString(16).padStart(16, "f"), text);
                  }
                  const file = await playFile.readText(damage({ version: 1, plays: [good] }, seed + i));
                  if (!file.fault && !Array.isArray(file.plays) && !file.box) wrong.push(text);
                } catch (e) {
                  wrong.push(e + ": " + text);
                }
              }
              return [wrong.slice(0, 3), kept > 20, ({}).polluted === undefined];
            }
            """.formatted(DAMAGE);

    /** Damages every value that the site has stored, in the tab and beyond it, and says how many there are. */
    private static final String STORED = """
            ([seed, attacks]) => {
            %s
              let stored = 0;
              for (const store of [localStorage, sessionStorage]) {
                for (const key of Object.keys(store)) {
                  let value = store.getItem(key);
                  try {
                    value = JSON.parse(value);
                  } catch {
                    // Not each of them is JSON.
                  }
                  store.setItem(key, damage(value, seed + stored++));
                }
              }
              return stored;
            }
            """.formatted(DAMAGE);

    /** What within an element could run, or be loaded, if it came from what was read. */
    private static final String COULD_RUN = """
            (root) => [...root.querySelectorAll("*")].filter((one) =>
                one.matches("img, script, iframe, object, embed, svg [*|href]:not([href^='#']), base, form[action]") ||
                [...one.attributes].some(({ name, value }) => /^on|^srcdoc$/.test(name) || /^\\s*(javascript|data|vbscript):/i.test(value)))
              .map((one) => one.outerHTML.slice(0, 200))
            """;

    @Test
    void isReadOrLeftOut(Browsing browsing) {
        List<Object> given = List.of((int) Generated.SEED, CASES, Attacks.all().toList());
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(FillSite.PAGE);
            // What reads a plan is loaded when there is one.
            page.evaluate("() => Playbook.search.apart('component/planner/plan-table')");
            assertThat(page.evaluate(LINKS, given)).isEqualTo(List.of(List.of(), true, true));

            page = window.open(PlaysPageTest.PLAYS);
            assertThat(page.evaluate(PLAYS, given)).isEqualTo(List.of(List.of(), true, true));
            page.reload();
            assertThat(page.locator(".play").first()).isVisible();
            assertThat(page.locator("main").evaluate(COULD_RUN)).isEqualTo(List.of());
            assertThat(page.evaluate("window.polluted ?? ({}).polluted ?? 'clean'"))
                    .isEqualTo("clean");
            assertThat(window.faults()).isEmpty();
            assertThat(window.requests()).allMatch(request -> request.startsWith(FillSite.address(Place.HTTP)));
        }
    }

    /** Nor does it ask anything, by a dialog that the reader cannot get past, when the page opens or when it is left. */
    @Test
    void whatIsStoredOpensNoDialog(Browsing browsing) {
        try (Window window = PlaysPageTest.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = PlaysPageTest.kept(window, "Robin", "2026-12-07");
            page.evaluate("localStorage.setItem(Playbook.theme.key, 'dark')");
            soon(
                    page,
                    () -> assertThat((Integer) page.evaluate("sessionStorage.length"))
                            .isPositive());
            for (int i = 0; i < ROUNDS; i++) {
                Object stored = page.evaluate(
                        STORED,
                        List.of((int) Generated.SEED + 100 * i, Attacks.all().toList()));
                assertThat((Integer) stored).isGreaterThan(2);
                for (String path : List.of(FillSite.PAGE, PlaysPageTest.PLAYS, "index.html")) {
                    window.open(path);
                    assertThat(page.locator("h1")).isVisible();
                    // A page that somebody has used may ask whether to leave it.
                    page.locator("h1").click();
                    assertThat(page.locator("main").evaluate(COULD_RUN)).isEqualTo(List.of());
                    assertThat(window.faults()).as(path + ", round " + i).isEmpty();
                }
            }
        }
    }
}
