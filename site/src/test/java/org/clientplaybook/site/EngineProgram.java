package org.clientplaybook.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @param searchPath the value of {@code PATH}
     * @param executable tells whether a path is a file that can be run
     */
    Optional<Path> find(String searchPath, Predicate<Path> executable) {
        return commands.stream()
                .flatMap(command -> Stream.of(searchPath.split(":"))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, command)))
                .filter(executable)
                .findFirst();
    }

    /** Returns one line that says what to install. */
    static String missing(List<EngineProgram> programs) {
        String titles = programs.stream().map(EngineProgram::title).collect(Collectors.joining(", "));
        String packages = programs.stream().map(EngineProgram::debian).collect(Collectors.joining(" "));
        return "The tests run in three browser engines, and this is not installed: " + titles
                + "; install it, on Debian with `apt-get install " + packages
                + "`, or run them in Chromium alone with `-Dengines=chromium`.";
    }
}
