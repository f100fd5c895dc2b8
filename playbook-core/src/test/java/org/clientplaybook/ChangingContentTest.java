package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.MemoryContent;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content that changes while it is read, as when somebody saves, or changes the branch: what comes of it is a site whose
 * links lead somewhere, or problems. The next build, of content at rest, is as if nothing had been.
 */
class ChangingContentTest {
    private static final int CASES = Generated.cases(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path temp;

    /** Has another file, another text or a file less at every so many looks at it, whichever thread comes first. */
    private static final class RestlessContent implements ContentRoot {
        private final MemoryContent rest;
        private final List<String> files;
        private final Random random;
        private final int calm;
        private final Map<String, Object> trees = new HashMap<>();
        private MemoryContent now;
        private int changes;

        RestlessContent(MemoryContent rest, Random random) {
            this.rest = rest;
            this.files = List.copyOf(rest.files().keySet());
            this.random = random;
            this.calm = 1 + random.nextInt(20);
            this.now = rest;
        }

        private synchronized MemoryContent look() {
            if (random.nextInt(calm) == 0) {
                changes++;
                String file = files.get(random.nextInt(files.size()));
                byte[] bytes = rest.files().get(file);
                now = switch (random.nextInt(4)) {
                    case 0 -> now.with(file, null);
                    case 1 -> now.with(file, new Mutations(random, trees).of(file, bytes));
                    // A file where a folder was, or is.
                    case 2 -> now.with(file.replaceFirst("/[^/]*$", ""), bytes);
                    default -> rest;
                };
            }
            return now;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public List<Entry> list(ContentPath folder, Consumer<ContentFault> faults) {
            return look().list(folder, faults);
        }

        @Override
        public Entry find(ContentPath path, Consumer<ContentFault> faults) {
            return look().find(path, faults);
        }

        @Override
        public byte[] read(Entry file, long most, Consumer<ContentFault> faults) {
            return look().read(file, most, faults);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-key", "pictures"})
    void endsWithASiteOrWithProblems(String golden) throws IOException {
        Path folder = Path.of("src/test/golden").resolve(golden);
        MemoryContent rest =
                MemoryContent.of(GoldenCase.unpack(folder, temp.resolve(golden)).content());
        int changes = 0;
        int sites = 0;
        for (int i = 0; i < CASES; i++) {
            long seed = Generated.SEED + i;
            RestlessContent content = new RestlessContent(rest, new Random(seed));
            String name = "-Dgenerated.seed=" + seed;
            MemoryRun run = assertTimeoutPreemptively(PATIENCE, () -> MemoryRun.of(content), name);
            run.problems().forEach(GoldenTest::assertWellFormed);
            assertThat(run.problems().stream().anyMatch(Problem::isError))
                    .as(name)
                    .isEqualTo(run.site().isEmpty());
            assertThat(HarmlessPages.faults(run.site())).as(name).isEmpty();
            SiteLinks.check(run.site(), URI.create("https://site.invalid/"));
            changes += content.changes;
            sites += run.site().isEmpty() ? 0 : 1;
        }
        assertThat(changes).isGreaterThan(CASES);
        assertThat(sites).isBetween(1, CASES - 1);
        assertThat(MemoryRun.of(rest).problems()).noneMatch(Problem::isError);
    }
}
