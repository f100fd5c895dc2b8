package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays that go from device to device by file come together, whatever the way. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaysTest {
    private static final int HISTORIES = Generated.cases(1_000);
    private static final int BATCH = 100;

    /**
     * Lives through histories on three devices, and gives what each lost or doubled, or what came out otherwise in another
     * order. A touch is done once and never undone, so that none may be lost but with its play.
     */
    private static final String LIVE = """
            (json) => JSON.parse(json).flatMap(({ operations, orders }, history) => {
              const { plays } = Playbook;
              const devices = [0, 1, 2].map(() => new Map());
              const files = [];
              const done = [];
              const name = (device) => "0000000" + device;
              const take = (store, play) => {
                const own = store.get(play.id);
                store.set(play.id, plays.text(own ? plays.merge(plays.read(own), play) : play));
              };
              for (const [kind, device, id, touch, value] of operations) {
                const store = devices[device];
                const text = store.get(id);
                const play = text ? plays.read(text) : null;
                if (kind === "begin" && !play) {
                  const fresh = { id, gone: false, parts: new Map() };
                  store.set(id, plays.text(plays.change(fresh, name(device), { with: "Åsa " + value, scenario: "a-b" })));
                }
                if (kind === "export") files.push(plays.file([...store.values()].map(plays.read)));
                if (kind === "import" && files.length) plays.readFile(files[value % files.length]).forEach((one) => take(store, one));
                if (!play || play.gone) continue;
                if (kind === "done") {
                  store.set(id, plays.text(plays.change(play, name(device), { ["touch." + touch + ".done"]: value })));
                  done.push([id, touch]);
                }
                if (kind === "note") store.set(id, plays.text(plays.change(play, name(device), { note: "n" + value, "value.fee": ["1", "2"] })));
                if (kind === "delete") store.set(id, plays.text(plays.gone(id)));
              }
              const all = orders.map((order) => {
                const store = new Map();
                for (const device of order) {
                  plays.readFile(plays.file([...devices[device].values()].map(plays.read))).forEach((one) => take(store, one));
                }
                return store;
              });
              const shown = all.map((store) => JSON.stringify([...store].sort()));
              const faults = shown.some((one) => one !== shown[0]) ? [history + ": another order, another outcome"] : [];
              for (const [id, touch] of done) {
                const play = plays.read(all[0].get(id));
                if (!play.gone && !play.parts.get("touch." + touch + ".done")) faults.push(history + ": lost " + id + " " + touch);
              }
              return faults;
            })
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
        List<String> kinds = List.of(
                "begin", "done", "done", "done", "note", "note", "export", "export", "import", "import", "delete");
        List<Object[]> operations = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            String kind = kinds.get(random.nextInt(random.nextInt(4) == 0 ? kinds.size() : kinds.size() - 1));
            String id = "000000000000000" + random.nextInt(4);
            operations.add(new Object[] {kind, random.nextInt(3), id, "t" + i, random.nextInt(100)});
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, random.nextInt(3)));
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return new History(operations, orders);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"version\":2,\"plays\":[]}",
                "{\"version\":1,\"plays\":{}}",
                "{\"version\":1,\"plays\":[null]}",
                "{\"version\":1,\"plays\":[{\"id\":\"../..\",\"parts\":{}}]}",
                "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\",\"parts\":{\"__proto__\":[1,\"00000000\",1]}}]}",
                "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\",\"parts\":{\"with\":[1,\"00000000\",{\"a\":1}]}}]}",
                "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\",\"parts\":{\"with\":[1e300,\"00000000\",\"a\"]}}]}",
                "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\",\"parts\":{\"with\":[1,\"<b>\",\"a\"]}}]}",
                "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\",\"parts\":{\"with\":[1,\"00000000\",\"\\ud83d\"]}}]}",
            })
    void aFileThatIsNotOursIsRefusedAsAWhole(String file) {
        assertThat(page.evaluate("(file) => Playbook.plays.readFile(file)", file))
                .isNull();
    }

    @Test
    void twoHundredThousandTouchesAreRefused() {
        assertThat(page.evaluate("""
                () => {
                  const parts = {};
                  for (let i = 0; i < 200_000; i++) parts["touch.t" + i + ".done"] = [1, "00000000", 20261207];
                  const play = { version: 1, id: "0123456789abcdef", parts };
                  return [
                    Playbook.plays.read(JSON.stringify(play)),
                    Playbook.plays.readFile(JSON.stringify({ version: 1, plays: [play] })),
                  ].every((one) => one === null);
                }
                """)).isEqualTo(true);
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
