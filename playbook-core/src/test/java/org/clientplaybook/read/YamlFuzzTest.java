package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.clientplaybook.content.MemoryContent;
import org.clientplaybook.problem.Problem;

/** Whatever bytes a scenario's file has, they are read, or a problem says why not. */
class YamlFuzzTest {
    private static final MemoryContent CONTENT = MemoryContent.of(Path.of("src/test/golden/minimal/content"));

    @FuzzTest(maxDuration = "2m")
    void reads(byte[] bytes) {
        ContentReader.Reading reading =
                ContentReader.read(CONTENT.with("scenarios/silence/scenario.yaml", bytes), true);
        assertThat(reading.catalog()).isNotNull();
        boolean refused = reading.problems().stream().anyMatch(Problem::isError);
        boolean read = !reading.catalog().editions().get(0).scenarios().isEmpty();
        assertThat(read || refused).isTrue();
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n", "Exception"));
    }
}
