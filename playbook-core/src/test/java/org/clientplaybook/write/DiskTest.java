package org.clientplaybook.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.clientplaybook.write.Disk.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    private final Disk disk = new Disk();

    @TempDir
    private Path root;

    private Path file;
    private Path link;

    @BeforeEach
    void files() throws IOException {
        Tree.write(root, "a/b/file", "text");
        file = root.resolve("a/b/file");
        link = Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("file link"), file);
    }

    @Test
    void tellsWhatStandsThere() throws IOException {
        assertThat(disk.kind(file)).isEqualTo(Kind.FILE);
        assertThat(disk.kind(file.getParent())).isEqualTo(Kind.FOLDER);
        assertThat(disk.kind(link)).isEqualTo(Kind.OTHER);
        assertThat(disk.kind(root.resolve("missing"))).isEqualTo(Kind.ABSENT);
    }

    @Test
    void aFolderIsOneAllTheWay() throws IOException {
        assertThat(disk.isFolder(root, "")).isTrue();
        assertThat(disk.isFolder(root, "a/b")).isTrue();
        assertThat(disk.isFolder(root, "a/b/file")).isFalse();
        assertThat(disk.isFolder(root, "link/b")).isFalse();
        assertThat(disk.isFolder(root, "a/missing")).isFalse();
    }

    @Test
    void aFileHoldsExactlyItsBytes() {
        assertThat(disk.holds(file, "text".getBytes(UTF_8))).isTrue();
        assertThat(disk.holds(file, "Text".getBytes(UTF_8))).isFalse();
        assertThat(disk.holds(file, "tex".getBytes(UTF_8))).isFalse();
        assertThat(disk.holds(root.resolve("file link"), "text".getBytes(UTF_8)))
                .isFalse();
        assertThat(disk.holds(root.resolve("missing"), new byte[0])).isFalse();
        assertThat(disk.holds(root.resolve("a"), new byte[0])).isFalse();
    }

    @Test
    void measuresAndReads() throws IOException {
        assertThat(disk.size(file)).isEqualTo(4);
        assertThat(disk.size(root.resolve("missing"))).isEqualTo(-1);
        assertThat(disk.read(file)).asString().isEqualTo("text");
        assertThat(disk.list(root)).containsExactlyInAnyOrder(root.resolve("a"), link, root.resolve("file link"));
        assertThatThrownBy(() -> disk.list(root.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
        assertThat(disk.isSame(file, root.resolve("file link"))).isTrue();
        assertThat(disk.isSame(file, root.resolve("a"))).isFalse();
    }

    @Test
    void aFolderIsMadeWhereNoneIs() throws IOException {
        disk.makeFolder(root.resolve("a"));
        disk.makeFolder(root.resolve("new"));
        assertThat(root.resolve("new")).isEmptyDirectory();
        assertThatThrownBy(() -> disk.makeFolder(link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> disk.makeFolder(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> disk.makeFolder(root.resolve("x/y"))).isInstanceOf(NoSuchFileException.class);
        disk.makeFolders(root.resolve("x/y"));
        assertThat(root.resolve("x/y")).isEmptyDirectory();
    }

    @Test
    void aFileIsWrittenWhereNoneIs() throws IOException {
        byte[] bytes = new byte[100_000];
        bytes[99_999] = 1;
        disk.write(root.resolve("new"), bytes);
        assertThat(root.resolve("new")).hasBinaryContent(bytes);
        assertThatThrownBy(() -> disk.write(file, bytes)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("text");
    }

    @Test
    void aTreeGoesWithoutWhatItsLinksLeadTo() throws IOException {
        Files.createSymbolicLink(Files.createDirectories(root.resolve("t/u")).resolve("v"), root.resolve("a"));
        assertThatThrownBy(() -> disk.delete(root.resolve("t"))).isInstanceOf(DirectoryNotEmptyException.class);
        disk.deleteTree(root.resolve("t"));
        disk.deleteTree(root.resolve("missing"));
        assertThat(Tree.of(root)).containsOnlyKeys("a", "a/b", "a/b/file", "link", "file link");
    }

    @Test
    void aSecondNameKeepsTheFile() throws IOException {
        keeps(root);
    }

    @Test
    void aCopyKeepsTheFileWhereThereAreNoSecondNames() throws IOException {
        Configuration plain = Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.SYMBOLIC_LINKS, Feature.FILE_CHANNEL)
                .build();
        try (FileSystem system = Jimfs.newFileSystem(plain)) {
            keeps(Files.createDirectory(system.getPath("place").toAbsolutePath()));
        }
    }

    private void keeps(Path place) throws IOException {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Path first = Files.setLastModifiedTime(Files.writeString(place.resolve("first"), "former"), time);
        Path second = place.resolve("second");
        disk.keep(first, second);
        disk.move(Files.writeString(place.resolve("next"), "next"), first);
        assertThat(first).hasContent("next");
        assertThat(second).hasContent("former");
        assertThat(Files.getLastModifiedTime(second)).isEqualTo(time);
        assertThat(place.resolve("next")).doesNotExist();
        assertThat(place.resolve("second.part")).doesNotExist();
    }
}
