package org.clientplaybook.content;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file or folder below a content root. Any text makes one; what a playbook reads of it is its {@link #kind}.
 *
 * <p>What a pack brings has the pack's id before it: {@code client-playbook:pages/about.md}. The rest is its path below the
 * pack's own root.
 *
 * <p>A file's name is its stem, in a translation the language, and the ending: {@code guidance.pt-BR.md}. A file of the
 * interface's words has no stem: {@code theme/words/pt-BR.properties}.
 *
 * @param path its parts with {@code /} between them, whatever the system; empty for the root itself
 */
public record ContentPath(String path) implements Comparable<ContentPath>, Serializable {
    /** The content root itself. */
    public static final ContentPath ROOT = new ContentPath("");

    /** The file of what holds for the whole playbook. */
    public static final ContentPath PLAYBOOK = ROOT.child("playbook.yaml");

    /** The file of the questions that lead to a scenario. */
    public static final ContentPath GUIDE = ROOT.child("guide.yaml");

    /** The file of what the figures of the client review point to. */
    public static final ContentPath WORKSHEET = ROOT.child("worksheet.yaml");

    /** The file of what the rules measure by. */
    public static final ContentPath STYLE = ROOT.child("style.yaml");

    /** The folder that has a folder for each scenario. */
    public static final ContentPath SCENARIOS = ROOT.child("scenarios");

    /** The file of the words that take the place of a pack's. */
    public static final ContentPath OVERRIDES = ROOT.child("overrides.yaml");

    /** The folder of what a pack had where the playbook has a file of its own: {@code theirs/<pack>/<path>}. */
    public static final ContentPath THEIRS = ROOT.child("theirs");

    /** The folder of the pages. */
    public static final ContentPath PAGES = ROOT.child("pages");

    /** The folder of the playbook's own theme. */
    public static final ContentPath THEME = ROOT.child("theme");

    /** The name of the file with a scenario's words. */
    public static final String SCENARIO_FILE = "scenario.yaml";

    /** The name of the file with a scenario's guidance. */
    public static final String GUIDANCE_FILE = "guidance.md";

    private static final Pattern PARTS = Pattern.compile("/");
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "gif", "svg");
    private static final List<String> DOWNLOADS =
            List.of("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "csv", "txt", "ics", "zip");

    /** What a playbook reads in several languages, each in a file of its own. */
    public enum Kind {
        PLAYBOOK,
        GUIDE,
        WORKSHEET,
        SCENARIO,
        GUIDANCE,
        PAGE,
        /** The interface's words. */
        WORDS,
        /** All else. */
        OTHER
    }

    private static final Map<String, Kind> TOP =
            Map.of(PLAYBOOK.path, Kind.PLAYBOOK, GUIDE.path, Kind.GUIDE, WORKSHEET.path, Kind.WORKSHEET);

    /** Returns what lies in this folder under a name. */
    public ContentPath child(String name) {
        return new ContentPath(isRoot() ? path + name : path + "/" + name);
    }

    /** Returns whether it is a root: the playbook's own, or a pack's. */
    public boolean isRoot() {
        return path.length() == behindPack();
    }

    /** Returns the folder that it lies in; a root for itself, so that a walk upwards ends where {@link #isRoot} holds. */
    public ContentPath folder() {
        return new ContentPath(path.substring(0, Math.max(path.lastIndexOf('/'), behindPack())));
    }

    /** Returns the last part; empty for the root. */
    public String name() {
        return path.substring(Math.max(path.lastIndexOf('/') + 1, behindPack()));
    }

    /** Returns the id of the pack that brings it; null where it is the playbook's own. */
    public @Nullable String pack() {
        int behind = behindPack();
        return behind == 0 ? null : path.substring(0, behind - 1);
    }

    /** Returns the path without the pack that brings it. */
    public ContentPath local() {
        return new ContentPath(path.substring(behindPack()));
    }

    /**
     * Returns the same path in a pack.
     *
     * @param id the pack's, which is a slug
     */
    public ContentPath inPack(String id) {
        return new ContentPath(id + ":" + local().path);
    }

    /** Returns how long the name of a pack before the path is, with its colon. */
    private int behindPack() {
        int colon = path.indexOf(':');
        return colon > 0 && Slug.fault(path.substring(0, colon)) == null ? colon + 1 : 0;
    }

    /** Returns the file's name without its language and its ending; empty for a file of words. */
    public String stem() {
        return parsed().stem();
    }

    /** Returns the language that the file's name speaks of, in the canonical form whatever it is written in, or null. */
    public @Nullable String language() {
        return parsed().language();
    }

    /** Returns what stands behind the last dot of the name; empty where there is none. */
    public String ending() {
        return parsed().ending();
    }

    /** Returns the same file in another language; in the first one, whose files name none, where it is null. */
    public ContentPath in(@Nullable String language) {
        Name name = parsed();
        return folder().child(new Name(name.stem(), language, name.ending()).text());
    }

    /** Returns the file with the guidance, in the same language, of the scenario whose words this file has. */
    public ContentPath guidance() {
        return folder().child(GUIDANCE_FILE).in(language());
    }

    /**
     * Returns the path with its file's name as a playbook would have it: the language in its canonical form, all else in
     * lower case, and {@code .yaml} and {@code .md} for their other spellings.
     */
    public ContentPath proper() {
        Name name = parsed();
        String ending = name.ending().toLowerCase(Locale.ROOT);
        String spelt = ending.equals("yml") ? "yaml" : ending.equals("markdown") ? "md" : ending;
        return folder().child(new Name(name.stem().toLowerCase(Locale.ROOT), name.language(), spelt).text());
    }

    /** Returns what the file is to a playbook, whose languages are not asked; only a name that is exactly right counts. */
    public Kind kind() {
        Name name = parsed();
        String[] parts = PARTS.split(local().path, -1);
        if (!name.text().equals(parts[parts.length - 1])) {
            return Kind.OTHER;
        }
        String file = name.stem() + "." + name.ending();
        if (parts.length == 1) {
            return TOP.getOrDefault(file, Kind.OTHER);
        } else if (parts[0].equals(PAGES.path)) {
            return name.ending().equals("md") && name.stem().indexOf('.') < 0 ? Kind.PAGE : Kind.OTHER;
        } else if (scenario() != null && parts.length == 3) {
            return file.equals(SCENARIO_FILE) ? Kind.SCENARIO : file.equals(GUIDANCE_FILE) ? Kind.GUIDANCE : Kind.OTHER;
        }
        return isWords() && name.language() != null ? Kind.WORDS : Kind.OTHER;
    }

    /**
     * Returns the name of the page that the file is, the same in each language: its path below the pages' folder without its
     * language and its ending.
     */
    public String page() {
        String folder = folder().local().path.substring(PAGES.path.length());
        return folder.isEmpty() ? stem() : folder.substring(1) + "/" + stem();
    }

    /** Returns the slug of the scenario in whose folder it lies, at any depth, or null. */
    public @Nullable String scenario() {
        String[] parts = PARTS.split(local().path, 3);
        return parts.length == 3 && parts[0].equals(SCENARIOS.path) ? parts[1] : null;
    }

    /** Returns whether the name has the ending of a picture. */
    public boolean isPicture() {
        return PICTURES.contains(ending().toLowerCase(Locale.ROOT));
    }

    /** Returns whether it is published as it is where a text names it: a picture, or a file to download. */
    public boolean isAttachment() {
        return isPicture() || isDownload();
    }

    /** Returns the endings of files that readers can download, in the middle of a sentence. */
    public static String downloads() {
        String last = DOWNLOADS.get(DOWNLOADS.size() - 1);
        return DOWNLOADS.subList(0, DOWNLOADS.size() - 1).stream()
                        .map(ending -> "`." + ending + "`")
                        .collect(Collectors.joining(", "))
                + " or `." + last + "`";
    }

    /** Returns whether the name has the ending of a file that readers can download: none that a browser would run. */
    public boolean isDownload() {
        return DOWNLOADS.contains(ending().toLowerCase(Locale.ROOT));
    }

    private boolean isWords() {
        return folder().local().equals(THEME.child("words")) && path.endsWith(".properties");
    }

    private Name parsed() {
        String name = name();
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        if (dot < 0) {
            return new Name(name, null, "");
        }
        String rest = name.substring(0, dot);
        int before = isWords() ? -1 : rest.lastIndexOf('.');
        String language = isWords() || before > 0 ? LanguageTag.meant(rest.substring(before + 1)) : null;
        return language == null
                ? new Name(rest, null, ending)
                : new Name(rest.substring(0, Math.max(0, before)), language, ending);
    }

    private record Name(String stem, @Nullable String language, String ending) {
        String text() {
            return Stream.of(stem, language == null ? "" : language, ending)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("."));
        }
    }

    @Override
    public int compareTo(ContentPath other) {
        return path.compareTo(other.path);
    }

    /** Returns the path itself. */
    @Override
    public String toString() {
        return path;
    }
}
