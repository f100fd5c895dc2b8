package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Edition;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which signals say much the same, and that what is known of them from before is what would be found now. */
class SharedSignalsTest {
    private static final Path SETTINGS = Path.of("src/test/golden/minimal/content/playbook.yaml");

    @TempDir
    private Path folder;

    private final Map<String, SharedSignals.Known> known = new HashMap<>();

    @BeforeEach
    void settings() throws IOException {
        Files.copy(SETTINGS, folder.resolve("playbook.yaml"));
        scenario(
                "invoice",
                "The invoice is overdue",
                "They promise the transfer and nothing arrives",
                "The weather is fine");
        scenario("promise", "The promise is broken", "Nothing arrives although they promise the transfer", "It rains");
        scenario("silence", "Silence", "Every letter comes back", "Nobody picks up", "Their office stays dark");
        scenario("scope", "More work", "A small favour grows", "The list gets longer", "Another round of changes");
    }

    private void scenario(String slug, String title, String... signals) throws IOException {
        Path file = folder.resolve("scenarios/" + slug + "/scenario.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                title: %s
                summary: A summary.
                category: prospects
                signals: [%s]
                goal: A goal.
                steps: [{title: A step}]
                messages: [{id: m, title: A message, channel: email, purpose: answer, variants: [{tone: warm, body: Hi}]}]
                outcomes: [{when: It happens, end: Done.}]
                reviewed: 2026-11-01
                """.formatted(title, String.join(", ", signals)));
    }

    private List<String> pairs(Map<String, SharedSignals.Known> before) throws IOException {
        Edition edition = ContentReader.read(new ContentFolder(folder), false)
                .catalog()
                .editions()
                .get(0);
        return SharedSignals.of(edition, before).stream()
                .map(pair -> text(pair.one()) + " = " + text(pair.other()))
                .toList();
    }

    private static String text(SharedSignals.Signal signal) {
        return signal.scenario().title() + " " + signal.place();
    }

    @Test
    void theSameInOtherWordsIsFound() throws IOException {
        assertThat(pairs(known)).containsExactly("The invoice is overdue 0 = The promise is broken 0");
        assertThat(known).containsOnlyKeys("en");
    }

    @Test
    void whatIsKnownIsSaidOfTheScenariosAsTheyAreNow() throws IOException {
        pairs(known);
        SharedSignals.Known before = known.get("en");
        scenario("invoice", "A bill is late", "They promise the transfer and nothing arrives", "The weather is fine");
        assertThat(pairs(known)).containsExactly("A bill is late 0 = The promise is broken 0");
        assertThat(known.get("en")).isSameAs(before);
    }

    @Test
    void whatHasChangedIsLookedAtAgain() throws IOException {
        pairs(known);
        scenario(
                "invoice",
                "The invoice is overdue",
                "The weather is fine",
                "They promise the transfer and nothing arrives");
        assertThat(pairs(known))
                .isEqualTo(pairs(new HashMap<>()))
                .hasSize(1)
                .first()
                .asString()
                .contains("overdue 1");
        scenario("invoice", "The invoice is overdue", "The weather is fine");
        assertThat(pairs(known)).isEqualTo(pairs(new HashMap<>())).isEmpty();
        scenario("rain", "Rain", "It rains", "Nothing arrives although they promise the transfer");
        assertThat(pairs(known)).isEqualTo(pairs(new HashMap<>())).isNotEmpty();
    }

    @Test
    void twoSignalsOfOneScenarioAreNoPair() throws IOException {
        scenario("promise", "The promise is broken", "It rains", "Somebody else answers");
        scenario("invoice", "The invoice", "They promise the transfer today", "They promise the transfer today again");
        assertThat(pairs(known)).isEmpty();
    }
}
