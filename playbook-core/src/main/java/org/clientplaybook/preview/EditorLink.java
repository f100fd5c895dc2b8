package org.clientplaybook.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.problem.Place;

/** The address that opens a place of the content folder in somebody's editor. */
final class EditorLink {
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "vscode", "vscode://file{file}:{line}:{column}",
            "vscodium", "vscodium://file{file}:{line}:{column}",
            "cursor", "cursor://file{file}:{line}:{column}",
            "zed", "zed://file{file}:{line}:{column}",
            "idea", "idea://open?file={file}&line={line}&column={column}"));

    private final String pattern;
    private final Path content;

    /**
     * Makes links.
     *
     * @param editor a name that is known, or an address with {@code {file}}
     * @throws IllegalArgumentException if it is neither
     */
    EditorLink(String editor, Path content) {
        this.pattern = KNOWN.getOrDefault(editor, editor);
        this.content = content;
        if (!pattern.contains("{file}") || !pattern.matches("(?!javascript:|data:)[a-z][a-z0-9+.-]*:.*")) {
            throw new IllegalArgumentException("The editor must be one of " + String.join(", ", KNOWN.keySet())
                    + ", or an address such as myeditor://open?file={file}&line={line}&column={column}, not "
                    + editor);
        }
    }

    String to(Place location) {
        return pattern.replace("{file}", escaped(file(location)))
                .replace("{line}", Integer.toString(Math.max(1, location.line())))
                .replace("{column}", Integer.toString(Math.max(1, location.column())));
    }

    /** Returns a problem's file, or the content folder where this system cannot write the file's name. */
    private Path file(Place location) {
        try {
            return content.resolve(location.path());
        } catch (InvalidPathException e) {
            return content;
        }
    }

    /** Returns a file's path as a part of an address, with {@code /} before it and within. */
    private static String escaped(Path file) {
        String path = file.toString().replace('\\', '/');
        try {
            return new URI(null, null, path.startsWith("/") ? path : "/" + path, null)
                    .toASCIIString()
                    .replace("&", "%26")
                    .replace("+", "%2B");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
