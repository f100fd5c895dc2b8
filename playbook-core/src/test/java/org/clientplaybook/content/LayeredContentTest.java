package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clientplaybook.content.ContentFault.Kind;
import org.clientplaybook.content.ContentRoot.Entry;
import org.junit.jupiter.api.Test;

/** A playbook's own files and those of its packs are one content, in which a pack's have its name before their paths. */
class LayeredContentTest {
    private static final ContentPath OURS = new ContentPath("scenarios/late/own.png");
    private static final ContentPath THEIRS = new ContentPath("scenarios/late/plan.png").inPack("client");

    private final List<ContentFault> faults = new ArrayList<>();
    private final LayeredContent content = new LayeredContent(
            MemoryContent.none()
                    .with("playbook.yaml", bytes("ours"))
                    .with("odd:name.md", bytes("odd"))
                    .with("scenarios/late/zeal.png", bytes("zeal"))
                    .with(OURS.path(), bytes("own")),
            Map.of("client", new PackedContent("client.jar", packed())));

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Map<ContentPath, byte[]> packed() {
        return Map.of(
                new ContentPath("pack.yaml"),
                bytes("theirs"),
                new ContentPath("pages/about.md"),
                bytes("About"),
                new ContentPath("pages/zeal.md"),
                bytes("Zeal"),
                OURS,
                bytes("another"),
                THEIRS.local(),
                bytes("plan"));
    }

    private String text(ContentPath path) {
        Entry entry = content.find(path, faults::add);
        byte[] bytes = entry == null ? null : content.read(entry, 10, faults::add);
        return bytes == null ? "nothing" : new String(bytes, UTF_8);
    }

    private List<String> names(ContentPath folder) {
        return content.list(folder, faults::add).stream().map(Entry::name).toList();
    }

    @Test
    void eachPathLeadsToItsOwnLayer() {
        assertThat(text(ContentPath.PLAYBOOK)).isEqualTo("ours");
        assertThat(text(new ContentPath("pack.yaml"))).isEqualTo("nothing");
        assertThat(text(ContentPath.ROOT.inPack("client").child("pack.yaml"))).isEqualTo("theirs");
        assertThat(text(ContentPath.PLAYBOOK.inPack("client"))).isEqualTo("nothing");
        assertThat(text(OURS)).isEqualTo("own");
        assertThat(text(THEIRS)).isEqualTo("plan");
        assertThat(content.find(THEIRS, faults::add)).isEqualTo(new Entry(THEIRS, false, false));
        // The name of a file may look like one of a pack that is not there.
        assertThat(text(new ContentPath("odd:name.md"))).isEqualTo("odd");
        assertThat(content.exists()).isTrue();
        assertThat(content).hasToString(MemoryContent.none().toString());
        assertThat(faults).isEmpty();
    }

    @Test
    void ownFilesOfAScenarioStandBesideItsPackAndHideTheirs() {
        assertThat(names(THEIRS.folder())).containsExactly("own.png", "plan.png", "zeal.png");
        assertThat(content.list(THEIRS.folder(), faults::add))
                .extracting(Entry::path)
                .startsWith(OURS, THEIRS);
        assertThat(names(OURS.folder())).containsExactly("own.png", "zeal.png");
        assertThat(names(ContentPath.PAGES)).isEmpty();
        assertThat(names(ContentPath.PAGES.inPack("client"))).containsExactly("about.md", "zeal.md");
        assertThat(faults).isEmpty();
    }

    @Test
    void aFaultInAPackNamesIt() {
        ContentPath missing = new ContentPath("client:pages/missing.md");
        assertThat(content.read(new Entry(missing, false, false), 10, faults::add))
                .isNull();
        assertThat(content.read(new Entry(THEIRS, false, false), 4, faults::add))
                .hasSize(4);
        assertThat(content.read(new Entry(THEIRS, false, false), 3, faults::add))
                .isNull();
        assertThat(faults)
                .containsExactly(ContentFault.of(Kind.UNREAD, missing), ContentFault.of(Kind.TOO_LARGE, THEIRS));
    }

    /** What cannot be listed, or found, is at a path of the pack too. */
    @Test
    void aPackThatCannotBeListedIsNamed() {
        ContentRoot broken = new BrokenContent();
        LayeredContent layered = new LayeredContent(broken, Map.of("client", broken));
        layered.list(ContentPath.PAGES.inPack("client"), faults::add);
        layered.find(THEIRS, faults::add);
        assertThat(layered.exists()).isFalse();
        assertThat(faults)
                .containsExactly(
                        ContentFault.of(Kind.UNLISTED, ContentPath.PAGES.inPack("client")),
                        ContentFault.of(Kind.FOREIGN_NAME, THEIRS));
    }

    private static final class BrokenContent implements ContentRoot {
        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public List<Entry> list(ContentPath folder, Consumer<ContentFault> faults) {
            faults.accept(ContentFault.of(Kind.UNLISTED, folder));
            return List.of();
        }

        @Override
        public Entry find(ContentPath path, Consumer<ContentFault> faults) {
            faults.accept(ContentFault.of(Kind.FOREIGN_NAME, path));
            return null;
        }

        @Override
        public byte[] read(Entry file, long most, Consumer<ContentFault> faults) {
            throw new AssertionError(file);
        }
    }
}
