package org.clientplaybook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.PackPlace;
import org.clientplaybook.content.PackedContent;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.format.PackManifest;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Finds the packs that {@code playbook.yaml} names, and opens those that are whole and do no harm. */
final class PackReader {
    private static final ContentPath MANIFEST = new ContentPath(PackManifest.NAME);

    private static final Pattern FORMAT = Pattern.compile("(?m)^format:[ \\t]*[\"']?([^\\s\"']+)");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

    private final List<Path> places;
    private final List<Problem> problems;

    /** @param places the jars and folders that may have packs */
    PackReader(List<Path> places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /**
     * A pack that can be used.
     *
     * @param hide the slugs of what the playbook leaves out
     * @param at where the playbook names it
     */
    record Opened(Packs.Pack pack, PackedContent content, List<Line> hide, Location at) {
        String id() {
            return pack.id();
        }

        ContentPath path(ContentPath local) {
            return local.inPack(id());
        }
    }

    /** Returns the packs in the order of the settings. */
    List<Opened> read(Tree.Twig settings) {
        List<Opened> opened = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(settings.text("id", "")));
        Map<String, List<PackPlace>> known = null;
        for (Tree.Twig entry : settings.twigs("packs")) {
            Line id = entry.line("id");
            if (id == null) {
                continue;
            }
            if (!seen.add(id.text())) {
                problem(
                        Code.DUPLICATE,
                        id.at(),
                        "The pack `" + id + "` is named twice, or is this playbook.",
                        "Remove it.");
                continue;
            }
            known = known == null ? known() : known;
            Opened one = open(id, entry.lines("hide"), known);
            if (one != null) {
                opened.add(one);
            }
        }
        return opened;
    }

    private Map<String, List<PackPlace>> known() {
        Map<String, List<PackPlace>> known = new TreeMap<>();
        for (Path path : places) {
            PackPlace place = new PackPlace(path);
            place.ids()
                    .forEach(id ->
                            known.computeIfAbsent(id, key -> new ArrayList<>()).add(place));
        }
        return known;
    }

    private @Nullable Opened open(Line id, List<Line> hide, Map<String, List<PackPlace>> known) {
        List<PackPlace> having = known.getOrDefault(id.text(), List.of());
        if (having.isEmpty()) {
            problem(
                    Code.MISSING_PACK,
                    id.at(),
                    "The pack `" + id + "` was not found.",
                    Suggestion.hint(id.text(), known.keySet(), "Give the build its jar, or remove it here."));
            return null;
        } else if (having.size() > 1) {
            refused(id, having.get(0), "`" + having.get(1) + "` has a pack of the same name.");
            return null;
        }
        PackPlace place = having.get(0);
        PackPlace.Opened files = place.open();
        Map<ContentPath, byte[]> own = new TreeMap<>(files.packs().getOrDefault(id.text(), Map.of()));
        byte[] manifest = own.remove(MANIFEST);
        if (files.fault() != null || manifest == null) {
            refused(id, place, files.fault() == null ? "Its `pack.yaml` is missing." : files.fault());
            return null;
        }
        Tree.Twig tree = manifest(id, place, manifest);
        String fault = tree == null ? null : fault(id.text(), tree, own);
        if (tree == null || fault != null) {
            if (fault != null) {
                refused(id, place, fault);
            }
            return null;
        }
        Packs.Pack pack = new Packs.Pack(
                id.text(), tree.text("title", ""), tree.text("version", ""), SettingsMapper.license(tree));
        return new Opened(pack, new PackedContent(place.toString(), own), hide, id.at());
    }

    private Tree.@Nullable Twig manifest(Line id, PackPlace place, byte[] bytes) {
        List<Problem> found = new ArrayList<>();
        SourceText source =
                SourceText.decode(MANIFEST.inPack(id.text()), bytes, fault -> found.add(FileProblems.of(fault)));
        Matcher format = FORMAT.matcher(source == null ? "" : source.text());
        if (format.find() && !format.group(1).equals("1")) {
            refused(id, place, "It has the format " + format.group(1) + ", and this version reads 1.");
            return null;
        }
        Tree.Twig tree = source == null ? null : ShapeReader.read(source, false, Format.PACK, found);
        if (found.stream().anyMatch(Problem::isError) || tree == null) {
            Problem first = found.get(0);
            refused(id, place, "In its `pack.yaml`, line " + first.location().line() + ": " + first.message());
            return null;
        }
        return tree;
    }

    /** Returns why what a pack has is not what its manifest says, as a sentence, or null. */
    private static @Nullable String fault(String id, Tree.Twig manifest, Map<ContentPath, byte[]> files) {
        if (!id.equals(manifest.text("id"))) {
            return "Its folder has another name than its `pack.yaml` says.";
        }
        Map<ContentPath, String> hashes = new LinkedHashMap<>();
        for (String line : manifest.text("files", "").lines().toList()) {
            Matcher file = FILE.matcher(line);
            if (!file.matches()) {
                return "Its `pack.yaml` has a line in `files` that is no file: `" + line + "`.";
            }
            hashes.put(new ContentPath(file.group(2)), file.group(1));
        }
        Set<ContentPath> all = new TreeSet<>(hashes.keySet());
        all.addAll(files.keySet());
        for (ContentPath path : all) {
            byte[] bytes = files.get(path);
            String hash = hashes.get(path);
            if (bytes == null) {
                return "It lacks the file `" + path + "` of its `pack.yaml`.";
            } else if (hash == null) {
                return "It has the file `" + path + "`, which its `pack.yaml` does not list.";
            } else if (!hash.equals(Sha256.hex(bytes))) {
                return "Its file `" + path + "` is not the one that its `pack.yaml` lists.";
            }
        }
        return null;
    }

    private void refused(Line id, PackPlace place, String why) {
        problem(
                Code.BAD_PACK,
                id.at(),
                "The pack `" + id + "` in `" + place + "` cannot be used. " + why,
                "Take another version of it, or ask those who made it.");
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
