package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentFault.Kind;
import org.clientplaybook.content.ContentRoot.Entry;
import org.junit.jupiter.api.Test;

class PackedContentTest {
    private static final ContentPath ABOUT = ContentPath.PAGES.child("about.md");
    private static final ContentPath TERMS = ContentPath.PAGES.child("terms");

    private final List<ContentFault> faults = new ArrayList<>();
    private final Map<ContentPath, byte[]> files = new HashMap<>(Map.of(
            TERMS.child("refunds.md"), bytes("Refunds"), ContentPath.PLAYBOOK, bytes("title"), ABOUT, bytes("About")));
    private final ContentRoot content = new PackedContent("pack.jar", files);

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void foldersAreThoseThatFilesLieIn() {
        assertThat(content.list(ContentPath.ROOT, faults::add))
                .containsExactly(
                        new Entry(ContentPath.PAGES, true, false), new Entry(ContentPath.PLAYBOOK, false, false));
        assertThat(content.list(ContentPath.PAGES, faults::add))
                .containsExactly(new Entry(ABOUT, false, false), new Entry(TERMS, true, false));
        assertThat(content.list(ContentPath.SCENARIOS, faults::add)).isEmpty();
        assertThat(content.list(ABOUT, faults::add)).isEmpty();
        assertThat(content.find(TERMS, faults::add)).isEqualTo(new Entry(TERMS, true, false));
        assertThat(content.find(ABOUT, faults::add)).isEqualTo(new Entry(ABOUT, false, false));
        assertThat(content.find(ContentPath.STYLE, faults::add)).isNull();
        assertThat(content.walk(ContentPath.ROOT, faults::add))
                .extracting(Entry::name)
                .containsExactly("about.md", "refunds.md", "playbook.yaml");
        assertThat(faults).isEmpty();
    }

    @Test
    void aFileIsReadAsFarAsItMayBe() {
        Entry about = new Entry(ABOUT, false, false);
        assertThat(content.read(about, 5, faults::add)).asString().isEqualTo("About");
        assertThat(faults).isEmpty();
        assertThat(content.read(about, 4, faults::add)).isNull();
        assertThat(content.read(new Entry(TERMS, true, false), 99, faults::add)).isNull();
        assertThat(faults).containsExactly(ContentFault.of(Kind.TOO_LARGE, ABOUT), ContentFault.of(Kind.UNREAD, TERMS));
    }

    @Test
    void itStaysAsItWas() {
        files.clear();
        Entry about = new Entry(ABOUT, false, false);
        content.read(about, 5, faults::add)[0] = 'a';
        assertThat(content.read(about, 5, faults::add)).asString().isEqualTo("About");
        assertThat(content.exists()).isTrue();
        assertThat(content).hasToString("pack.jar");
    }
}
