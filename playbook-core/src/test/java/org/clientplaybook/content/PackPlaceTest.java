package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars that nobody meant well with, and those that are merely not packs. */
class PackPlaceTest {
    private static final String ROOT = "META-INF/playbook/ours/";

    @TempDir
    private Path temporary;

    @Test
    void aPackIsReadFromAJarAndFromAFolder() throws IOException {
        Map<String, byte[]> files =
                Map.of(ROOT + "pages/about.md", "# Us".getBytes(UTF_8), ROOT + ".hidden", new byte[1]);
        Path folder = temporary.resolve("classes");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (Path place : new Path[] {jar(files), folder}) {
            PackPlace pack = new PackPlace(place);
            assertThat(pack.ids()).containsExactly("ours");
            PackPlace.Opened opened = pack.open();
            assertThat(opened.fault()).isNull();
            assertThat(opened.packs().get("ours")).containsOnlyKeys(new ContentPath("pages/about.md"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/playbook/ours/../../../evil.md, leads out",
        "../evil.md, leads out",
        "META-INF/playbook/ours/./a.md, leads out",
        "META-INF/playbook/ours//a.md, leads out",
        "/etc/passwd, not relative",
        "C:/evil.md, not relative",
        "META-INF\\playbook\\ours\\a.md, not relative",
        "META-INF/playbook/ours/PACK.YAML, differ only in case",
        "META-INF/playbook/OURS/a.md, differ only in case",
        "META-INF/playbook/ours/trusted:x.md, has a colon",
        "META-INF/playbook/ours/trusted:/x.md, has a colon",
        "META-INF/playbook/ours/pages/trusted:x.md, has a colon",
        "META-INF/playbook/trusted:x/a.md, has a colon",
        "META-INF/playbook/trusted:x, has a colon",
        "meta-inf/../playbook, leads out"
    })
    void namesThatNoPackHas(String name, String why) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ROOT + "pack.yaml", new byte[0]);
        files.put(name, new byte[0]);
        refused(jar(files), why);
    }

    @Test
    void namesThatNoFolderOfAPackHas() throws IOException {
        folderRefused("trusted:x.md", "has a colon");
        folderRefused("trusted:/x.md", "");
        folderRefused("pages/trusted:x.md", "has a colon");
        folderRefused("pages/a\u0007.md", "control character");
        Path folder = folder("PACK.yaml", new byte[0]);
        if (!Files.exists(folder.resolve(ROOT + "pack.YAML"))) {
            Files.write(folder.resolve(ROOT + "pack.YAML"), new byte[0]);
            refused(folder, "differ only in case");
        }
    }

    @Test
    void aFolderThatIsTooLarge() throws IOException {
        refused(folder("pages/about.md", new byte[20_000_001]), "too large");
        Path many = folder("pages/0.md", new byte[20_000_000]);
        for (int i = 1; i <= 10; i++) {
            try (RandomAccessFile file = new RandomAccessFile(
                    many.resolve(ROOT + "pages/" + i + ".md").toFile(), "rw")) {
                file.setLength(20_000_000);
            }
        }
        refused(many, "too large");
    }

