package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentFault.Kind;
import org.junit.jupiter.api.Test;

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
        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2})).isNotEqualTo(Bytes.of(given));
        assertThat(bytes.size()).isEqualTo(2);
    }
}
