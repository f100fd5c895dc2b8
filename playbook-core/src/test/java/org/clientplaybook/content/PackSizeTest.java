package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is taken from a jar. */
class PackSizeTest {
    private static final String ROOT = "META-INF/playbook/ours/";

    @TempDir
    private Path temporary;

    @Test
    void whatUnpacksToFarMore() throws IOException {
        refused(jar(Map.of(ROOT + "pages/about.md", new byte[15_000_000])), "too large for a jar of its size");
        refused(jar(Map.of(ROOT + "pages/about.md", new byte[21_000_000])), "too large");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            many.put(ROOT + "pages/about-" + i + ".md", new byte[100_000]);
        }
        refused(jar(many), "too large for a jar of its size");
    }

    @Test
    void aTextThatShrinksWellIsNoBomb() throws IOException {
        String text = "The same sentence, as templates have it.\n".repeat(20_000);
        assertThat(new PackPlace(jar(Map.of(ROOT + "pages/about.md", text.getBytes(UTF_8))))
                        .open()
                        .fault())
                .isNull();
    }

    @Test
    void aFileOfTwentyMillionBytesIsTakenAndNoLargerOne() throws IOException {
        byte[] random = random(500_000);
        PackPlace.Opened opened =
                new PackPlace(jar(Map.of(ROOT + "a.zip", random, ROOT + "b.zip", new byte[20_000_000]))).open();
        assertThat(opened.fault()).isNull();
        assertThat(opened.packs().get("ours").get(new ContentPath("b.zip"))).hasSize(20_000_000);
        refused(
                jar(Map.of(ROOT + "a.zip", random, ROOT + "b.zip", new byte[20_000_001])),
                "`" + ROOT + "b.zip` is larger than 20 MB");
    }

    /** A million bytes does no harm, however little they take in the jar; beyond it fifty times the jar's size is the most. */
    @Test
    void howMuchAJarMayUnpackTo() throws IOException {
        Path jar = jar(Map.of(ROOT + "a.md", new byte[999_990], ROOT + "b.md", new byte[10]));
        assertThat(new PackPlace(jar).open().fault()).isNull();
        refused(
                jar(Map.of(ROOT + "a.md", new byte[999_990], ROOT + "b.md", new byte[11])),
                "too large for a jar of its size");
        jar = jar(Map.of(ROOT + "a.zip", random(30_000), ROOT + "b.md", new byte[1_300_000]));
        assertThat(Files.size(jar)).isBetween(30_000L, 33_000L);
        assertThat(new PackPlace(jar).open().fault()).isNull();
    }

    private static byte[] random(int size) {
        byte[] random = new byte[size];
        new Random(Generated.SEED).nextBytes(random);
        return random;
    }

    private static void refused(Path jar, String why) {
        PackPlace.Opened opened = new PackPlace(jar).open();
        assertThat(opened.packs()).isEmpty();
        assertThat(opened.fault()).contains(why).endsWith(".");
    }

    private Path jar(Map<String, byte[]> files) throws IOException {
        return Jars.jar(temporary, files);
    }
}
