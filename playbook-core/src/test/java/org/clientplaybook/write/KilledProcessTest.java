package org.clientplaybook.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.SortedMap;
import org.clientplaybook.Generated;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Really kills a process in the middle of its build, and before that, asks for the folder that it holds. */
class KilledProcessTest {
    private static final Map<String, String> FORMER =
            Tree.sites("index.html", "former", "a/stale.html", "s", "same.html", "same");
    private static final Map<String, String> NEXT =
            Tree.sites("index.html", "next", "b/new.html", "n", "same.html", "same");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "openLock, .site.playbook-lock, before",
        "write, index.html, before",
        "move, draft, before",
        "move, index.html, before",
        "makeFolder, b, before",
        "move, new.html, before",
        "delete, journal, before",
        "delete, 2, after",
    })
    void theNextBuildRecovers(String operation, String file, String expected) throws Exception {
        Path output = temp.resolve("site");
        Tree.build(output, FORMER);
        SortedMap<String, String> before = Tree.of(temp);
        Tree.build(output, NEXT);
        SortedMap<String, String> after = Tree.of(temp);
        Tree.build(output, FORMER);
        assertThat(Tree.of(temp)).isEqualTo(before);

        Process child = start(output, operation, file);
        try (BufferedReader words = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            assertThat(words.readLine()).isEqualTo("waiting");
            if (!operation.equals("openLock")) {
                assertThat(Tree.build(output, NEXT).problems())
                        .singleElement()
                        .extracting(Problem::code)
                        .isEqualTo(Code.OUTPUT_IN_USE);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }

        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            assertThat(publication.problems()).isEmpty();
        }
        assertThat(Tree.of(temp)).isEqualTo(expected.equals("before") ? before : after);
        assertThat(Tree.build(output, NEXT).problems()).isEmpty();
        assertThat(Tree.of(temp)).isEqualTo(after);
    }

    /** Kills builds that follow one another, whenever it comes. */
    @Test
    void anyMomentLeavesAWholeSite() throws Exception {
        Random random = new Random(Generated.SEED);
        for (int run = 0; run < Generated.cases(4); run++) {
            long seed = Generated.SEED + run;
            ReadersView view = ReadersView.random(new Random(seed));
            Path output = temp.resolve(run + "/site");
            Process child = start(output, Child.ENDLESS, Long.toString(seed));
            try (BufferedReader words = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
                assertThat(words.readLine()).isEqualTo("waiting");
                // It never ends by itself.
                assertThat(child.waitFor(random.nextInt(50), TimeUnit.MILLISECONDS))
                        .isFalse();
            } finally {
                child.destroyForcibly().waitFor();
            }
            view.check(output, "seed " + seed + ", killed");
            try (Publication publication = Publication.open(output, temp.resolve("content"))) {
                assertThat(publication.problems()).isEmpty();
            }
            view.check(output, "seed " + seed + ", healed");
            view.isOne(output, "seed " + seed);
        }
    }

    private static Process start(Path output, String operation, String file) throws Exception {
        String classes = "";
        for (Class<?> type : new Class<?>[] {Publication.class, Child.class}) {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            classes += place + System.getProperty("path.separator");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(), "-cp", classes, Child.class.getName(), output.toString(), operation, file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A build that stops ahead of an operation, until it is killed. */
    static final class Child {
        /** Stands for the operation where there is none, and builds go on until the kill comes. */
        static final String ENDLESS = "endless";

        private Child() {}

        private static void endless(Path output, long seed) {
            ReadersView view = ReadersView.random(new Random(seed));
            Tree.build(output, view.former());
            System.out.println("waiting");
            // Nobody is waited for longer than this.
            for (int i = 0; i < 100_000; i++) {
                Tree.build(output, i % 2 == 0 ? view.next() : view.former());
            }
        }

        public static void main(String[] arguments) {
            if (arguments[1].equals(ENDLESS)) {
                endless(Path.of(arguments[0]), Long.parseLong(arguments[2]));
                return;
            }
            Disk disk = new WatchedDisk() {
                @Override
                void before(String operation, Path path, byte[] bytes) throws IOException {
                    if (operation.equals(arguments[1]) && path.endsWith(arguments[2])) {
                        System.out.println("waiting");
                        if (System.in.read() < 0) {
                            throw new UncheckedIOException(new IOException("Nobody waits"));
                        }
                    }
                }
            };
            Tree.build(Path.of(arguments[0]), NEXT, disk);
        }
    }
}
