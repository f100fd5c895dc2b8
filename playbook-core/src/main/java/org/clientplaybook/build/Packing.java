package org.clientplaybook.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientplaybook.check.Checker;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.PackPlace;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.format.PackManifest;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Publication;

/**
 * Makes a pack of a playbook: its words and what they show, without what is the playbook's alone, such as its theme.
 *
 * @param classes the folder that the pack's jar is made of
 * @param version the pack's
 */
record Packing(Basis.Source source, Path classes, String version) {
    Outcome run(Stop stop) {
        Basis basis = Basis.of(source, Checker::references, stop);
        Catalog catalog = basis.catalog();
        List<Problem> problems = basis.problems();
        if (catalog != null && !catalog.packs().all().isEmpty()) {
            problems.add(Problem.of(
                    Code.PACK_CONFLICT,
                    Location.of(ContentPath.PLAYBOOK),
                    "A playbook that is built on packs cannot be a pack.",
                    "Make a pack of what is your own in a folder of its own."));
        }
        if (catalog == null || Basis.hasErrors(problems)) {
            return basis.outcome(problems);
        }
        Path folder = classes.resolve(PackPlace.FOLDER).resolve(catalog.site().id());
        try (Publication pack = Publication.open(folder, source.content())) {
            Map<ContentPath, String> hashes = new TreeMap<>();
            files(catalog, stop, problems).forEach((path, bytes) -> {
                hashes.put(path, Sha256.hex(bytes));
                pack.put(path.path(), bytes);
            });
            pack.put(
                    PackManifest.NAME, PackManifest.of(catalog, version, hashes).getBytes(StandardCharsets.UTF_8));
            problems.addAll(pack.problems());
            if (Basis.hasErrors(problems)) {
                return basis.outcome(problems);
            }
            Publication.Result published = pack.commit();
            problems.addAll(published.problems());
            int removed =
                    published.problems().isEmpty() ? removeFormer(catalog.site().id(), problems) : 0;
            return basis.outcome(
                    problems,
                    0,
                    null,
                    new Publication.Result(
                            published.problems(),
                            published.written(),
                            published.unchanged(),
                            published.removed() + removed));
        }
    }

    /** Removes the pack that this goal made of the playbook while it had another id: a jar would have both. */
    private int removeFormer(String id, List<Problem> problems) {
        int removed = 0;
        for (String other : new PackPlace(classes).ids()) {
            if (!other.equals(id) && !other.startsWith(".")) {
                Publication.Result result =
                        Publication.withdraw(classes.resolve(PackPlace.FOLDER).resolve(other), source.content());
                problems.addAll(result.problems());
                removed += result.removed();
            }
        }
        return removed;
    }

    private Map<ContentPath, byte[]> files(Catalog catalog, Stop stop, List<Problem> problems) {
        Set<String> slugs = catalog.editions().get(0).scenarios().stream()
                .map(Scenario::slug)
                .collect(Collectors.toSet());
        Set<ContentPath> paths = new TreeSet<>();
        catalog.sources().keySet().stream()
                .filter(path -> path.kind() != ContentPath.Kind.OTHER)
                .filter(path -> path.scenario() == null || slugs.contains(path.scenario()))
                .forEach(paths::add);
        catalog.assets().values().stream().map(Asset::path).forEach(paths::add);
        ContentRoot root = new ContentFolder(source.content());
        Map<ContentPath, byte[]> files = new TreeMap<>();
        for (ContentPath path : paths) {
            stop.run();
            List<Object> faults = new ArrayList<>();
            ContentRoot.Entry entry = root.find(path, faults::add);
            byte[] bytes = entry == null ? null : root.read(entry, Asset.LARGEST, faults::add);
            if (bytes == null) {
                problems.add(Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(path),
                        "The file has changed while it was read.",
                        "Try again."));
            } else {
                files.put(path, bytes);
            }
        }
        return files;
    }
}
