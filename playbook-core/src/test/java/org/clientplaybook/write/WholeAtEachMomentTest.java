package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stops the writer ahead of each of its file operations, and looks at the output as a reader would. A page's text begins
 * with the site's version, and names what it loads.
 */
class WholeAtEachMomentTest {
    private static final SortedMap<String, String> FORMER = Tree.sites(
            "index.html", "1 z/style.1.css app.js about.html",
            "about.html", "1 z/style.1.css app.js",
            "gone.html", "1 z/style.1.css old/gone.js app.js",
            "z/style.1.css", "1",
            "old/gone.js", "1",
            "app.js", "1",
            "sitemap.xml", "1");

    private static final SortedMap<String, String> NEXT = Tree.sites(
            "index.html", "2 z/style.2.css app.js about.html deep/new.html",
            "about.html", "2 z/style.2.css app.js deep/new.html",
            "deep/new.html", "2 z/style.2.css app.js deep/new.js",
            "z/style.2.css", "2",
            "deep/new.js", "2",
            "app.js", "2",
            "sitemap.xml", "2");

    @TempDir
    private Path temp;

    private Path output;

    private static final class Killed extends Error {}

    /** Looks at the output ahead of each operation, and ends at one of them as a killed process does. */
    private final class Watcher extends WatchedDisk {
        private final int end;
        private int count;

        Watcher(int end) {
            this.end = end;
        }

        @Override
        void before(String operation, Path path, byte[] bytes) {
            isWhole(operation + " " + path);
            if (count++ >= end) {
                throw new Killed();
            }
        }
    }

    @BeforeEach
    void start() {
        output = temp.resolve("site");
    }

    @Test
    void aBuildThatIsKilledAndTheNextThatRecovers() throws IOException {
        boolean killed = true;
        for (int end = 0; killed; end++) {
            Tree.build(output, FORMER);
            killed = kill(end);
            isWhole("killed at " + end);
            try (Publication recovered =
                    Publication.open(output, temp.resolve("content"), new Watcher(Integer.MAX_VALUE))) {
                assertThat(recovered.problems()).isEmpty();
            }
            isWhole("recovered at " + end);
        }
        assertThat(Tree.of(output)).containsAllEntriesOf(NEXT).doesNotContainKeys("gone.html", "old", "z/style.1.css");
    }

    /** The same where the file system has no second names for files, and a kill can come within a copy. */
    @Test
    void aDiskWithoutLinks() throws IOException {
        Path copy = Files.writeString(temp.resolve("file"), "text");
        Disk disk = new Disk();
        Path taken = Files.writeString(temp.resolve("second"), "in the way");
        disk.keep(copy, taken);
        assertThat(taken).hasContent("text");
        assertThat(temp.resolve("second.part")).doesNotExist();
    }

    private boolean kill(int end) {
        Watcher disk = new Watcher(end);
        try {
            Tree.build(output, NEXT, disk);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private void isWhole(String when) {
        Map<String, String> site = Tree.of(output);
        assertThat(site).as(when).containsKeys("index.html", "about.html", "sitemap.xml");
        boolean allNext = true;
        for (Map.Entry<String, String> page : site.entrySet()) {
            if (page.getKey().endsWith(".html")) {
                String[] words = page.getValue().split(" ", -1);
                for (String needed : List.of(words).subList(1, words.length)) {
                    assertThat(site).as("%s: %s", when, page).containsKey(needed);
                    String version = needed.endsWith(".html") ? words[0] : site.get(needed);
                    assertThat(version)
                            .as("%s: %s loads %s", when, page, needed)
                            .isGreaterThanOrEqualTo(words[0]);
                }
                allNext &= words[0].equals("2") || page.getKey().equals("gone.html");
            }
        }
        assertThat(allNext || site.containsKey("gone.html")).as(when).isTrue();
    }
}
