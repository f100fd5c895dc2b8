package org.clientplaybook.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.clientplaybook.read.TranslationUnit;
import org.jspecify.annotations.Nullable;

/** Finds the entry of a PO file that each unit of the content has. */
final class Pairing {
    /** Behind it stands the name of a value in a file. */
    private static final char NAME = '#';

    private final Map<Text, Entry> byText = new HashMap<>();
    private final Map<String, Entry> byContext = new HashMap<>();
    private final Map<String, List<Entry>> byFile = new HashMap<>();
    private final Set<Entry> taken = new HashSet<>();
    private final Map<String, Pair> pairs = new HashMap<>();

    /**
     * A unit and its entry.
     *
     * @param entry null where there is none
     * @param same whether the entry is of the same original; else of one that stood in its place
     */
    record Pair(TranslationUnit unit, @Nullable Entry entry, boolean same) {
        /** Returns the translation that a translator calls finished, or null. */
        @Nullable
        String finished() {
            String text = entry == null || !same || entry.isFuzzy() ? "" : unit.normal(entry.translation());
            return text.isEmpty() ? null : text;
        }
    }

    private Pairing(List<Entry> entries) {
        for (Entry entry : entries) {
            String context = entry.text().context();
            if (context == null || (entry.obsolete() && byText.containsKey(plain(entry)))) {
                continue;
            }
            byText.put(plain(entry), entry);
            byFile.computeIfAbsent(file(context) + "\n" + entry.text().id(), key -> new ArrayList<>())
                    .add(entry);
            if (!entry.obsolete()) {
                byContext.put(context, entry);
            }
        }
    }

    /**
     * Pairs each unit with the entry of the same name and original; where there is none with one of the same original in
     * the same file, since lists grow at any place; and else with one of the same name.
     */
    static Pairing of(Collection<TranslationUnit> units, List<Entry> entries) {
        Pairing pairing = new Pairing(entries);
        for (TranslationUnit unit : units) {
            pairing.pair(unit, pairing.byText.get(new Text(unit.context(), unit.original(), null)), true);
        }
        for (TranslationUnit unit : units) {
            pairing.pair(unit, pairing.moved(unit), true);
        }
        for (TranslationUnit unit : units) {
            pairing.pair(unit, pairing.byContext.get(unit.context()), false);
        }
        return pairing;
    }

    Pair of(TranslationUnit unit) {
        return pairs.getOrDefault(unit.context(), new Pair(unit, null, false));
    }

    /** Returns whether some unit has the entry. */
    boolean isTaken(Entry entry) {
        return taken.contains(entry);
    }

    private void pair(TranslationUnit unit, @Nullable Entry entry, boolean same) {
        if (entry != null && !pairs.containsKey(unit.context()) && taken.add(entry)) {
            pairs.put(unit.context(), new Pair(unit, entry, same));
        }
    }

    private @Nullable Entry moved(TranslationUnit unit) {
        return byFile.getOrDefault(unit.file().path() + "\n" + unit.original(), List.of()).stream()
                .filter(entry -> !taken.contains(entry) && !entry.translations().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String file(String context) {
        int name = context.indexOf(NAME);
        return name < 0 ? context : context.substring(0, name);
    }

    private static Text plain(Entry entry) {
        return new Text(entry.text().context(), entry.text().id(), null);
    }
}
