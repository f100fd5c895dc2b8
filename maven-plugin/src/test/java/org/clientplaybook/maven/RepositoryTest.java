package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    private Path temp;

    private Path work;
    private Path content;

    @BeforeEach
    void prepare() throws IOException {
        work = temp.toRealPath().resolve("work");
        content = Files.createDirectories(work.resolve("site/content"));
    }

    @Test
    void aWorkspaceAroundTheContentIsTheRoot() throws IOException {
        assertThat(Repository.around(content, work.toString())).isEqualTo(work);
        Path link = Files.createSymbolicLink(temp.resolve("link"), work);
        assertThat(Repository.around(content, link.toString())).isEqualTo(work);
        assertThat(Repository.around(work, work.toString())).isEqualTo(work);
    }

    @Test
    void soIsARepositoryOrAWorktreeOfOne() throws IOException {
        Files.createDirectory(work.resolve(".git"));
        assertThat(Repository.around(content, null)).isEqualTo(work);
        Files.writeString(work.resolve("site/.git"), "gitdir: ../elsewhere");
        assertThat(Repository.around(content, "")).isEqualTo(work.resolve("site"));
    }

    /** A service may check a repository out beside others. */
    @Test
    void theNearestOneIsTaken() throws IOException {
        Files.createDirectory(work.resolve("site/.git"));
        assertThat(Repository.around(content, work.toString())).isEqualTo(work.resolve("site"));
    }

    @Test
    void whatIsElsewhereIsNotAroundTheContent() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        for (String workspace :
                new String[] {other.toString(), temp.resolve("nowhere").toString(), "\u0000"}) {
            Files.createDirectories(work.resolve(".git"));
            assertThat(Repository.around(content, workspace)).isEqualTo(work);
        }
    }

    @Test
    void contentThatIsNotThereHasARootToo() {
        assertThat(Repository.around(work.resolve("site/nowhere"), work.toString()))
                .isEqualTo(work);
    }
}
