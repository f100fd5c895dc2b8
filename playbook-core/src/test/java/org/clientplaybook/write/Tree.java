package org.clientplaybook.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder as a value: what is in it, and how to build a site into it. */
final class Tree {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private Tree() {}

    /** Returns everything below a folder: a file by its text, a folder by {@code /}, a link by where it leads. */
    static SortedMap<String, String> of(Path root) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path path : paths(root)) {
            try {
                String name = root.relativize(path).toString().replace('\\', '/');
                tree.put(
                        name,
                        Files.isSymbolicLink(path)
                                ? "-> " + Files.readSymbolicLink(path)
                                : Files.isDirectory(path) ? "/" : Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tree;
    }

    private static List<Path> paths(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes files, given as path and text in turn. */
    static void write(Path root, String... pathsAndTexts) {
        sites(pathsAndTexts).forEach((path, text) -> {
            try {
                Files.createDirectories(root.resolve(path).getParent());
                Files.writeString(root.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static SortedMap<String, String> sites(String... pathsAndTexts) {
        SortedMap<String, String> site = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            site.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return site;
    }

    /** Builds a whole site, as the facade does. */
    static Publication.Result build(Path output, Map<String, String> site) {
        return build(output, site, new Disk());
    }

    static Publication.Result build(Path output, Map<String, String> site, Disk disk) {
        try (Publication publication = Publication.open(output, output.resolveSibling("content"), disk)) {
            site.forEach((path, text) -> publication.put(path, text.getBytes(UTF_8)));
            return publication.commit();
        }
    }

    /** Gives everything below a folder an old time, so that {@link #touched} finds what was written since. */
    static void age(Path root) {
        for (Path path : paths(root)) {
            try {
                Files.setLastModifiedTime(path, LONG_AGO);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<String> touched(Path root) {
        List<String> touched = new ArrayList<>();
        for (Path path : paths(root)) {
            try {
                if (!Files.getLastModifiedTime(path).equals(LONG_AGO)) {
                    touched.add(root.relativize(path).toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return touched;
    }
}
