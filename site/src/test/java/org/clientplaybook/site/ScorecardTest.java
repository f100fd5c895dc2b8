package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is ticked is added up, and the sum says what it means. */
@ExtendWith(Browsing.Shared.class)
class ScorecardTest {
    private static final String PAGE = "scenario/ending-the-work.html";

    @Test
    void ticksAreAddedUp(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open(PAGE);
            Locator sum = page.locator(".score-sum");
            Locator reached = page.locator(".band[aria-current]");
            assertThat(sum).isEmpty();
            assertThat(reached).hasCount(0);
            int points = 0;
            List<String> terms = new ArrayList<>();
            for (Locator box : page.locator("playbook-scorecard input").all()) {
                box.check();
                points += Integer.parseInt(box.getAttribute("data-points"));
                terms.add(box.getAttribute("data-points"));
                String total = points == 1 ? "1 point" : points + " points";
                assertThat(reached).hasCount(1);
                String verdict = reached.locator(".band-verdict").textContent();
                assertThat(sum)
                        .hasText((terms.size() == 1 ? "" : String.join(" + ", terms) + " = ") + total + ": " + verdict);
                int most = points;
                soon(
                        page,
                        () -> assertThat(Integer.parseInt(reached.getAttribute("data-from")))
                                .isLessThanOrEqualTo(most));
            }
            assertThat(reached)
                    .hasAttribute(
                            "data-from", page.locator("[data-from]").last().getAttribute("data-from"));
            for (Locator box : page.locator("playbook-scorecard input").all()) {
                box.uncheck();
            }
            assertThat(sum).isEmpty();
            assertThat(reached).hasCount(0);
            assertThat(window.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"HTTP", "DISK"})
    void whoComesBackFindsTheSumOfTheTicks(Place place, Browsing browsing) {
        try (Window window = browsing.open(place)) {
            Page page = window.open(PAGE);
            Locator sum = page.locator(".score-sum");
            page.locator("playbook-scorecard input").nth(0).check();
            page.locator("playbook-scorecard input").nth(1).check();
            assertThat(sum).containsText(" + ");
            String words = sum.textContent();
            window.open("index.html");
            page.goBack();
            assertThat(page.locator("playbook-scorecard input").nth(1)).isChecked();
            assertThat(sum).hasText(words);
            assertThat(page.locator(".band[aria-current]")).hasCount(1);
        }
    }

    private static Locator card(Page page, String statement) {
        return page.locator("playbook-scorecard").getByLabel(statement);
    }

    @Test
    void thePageSaysWhatWouldChangeTheVerdict(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open("scenario/ending-the-work.html");
            Locator advice = page.locator(".score-advice");
            assertThat(advice).hasCount(0);
            card(page, "You have told them openly what has to change").check();
            card(page, "The problem returned").check();
            assertThat(page.locator(".band[aria-current] .band-verdict")).hasText("Try to put it right first");
            assertThat(page.locator(".score-sum")).hasText("2 + 3 = 5 points: Try to put it right first");
            assertThat(advice.locator(".score-advice-verdict")).hasText(new String[] {
                "It would become “Stay, and keep an eye on it”", "It would become “Prepare to end it”"
            });
            assertThat(advice.locator("ul").first().locator("li"))
                    .hasText(new String[] {"if “You have told them openly what has to change” were no longer true"});
            card(page, "The thought of ending it").check();
            card(page, "You sleep badly").check();
            Locator prepare = advice.locator(
                    ".score-advice-verdict", new Locator.LocatorOptions().setHasText("Prepare to end it"));
            assertThat(prepare.locator("+ ul li")).hasText(new String[] {
                "if “Their share of your hours is much larger than their share of your income” were true",
                "if “You have turned down or neglected other clients because of them” were true",
                "if “You’ve had to remind them about more than one invoice” were true"
            });
            assertThat(window.faults()).isEmpty();
            page = window.open("sv/scenario/final-invoice.html");
            page.locator("playbook-scorecard input").first().check();
            assertThat(page.locator(".score-advice details").first()).not().hasAttribute("open", "");
            assertThat(page.locator(".score-advice li").first()).containsText(" stämde");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** A card as the script takes it, with what trying all sets of changes comes to. */
    private static final String CARD = """
            (random) => {
              const among = (n) => Math.floor(random() * n);
              const answers = Array.from({ length: 1 + among(12) }, () => ({
                points: among(8) - (among(4) ? 0 : 4),
                ticked: among(2) === 1,
                changeable: among(4) > 0,
              }));
              const froms = [0];
              while (among(4)) froms.push(froms.at(-1) + 1 + among(6));
              return { answers, froms };
            }
            """;

    private static final String BRUTE = """
            ({ answers, froms }) => {
              const total = (flips) => answers.reduce((sum, { points, ticked }, i) =>
                sum + (ticked !== flips.includes(i) ? points : 0), 0);
              const band = (sum) => froms.findLastIndex((from) => from <= sum);
              const places = answers.flatMap(({ changeable }, i) => (changeable ? [i] : []));
              const now = band(total([]));
              const all = Array.from({ length: 2 ** places.length }, (_, bits) => {
                const set = places.flatMap((place, i) => (bits & (1 << i) ? [i] : []));
                return { set, to: band(total(set.map((i) => places[i]))) };
              });
              const verdicts = froms.flatMap((_, to) => {
                if (to === now) return [];
                const asFar = all.map((one) => (to > now ? one.to >= to : one.to <= to));
                const inPart = all.map(() => false);
                for (const [bits, { set }] of all.entries()) {
                  inPart[bits] = set.some((i) => asFar[bits - 2 ** i] || inPart[bits - 2 ** i]);
                }
                const sets = all.filter((one, bits) => one.to === to && !inPart[bits]).map(({ set }) => set);
                return sets.length ? [{ to, count: sets.length, sets }] : [];
              });
              return { sum: total([]), band: now, verdicts };
            }
            """;

    @Test
    void theAdviceIsWhatTryingEverythingComesTo(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open(PAGE);
            page.locator("playbook-scorecard input").first().check();
            assertThat(page.locator(".score-sum")).not().isEmpty();
            Object wrong = page.evaluate("""
                    ([cards, seed]) => {
                      let state = seed;
                      // The generator of Park and Miller.
                      const random = () => (state = (state * 48271) %% 2147483647) / 2147483647;
                      const card = %s;
                      const brute = %s;
                      for (let i = 0; i < cards; i++) {
                        const made = card(random);
                        const given = Playbook.advice(made.answers, made.froms, Infinity);
                        const wanted = brute(made);
                        for (const { sets } of given.verdicts) {
                          if (sets.some((set, i) => i && set.length < sets[i - 1].length)) return "not by size";
                        }
                        for (const { sets } of [...given.verdicts, ...wanted.verdicts]) sets.sort();
                        if (JSON.stringify(given) !== JSON.stringify(wanted))
                          return JSON.stringify({ i, made, given, wanted });
                      }
                      return "";
                    }
                    """.formatted(CARD, BRUTE), List.of(10_000, 20261129));
            assertThat(wrong).isEqualTo("");
        }
    }

