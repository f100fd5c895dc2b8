package org.clientplaybook.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A playbook's own content with packs below it. A path says whose it is ({@link ContentPath#pack}). The folder of a pack's
 * scenario has the playbook's own files of that folder too, in the place of the pack's where they have the same name.
 */
public final class LayeredContent implements ContentRoot {
    private final ContentRoot own;
    private final Map<String, ContentRoot> packs;

    /** @param packs by id */
    public LayeredContent(ContentRoot own, Map<String, ContentRoot> packs) {
        this.own = own;
        this.packs = Map.copyOf(packs);
    }

    @Override
    public boolean exists() {
        return own.exists();
    }

    @Override
    public List<Entry> list(ContentPath folder, Consumer<ContentFault> faults) {
        String pack = folder.pack();
        ContentRoot root = packed(pack);
        if (pack == null || root == null) {
            return own.list(folder, faults);
        }
        ContentPath local = folder.local();
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (local.folder().equals(ContentPath.SCENARIOS)) {
            for (Entry entry : own.list(local, faults)) {
                entries.add(entry);
                names.add(entry.name());
            }
        }
        for (Entry entry : root.list(local, fault -> faults.accept(in(pack, fault)))) {
            if (!names.contains(entry.name())) {
                entries.add(in(pack, entry));
            }
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    @Override
    public @Nullable Entry find(ContentPath path, Consumer<ContentFault> faults) {
        String pack = path.pack();
        ContentRoot root = packed(pack);
        if (pack == null || root == null) {
            return own.find(path, faults);
        }
        Entry found = root.find(path.local(), fault -> faults.accept(in(pack, fault)));
        return found == null ? null : in(pack, found);
    }

    @Override
    public byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> faults) {
        String pack = file.path().pack();
        ContentRoot root = packed(pack);
        if (pack == null || root == null) {
            return own.read(file, most, faults);
        }
        Entry local = new Entry(file.path().local(), file.folder(), file.linked(), file.version());
        return root.read(local, most, fault -> faults.accept(in(pack, fault)));
    }

    /** Returns the name of the playbook's own content. */
    @Override
    public String toString() {
        return own.toString();
    }

    /** Returns a pack, or null where there is none: a name with a colon may be the playbook's own. */
    private @Nullable ContentRoot packed(@Nullable String pack) {
        return pack == null ? null : packs.get(pack);
    }

    private static Entry in(String pack, Entry entry) {
        return new Entry(entry.path().inPack(pack), entry.folder(), entry.linked(), entry.version());
    }

    private static ContentFault in(String pack, ContentFault fault) {
        return new ContentFault(fault.kind(), fault.path().inPack(pack), fault.line(), fault.column(), fault.detail());
    }
}
