package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastSavedTest {
    @TempDir
    Path place;

    private static void save(Path file, long second) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
    }

    /** The folder itself may be a hidden one, and one around it too. */
    @ParameterizedTest
    @ValueSource(strings = {"content", ".content", ".hidden/content", ".hidden/.content"})
    void isTheFileThatWasSavedLast(String name) throws IOException {
        Path folder = place.resolve(name);
        save(folder.resolve("playbook.yaml"), 10);
        save(folder.resolve("scenarios/one/scenario.yaml"), 30);
        save(folder.resolve("scenarios/two/scenario.yaml"), 20);
        save(folder.resolve(".git/index"), 40);
        save(folder.resolve("scenarios/one/.guidance.md.swp"), 50);
        save(folder.resolve("scenarios/.trash/scenario.yaml"), 60);
        assertThat(LastSaved.in(folder)).isEqualTo("scenarios/one/scenario.yaml");
    }

    @Test
    void isNothingWhereThereIsNoFile() throws IOException {
        assertThat(LastSaved.in(place.resolve("nowhere"))).isNull();
        assertThat(LastSaved.in(Files.createDirectories(place.resolve("empty/scenarios"))))
                .isNull();
    }
}
