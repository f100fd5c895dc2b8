package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that change in case only, on the file systems that know no case and on one that does: whichever this one is. */
@ParameterizedClass(name = "{0}")
@MethodSource("kinds")
class CaselessDiskTest {
    private record Kind(String name, Configuration configuration, boolean caseless) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("Mac", Configuration.osX(), true),
                new Kind("Windows", Configuration.windows(), true),
                new Kind("Linux", Configuration.unix(), false));
    }

    private final boolean caseless;
    private final FileSystem system;
    private final Path output;

    CaselessDiskTest(Kind kind) {
        caseless = kind.caseless();
        system = Jimfs.newFileSystem(kind.configuration());
        output = system.getPath("site").toAbsolutePath();
    }

    @AfterEach
    void close() throws IOException {
        system.close();
    }

    @Test
    void aFileGetsItsNewSpelling() {
        Tree.build(output, Tree.sites("Photo.png", "p", "index.html", "i"));
        assertThat(Tree.build(output, Tree.sites("photo.png", "p", "index.html", "i")))
                .isEqualTo(new Publication.Result(List.of(), 1, 1, 1));
        assertThat(Tree.of(output)).containsOnlyKeys("photo.png", "index.html", ".playbook-files");
        assertThat(Tree.build(output, Tree.sites("photo.png", "p", "index.html", "i")))
                .isEqualTo(new Publication.Result(List.of(), 0, 2, 0));
    }

    @Test
    void aFolderIsNotRemovedUnderItsOtherName() {
        Tree.build(output, Tree.sites("Folder/a.html", "a", "Folder/b.html", "b"));
        assertThat(Tree.build(output, Tree.sites("folder/a.html", "A", "folder/c.html", "c"))
                        .problems())
                .isEmpty();
        String folder = caseless ? "Folder" : "folder";
        assertThat(Tree.of(output))
                .containsOnlyKeys(folder, folder + "/a.html", folder + "/c.html", ".playbook-files")
                .containsEntry(folder + "/a.html", "A");
    }

    @Test
    void aForeignFileIsFoundUnderItsOtherName() {
        Tree.write(output, "Index.html", "mine");
        List<Problem> problems =
                Tree.build(output, Tree.sites("index.html", "ours")).problems();
        assertThat(problems).hasSize(caseless ? 1 : 0);
        assertThat(Tree.of(output)).containsEntry("Index.html", "mine").hasSize(caseless ? 1 : 3);
    }
}
