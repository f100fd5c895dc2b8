package org.clientplaybook.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.content.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one folder as they were at one moment, in the place of the root that they were read from: what is made of
 * them is made of what their fingerprint was made of, whatever is saved meanwhile.
 */
final class Snapshot implements ContentRoot {
    private final ContentPath folder;
    private final List<Entry> entries;
    private final List<ContentFault> faults;
    private final Map<ContentPath, byte[]> texts = new HashMap<>();
    private final Map<ContentPath, ContentFault> unread = new HashMap<>();

    /**
     * Reads all files of a folder but for its pictures and downloads.
     *
     * @param entries what lies in it
     * @param faults what was found when it was listed
     */
    Snapshot(ContentRoot root, ContentPath folder, List<Entry> entries, List<ContentFault> faults) {
        this.folder = folder;
        this.entries = entries;
        this.faults = faults;
        for (Entry entry : entries) {
            if (!entry.folder() && !entry.path().isAttachment()) {
                byte[] bytes = root.read(entry, SourceText.LARGEST, fault -> unread.put(fault.path(), fault));
                if (bytes != null) {
                    texts.put(entry.path(), bytes);
                }
            }
        }
    }

    /** Returns what tells the texts, the names beside them and what could not be read from others. */
    String fingerprint() {
        MessageDigest digest = Sha256.digest();
        faults.forEach(fault -> feed(digest, fault.toString()));
        for (Entry entry : entries) {
            byte[] bytes = texts.get(entry.path());
            feed(digest, entry.path() + "/" + entry.folder() + "/" + entry.linked() + "/" + unread.get(entry.path()));
            feed(digest, String.valueOf(bytes == null ? 0 : bytes.length));
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns whether everything could be read, and the entries will tell when something has changed.
     *
     * @param now a moment before it was listed
     */
    boolean isSettled(Instant now) {
        return faults.isEmpty()
                && unread.isEmpty()
                && entries.stream()
                        .allMatch(entry -> entry.folder()
                                || (entry.version() != null && entry.version().isSettled(now)));
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public List<Entry> list(ContentPath path, Consumer<ContentFault> to) {
        if (!path.equals(folder)) {
            return List.of();
        }
        faults.forEach(to);
        return entries;
    }

    @Override
    public @Nullable Entry find(ContentPath path, Consumer<ContentFault> to) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    @Override
    public byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> to) {
        byte[] bytes = texts.get(file.path());
        if (bytes == null) {
            to.accept(unread.getOrDefault(file.path(), ContentFault.of(ContentFault.Kind.UNREAD, file.path())));
        }
        return bytes;
    }
}