    @Test
    void severalPacksOfOnePlace() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("theirs/b.md", "ours/b.md", "ours/a.md", "ours/pages/.hidden/a.md", "loose.md")) {
            files.put(PackPlace.FOLDER + name, name.getBytes(UTF_8));
        }
        Path folder = temporary.resolve("classes");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (Path place : List.of(jar(files), folder)) {
            PackPlace packs = new PackPlace(place);
            assertThat(packs.ids()).containsExactly("ours", "theirs");
            assertThat(packs.open().packs()).containsOnlyKeys("ours", "theirs");
            assertThat(packs.open().packs().get("ours"))
                    .containsOnlyKeys(new ContentPath("a.md"), new ContentPath("b.md"))
                    .containsEntry(new ContentPath("b.md"), files.get(PackPlace.FOLDER + "ours/b.md"));
        }
    }

    @Test
    void aJarWithNothingInIt() throws IOException {
        PackPlace place = new PackPlace(jar(Map.of()));
        assertThat(Files.size(temporary.resolve("pack.jar"))).isEqualTo(22);
        assertThat(place.ids()).isEmpty();
        assertThat(place.open()).isEqualTo(new PackPlace.Opened(Map.of(), null));
    }

    /** A folder's name ends with a slash, and counts as one name more. */
    @Test
    void foldersInAJarAreNoFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("META-INF/", "META-INF/playbook/", ROOT, ROOT + "pages/", ROOT + "pages/a.md")) {
            files.put(name, new byte[0]);
        }
        PackPlace.Opened opened = new PackPlace(jar(files)).open();
        assertThat(opened.fault()).isNull();
        assertThat(opened.packs().get("ours")).containsOnlyKeys(new ContentPath("pages/a.md"));
        assertThat(new PackPlace(jar(files))).hasToString("pack.jar");
        files.put(ROOT + "PAGES/", new byte[0]);
        refused(jar(files), "`" + ROOT + "PAGES/`");
        refused(jar(Map.of(ROOT + "a\u0007b\u0085.yaml", new byte[0])), "`" + ROOT + "a\uFFFDb\uFFFD.yaml`");
    }

    @Test
    void anEmptyIdIsNoPack() throws IOException {
        assertThat(new PackPlace(jar(Map.of("META-INF/playbook/a.md", new byte[1]))).ids())
                .isEmpty();
        assertThat(new PackPlace(jar(Map.of("META-INF/playbook//a.md", new byte[1]))).ids())
                .isEmpty();
        assertThat(new PackPlace(jar(Map.of("META-INF/playbook/a/b.md", new byte[1]))).ids())
                .containsExactly("a");
    }

    /** The longest comment that a jar can have stands behind its directory. */
    @Test
    void aJarWithTheLongestComment() throws IOException {
        Path jar = jar(Map.of(ROOT + "pages/a.md", new byte[1]));
        byte[] bytes = Files.readAllBytes(jar);
        for (int length : new int[] {1, 100, 0xFFFF}) {
            ByteBuffer all = ByteBuffer.allocate(bytes.length + length).order(ByteOrder.LITTLE_ENDIAN);
            all.put(bytes).putShort(bytes.length - 2, (short) length);
            Files.write(jar, all.array());
            assertThat(new PackPlace(jar).open().packs()).as("%d bytes", length).containsOnlyKeys("ours");
        }
    }

    @Test
    void namesOfAnyLengthWithWhatArchiversAdd() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a", "b".repeat(300), "c")) {
                ZipEntry entry = new ZipEntry(ROOT + "pages/" + name + ".md");
                entry.setComment("x".repeat(name.length() * 2));
                entry.setExtra(new byte[] {0x55, 0x55, 4, 0, 1, 2, 3, 4});
                zip.putNextEntry(entry);
                zip.closeEntry();
                files.put("pages/" + name + ".md", new byte[0]);
            }
        }
        Path jar = Files.write(temporary.resolve("pack.jar"), bytes.toByteArray());
        assertThat(new PackPlace(jar).open().packs().get("ours").keySet())
                .extracting(ContentPath::path)
                .containsExactlyElementsOf(files.keySet());
    }

    @Test
    void pathsAreHeldWhateverTheirNames() {
        ContentPath file = new ContentPath("trusted:x.md");
        PackedContent content = new PackedContent("evil", Map.of(file, new byte[1]));
        assertThat(content.find(file, fault -> {})).isNotNull();
        assertThat(content.list(new ContentPath("trusted:"), fault -> {})).hasSize(1);
    }

    @Test
    void aSecondDirectoryInTheCommentIsNotTheOneThatIsRead() throws IOException {
        Path jar = jar(Map.of(ROOT + "../../../evil.md", new byte[0]));
        byte[] evil = Files.readAllBytes(jar);
        byte[] good = Files.readAllBytes(jar(Map.of(ROOT + "pack.yaml", new byte[0])));
        ByteBuffer directory = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
        int start = directory.getInt(good.length - 6);
        directory.putInt(good.length - 6, Integer.MAX_VALUE);
        directory.putShort(good.length - 2, (short) 7);
        ByteBuffer all = ByteBuffer.allocate(evil.length + good.length - start).order(ByteOrder.LITTLE_ENDIAN);
        all.put(evil).putShort(evil.length - 2, (short) (good.length - start));
        all.put(good, start, good.length - start);
        refused(Files.write(jar, all.array()), "leads out");
    }

    /** Nothing of it is read. */
    @Test
    void whatLiesBesidePacksMayHaveAnyName() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("x/a.txt", "x/A.txt", "x/a:b.txt", "META-INF/playbook.md", ROOT + "a.md")) {
            files.put(name, new byte[1]);
        }
        PackPlace.Opened opened = new PackPlace(jar(files)).open();
        assertThat(opened.fault()).isNull();
        assertThat(opened.packs().get("ours")).containsOnlyKeys(new ContentPath("a.md"));
    }

    @Test
    void aNameThatStandsThereTwice() throws IOException {
        Path jar = jar(Map.of(ROOT + "a.md", new byte[1], ROOT + "b.md", new byte[1]));
        String bytes = Files.readString(jar, ISO_8859_1);
        Files.writeString(jar, bytes.replace(ROOT + "b.md", ROOT + "a.md"), ISO_8859_1);
        refused(jar, "Two names in it are the same, or differ only in case: `" + ROOT + "a.md`");
    }

    @Test
    void aNameWithAControlCharacter() throws IOException {
        refused(jar(Map.of(ROOT + "pack\u0007.yaml", new byte[0])), "control character");
    }

    @Test
    void aLink() throws IOException {
        Path jar = jar(Map.of(ROOT + "pack.yaml", "/etc/passwd".getBytes(UTF_8)));
        byte[] bytes = Files.readAllBytes(jar);
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = all.getInt(bytes.length - 6);
        all.put(directory + 5, (byte) 3);
        all.putInt(directory + 38, 0xA1FF << 16);
        Files.write(jar, bytes);
        refused(jar, "is a link");
    }

    @Test
    void whatIsNoJarHasNoPack() throws IOException {
        Path text = temporary.resolve("text.jar");
        Files.writeString(text, "not a jar");
        for (Path place :
                new Path[] {text, temporary.resolve("missing.jar"), temporary, jar(Map.of("a/B.class", new byte[1]))}) {
            assertThat(new PackPlace(place).ids()).isEmpty();
        }
        assertThat(new PackPlace(text).open().fault()).isNotNull();
        Path cut = jar(Map.of(ROOT + "pack.yaml", new byte[100]));
        byte[] bytes = Files.readAllBytes(cut);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThat(new PackPlace(cut).open().fault())
                    .as("the first %d bytes", length)
                    .isNotNull();
        }
    }

    private static void refused(Path jar, String why) {
        PackPlace.Opened opened = new PackPlace(jar).open();
        assertThat(opened.packs()).isEmpty();
        assertThat(opened.fault()).contains(why).endsWith(".");
    }

    private void folderRefused(String name, String why) throws IOException {
        refused(folder(name, new byte[0]), why);
    }

    /** Makes a folder with one pack that has one file. */
    private Path folder(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "classes");
        Path file = folder.resolve(ROOT + name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return folder;
    }

    private Path jar(Map<String, byte[]> files) throws IOException {
        return Jars.jar(temporary, files);
    }
}
