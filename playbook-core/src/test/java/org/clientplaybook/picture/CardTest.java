package org.clientplaybook.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {
    private static final int PAPER = 0xFFF9F6F0;

    private static Card card(String title, boolean rightToLeft) {
        return new Card(title, "A prospect stalls", "The Client Playbook", true, "#24468c", rightToLeft);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image).isNotNull();
        return image;
    }

    /** Returns the first and the last column, or row, of what is drawn between two rows. */
    private static int[] extent(BufferedImage image, int top, int bottom) {
        int first = image.getWidth();
        int last = -1;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != PAPER) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return new int[] {first, last};
    }

    private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 16);
    }

    /** On every machine and every JDK. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They go quiet after your proposal     | false | 115acf0713fd62ce
            Kunden säger: “Vi hör av oss – snart” | false | 9f61a2adde0f2d23
            מה עושים כשהלקוח (הגדול) לא משלם?     | true  | 46f6c202966b5f29
            Ελλάδα, Łódź, Київ                    | false | 3f9c150abdf419b5
            """)
    void theSameBytes(String title, boolean rightToLeft, String expected) throws Exception {
        assertThat(digest(card(title, rightToLeft).png())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja",
                "They go quiet after your proposal, and then they come back with a much smaller budget than you had agreed upon",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter Wörter"
            })
    void everyTitleKeepsTheMargins(String title) throws IOException {
        BufferedImage image = read(card(title, false).png());
        assertThat(image.getWidth()).isEqualTo(Card.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Card.HEIGHT);
        int[] columns = extent(image, 0, 460);
        assertThat(columns[0]).isBetween(80, 96);
        assertThat(columns[1]).isLessThan(1120);
        assertThat(extent(image, 0, 70)[1]).isNegative();
        assertThat(extent(image, 452, 468)[1])
                .as("between the title and the line")
                .isNegative();
    }

    @Test
    void aTitleFromRightToLeftBeginsOnTheRight() throws IOException {
        BufferedImage image = read(card("אבג", true).png());
        assertThat(extent(image, 140, 460)[1]).isBetween(1100, 1120);
        assertThat(extent(image, 140, 460)[0]).isGreaterThan(900);
        assertThat(extent(image, 480, 600)[1]).isBetween(1100, 1120);
    }

    /** What the font lacks is left off, and never a box. */
    @ParameterizedTest
    @ValueSource(strings = {"支払いの遅れ", "دفع متأخر", "Thanks 🎉", "ไม่ตอบ"})
    void aTitleWithoutLettersIsLeftOff(String title) throws IOException {
        assertThat(Card.has(title)).isFalse();
        BufferedImage image = read(card(title, false).png());
        assertThat(extent(image, 130, 460)[1]).isNegative();
        assertThat(extent(image, 480, 600)[1]).as("the name").isGreaterThan(400);
    }

    @Test
    void lettersOfManyLanguages() {
        assertThat(
                        "Åäö ñ ¿¡ ß Ž ő ğ ț ơ ǣ ẞ Ελληνικά Українська Ђорђе Қазақ עברית € № “” „ « » – — … ’ \u00a0 \u200b e\u0301")
                .satisfies(text -> assertThat(Card.has(text)).isTrue());
    }

    @Test
    void anIconIsOfTwoColours() throws IOException {
        for (Icon icon : new Icon[] {new Icon("#0f5c57", ""), new Icon("#0f5c57", "Å"), new Icon("#0f5c57", "漢")}) {
            BufferedImage image = read(icon.png(192));
            assertThat(image.getWidth()).isEqualTo(192);
            Set<Integer> corners = new TreeSet<>();
            Set<Integer> all = new TreeSet<>();
            for (int y = 0; y < 192; y++) {
                for (int x = 0; x < 192; x++) {
                    boolean safe = Math.hypot(x - 95.5, y - 95.5) < 0.4 * 192;
                    (safe ? all : corners).add(image.getRGB(x, y));
                }
            }
            assertThat(corners).as("outside of the safe zone").containsExactly(0xFF0F5C57);
            assertThat(all).contains(0xFF0F5C57, 0xFFFFFEFB);
        }
        assertThat(new Icon("#0f5c57", "漢").png(64)).isEqualTo(new Icon("#0f5c57", "").png(64));
    }
}
