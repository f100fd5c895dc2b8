package org.clientplaybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes temporary folders in memory, on a machine that has room for them there: a disk is waited for each time that a file
 * takes the place of another, which is most of what some tests do. {@code junit-platform.properties} names this class.
 */
public final class MemoryFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return room ? Files.createTempDirectory(MEMORY, "playbook-") : Files.createTempDirectory("playbook-");
    }
}
