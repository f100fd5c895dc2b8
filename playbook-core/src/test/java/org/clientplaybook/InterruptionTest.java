package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is done for a thread that is interrupted already; {@code BuildTest} interrupts what has begun. */
class InterruptionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path place;

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    /** Something that a playbook does, in a folder that is not there yet. */
    private interface Call {
        void run(Playbook playbook, Path folder);
    }

    private static List<Named<Call>> calls() {
        return List.of(
                named("generate", (playbook, folder) -> playbook.generate(folder)),
                named("check", (playbook, folder) -> playbook.check(DAY)),
                named("schemas", (playbook, folder) -> playbook.writeSchemas(folder)),
                named(
                        "serve",
                        (playbook, folder) ->
                                playbook.serve(0, "vscode", report -> {}).close()),
                named("categories", (playbook, folder) -> playbook.categories()),
                named("add", (playbook, folder) -> playbook.addScenario("They go quiet", null, null)),
                named("create", (playbook, folder) -> Playbook.create(folder, "Ours", null, "en", "1", "")));
    }

    /** Also where there is next to nothing to do. */
    @ParameterizedTest
    @MethodSource("calls")
    void aThreadThatIsInterruptedAlreadyStartsNothing(Call one) throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        Playbook playbook = Playbook.of(
                content.path(),
                Options.builder().reports(place.resolve("reports")).build());
        var before = new Folder(place).hashes();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> one.run(playbook, place.resolve("new"))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("interrupted").isTrue();
        assertThat(new Folder(place).hashes()).isEqualTo(before);
        assertThat(place.resolve("new")).doesNotExist();
        assertThat(place.resolve("reports")).doesNotExist();
    }

    @Test
    void theSameCallsWorkOnceItIsNot() {
        Playbook playbook =
                Playbook.of(ContentFolders.empty(place.resolve("content")).path());
        calls().forEach(one -> one.getPayload().run(playbook, place.resolve(one.getName())));
        assertThat(place.resolve("create/pom.xml")).exists();
        assertThat(place.resolve("schemas/scenario.json")).exists();
        assertThat(place.resolve("generate/index.html")).exists();
    }
}
