package org.clientplaybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.MemoryContent;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the structure of good content, this playbook's own among it, and holds that whatever comes of it ends soon, with
 * problems or with a site that nothing can run in. Each change is read; every so many are checked, reported and rendered
 * too, in a long run all of them.
 */
class MutatedContentTest {
    private static final int CASES = Generated.cases(5_000, 100_000);
    private static final int WHOLE = Generated.cases(50, 1);
    private static final Path OWN = Path.of("../content");
    /** The processor's time that a case may take, in milliseconds; a whole run takes a fiftieth. */
    private static final long MOST = 3_000;
    /** What comes to no end is stopped then: on a busy machine, what does may be waiting long. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final OperatingSystemMXBean CLOCK = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir
    private Path temp;

    @Test
    void endsWithASiteOrWithProblems() throws IOException {
        List<MemoryContent> contents = contents();
        List<Map<String, Object>> trees = new ArrayList<>();
        contents.forEach(content -> {
            MemoryRun run = MemoryRun.of(content);
            assertThat(run.site()).as(run.problems().toString()).isNotEmpty();
            assertThat(HarmlessPages.faults(run.site())).isEmpty();
            trees.add(new HashMap<>());
        });
        int sites = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            long seed = Generated.SEED + i;
            Random random = new Random(seed);
            // What reads fast comes often.
            int which = Math.max(0, random.nextInt(contents.size() * 2) - contents.size());
            MemoryContent content = contents.get(which);
            List<String> files = List.copyOf(content.files().keySet());
            String file = files.get(random.nextInt(files.size()));
            byte[] bytes = new Mutations(random, trees.get(which))
                    .of(file, content.files().get(file));
            MemoryContent changed = content.with(file, random.nextInt(100) == 0 ? null : bytes);
            String name = "-Dgenerated.seed=" + seed + ", in " + file + " of " + which;
            if (i % WHOLE == 0) {
                sites += whole(changed, name) ? 1 : 0;
            } else {
                refused += read(changed, name) ? 1 : 0;
            }
        }
        // Else the changes are too gentle, or too rough, to tell anything.
        assertThat(sites).isBetween(CASES / WHOLE / 10, CASES / WHOLE * 9 / 10);
        assertThat(refused).isGreaterThanOrEqualTo(WHOLE == 1 ? 0 : CASES / 10);
    }

    /** Returns whether it was refused. */
    private static boolean read(MemoryContent content, String name) {
        ContentReader.Reading reading = inTime(changed -> ContentReader.read(changed, true), content, name);
        reading.problems().forEach(problem -> wellFormed(problem, content, name));
        boolean refused = reading.problems().stream().anyMatch(Problem::isError);
        assertThat(reading.catalog() != null || refused).as(name).isTrue();
        return refused;
    }

    /** Returns whether a site came of it. */
    private static boolean whole(MemoryContent content, String name) {
        MemoryRun run = inTime(MemoryRun::of, content, name);
        run.problems().forEach(problem -> wellFormed(problem, content, name));
        assertThat(run.reports()).as(name).containsKeys("report.json", "report.sarif", "summary.md");
        boolean refused = run.problems().stream().anyMatch(Problem::isError);
        assertThat(refused || !run.site().isEmpty()).as(name).isTrue();
        assertThat(HarmlessPages.faults(run.site())).as(name).isEmpty();
        SiteLinks.check(run.site(), URI.create("https://site.invalid/"));
        return !run.site().isEmpty();
    }

    /** Returns what is made of content, if that ends. */
    private static <T> T inTime(Function<MemoryContent, T> make, MemoryContent content, String name) {
        long start = CLOCK.getProcessCpuTime();
        T made;
        try {
            made = assertTimeoutPreemptively(PATIENCE, () -> make.apply(content));
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name, e);
        }
        assertThat((CLOCK.getProcessCpuTime() - start) / 1_000_000).as(name).isLessThan(MOST);
        return made;
    }

    /** A problem says what is wrong, how to fix it, and where: at a place that is there. */
    private static void wellFormed(Problem problem, MemoryContent content, String name) {
        assertThat(problem.toString()).as(name).doesNotContain("\n", "Exception");
        GoldenTest.assertWellFormed(problem);
        Place at = problem.location();
        if (at.line() > 0) {
            String text = new String(content.files().get(at.path()), UTF_8)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
            assertThat(at.line()).as("%s: %s", name, problem).isBetween(1, lines.length);
            assertThat(at.column()).as("%s: %s", name, problem).isBetween(0, lines[at.line() - 1].length() + 1);
        }
    }

    private List<MemoryContent> contents() throws IOException {
        List<MemoryContent> contents = new ArrayList<>();
        for (String golden : List.of("markdown", "worksheet", "guide", "every-key")) {
            Path folder = Path.of("src/test/golden").resolve(golden);
            contents.add(MemoryContent.of(
                    GoldenCase.unpack(folder, temp.resolve(golden)).content()));
        }
        contents.add(own("spoken-yes"));
        return contents;
    }

    /** Returns one scenario of this playbook's own, whose links to others lead to itself. */
    private static MemoryContent own(String slug) {
        MemoryContent content = MemoryContent.none();
        ContentFolder own = new ContentFolder(OWN);
        List<ContentPath> paths = new ArrayList<>(List.of(ContentPath.PLAYBOOK, ContentPath.PLAYBOOK.in("sv")));
        own.list(ContentPath.SCENARIOS.child(slug), fault -> {}).forEach(entry -> paths.add(entry.path()));
        for (ContentPath path : paths) {
            String text = new String(MemoryContent.read(OWN.resolve(path.path())), UTF_8);
            content = content.with(path.path(), ofOne(text, slug).getBytes(UTF_8));
        }
        return content;
    }

    private static String ofOne(String text, String slug) {
        return text.replaceAll("(?m)^common:\n(?:  - .*\n)+", "common: [" + slug + "]\n")
                .replaceAll("\\bgo: [a-z-]+", "go: " + slug)
                .replaceAll("\\((?:scenario|page):[a-z-]+(?:#[^)]*)?\\)", "(scenario:" + slug + ")");
    }
}
