package org.clientplaybook;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/**
 * A golden case, unpacked where it can be changed.
 *
 * @param content its content folder
 * @param base the address of its site, or null
 * @param day the day of the check, or null where the case is a site
 */
record GoldenCase(Path content, URI base, boolean drafts, LocalDate day) {
    /** Copies a case's content, and does what only its properties can say. */
    static GoldenCase unpack(Path folder, Path place) throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve("case.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        Path content = place.resolve("content");
        Files.createDirectories(content);
        if (properties.containsKey("over")) {
            unpack(folder.resolveSibling(properties.getProperty("over")), place);
        }
        for (String part : List.of("content", "outside")) {
            if (Files.exists(folder.resolve(part))) {
                new Folder(folder.resolve(part)).copyTo(place.resolve(part));
            }
        }
        if (properties.containsKey("without")) {
            new Folder(content.resolve(properties.getProperty("without"))).delete();
        }
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            Path target = content.resolve(key.substring(key.indexOf('.') + 1));
            if (key.startsWith("link.")) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, place.resolve(value));
            } else if (key.startsWith("repeat.")) {
                Files.writeString(target, Files.readString(target).repeat(Integer.parseInt(value)));
            }
        }
        String base = properties.getProperty("base");
        boolean drafts = Boolean.parseBoolean(properties.getProperty("drafts"));
        String day = properties.getProperty("check");
        return new GoldenCase(
                content, base == null ? null : URI.create(base), drafts, day == null ? null : LocalDate.parse(day));
    }

    Playbook playbook() {
        return Playbook.of(content, Options.builder().base(base).drafts(drafts).build());
    }
}
