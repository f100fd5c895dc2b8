package org.clientplaybook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The browser's scripts as they are written: the theme's, the service workers, and the preview's own. */
final class ScriptSources {
    private static final Path PROJECT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Path RESOURCES = PROJECT.resolve("playbook-core/src/main/resources/org/clientplaybook");

    /** What Prettier is told; editors read it too. */
    static final Path SETTINGS = PROJECT.resolve(".prettierrc.json");

    private ScriptSources() {}

    /** Returns the texts by file. */
    static Map<Path, String> all() throws IOException {
        Map<Path, String> scripts = new TreeMap<>();
        for (String folder : List.of("theme", "offline", "preview")) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".js")).toList()) {
                    scripts.put(file, Files.readString(file));
                }
            }
        }
        return scripts;
    }

    /** Returns the texts by their paths from the resources' root, with {@code /}. */
    static Map<String, String> byName() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        all().forEach((file, text) -> scripts.put(name(file), text));
        return scripts;
    }

    static String name(Path file) {
        return RESOURCES.relativize(file).toString().replace('\\', '/');
    }
}
