package org.clientplaybook.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where Chromium, Chrome or Edge may be installed.
 *
 * @param os the value of {@code os.name}
 * @param environment the environment's variables
 * @param executable tells whether a path is a file that can be run
 */
record BrowserPaths(String os, Map<String, String> environment, Predicate<Path> executable) {
    /** Chromium without a window comes first: it takes about half the processor's time for the same page. */
    private static final List<String> COMMANDS = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");

    private static final List<String> LINUX = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/lib/chromium/chromium",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/opt/microsoft/msedge/msedge");
    private static final List<String> MAC = List.of("Chromium", "Google Chrome", "Microsoft Edge");
    private static final List<String> WINDOWS = List.of(
            "Chromium/Application/chrome.exe",
            "Google/Chrome/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe");

    /** Returns the browsers that are there, those of the search path first; empty where there is none. */
    List<Path> installed() {
        return Stream.concat(searched(), usual())
                .map(Path::normalize)
                .distinct()
                .filter(executable)
                .toList();
    }

    private Stream<Path> searched() {
        boolean windows = isWindows();
        String[] folders = environment.getOrDefault("PATH", "").split(windows ? ";" : ":");
        return COMMANDS.stream()
                .map(command -> windows ? command + ".exe" : command)
                .flatMap(command ->
                        Stream.of(folders).filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, command)));
    }

    private Stream<Path> usual() {
        if (isWindows()) {
            return under(WINDOWS, "ProgramFiles", "ProgramFiles(x86)", "LocalAppData");
        }
        if (os.startsWith("Mac")) {
            List<String> programs = MAC.stream()
                    .map(name -> "Applications/" + name + ".app/Contents/MacOS/" + name)
                    .toList();
            return Stream.concat(programs.stream().map(program -> Path.of("/" + program)), under(programs, "HOME"));
        }
        return LINUX.stream().map(Path::of);
    }

    private Stream<Path> under(List<String> programs, String... variables) {
        List<Path> paths = new ArrayList<>();
        for (String program : programs) {
            for (String variable : variables) {
                String folder = variable(variable);
                if (folder != null) {
                    paths.add(Path.of(folder, program));
                }
            }
        }
        return paths.stream();
    }

    /** Windows writes its variables now in one case, now in another. */
    private String variable(String name) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean isWindows() {
        return os.toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
