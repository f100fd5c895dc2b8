package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Route;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.theme.Made;
import org.jspecify.annotations.Nullable;

/** A site whose files are made when they are asked for, as often as they are, on any thread. */
public final class SiteFiles {
    /** Takes what is rendered, from several threads. */
    public interface Sink {
        /**
         * Takes a file of the site.
         *
         * @param path the place in the site, with {@code /}
         * @param bytes what lies there
         */
        void put(String path, byte[] bytes);
    }

    private final Map<String, Supplier<Made>> files;
    private final List<LateScript> late;
    private final Map<String, List<LateScript>> lateByName;
    private final List<String> languages;
    private final List<String> samples;
    private final List<Problem> problems;

    SiteFiles(
            Map<String, Supplier<Made>> files,
            List<LateScript> late,
            List<String> languages,
            List<String> samples,
            List<Problem> problems) {
        this.files = files;
        this.late = late;
        this.lateByName = late.stream().collect(Collectors.groupingBy(LateScript::name));
        this.languages = languages;
        this.samples = samples;
        this.problems = problems;
    }

    /** Returns the places of all files in the site, with {@code /}. */
    public Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(files.keySet());
        late.forEach(script -> paths.add(script.path()));
        return Collections.unmodifiableSet(paths);
    }

    /**
     * Makes a page of each template, and returns what is wrong with those that do not run.
     *
     * @param checkpoint run before each page; what it throws ends the work
     */
    public List<Problem> faults(Runnable checkpoint) {
        List<Problem> faults = new ArrayList<>();
        for (String path : samples) {
            checkpoint.run();
            Made made = made(path);
            if (made != null && made.problem() != null) {
                faults.add(made.problem());
            }
        }
        return faults;
    }

    /** Returns the faults of the theme that show without rendering. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Makes a file. What is wrong with the content or the theme never makes it throw.
     *
     * @return null where there is no such file or its template does not run
     */
    public byte @Nullable [] make(String path) {
        Made made = made(path);
        return made == null ? null : made.bytes();
    }

    /** Returns why a file that the site has cannot be made, or null. */
    public @Nullable Problem fault(String path) {
        Made made = made(path);
        return made == null ? null : made.problem();
    }

    private @Nullable Made made(String path) {
        Supplier<Made> file = files.get(path);
        return file == null ? lateAt(path) : file.get();
    }

    private @Nullable Made lateAt(String path) {
        return lateByName.getOrDefault(LateScript.name(path), List.of()).stream()
                .map(script -> script.at(path))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Made::of)
                .orElse(null);
    }

    /** Returns how many HTML pages there are. */
    int pages() {
        return (int)
                files.keySet().stream().filter(path -> path.endsWith(".html")).count();
    }

    /**
     * Makes all files, each on a thread of the caller's fork-join pool.
     *
     * @param sink takes their places in the site with their bytes, from several threads
     * @param failed takes why a file cannot be made, from several threads
     */
    void putAll(Sink sink, Consumer<Problem> failed) {
        // First, so that pages that name them find their paths.
        late.parallelStream().map(LateScript::make).forEach(script -> sink.put(script.path(), script.bytes()));
        List.copyOf(files.entrySet()).parallelStream().forEach(file -> {
            Made made = file.getValue().get();
            if (made.bytes() != null) {
                sink.put(file.getKey(), made.bytes());
            } else if (made.problem() != null) {
                failed.accept(made.problem());
            }
        });
    }

    /** Returns the page that shows a file of the content folder; a home page where no page shows it alone. */
    public String pageOf(String file) {
        ContentPath path = new ContentPath(file);
        String language = path.language();
        String folder = Route.folder(
                language != null && languages.indexOf(language) > 0 ? language : languages.get(0), languages.get(0));
        String slug = path.scenario();
        String page = slug != null
                ? Route.SCENARIO.path(folder, slug)
                : switch (path.kind()) {
                    case PAGE -> Route.PAGE.path(folder, path.page());
                    case GUIDE -> Route.GUIDE_ALL.path(folder);
                    case WORKSHEET -> Route.REVIEW.path(folder);
                    default -> Route.HOME.path(folder);
                };
        return files.containsKey(page) ? page : Route.HOME.path(folder);
    }
}
