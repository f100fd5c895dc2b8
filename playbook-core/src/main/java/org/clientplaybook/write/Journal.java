package org.clientplaybook.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientplaybook.problem.FailureReason;
import org.clientplaybook.write.Disk.Kind;

/** Takes the steps from one site to the next, all of them or none; the package's page says how. */
final class Journal {
    /** A change to one file or folder of the output. */
    enum Action {
        SET_ASIDE,
        REMOVE_FOLDER,
        MAKE_FOLDER,
        MOVE_IN,
        /** Moves a file in over the former one, so that at each moment one of them is there. */
        REPLACE
    }

    record Step(Action action, String path) {}

    private static final String FORMAT = "playbook-journal 1";

    private final Disk disk;
    private final Destination destination;
    private final Path journal;

    Journal(Disk disk, Destination destination) {
        this.disk = disk;
        this.destination = destination;
        this.journal = destination.staging().resolve("journal");
    }

    /** Returns where a path of the site is staged. */
    Path staged(String path) {
        return destination.staging().resolve("new").resolve(path);
    }

    private Path aside(int number) {
        return destination.staging().resolve("old").resolve(Integer.toString(number));
    }

    /** Takes all steps. When it throws, the site is as it was, or its message says that the next build restores it. */
    void take(List<Step> steps) throws IOException {
        Path draft = destination.staging().resolve("draft");
        disk.makeFolder(destination.staging().resolve("old"));
        disk.write(draft, bytes(steps));
        disk.move(draft, journal);
        try {
            for (int i = 0; i < steps.size(); i++) {
                take(i, steps.get(i));
            }
            disk.delete(journal);
        } catch (IOException | RuntimeException | Error e) {
            try {
                undo(steps);
            } catch (IOException worse) {
                worse.addSuppressed(e);
                throw worse;
            }
            throw e;
        }
    }

    private void take(int number, Step step) throws IOException {
        Path target = destination.file(step.path());
        switch (step.action()) {
            case SET_ASIDE -> disk.move(target, aside(number));
            case REMOVE_FOLDER -> deleteIfEmpty(target);
            case MAKE_FOLDER -> disk.makeFolder(target);
            case MOVE_IN -> disk.move(staged(step.path()), target);
            case REPLACE -> {
                disk.keep(target, aside(number));
                disk.move(staged(step.path()), target);
            }
        }
    }

    /** Leaves the output as the last build found it, or made it if it got to the end, and removes the staging. */
    void recover() throws IOException {
        Path staging = destination.staging();
        Kind kind = disk.kind(staging);
        if (kind == Kind.ABSENT) {
            return;
        }
        if (kind != Kind.FOLDER) {
            throw Refusal.badFolder(staging + " is in the way.", "Remove it.");
        }
        Kind there = disk.kind(journal);
        if (there == Kind.FILE) {
            undo(steps(disk.read(journal)));
        } else if (there != Kind.ABSENT) {
            throw damaged();
        }
        disk.deleteTree(staging);
    }

    /**
     * Undoes whatever has been done of some steps, the last first, and removes the journal. It must stop at the first
     * fault: a former file put back before the new one is out of the way would next time be taken for the new one.
     */
    private void undo(List<Step> steps) throws IOException {
        try {
            if (disk.kind(destination.folder()) == Kind.FOLDER) {
                for (int i = steps.size() - 1; i >= 0; i--) {
                    undo(i, steps.get(i));
                }
            }
            disk.delete(journal);
        } catch (IOException e) {
            Refusal refusal = Refusal.badFolder(
                    "A build was interrupted, and the previous site cannot be restored: " + FailureReason.of(e) + ".",
                    "Fix that and build again, or remove the output folder to start afresh.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private void undo(int number, Step step) throws IOException {
        Path target = destination.file(step.path());
        refuseLinks(destination.folder(), Manifest.parent(step.path()));
        refuseLinks(destination.staging(), Manifest.parent("new/" + step.path()));
        refuseLinks(destination.staging(), "old");
        switch (step.action()) {
            case SET_ASIDE, REPLACE -> {
                Kind former = disk.kind(aside(number));
                if (former == Kind.FILE) {
                    disk.move(aside(number), target);
                } else if (former != Kind.ABSENT) {
                    throw damaged();
                }
            }
            case REMOVE_FOLDER -> disk.makeFolder(target);
            case MAKE_FOLDER -> {
                if (disk.kind(target) == Kind.FOLDER) {
                    deleteIfEmpty(target);
                }
            }
            case MOVE_IN -> {
                if (disk.kind(staged(step.path())) == Kind.ABSENT && disk.kind(target) == Kind.FILE) {
                    disk.move(target, staged(step.path()));
                }
            }
        }
    }

    /** Refuses a journal that leads through a link: no build wrote it, and what it asks for would be done elsewhere. */
    private void refuseLinks(Path root, String path) throws IOException {
        Path folder = root;
        for (String part : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            folder = folder.resolve(part);
            Kind kind = disk.kind(folder);
            if (kind == Kind.OTHER) {
                throw damaged();
            } else if (kind != Kind.FOLDER) {
                return;
            }
        }
    }

    private void deleteIfEmpty(Path folder) throws IOException {
        try {
            disk.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Somebody put a file there since the steps were planned: it is not ours to remove.
        }
    }

    private static byte[] bytes(List<Step> steps) {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        steps.forEach(step -> text.append(step.action().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(step.path())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Step> steps(byte[] bytes) throws IOException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] parts = line.split(" ", 2);
            if (parts.length < 2 || !Manifest.isPlain(parts[1])) {
                throw damaged();
            }
            try {
                steps.add(new Step(Action.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
            } catch (IllegalArgumentException e) {
                throw damaged();
            }
        }
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw damaged();
        }
        return steps;
    }

    private Refusal damaged() {
        return Refusal.badFolder(
                "A build was interrupted, and its journal " + journal + " is damaged.",
                "Rescue any files of the site from the journal's folder, then remove that folder.");
    }
}
