package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowserSourceTest {
    private static final Path STUB = Path.of("/usr/bin/chromium-browser");
    private static final Path CHROME = Path.of("/opt/google/chrome/chrome");
    private static final Path PACKAGED = Path.of("/usr/bin/chromium");

    /** A machine that writes down what it was asked to do. */
    private static final class Recorded implements BrowserSource.Machine<String> {
        private final List<String> done = new ArrayList<>();
        private final List<Path> installed = new ArrayList<>();
        private Set<Path> starting = Set.of();
        private boolean online;
        private boolean ownStarts;
        private boolean root;
        private boolean packageThere;

        @Override
        public List<Path> installed() {
            return List.copyOf(installed);
        }

        @Override
        public Optional<String> start(Path executable) {
            done.add("start " + executable);
            boolean starts = executable == null ? ownStarts : starting.contains(executable);
            return starts ? Optional.of("browser " + executable) : Optional.empty();
        }

        @Override
        public boolean download() {
            done.add("download");
            return online;
        }

        @Override
        public boolean hasPackages() {
            return root;
        }

        @Override
        public boolean installPackage() {
            done.add("install");
            if (packageThere) {
                installed.add(PACKAGED);
            }
            return packageThere;
        }
    }

    private final Recorded machine = new Recorded();

    private String get() {
        return new BrowserSource<>(machine).get();
    }

    @Test
    void takesWhatIsInstalledAndFetchesNothing() {
        machine.installed.add(CHROME);
        machine.starting = Set.of(CHROME);
        assertThat(get()).isEqualTo("browser " + CHROME);
        assertThat(machine.done).containsExactly("start " + CHROME);
    }

    @Test
    void goesOnToTheNextWhereOneDoesNotStart() {
        machine.installed.addAll(List.of(STUB, CHROME));
        machine.starting = Set.of(CHROME);
        assertThat(get()).isEqualTo("browser " + CHROME);
    }

    @Test
    void downloadsWhereNothingIsInstalled() {
        machine.online = true;
        machine.ownStarts = true;
        assertThat(get()).isEqualTo("browser null");
        assertThat(machine.done).containsExactly("download", "start null");
    }

    @Test
    void takesThePackageWhereTheDownloadFails() {
        machine.root = true;
        machine.packageThere = true;
        machine.starting = Set.of(PACKAGED);
        assertThat(get()).isEqualTo("browser " + PACKAGED);
        assertThat(machine.done).containsExactly("download", "install", "start " + PACKAGED);
    }

    @Test
    void takesThePackageWhereTheDownloadedOneDoesNotStart() {
        machine.installed.add(STUB);
        machine.online = true;
        machine.root = true;
        machine.packageThere = true;
        machine.starting = Set.of(PACKAGED);
        assertThat(get()).isEqualTo("browser " + PACKAGED);
        assertThat(machine.done)
                .containsExactly("start " + STUB, "download", "start null", "install", "start " + PACKAGED);
    }

    @Test
    void installsNoPackageWithoutBeingAllowedTo() {
        machine.packageThere = true;
        assertThatThrownBy(this::get).isInstanceOf(BrowserSource.Missing.class);
        assertThat(machine.done).containsExactly("download");
    }

    @Test
    void failsWithOneLineThatSaysWhatToInstall() {
        machine.installed.add(STUB);
        machine.root = true;
        assertThatThrownBy(this::get)
                .isInstanceOf(BrowserSource.Missing.class)
                .hasMessageContaining("Chromium, Chrome or Edge")
                .hasMessageContaining(STUB.toString())
                .hasMessageContaining("apt-get install chromium-headless-shell")
                .hasMessageNotContaining("\n")
                .satisfies(missing -> assertThat(missing.getStackTrace()).isEmpty());
    }
}
