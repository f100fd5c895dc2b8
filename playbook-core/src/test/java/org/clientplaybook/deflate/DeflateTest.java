package org.clientplaybook.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.clientplaybook.Generated;
import org.clientplaybook.content.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own inflater is the judge of what is read, and its deflater of the size. */
class DeflateTest {
    private static byte[] inflated(byte[] stream, int most) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stream);
            byte[] bytes = new byte[most + 1];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(bytes, length, bytes.length - length);
                assertThat(more > 0 || inflater.finished())
                        .as("a stream that ends, after %s bytes", length)
                        .isTrue();
                length += more;
            }
            assertThat(inflater.getRemaining()).as("bytes behind the end").isZero();
            return Arrays.copyOf(bytes, length);
        } finally {
            inflater.end();
        }
    }

    private static void assertReadBack(byte[] bytes) throws DataFormatException {
        assertThat(inflated(Deflate.of(bytes), bytes.length)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "aaa", "aaaa", "abcabcabc", "å", "[]", "\u0000\u0000\u0000\u0000"})
    void shortTexts(String text) throws DataFormatException {
        assertReadBack(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Matches of every length at every kind of distance, also those that overlap themselves. */
    @Test
    void repetitions() throws DataFormatException {
        for (int length : new int[] {3, 4, 10, 11, 12, 18, 34, 66, 130, 257, 258, 259, 600}) {
            for (int distance : new int[] {1, 2, 3, 4, 5, 8, 100, 1_000, 32_767, 32_768, 32_769}) {
                byte[] bytes = new byte[distance + length + 20];
                new Random(Generated.SEED + length).nextBytes(bytes);
                for (int i = 0; i < length; i++) {
                    bytes[distance + i] = bytes[i];
                }
                assertReadBack(bytes);
            }
        }
        assertReadBack(new byte[300_000]);
    }

    /** Alphabets of every size and skew, the Fibonacci numbers among them, whose code would be the longest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void generatedBytes(long set) throws DataFormatException {
        Random random = new Random(Generated.SEED + set);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            int alphabet = 1 + random.nextInt(256);
            double skew = random.nextDouble() * 8;
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) (alphabet * Math.pow(random.nextDouble(), skew));
            }
            assertReadBack(bytes);
        }
    }

    /** Texts that go on beyond what a repetition can reach: pieces of what was before, near and far, and runs of one byte. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void longerThanTheWindow(long set) throws DataFormatException {
        Random random = new Random(Generated.SEED + set);
        byte[] bytes = new byte[100_000 + random.nextInt(100_000)];
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 40_000 : 300));
            int from = random.nextInt(at + 1);
            byte same = (byte) random.nextInt(3);
            boolean isRun = random.nextInt(3) == 0;
            boolean isNew = at == 0 || random.nextInt(4) == 0;
            for (int end = at + length; at < end; at++) {
                bytes[at] = isRun ? same : isNew ? (byte) random.nextInt(40) : bytes[from++];
            }
        }
        assertReadBack(bytes);
    }

    @Test
    void codesThatWouldBeTooLong() throws DataFormatException {
        ByteArrayOutputStream fibonacci = new ByteArrayOutputStream();
        Random random = new Random(Generated.SEED);
        int one = 1;
        int other = 1;
        for (int symbol = 0; symbol < 24; symbol++) {
            for (int i = 0; i < one; i++) {
                fibonacci.write(symbol);
            }
            int sum = one + other;
            one = other;
            other = sum;
        }
        byte[] bytes = fibonacci.toByteArray();
        for (int i = bytes.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte b = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = b;
        }
        assertReadBack(bytes);
    }

    private static List<byte[]> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .limit(60)
                    .map(DeflateTest::read)
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isAboutAsSmallAsJavasOwn() throws Exception {
        long ours = 0;
        long theirs = 0;
        for (byte[] text : texts()) {
            assertReadBack(text);
            ours += Deflate.of(text).length;
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            deflater.setInput(text);
            deflater.finish();
            theirs += deflater.deflate(new byte[2 * text.length + 100]);
            deflater.end();
        }
        assertThat(ours).isPositive().isLessThan(theirs * 103 / 100);
    }

    /** Where this changes, every search index of every playbook gets other bytes and another name. */
    @Test
    void givesTheSameBytesForEver() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("line ").append(i * i).append(" of so many, ");
        }
        byte[] stream = Deflate.of(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Sha256.hex(stream)).isEqualTo("e61a9e44a3ca0422ce1c89ad526e40131a7f12715e87a85f6c62ec5c4215da08");
    }
}
