package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search's own reader of deflate streams reads whatever another one writes. */
@ExtendWith(Browsing.Shared.class)
class InflateTest {
    private static final String INFLATE = """
            (packed) => packed.map((text) => {
              const bytes = Playbook.inflate(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
              let binary = "";
              for (const byte of bytes) binary += String.fromCharCode(byte);
              return btoa(binary);
            })""";

    /** In blocks that are stored, have the fixed codes, or codes of their own, with repetitions near and far. */
    private static Stream<byte[]> contents() {
        Random random = new Random(Generated.SEED);
        byte[] noise = new byte[70_000];
        random.nextBytes(noise);
        byte[] words = new byte[100_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = (byte) (random.nextInt(9) == 0 ? ' ' : 'a' + random.nextInt(i % 1000 < 500 ? 3 : 25));
        }
        System.arraycopy(words, 0, words, 32_700, 300);
        return Stream.of(new byte[0], new byte[] {7}, new byte[100_000], noise, words);
    }

    private static byte[] packed(byte[] content, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    @Test
    void readsWhatAnotherWrites(Browsing browsing) {
        Base64.Encoder base64 = Base64.getEncoder();
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("index.html");
            page.evaluate("Playbook.search.apart('component/search/inflate')");
            for (byte[] content : contents().toList()) {
                List<String> all = Stream.of(
                                packed(content, 0, Deflater.DEFAULT_STRATEGY),
                                packed(content, 1, Deflater.DEFAULT_STRATEGY),
                                packed(content, 9, Deflater.DEFAULT_STRATEGY),
                                packed(content, 9, Deflater.HUFFMAN_ONLY))
                        .map(base64::encodeToString)
                        .toList();
                assertThat((List<?>) page.evaluate(INFLATE, all))
                        .hasSize(all.size())
                        .allMatch(base64.encodeToString(content)::equals);
            }
        }
    }
}
