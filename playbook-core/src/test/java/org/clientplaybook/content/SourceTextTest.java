package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private final List<ContentFault> faults = new ArrayList<>();

    private SourceText decode(byte... bytes) {
        return SourceText.decode(ContentPath.PLAYBOOK, bytes, faults::add);
    }

    @Test
    void endsOfLinesAreLineFeeds() {
        assertThat(decode("\uFEFFa\r\nb\rc\n".getBytes(UTF_8)).text()).isEqualTo("a\nb\nc\n");
        assertThat(faults).isEmpty();
    }

    @Test
    void theFirstByteThatIsNotUtf8() {
        assertThat(decode("å\nöx\u00ff".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isNull();
        assertThat(faults).containsExactly(new ContentFault(Kind.NOT_UTF8, ContentPath.PLAYBOOK, 1, 1, ""));
        faults.clear();
        byte[] late = "å\nöx ".getBytes(UTF_8);
        late[late.length - 1] = (byte) 0xC3;
        assertThat(decode(late)).isNull();
        assertThat(faults).containsExactly(new ContentFault(Kind.NOT_UTF8, ContentPath.PLAYBOOK, 2, 3, ""));
        late = "å\rö\r\nx ".getBytes(UTF_8);
        late[late.length - 1] = (byte) 0xC3;
        faults.clear();
        assertThat(decode(late)).isNull();
        assertThat(faults).containsExactly(new ContentFault(Kind.NOT_UTF8, ContentPath.PLAYBOOK, 3, 2, ""));
        late = "å\rö ".getBytes(UTF_8);
        late[late.length - 1] = (byte) 0xC3;
        faults.clear();
        assertThat(decode(late)).isNull();
        assertThat(faults).containsExactly(new ContentFault(Kind.NOT_UTF8, ContentPath.PLAYBOOK, 2, 2, ""));
        // What stands for it may be meant.
        assertThat(decode("\uFFFD".getBytes(UTF_8)).badCharacter()).isNull();
    }

    @Test
    void theFirstCharacterThatNoPageCanHave() {
        assertThat(decode("a\tb\nc😀\u0007\u0000".getBytes(UTF_8)).badCharacter())
                .isEqualTo(new ContentFault(Kind.BAD_CHARACTER, ContentPath.PLAYBOOK, 2, 4, "U+0007"));
        assertThat(decode("\uFEFFa\n\uFEFFb".getBytes(UTF_8)).badCharacter())
                .isEqualTo(new ContentFault(Kind.BAD_CHARACTER, ContentPath.PLAYBOOK, 2, 1, "U+FEFF"));
        assertThat(decode("a\u202Eb".getBytes(UTF_8)).badCharacter())
                .isEqualTo(new ContentFault(Kind.BAD_CHARACTER, ContentPath.PLAYBOOK, 1, 2, "U+202E"));
        // These join letters and emoji, and tell the direction of signs.
        assertThat(decode("a\tb\nc😀\u200C\u200D\u200E\u200F\u061C".getBytes(UTF_8))
                        .badCharacter())
                .isNull();
    }

    /** The first and the last of each row of such characters, and those beside them. */
    @ParameterizedTest
    @CsvSource({
        "0x00, true",
        "0x08, true",
        "0x09, false",
        "0x0A, false",
        "0x0B, true",
        "0x1F, true",
        "0x20, false",
        "0x7E, false",
        "0x7F, true",
        "0x9F, true",
        "0xA0, false",
        "0x2029, false",
        "0x202A, true",
        "0x202E, true",
        "0x202F, false",
        "0x2065, false",
        "0x2066, true",
        "0x2069, true",
        "0x206A, false",
        "0xFEFE, false",
        "0xFEFF, true",
        "0xFFFD, false",
        "0xFFFE, true",
        "0xFFFF, true"
    })
    void whereBadCharactersBeginAndEnd(int character, boolean bad) {
        String sign = Character.toString(character);
        ContentFault fault = decode(("a" + sign).getBytes(UTF_8)).badCharacter();
        assertThat(fault != null).isEqualTo(bad);
        assertThat(SourceText.isReordering(sign.charAt(0))).isEqualTo(bad && character > 0x2000 && character < 0x3000);
    }

    @Test
    void aFileIsBlankThatHasOnlySpace() {
        assertThat(decode("\uFEFF \n\t".getBytes(UTF_8)).isBlank()).isTrue();
        assertThat(decode("\n.".getBytes(UTF_8)).isBlank()).isFalse();
    }

    @Test
    void partsOfLines() {
        SourceLines lines = new SourceLines("abc\ndef");
        assertThat(lines.part(1, 1, 3)).isEqualTo("bc");
        assertThat(lines.part(2, 1, 3)).isEqualTo("ef");
        assertThat(lines.part(2, 1, 2)).isEqualTo("e");
        assertThat(lines.part(2, 2, 2)).isEmpty();
        assertThat(List.of(lines.length(0), lines.length(1), lines.length(2), lines.length(3)))
                .containsExactly(0, 3, 3, 0);
        assertThat(new SourceLines("\n\na").line(3)).isEqualTo("a");
        assertThat(new SourceLines("\n\na").count()).isEqualTo(3);
    }

    @Test
    void linesAndColumns() {
        SourceLines lines = new SourceText(ContentPath.PLAYBOOK, "a😀b\n\nc\n").lines();
        assertThat(lines.count()).isEqualTo(4);
        assertThat(List.of(lines.line(0), lines.line(1), lines.line(2), lines.line(3), lines.line(4), lines.line(5)))
                .containsExactly("", "a😀b", "", "c", "", "");
        // The b: three code points, and four units, from the start.
        assertThat(lines.offset(2)).isEqualTo(3);
        assertThat(lines.lineAt(3)).isEqualTo(1);
        assertThat(lines.columnAt(3)).isEqualTo(4);
        assertThat(lines.offset(5)).isEqualTo(6);
        assertThat(lines.lineAt(6)).isEqualTo(3);
        assertThat(lines.columnAt(6)).isEqualTo(1);
        assertThat(lines.offset(99)).isEqualTo(8);
        assertThat(lines.lineAt(8)).isEqualTo(4);
        assertThat(new SourceLines("").line(1)).isEmpty();
    }

    @Test
    void bytesStayAsTheyAre() {
        byte[] given = {1, 2};
        Bytes bytes = Bytes.of(given);
        given[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes)
                .isEqualTo(Bytes.of(new byte[] {1, 2}))
                .hasSameHashCodeAs(Bytes.of(new byte[] {1, 2}))
                .isNotEqualTo(Bytes.of(given))
                .isNotEqualTo("2 bytes")
                .hasToString("2 bytes");
        assertThat(bytes.hashCode()).isNotEqualTo(Bytes.of(given).hashCode());
        assertThat(bytes.size()).isEqualTo(2);
    }
}
