package org.clientplaybook.maven;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Maven has put together for the plugin: its own jars, and the dependencies that a POM gives it, such as packs. */
final class ClassPath {
    private ClassPath() {}

    /** Returns the jars and folders that a class loader loads from; none that are in no file. */
    static List<Path> of(ClassLoader loader) {
        List<Path> places = new ArrayList<>();
        for (URL url : loader instanceof URLClassLoader own ? own.getURLs() : new URL[0]) {
            try {
                places.add(Path.of(url.toURI()));
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                // What is in no file is no pack.
            }
        }
        return List.copyOf(places);
    }

    /** Returns those of the plugin. */
    static List<Path> places() {
        return of(ClassPath.class.getClassLoader());
    }
}
