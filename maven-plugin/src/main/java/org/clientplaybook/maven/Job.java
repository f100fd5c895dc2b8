package org.clientplaybook.maven;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.jspecify.annotations.Nullable;

/**
 * A build or a check, made of values that another virtual machine understands.
 *
 * @param output the folder for the site; null for a check
 * @param today the day by which a check finds reviews overdue; null for a build
 */
record Job(
        String content,
        @Nullable String output,
        @Nullable LocalDate today,
        @Nullable URI base,
        boolean drafts,
        @Nullable String reports,
        @Nullable String baseline,
        boolean strict,
        @Nullable String root,
        List<String> packs)
        implements Serializable {
    /** Returns the job that generates a site. */
    static Job generate(Path content, Options options, Path output) {
        return of(content, options, output, null);
    }

    /** Returns the job that checks a playbook. */
    static Job check(Path content, Options options, LocalDate today) {
        return of(content, options, null, today);
    }

    private static Job of(Path content, Options options, @Nullable Path output, @Nullable LocalDate today) {
        return new Job(
                content.toString(),
                text(output),
                today,
                options.base(),
                options.drafts(),
                text(options.reports()),
                text(options.baseline()),
                options.strict(),
                text(options.root()),
                options.packs().stream().map(Path::toString).toList());
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    /** Does the job in this virtual machine. */
    Report run() {
        Playbook playbook = Playbook.of(Path.of(content), options());
        return today == null ? playbook.generate(Path.of(Objects.requireNonNull(output))) : playbook.check(today);
    }

    /** Returns the options that it was made of, but for the number of threads: that of the machine. */
    Options options() {
        return Options.builder()
                .base(base)
                .drafts(drafts)
                .reports(path(reports))
                .baseline(path(baseline))
                .strict(strict)
                .root(path(root))
                .packs(packs.stream().map(Path::of).toList())
                .build();
    }
}
