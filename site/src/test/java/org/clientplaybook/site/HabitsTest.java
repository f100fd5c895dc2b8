package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What no test of any module does: each run is the same run, and leaves out nothing but what has the tag {@code whole}. */
class HabitsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final List<String> MODULES = List.of("playbook-core", "maven-plugin", "site");

    /** Those that measure are not tests, and this file names what it looks for. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*(Benchmark|PreviewTimes|HabitsTest)\\.java|.*/benchmark/.*");

    private static final Map<String, Pattern> HABITS = new TreeMap<>(Map.of(
            "skips nothing, whatever the machine",
            Pattern.compile("@Disabled|@EnabledO|@EnabledI|@DisabledO|@DisabledI|[aA]ssum(e(That|True|False)|ptions\\b)"
                    + "|TestAborted"),
            "begins with a seed that is known, and that a long run changes",
            Pattern.compile(
                    "new Random\\((\\)|\\d)|Random\\(System|SecureRandom|ThreadLocalRandom|Math\\.random|randomUUID"
                            + "|seed = System|SEED = System"),
            "waits for what happens and not for a time",
            Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|waitForTimeout"),
            // Where it has to ask twice, the browser has a string to evaluate, which the policy of the pages refuses.
            "waits with assertions that it makes itself",
            Pattern.compile("waitForFunction")));

    @TestFactory
    Stream<DynamicTest> everyTest() {
        return HABITS.entrySet().stream()
                .map(habit -> dynamicTest(
                        habit.getKey(),
                        () -> assertThat(found(habit.getValue())).isEmpty()));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String module : MODULES) {
            for (Path file : sources(ROOT.resolve(module).resolve("src"))) {
                files++;
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
            }
        }
        assertThat(files).isGreaterThan(100);
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        return path.matches("(test|it)/.*\\.(java|groovy)")
                                && !ELSEWHERE.matcher(path).matches();
                    })
                    .toList();
        }
    }
}
