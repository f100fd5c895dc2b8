package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills builds of random sites at random file operations, some while they heal, and looks each time as a reader would. */
class RandomKillsTest {
    private static final int KILLS = Generated.cases(200);
    /** More than a build of these sites has. */
    private static final int OPERATIONS = 150;

    @TempDir
    private Path temp;

    private int kills;

    private static final class Killed extends Error {}

    /** Ends at an operation, as a killed process does. */
    private static final class MortalDisk extends WatchedDisk {
        private int left;

        MortalDisk(int left) {
            this.left = left;
        }

        @Override
        void before(String operation, Path path, byte[] bytes) {
            if (left-- <= 0) {
                throw new Killed();
            }
        }
    }

    @Test
    void noPageIsMissingAndNoneMeetsAForeignScript() {
        for (int run = 0; kills < KILLS; run++) {
            long seed = Generated.SEED + run;
            Random random = new Random(seed);
            String when = "-Dgenerated.seed=" + seed;
            ReadersView view = ReadersView.random(random);
            Path output = temp.resolve(run + "/site");
            assertThat(Tree.build(output, view.former()).problems()).isEmpty();
            survives(() -> Tree.build(output, view.next(), disk(random)));
            view.check(output, when + ", killed");
            if (random.nextBoolean()) {
                survives(() -> open(output, disk(random)));
                view.check(output, when + ", killed while it healed");
            }
            open(output, new Disk());
            view.check(output, when + ", healed");
            view.isOne(output, when + ", healed");
        }
    }

    private static Disk disk(Random random) {
        return new MortalDisk(random.nextInt(OPERATIONS));
    }

    private void survives(Runnable work) {
        try {
            work.run();
        } catch (Killed e) {
            kills++;
        }
    }

    private static void open(Path output, Disk disk) {
        try (Publication publication = Publication.open(output, output.resolveSibling("content"), disk)) {
            assertThat(publication.problems()).isEmpty();
        }
    }
}
