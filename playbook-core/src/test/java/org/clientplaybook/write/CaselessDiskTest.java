package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that change in case only, on a file system that knows no case and on one that does. */
class CaselessDiskTest {
    @TempDir
    private Path temp;

    @Test
    void aFileGetsItsNewSpelling() {
        for (Disk disk : new Disk[] {new CaselessDisk(), new Disk()}) {
            Path output = temp.resolve(disk.getClass().getSimpleName());
            Tree.build(output, Tree.sites("Photo.png", "p", "index.html", "i"), disk);
            assertThat(Tree.build(output, Tree.sites("photo.png", "p", "index.html", "i"), disk))
                    .isEqualTo(new Publication.Result(List.of(), 1, 1, 1));
            assertThat(Tree.of(output)).containsOnlyKeys("photo.png", "index.html", ".playbook-files");
            assertThat(Tree.build(output, Tree.sites("photo.png", "p", "index.html", "i"), disk))
                    .isEqualTo(new Publication.Result(List.of(), 0, 2, 0));
        }
    }

    @Test
    void aFolderIsNotRemovedUnderItsOtherName() {
        Disk disk = new CaselessDisk();
        Path output = temp.resolve("site");
        Tree.build(output, Tree.sites("Folder/a.html", "a", "Folder/b.html", "b"), disk);
        assertThat(Tree.build(output, Tree.sites("folder/a.html", "A", "folder/c.html", "c"), disk)
                        .problems())
                .isEmpty();
        assertThat(Tree.of(output)).containsOnlyKeys("Folder", "Folder/a.html", "Folder/c.html", ".playbook-files");
        assertThat(Tree.of(output)).containsEntry("Folder/a.html", "A");
    }

    @Test
    void aForeignFileIsFoundUnderItsOtherName() {
        Disk disk = new CaselessDisk();
        Path output = temp.resolve("site");
        Tree.write(output, "Index.html", "mine");
        assertThat(Tree.build(output, Tree.sites("index.html", "ours"), disk).problems())
                .hasSize(1);
        assertThat(Tree.of(output)).isEqualTo(Tree.sites("Index.html", "mine"));
    }

    /** Takes a path for whatever stands there, upper and lower case aside. */
    private static final class CaselessDisk extends Disk {
        private Path find(Path path) throws IOException {
            Path parent = path.getParent();
            if (parent == null || super.kind(path) != Kind.ABSENT) {
                return path;
            }
            Path folder = find(parent);
            if (super.kind(folder) == Kind.FOLDER) {
                for (Path entry : super.list(folder)) {
                    if (entry.getFileName()
                            .toString()
                            .equalsIgnoreCase(path.getFileName().toString())) {
                        return entry;
                    }
                }
            }
            return folder.resolve(path.getFileName());
        }

        @Override
        Kind kind(Path path) throws IOException {
            return super.kind(find(path));
        }

        @Override
        boolean holds(Path file, byte[] bytes) {
            try {
                return super.holds(find(file), bytes);
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        byte[] read(Path file) throws IOException {
            return super.read(find(file));
        }

        @Override
        boolean isSame(Path one, Path other) throws IOException {
            return super.isSame(find(one), find(other));
        }

        @Override
        List<Path> list(Path folder) throws IOException {
            return super.list(find(folder));
        }

        @Override
        FileChannel openLock(Path file) throws IOException {
            return super.openLock(find(file));
        }

        @Override
        void makeFolder(Path folder) throws IOException {
            super.makeFolder(find(folder));
        }

        @Override
        void write(Path file, byte[] bytes) throws IOException {
            super.write(find(file), bytes);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            super.move(find(from), find(to));
        }

        @Override
        void delete(Path path) throws IOException {
            super.delete(find(path));
        }
    }
}
