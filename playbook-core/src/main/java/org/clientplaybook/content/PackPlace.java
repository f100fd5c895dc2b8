package org.clientplaybook.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar, or a folder of what will be one, that may have packs: each in {@code META-INF/playbook/<id>/}. */
public final class PackPlace {
    /** The folder that has a folder for each pack. */
    public static final String FOLDER = "META-INF/playbook/";

    /** The greatest number of bytes of a file in a jar. */
    private static final int LARGEST_FILE = 20_000_000;
    /** The greatest number of bytes of all packs in a jar. */
    private static final long LARGEST = 200_000_000;
    /** How much larger than the jar its packs may be, from a size on that does no harm: texts shrink to a fourth. */
    private static final int RATIO = 50;

    private static final long HARMLESS = 1_000_000;

    private final Path place;

    public PackPlace(Path place) {
        this.place = place;
    }

    /**
     * What became of opening a place.
     *
     * @param packs the files of each pack by its id: by path below its folder; none after a fault
     * @param fault why no pack of it can be used, as a sentence, or null
     */
    public record Opened(
            Map<String, Map<ContentPath, byte[]>> packs,
            @Nullable String fault) {}

    /** Returns the ids of its packs; none where it has none or does not exist, or is no jar. */
    public List<String> ids() {
        try {
            return Files.isDirectory(place)
                    ? folders()
                    : JarDirectory.read(place).stream()
                            .map(JarDirectory.Name::text)
                            .filter(PackPlace::isPacked)
                            .map(name -> name.substring(FOLDER.length(), name.indexOf('/', FOLDER.length())))
                            .distinct()
                            .sorted()
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads all its packs into memory, unless something about it is not as it must be. */
    public Opened open() {
        try {
            return new Opened(Files.isDirectory(place) ? ofFolder() : ofJar(), null);
        } catch (Refusal e) {
            return new Opened(Map.of(), e.getMessage());
        } catch (IOException e) {
            return new Opened(Map.of(), "It cannot be read.");
        }
    }

    /** Returns the name of its file. */
    @Override
    public String toString() {
        return String.valueOf(place.getFileName());
    }

    private static boolean isPacked(String name) {
        return name.startsWith(FOLDER) && name.indexOf('/', FOLDER.length()) > FOLDER.length();
    }

    private List<String> folders() throws IOException {
        Path folder = place.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, Map<ContentPath, byte[]>> ofFolder() throws IOException {
        Map<String, Map<ContentPath, byte[]>> packs = new TreeMap<>();
        PackNames names = new PackNames();
        long left = LARGEST;
        for (String id : folders()) {
            List<ContentFault> faults = new ArrayList<>();
            ContentRoot root = new ContentFolder(place.resolve(FOLDER).resolve(id));
            Map<ContentPath, byte[]> files = new TreeMap<>();
            for (ContentRoot.Entry entry : root.walk(ContentPath.ROOT, faults::add)) {
                refuse(names.fault(FOLDER + id + "/" + entry.path(), entry.linked()));
                byte[] bytes = root.read(entry, Math.min(left, LARGEST_FILE), faults::add);
                if (bytes != null) {
                    left -= bytes.length;
                    files.put(entry.path(), bytes);
                }
            }
            if (!faults.isEmpty()) {
                throw new Refusal("`" + faults.get(0).path() + "` cannot be read, is too large, or leads out of it.");
            }
            packs.put(id, files);
        }
        return packs;
    }

    private Map<String, Map<ContentPath, byte[]>> ofJar() throws IOException {
        List<JarDirectory.Name> listed = JarDirectory.read(place);
        PackNames names = new PackNames();
        for (JarDirectory.Name name : listed) {
            refuse(names.fault(name.text(), name.link()));
        }
        Map<String, Map<ContentPath, byte[]>> packs = new TreeMap<>();
        long left = Math.min(LARGEST, Math.max(HARMLESS, RATIO * Files.size(place)));
        try (ZipFile jar = new ZipFile(place.toFile())) {
            // What is read is what was looked at, also of a jar that can be read in two ways.
            if (!jar.stream()
                    .map(ZipEntry::getName)
                    .toList()
                    .equals(listed.stream().map(JarDirectory.Name::text).toList())) {
                throw new Refusal("It can be read in two ways.");
            }
            for (ZipEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                // As in a folder, what is hidden is not read.
                if (!entry.isDirectory() && isPacked(name) && !name.contains("/.")) {
                    byte[] bytes = bytes(jar, entry, left);
                    left -= bytes.length;
                    int slash = name.indexOf('/', FOLDER.length());
                    packs.computeIfAbsent(name.substring(FOLDER.length(), slash), id -> new TreeMap<>())
                            .put(new ContentPath(name.substring(slash + 1)), bytes);
                }
            }
        }
        return packs;
    }

    private static void refuse(@Nullable String fault) throws Refusal {
        if (fault != null) {
            throw new Refusal(fault);
        }
    }

    /** Whatever the jar says of a file's size, no more of it is unpacked than is taken. */
    private static byte[] bytes(ZipFile jar, ZipEntry entry, long left) throws IOException {
        int most = (int) Math.min(left, LARGEST_FILE);
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal(
                        most == LARGEST_FILE
                                ? "`" + entry.getName() + "` is larger than " + LARGEST_FILE / 1_000_000 + " MB."
                                : "What it unpacks to is too large for a jar of its size.");
            }
            return bytes;
        }
    }

    /** Why a place is not used. */
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String why) {
            super(why);
        }
    }
}
