package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A golden case, unpacked where it can be changed.
 *
 * @param content its content folder
 * @param packs the folders that have its packs
 * @param base the address of its site, or null
 * @param day the day of the check, or null where the case is a site
 */
record GoldenCase(Path content, List<Path> packs, URI base, boolean drafts, LocalDate day) {
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
                content,
                packs(folder, place),
                base == null ? null : URI.create(base),
                drafts,
                day == null ? null : LocalDate.parse(day));
    }

    /** Makes a pack of each folder of {@code packs/}, but for those that are packs as they are, and returns all that are there. */
    private static List<Path> packs(Path folder, Path place) throws IOException {
        Path made = Files.createDirectories(place.resolve("packs"));
        try (Stream<Path> folders =
                Files.exists(folder.resolve("packs")) ? Files.list(folder.resolve("packs")) : Stream.of()) {
            for (Path pack : folders.toList()) {
                Path classes = made.resolve(pack.getFileName());
                if (Files.exists(pack.resolve("META-INF"))) {
                    new Folder(pack).copyTo(classes);
                } else {
                    Report report = Playbook.of(pack).pack(classes, "1.0.0");
                    assertThat(report.failed()).as(report.problems().toString()).isFalse();
                }
            }
        }
        try (Stream<Path> packs = Files.list(made)) {
            return packs.sorted().toList();
        }
    }

    Playbook playbook() {
        return Playbook.of(
                content,
                Options.builder().base(base).drafts(drafts).packs(packs).build());
    }
}
