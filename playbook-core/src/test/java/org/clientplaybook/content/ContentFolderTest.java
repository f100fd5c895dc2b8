package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFault.Kind;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.ContentRoot.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentFolderTest {
    @TempDir
    Path temporary;

    private final List<ContentFault> faults = new ArrayList<>();
    private Path folder;
    private ContentRoot root;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(temporary.resolve("content"));
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("playbook.yaml"), "title: x");
        Files.writeString(folder.resolve("pages/b.md"), "# B");
        Files.writeString(folder.resolve("pages/a.md"), "# A");
        Files.writeString(folder.resolve("pages/.hidden"), "");
        Files.writeString(temporary.resolve("outside.md"), "# Outside");
        root = new ContentFolder(folder);
    }

    @Test
    void listsByNameWithoutWhatIsHidden() {
        assertThat(root.list(ContentPath.ROOT, faults::add))
                .containsExactly(
                        new Entry(ContentPath.PAGES, true, false), root.find(ContentPath.PLAYBOOK, faults::add));
        assertThat(root.list(ContentPath.PAGES, faults::add))
                .extracting(Entry::name)
                .containsExactly("a.md", "b.md");
        assertThat(root.list(ContentPath.SCENARIOS, faults::add)).isEmpty();
        assertThat(root.list(ContentPath.PLAYBOOK, faults::add)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void readsWhatIsThere() {
        Entry entry = root.find(ContentPath.PLAYBOOK, faults::add);
        assertThat(root.read(entry, 8, faults::add)).asString().isEqualTo("title: x");
        assertThat(root.find(ContentPath.STYLE, faults::add)).isNull();
        assertThat(faults).isEmpty();
        assertThat(root.read(entry, 7, faults::add)).isNull();
        assertThat(faults).containsExactly(ContentFault.of(Kind.TOO_LARGE, ContentPath.PLAYBOOK));
    }

    @Test
    void aFileThatWasChangedHasAnotherVersion() throws IOException {
        Path file = folder.resolve("playbook.yaml");
        FileTime time = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, time);
        Version before = version();
        assertThat(before)
                .isEqualTo(root.list(ContentPath.ROOT, faults::add).get(1).version());
        // Within some file systems' step of time, it could be changed again.
        assertThat(before.isSettled(before.changed().plusSeconds(2))).isFalse();
        assertThat(before.isSettled(before.changed().plusSeconds(4))).isTrue();
        assertThat(before.changed()).isAfter(time.toInstant());

        awaitAnotherTime(before);
        Files.writeString(file, "title: y");
        Files.setLastModifiedTime(file, time);
        Version written = version();
        assertThat(written).as("of the same size and time").isNotEqualTo(before);

        Path other = Files.writeString(folder.resolve("other.yaml"), "title: z");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        Version moved = version();
        assertThat(moved).as("another file").isNotEqualTo(written);

        awaitAnotherTime(moved);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assertThat(version()).as("with other permissions").isNotEqualTo(moved);
        assertThat(root.find(ContentPath.PAGES, faults::add).version()).isNull();
        assertThat(faults).isEmpty();
    }

    private Version version() {
        return root.find(ContentPath.PLAYBOOK, faults::add).version();
    }

    /** Waits until a file that is written now has another time than one that was. */
    private void awaitAnotherTime(Version version) throws IOException {
        Path probe = temporary.resolve("probe");
        do {
            Files.writeString(probe, "");
        } while (!Files.getLastModifiedTime(probe).toInstant().isAfter(version.changed()));
    }

    @Test
    void aFileThatHasVanishedIsAFault() throws IOException {
        Entry entry = root.find(ContentPath.PLAYBOOK, faults::add);
        Files.delete(folder.resolve("playbook.yaml"));
        assertThat(root.read(entry, 8, faults::add)).isNull();
        assertThat(faults).containsExactly(ContentFault.of(Kind.UNREAD, ContentPath.PLAYBOOK));
    }

    @Test
    void linksAreFollowedWithinTheFolderAlone() throws IOException {
        Files.createSymbolicLink(folder.resolve("pages/in.md"), Path.of("a.md"));
        Files.createSymbolicLink(folder.resolve("pages/out.md"), Path.of("../../outside.md"));
        Files.createSymbolicLink(folder.resolve("pages/dead.md"), Path.of("c.md"));
        Files.createSymbolicLink(folder.resolve("around"), temporary);
        Files.createSymbolicLink(folder.resolve("self"), folder);

        assertThat(root.list(ContentPath.PAGES, faults::add))
                .extracting(Entry::name)
                .containsExactly("a.md", "b.md", "in.md");
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        ContentFault.of(Kind.OUTSIDE, ContentPath.PAGES.child("out.md")),
                        ContentFault.of(Kind.DEAD_LINK, ContentPath.PAGES.child("dead.md")));
        faults.clear();

        // A folder around it is the link.
        ContentPath around = ContentPath.ROOT.child("around").child("outside.md");
        assertThat(root.find(around, faults::add)).isNull();
        assertThat(faults).containsExactly(ContentFault.of(Kind.OUTSIDE, around));
        assertThat(root.find(new ContentPath("../outside.md"), faults::add)).isNull();
        assertThat(faults).hasSize(2);
        assertThat(root.walk(ContentPath.ROOT, faults::add))
                .extracting(Entry::name)
                .endsWith("in.md", "playbook.yaml");
    }

    @Test
    void aNameThatCannotBeWrittenIsAFault() {
        ContentPath foreign = new ContentPath("pages/\uFFFD.png");
        assertThat(root.find(foreign, faults::add)).isNull();
        assertThat(root.find(new ContentPath("pages/\0.png"), faults::add)).isNull();
        assertThat(faults).extracting(ContentFault::kind).containsExactly(Kind.FOREIGN_NAME, Kind.FOREIGN_NAME);
    }

    @Test
    void whatIsNoFileAndNoFolderIsAFault() throws IOException {
        ContentPath socket = ContentPath.PAGES.child("s.md");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(folder.resolve(socket.path())));
            assertThat(root.list(ContentPath.PAGES, faults::add))
                    .extracting(Entry::name)
                    .containsExactly("a.md", "b.md");
            assertThat(root.find(socket, faults::add)).isNull();
        }
        assertThat(faults).containsOnly(ContentFault.of(Kind.SPECIAL, socket)).hasSize(2);
    }

    @Test
    void aFolderIsNoTextAndAFileIsNoFolder() {
        Entry pages = root.find(ContentPath.PAGES, faults::add);
        assertThat(pages).isEqualTo(new Entry(ContentPath.PAGES, true, false));
        assertThat(root.find(ContentPath.PLAYBOOK.child("a.md"), faults::add)).isNull();
        assertThat(faults).isEmpty();
        assertThat(root.read(pages, 8, faults::add)).isNull();
        assertThat(root.read(new Entry(new ContentPath("pages/\0.md"), false, false), 8, faults::add))
                .isNull();
        assertThat(faults).extracting(ContentFault::kind).containsExactly(Kind.UNREAD, Kind.FOREIGN_NAME);
        assertThat(root.list(new ContentPath("pages/\0"), faults::add)).isEmpty();
        assertThat(faults).hasSize(2);
    }

    @Test
    void aLinkToAFolderIsListedAndNotWalkedThrough() throws IOException {
        Files.createSymbolicLink(folder.resolve("more"), Path.of("pages"));
        ContentPath more = ContentPath.ROOT.child("more");
        assertThat(root.find(more, faults::add)).isEqualTo(new Entry(more, true, true));
        assertThat(root.list(more, faults::add)).extracting(Entry::name).containsExactly("a.md", "b.md");
        assertThat(root.find(more.child("a.md"), faults::add))
                .isEqualTo(root.list(more, faults::add).get(0));
        assertThat(root.walk(ContentPath.ROOT, faults::add))
                .extracting(entry -> entry.path().path())
                .containsExactly("pages/a.md", "pages/b.md", "playbook.yaml");
        assertThat(root.exists()).isTrue();
        assertThat(faults).isEmpty();
    }

    /** Makes what an editor makes for a moment while it saves. */
    private interface Brief {
        void make(Path place) throws IOException;
    }

    private static Stream<Brief> whatIsThereForAMoment() {
        return Stream.of(
                Files::createFile,
                Files::createDirectory,
                place -> Files.createSymbolicLink(place, Path.of("a.md")),
                place -> Files.createSymbolicLink(place, Path.of("nowhere")));
    }

    /** It may vanish between any two steps of a listing: so it does, as often as it can. */
    @ParameterizedTest
    @MethodSource("whatIsThereForAMoment")
    void whatVanishesTakesNothingElseWithIt(Brief brief) throws Exception {
        Path place = folder.resolve("pages/4913");
        AtomicBoolean listed = new AtomicBoolean();
        FutureTask<Void> editor = new FutureTask<>(() -> {
            while (!listed.get()) {
                brief.make(place);
                Files.delete(place);
            }
            return null;
        });
        new Thread(editor).start();
        try {
            for (int i = 0; i < 1_000; i++) {
                assertThat(root.list(ContentPath.PAGES, faults::add))
                        .extracting(Entry::name)
                        .contains("a.md", "b.md");
                root.find(ContentPath.PAGES.child("4913"), faults::add);
            }
        } finally {
            listed.set(true);
            editor.get();
        }
        assertThat(faults).extracting(ContentFault::kind).allMatch(kind -> kind == Kind.DEAD_LINK);
    }

    @Test
    void aFolderThatIsNotThere() {
        ContentRoot missing = new ContentFolder(Path.of("no/such"));
        assertThat(missing.exists()).isFalse();
        assertThat(missing).hasToString(Path.of("no/such").toString());
        assertThat(missing.list(ContentPath.ROOT, faults::add)).isEmpty();
        assertThat(missing.find(ContentPath.PLAYBOOK, faults::add)).isNull();
        assertThat(faults).isEmpty();
    }
}
