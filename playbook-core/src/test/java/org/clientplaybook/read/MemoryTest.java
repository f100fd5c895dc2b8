package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered between readings never shows: a reading with a memory gives what one without it gives. */
class MemoryTest {
    private static final int EDITS = Generated.cases(30);
    private static final int SCENARIOS = 12;
    private static final Path CONTENT = Path.of("src/test/two-scenarios");
    private static final Path LATE_PAYER = CONTENT.resolve("scenarios/late-payer");

    @TempDir
    Path folder;

    /** @param settled whether files count as changed long ago, so that their bytes are not read again */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadingWithAMemoryIsAReading(boolean settled) throws IOException {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        copy(CONTENT, folder);
        for (int i = 0; i < SCENARIOS; i++) {
            copy(LATE_PAYER, folder.resolve("scenarios/late-payer-" + i));
        }
        ContentReader.Memory memory = new ContentReader.Memory(settled ? MemoryTest::later : Instant::now);
        ContentReader.read(new ContentFolder(folder), true, memory, () -> {});
        for (int i = 0; i < EDITS; i++) {
            String edit = edit(random);
            ContentReader.Reading with = ContentReader.read(new ContentFolder(folder), true, memory, () -> {});
            ContentReader.Reading without = ContentReader.read(new ContentFolder(folder), true);
            String what = "seed " + seed + ", edit " + i + ": " + edit;
            assertThat(new HashSet<>(with.problems())).as(what).isEqualTo(new HashSet<>(without.problems()));
            assertThat(with.catalog()).as(what).isEqualTo(without.catalog());
        }
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws IOException {
        copy(CONTENT, folder);
        ContentReader.Memory memory = new ContentReader.Memory(Instant::now);
        var before = ContentReader.read(new ContentFolder(folder), true, memory, () -> {})
                .catalog();
        Path changed = folder.resolve("scenarios/late-payer/guidance.md");
        Files.writeString(changed, Files.readString(changed) + "\nMore.\n");
        var after = ContentReader.read(new ContentFolder(folder), true, memory, () -> {})
                .catalog();
        Set<Object> remembered = Collections.newSetFromMap(new IdentityHashMap<>());
        remembered.addAll(before.editions().get(0).scenarios());
        List<String> again = after.editions().get(0).scenarios().stream()
                .filter(scenario -> !remembered.contains(scenario))
                .map(scenario -> scenario.slug())
                .toList();
        assertThat(again).containsExactly("late-payer");
    }

    @Test
    void filesThatAreSettledAreReadOnce() throws IOException {
        copy(CONTENT, folder);
        Path changed = folder.resolve("scenarios/late-payer/guidance.md");
        AtomicReference<Supplier<Instant>> clock = new AtomicReference<>(Instant::now);
        ContentReader.Memory memory = new ContentReader.Memory(() -> clock.get().get());
        assertThat(readWith(memory)).contains("scenarios/late-payer/guidance.md", "scenarios/late-payer/scenario.yaml");
        clock.set(MemoryTest::later);
        assertThat(readWith(memory)).contains("scenarios/late-payer/guidance.md");
        assertThat(readWith(memory)).isNotEmpty().noneMatch(file -> file.startsWith("scenarios/"));
        Files.writeString(changed, Files.readString(changed) + "\nMore.\n");
        assertThat(readWith(memory))
                .filteredOn(file -> file.startsWith("scenarios/"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("scenarios/late-payer/"));
    }

    @Test
    void aFileThatIsUnpackedWithItsOldTimeIsReadAgain() throws IOException {
        copy(CONTENT, folder);
        Path file = folder.resolve("scenarios/late-payer/guidance.md");
        FileTime time = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, time);
        ContentReader.Memory memory = new ContentReader.Memory(MemoryTest::later);
        read(memory);
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("e", "E"));
        Files.setLastModifiedTime(file, time);
        assertThat(Files.readString(file)).hasSameSizeAs(text).isNotEqualTo(text);
        isAsWithout(memory);
    }

    @Test
    void whatIsReadWithoutSettingsIsNotRemembered() throws IOException {
        copy(CONTENT, folder);
        Path settings = folder.resolve("playbook.yaml");
        Path scenario = folder.resolve("scenarios/late-payer/scenario.yaml");
        String text = Files.readString(settings);
        for (boolean whole : new boolean[] {false, true}) {
            ContentReader.Memory memory = new ContentReader.Memory(Instant::now);
            if (whole) {
                read(memory);
            }
            Files.writeString(settings, "<<<<<<< HEAD\n" + text);
            Files.writeString(scenario, Files.readString(scenario) + "# A note\n");
            assertThat(read(memory).catalog()).isNull();
            isAsWithout(memory);
            Files.writeString(settings, text);
            assertThat(read(memory).catalog()).isNotNull();
            isAsWithout(memory);
        }
    }

    private ContentReader.Reading read(ContentReader.Memory memory) {
        return ContentReader.read(new ContentFolder(folder), true, memory, () -> {});
    }

    private void isAsWithout(ContentReader.Memory memory) {
        ContentReader.Reading with = read(memory);
        ContentReader.Reading without = ContentReader.read(new ContentFolder(folder), true);
        assertThat(new HashSet<>(with.problems())).isEqualTo(new HashSet<>(without.problems()));
        assertThat(with.catalog()).isEqualTo(without.catalog());
    }

    /** Reads the folder, and returns the paths of the files whose bytes that took. */
    private List<String> readWith(ContentReader.Memory memory) {
        List<String> read = Collections.synchronizedList(new ArrayList<>());
        ContentReader.read(new Watched(new ContentFolder(folder), read), true, memory, () -> {});
        return read;
    }

    /** A content root that says which files are read. */
    private record Watched(ContentRoot root, List<String> read) implements ContentRoot {
        @Override
        public boolean exists() {
            return root.exists();
        }

        @Override
        public List<Entry> list(ContentPath path, Consumer<ContentFault> faults) {
            return root.list(path, faults);
        }

        @Override
        public Entry find(ContentPath path, Consumer<ContentFault> faults) {
            return root.find(path, faults);
        }

        @Override
        public byte[] read(Entry file, long most, Consumer<ContentFault> faults) {
            read.add(file.path().path());
            return root.read(file, most, faults);
        }
    }

    /** Returns a moment by which all files of now were changed long ago. */
    private static Instant later() {
        return Instant.now().plusSeconds(60);
    }

    /** Changes something, and returns what. */
    private String edit(Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        Path scenario = file.getParent();
        boolean settings = !scenario.getParent().getFileName().toString().equals("scenarios");
        switch (random.nextInt(settings ? 2 : 6)) {
            case 0, 1 -> {
                List<String> lines = Files.readAllLines(file);
                int line = random.nextInt(lines.size() + 1);
                List<String> more = List.of("# A note", "", "title: Twice", "Some text.", "broken: [");
                List<String> edited = new ArrayList<>(lines);
                edited.add(line, more.get(random.nextInt(settings ? 2 : more.size())));
                Files.write(file, edited);
                return "a line in " + file + ":" + (line + 1);
            }
            case 2 -> Files.delete(file);
            case 3 -> Files.writeString(scenario.resolve("stray-" + random.nextInt(3) + ".txt"), "stray");
            case 4 -> Files.move(scenario, scenario.resolveSibling("moved-" + random.nextInt(1_000_000)));
            default -> {
                Path copy = LATE_PAYER.resolve(file.getFileName());
                if (Files.exists(copy)) {
                    Files.write(file, Files.readAllBytes(copy));
                }
            }
        }
        return file.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
