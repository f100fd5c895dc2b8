package org.clientplaybook.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gets a browser for the tests: one that is installed, else Playwright's own, else the distribution's package. It never
 * gives up in silence.
 *
 * @param <B> a browser that runs
 */
final class BrowserSource<B> {
    /** What a machine has and can do. */
    interface Machine<B> {
        /** Returns the browsers that are installed, the likeliest first. */
        List<Path> installed();

        /**
         * Starts a browser.
         *
         * @param executable null for the one that Playwright downloaded
         * @return empty where it does not start
         */
        Optional<B> start(Path executable);

        /** Lets Playwright download its own browser; returns whether that went well. */
        boolean download();

        /** Returns whether packages of Debian or Ubuntu can be installed. */
        boolean hasPackages();

        /** Installs the distribution's browser; returns whether that went well. */
        boolean installPackage();
    }

    /** There is no browser. Its message is one line that says what to install. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Missing(String message) {
            // Without a stack trace: the line is all that there is to know.
            super(message, null, false, false);
        }
    }

    private final Machine<B> machine;
    private final List<Path> broken = new ArrayList<>();

    BrowserSource(Machine<B> machine) {
        this.machine = machine;
    }

    /**
     * Returns a browser that runs.
     *
     * @throws Missing where there is none and none can be fetched
     */
    B get() {
        return startInstalled()
                .or(() -> machine.download() ? machine.start(null) : Optional.empty())
                .or(() -> machine.hasPackages() && machine.installPackage() ? startInstalled() : Optional.empty())
                .orElseThrow(this::missing);
    }

    private Optional<B> startInstalled() {
        for (Path executable : machine.installed()) {
            if (broken.contains(executable)) {
                continue;
            }
            Optional<B> browser = machine.start(executable);
            if (browser.isPresent()) {
                return browser;
            }
            broken.add(executable);
        }
        return Optional.empty();
    }

    private Missing missing() {
        String found = broken.isEmpty() ? "" : " (" + broken + " did not start)";
        return new Missing("The browser tests need Chromium, Chrome or Edge: none is installed" + found
                + " and none could be fetched; install one, on Debian with `apt-get install chromium-headless-shell`.");
    }
}
