package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a jar's directory says, and what it may not say. */
class JarDirectoryTest {
    // Of the record at the end, from the end of a jar without a comment.
    private static final int COUNT = -12;
    private static final int SIZE = -10;
    private static final int START = -6;

    // Of an entry, from its beginning.
    private static final int SYSTEM = 5;
    private static final int NAME_LENGTH = 28;
    private static final int MODE = 40;

    @TempDir
    private Path temporary;

    private Path jar(String... names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, new byte[0]);
        }
        return Jars.jar(temporary, files);
    }

    /** Returns a jar of two files after something in it was written over. */
    private Path changed(Consumer<ByteBuffer> change) throws IOException {
        Path jar = jar("b.md", "a.md");
        byte[] bytes = Files.readAllBytes(jar);
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return Files.write(jar, bytes);
    }

    private static int directory(ByteBuffer jar) {
        return jar.getInt(jar.limit() + START);
    }

    @Test
    void namesAreInItsOrder() throws IOException {
        assertThat(JarDirectory.read(jar("b/", "b/å 沈.md", "a.md")))
                .extracting(JarDirectory.Name::text)
                .containsExactly("b/", "b/å 沈.md", "a.md");
        assertThat(JarDirectory.read(jar())).isEmpty();
    }

    /** The kind of a file is in the upper half of its mode, which other systems fill with what they like. */
    @ParameterizedTest
    @CsvSource({"3, 0xA1FF, true", "3, 0x81A4, false", "3, 0x41ED, false", "0, 0xA1FF, false"})
    void aLinkIsOneOfUnix(int system, int mode, boolean link) throws IOException {
        Path jar = changed(bytes -> {
            bytes.put(directory(bytes) + SYSTEM, (byte) system);
            bytes.putShort(directory(bytes) + MODE, (short) mode);
        });
        assertThat(JarDirectory.read(jar))
                .containsExactly(new JarDirectory.Name("b.md", link), new JarDirectory.Name("a.md", false));
    }

    @Test
    void moreIsSaidToBeThereThanIs() throws IOException {
        refused(bytes -> bytes.putShort(bytes.limit() + COUNT, (short) 3));
        refused(bytes -> bytes.putShort(bytes.limit() + COUNT, (short) 0xFFFF));
        refused(bytes -> bytes.putInt(bytes.limit() + SIZE, bytes.getInt(bytes.limit() + SIZE) + 1));
        refused(bytes -> bytes.putInt(bytes.limit() + SIZE, bytes.limit()));
        refused(bytes -> bytes.putInt(bytes.limit() + SIZE, -1));
        for (int longer : new int[] {1, 50, 51, 52, 0xFFFF}) {
            refused(bytes -> bytes.putShort(directory(bytes) + NAME_LENGTH, (short) (4 + longer)));
        }
    }

    private void refused(Consumer<ByteBuffer> change) throws IOException {
        Path jar = changed(change);
        assertThatThrownBy(() -> JarDirectory.read(jar)).isInstanceOf(IOException.class);
    }
}