    /** Twenty questions of which ten must change have more sets than any other card. */
    @Test
    void theAdviceTakesNoTimeOnASlowMachine(Browsing browsing) {
        try (Window window = browsing.open(Place.DISK)) {
            Page page = window.open(PAGE);
            page.locator("playbook-scorecard input").first().check();
            assertThat(page.locator(".score-sum")).not().isEmpty();
            CDPSession session = page.context().newCDPSession(page);
            JsonObject slow = new JsonObject();
            slow.addProperty("rate", 4);
            session.send("Emulation.setCPUThrottlingRate", slow);
            List<?> result = (List<?>) page.evaluate("""
                    () => {
                      const card = (points, ticked) =>
                        Array.from({ length: 20 }, (_, i) => ({ points: points(i), ticked: ticked(i), changeable: true }));
                      const cards = [
                        [card(() => 1, () => false), [0, 7, 10, 13]],
                        [card((i) => 1 + (i % 5), (i) => i % 2), [0, 10, 20, 30, 40, 50]],
                        [card((i) => 2 ** i + 1, (i) => i > 12), [0, 1000, 100_000, 300_000]],
                      ];
                      return cards.map(([answers, froms]) => {
                        const run = () => {
                          const start = performance.now();
                          const { verdicts } = Playbook.advice(answers, froms, Playbook.Scorecard.MOST);
                          return [performance.now() - start, Math.max(...verdicts.map(({ count }) => count))];
                        };
                        const times = Array.from({ length: 15 }, run).sort(([one], [other]) => one - other);
                        let [least] = times[0];
                        // So it is asked again until it was let be.
                        for (let i = 0; i < 300 && least >= 10; i++) least = Math.min(least, run()[0]);
                        return [times[7][0], times[0][1], least];
                      });
                    }
                    """);
            session.detach();
            System.out.printf(
                    "ScorecardTest: median time in ms of the advice on 20 questions, sets, least time: %s%n", result);
            assertThat(((Number) ((List<?>) result.get(0)).get(1)).intValue()).isEqualTo(184_756);
            // Whatever else runs on this machine takes its time too: what is held is the fastest.
            assertThat(result)
                    .allSatisfy(one -> assertThat(((Number) ((List<?>) one).get(2)).doubleValue())
                            .isLessThan(10));
        }
    }

    @Test
    void withoutScriptTheReaderTicksAndAdds(Browsing browsing) {
        try (Window window = browsing.openWithoutScripts(Place.DISK, Device.PHONE)) {
            Page page = window.open(PAGE);
            page.locator("playbook-scorecard input").first().check();
            assertThat(page.locator("playbook-scorecard input").first()).isChecked();
            assertThat(page.locator(".scorecard td").first()).hasText("2");
        }
    }
}
