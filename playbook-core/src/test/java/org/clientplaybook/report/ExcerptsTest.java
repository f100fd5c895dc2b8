package org.clientplaybook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private static Excerpts of(String text) {
        ContentPath path = new ContentPath("a.md");
        return new Excerpts(Map.of(path, new SourceText(path, text)));
    }

    @Test
    void showTheLineAroundTheColumnWithoutControls() {
        Excerpts excerpts = of("one\ntw\u0007o\n" + "0123456789".repeat(30));

        assertThat(excerpts.of(new Location("a.md", 2, 3))).containsExactly("  2 | tw o", "    |   ^");
        assertThat(excerpts.of(new Location("a.md", 3, 101)))
                .containsExactly("  3 | …" + "0123456789".repeat(10) + "…", "    | " + " ".repeat(41) + "^");
        assertThat(excerpts.of(new Location("a.md", 4, 1))).isEmpty();
    }

    /** A problem shows a stretch of its line, and thousands of them can stand in one. */
    @Test
    void takeNoLongerWhereTheLineIsLong() {
        Excerpts excerpts = of("[^1] ".repeat(13_000));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();

        for (int i = 0; i < 13_000; i++) {
            assertThat(excerpts.of(new Location("a.md", 1, 5 * i + 1))).hasSize(2);
        }
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(500));
    }
}
