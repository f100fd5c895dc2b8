package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    private Path folder;

    private Path file;

    /** Keeps the channels that were opened for locks. */
    private static class Channels extends Disk {
        final List<FileChannel> opened = new ArrayList<>();

        @Override
        FileChannel openLock(Path file) throws IOException {
            FileChannel channel = super.openLock(file);
            opened.add(channel);
            return channel;
        }
    }

    @BeforeEach
    void place() throws IOException {
        file = folder.toRealPath().resolve("lock");
    }

    @Test
    void oneHasItAtATime() throws IOException {
        Lock lock = Lock.acquire(new Disk(), file);
        assertThat(file).exists();
        isHeld();
        lock.release();
        assertThat(file).doesNotExist();
        Lock.acquire(new Disk(), file).release();
    }

    private void isHeld() {
        assertThatThrownBy(() -> Lock.acquire(new Disk(), file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Problem problem = Refusal.problem(refusal, OutputPlace.of(folder));
            assertThat(problem.code()).isEqualTo(Code.OUTPUT_IN_USE);
            assertThat(problem.hint()).contains("Wait until it ends");
        });
    }

    /** What somebody else has locked is left as it is, and free again once they let go of it. */
    @Test
    void theSystemsLockOfAnotherIsRespected() throws IOException {
        Channels disk = new Channels();
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> Lock.acquire(disk, file)).hasMessageContaining("Another build");
            assertThat(disk.opened).singleElement().matches(channel -> !channel.isOpen(), "is closed");
            assertThat(file).isEmptyFile();
        }
        Lock.acquire(new Disk(), file).release();
    }

    @Test
    void aFileThatItsFormerHolderRemovesInBetweenIsNotTaken() throws IOException {
        Channels disk = new Channels() {
            @Override
            FileChannel openLock(Path file) throws IOException {
                FileChannel channel = super.openLock(file);
                if (opened.size() < 3) {
                    Files.delete(file);
                }
                return channel;
            }
        };
        Lock lock = Lock.acquire(disk, file);
        assertThat(disk.opened).extracting(FileChannel::isOpen).containsExactly(false, false, true);
        assertThat(file).exists();
        isHeld();
        lock.release();
        assertThat(disk.opened).noneMatch(FileChannel::isOpen);
    }

    @Test
    void aFileThatAThirdBuildHasMadeSinceIsNotTakenForIt() throws IOException {
        Channels disk = new Channels() {
            @Override
            FileChannel openLock(Path file) throws IOException {
                FileChannel channel = super.openLock(file);
                if (opened.size() == 1) {
                    Files.delete(file);
                    Files.createFile(file);
                }
                return channel;
            }
        };
        Lock lock = Lock.acquire(disk, file);
        assertThat(disk.opened).extracting(FileChannel::isOpen).containsExactly(false, true);
        lock.release();
    }

    @Test
    void aLockThatCouldNotBeTakenIsFree() throws IOException {
        Disk denying = new Disk() {
            @Override
            long size(Path file) throws IOException {
                throw new AccessDeniedException(file.toString());
            }
        };
        assertThatThrownBy(() -> Lock.acquire(denying, file)).isInstanceOf(AccessDeniedException.class);
        Lock.acquire(new Disk(), file).release();
    }

    @Test
    void aFileThatCannotBeRemovedIsTakenOver() throws IOException {
        Disk keeping = new Disk() {
            @Override
            void delete(Path path) throws IOException {
                throw new AccessDeniedException(path.toString());
            }
        };
        Lock.acquire(keeping, file).release();
        assertThat(file).exists();
        Lock.acquire(new Disk(), file).release();
        assertThat(file).doesNotExist();
    }
}
