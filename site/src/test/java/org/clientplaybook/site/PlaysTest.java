package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plays that go from device to device by file come together, whatever the way. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaysTest {
    private static final int HISTORIES = Generated.cases(1_000);
    private static final int BATCH = 100;

    /**
     * Lives through histories, with what the site's own stores do, on three devices with two tabs each, and gives what was lost
     * or doubled, or what came out otherwise in another order. A touch is done once and never undone: so one that was
     * acknowledged may only be lost with its play, or with a device before it was exported.
     */
    private static final String LIVE = """
            async (json) => {
              const { plays, PlayStore } = Playbook;
              class Disk {
                getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
                removeItem(key) { delete this[key]; }
                setItem(key, text) { if (full) throw new DOMException("full", "QuotaExceededError"); this[key] = text; }
              }
              let disk = new Disk();
              let full = false;
              let last = Promise.resolve();
              Object.defineProperty(window, "localStorage", { get: () => disk, configurable: true });
              const request = (name, work) => (last = last.then(work));
              Object.defineProperty(navigator, "locks", { value: { request }, configurable: true });
              const tabs = [0, 1].map(() => new PlayStore());
              const faults = [];
              const isDone = (play, touch) => play.gone || play.parts.get("touch." + touch + ".done") !== undefined;

              async function live({ operations, orders }, say) {
                const disks = [new Disk(), new Disk(), new Disk()];
                const files = [];
                // Those that a device has, and those that are in a file.
                const acknowledged = disks.map(() => []);
                const exported = [];
                const see = (device) => {
                  for (const [id, touch] of acknowledged[device]) {
                    const play = tabs[0].get(id);
                    if (!play || !isDone(play, touch)) say("lost on device " + device + ": " + id + " " + touch);
                  }
                  const ids = tabs[1].all.map(({ id }) => id);
                  if (new Set(ids).size !== ids.length || tabs[0].unread) say("doubled or damaged");
                };
                for (const [kind, device, tab, id, touch, value] of operations) {
                  disk = disks[device];
                  const [store, other] = tab ? [tabs[1], tabs[0]] : tabs;
                  const play = store.get(id);
                  full = kind === "full";
                  if (kind === "begin" && !play) await store.change(id, { with: "Åsa " + value, scenario: "a-b" });
                  if (kind === "export") {
                    files.push(plays.file(store.all));
                    exported.push(...acknowledged[device]);
                  }
                  if (kind === "import" && files.length) {
                    const read = plays.readFile(files[value % files.length]);
                    await store.merge(read);
                    if (read.some((one) => other.effect(one) !== "same")) say("not taken in");
                  }
                  if (kind === "wipe") {
                    disks[device] = disk = new Disk();
                    acknowledged[device] = [];
                  }
                  if (kind === "lose") {
                    disk.removeItem("playbook." + document.documentElement.dataset.playbook + ".play." + id);
                    acknowledged[device] = acknowledged[device].filter(([one]) => one !== id);
                  }
                  if (play && !play.gone) {
                    const done = { ["touch." + touch + ".done"]: value };
                    const both = { note: "n" + value, "value.fee": ["1", "2"] };
                    if (kind === "full" && (await store.change(id, done))) say("acknowledged without room");
                    // Both tabs at once, without having seen what the other does.
                    if (kind === "done") {
                      const [own] = await Promise.all([store.change(id, done), other.change(id, both)]);
                      if (own) acknowledged[device].push([id, touch]);
                    }
                    if (kind === "note") await store.change(id, both);
                    if (kind === "delete") await Promise.all([store.changeAll([[id, null]]), other.change(id, both)]);
                  }
                  full = false;
                  see(device);
                }
                const all = [...files, ...disks.map((one) => ((disk = one), plays.file(tabs[0].all)))];
                const shown = [];
                for (const order of orders) {
                  disk = new Disk();
                  for (const one of order) await tabs[one % 2].merge(plays.readFile(all[one % all.length]));
                  const [from] = order;
                  const rest = all.map((_, i) => all[(from + i) % all.length]);
                  for (const file of from % 2 ? rest.reverse() : rest) await tabs[0].merge(plays.readFile(file));
                  shown.push(JSON.stringify(tabs[0].all.map(plays.text).sort()));
                }
                if (new Set(shown).size > 1) say("another order, another outcome");
                for (const [id, touch] of exported) {
                  const play = tabs[1].get(id);
                  if (!play || !isDone(play, touch)) say("lost, though exported: " + id + " " + touch);
                }
              }

              for (const [number, history] of JSON.parse(json).entries())
                await live(history, (fault) => faults.push(number + ": " + fault));
              return faults;
            }
            """;

    private record History(List<Object[]> operations, List<List<Integer>> orders) {}

    private Window window;
    private Page page;

    @BeforeAll
    void open(Browsing browsing) {
        window = browsing.open(Place.HTTP);
        page = window.open("plays.html");
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void noOrderOfMergingLosesOrDoublesAnything() {
        long seed = Generated.SEED;
        System.out.println("PlaysTest: " + HISTORIES + " histories, seed " + seed);
        Random random = new Random(seed);
        for (int done = 0; done < HISTORIES; done += BATCH) {
            List<History> histories =
                    IntStream.range(0, BATCH).mapToObj(i -> history(random)).toList();
            assertThat((List<?>) page.evaluate(LIVE, new Gson().toJson(histories)))
                    .as("seed %s, from history %s", seed, done)
                    .isEmpty();
        }
    }

    private static History history(Random random) {
        List<String> usual = List.of("begin", "done", "done", "done", "note", "export", "export", "import", "import");
        List<String> rare = List.of("delete", "full", "wipe", "lose");
        List<Object[]> operations = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            List<String> kinds = random.nextInt(10) == 0 ? rare : usual;
            String kind = kinds.get(random.nextInt(kinds.size()));
            String id = "000000000000000" + random.nextInt(4);
            operations.add(new Object[] {kind, random.nextInt(3), random.nextInt(2), id, "t" + i, random.nextInt(100)});
        }
        List<List<Integer>> orders = Stream.generate(
                        () -> random.ints(8, 0, 60).boxed().toList())
                .limit(3)
                .toList();
        return new History(operations, orders);
    }

    @Test
    void markupInANoteStaysText() {
        Map<?, ?> read = (Map<?, ?>) page.evaluate("""
                () => {
                  const { plays } = Playbook;
                  const play = plays.change({ id: "0123456789abcdef", gone: false, parts: new Map() }, "00000000",
                    { note: "<img src=x onerror=alert(1)>" });
                  return Object.fromEntries(plays.read(plays.text(play)).parts);
                }
                """);
        assertThat(read.get("note")).asString().contains("<img src=x onerror=alert(1)>");
    }
}
