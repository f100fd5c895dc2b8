package org.clientplaybook.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A program that drives an engine, or is one, and that whoever tests has to install.
 *
 * @param title what people call it
 * @param debian the package of Debian that has it
 * @param commands its names, of which one has to be there
 */
record EngineProgram(String title, String debian, List<String> commands) {
    static final EngineProgram FIREFOX = new EngineProgram("Firefox", "firefox-esr", List.of("firefox-esr", "firefox"));
    static final EngineProgram WEBKIT_DRIVER =
            new EngineProgram("WebKitWebDriver", "webkit2gtk-driver", List.of("WebKitWebDriver"));
    static final EngineProgram SCREEN = new EngineProgram("Xvfb", "xvfb", List.of("Xvfb"));

    /**
     * Returns where it is.
     *
     * @param folders those to look in, in this order
     * @param executable tells whether a path is a file that can be run
     */
    Optional<Path> find(List<Path> folders, Predicate<Path> executable) {
        return commands.stream()
                .flatMap(command -> folders.stream().map(folder -> folder.resolve(command)))
                .filter(executable)
                .findFirst();
    }

    /** Returns one line that says what to install. */
    static String missing(List<EngineProgram> programs) {
        String titles = programs.stream().map(EngineProgram::title).collect(Collectors.joining(", "));
        String packages = programs.stream().map(EngineProgram::debian).collect(Collectors.joining(" "));
        return "The tests run in three browser engines. Not found on the PATH: " + titles
                + ". On Debian, install it with `apt-get install " + packages
                + "`; or test in Chromium only, with `-Dengines=chromium`.";
    }
}
