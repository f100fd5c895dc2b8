package org.clientplaybook;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a playbook is built and checked. Made with {@link #builder}; what is not set there keeps its default.
 *
 * @param base the address at which the site will be published, in ASCII and with a {@code /} at its end, for what needs
 *     absolute addresses: the feed, the sitemap, canonical links and the page for wrong addresses; null, the default, leaves
 *     them out
 * @param drafts whether scenarios with {@code draft: true} are included; not by default
 * @param threads how many threads work, at least 1; as many as there are processors by default
 * @param reports the folder for what a review wants to see, neither the site's nor the content's; null, the default, for
 *     none. A build and a check write every message into it with the values of its scenario's examples:
 *     {@code messages/en.md} and so on for each language. A check writes all problems too: {@code problems.txt},
 *     {@code report.json}, {@code report.sarif}, {@code TEST-playbook.xml} (JUnit), {@code summary.md}, and in
 *     {@code problems/} a page on each code that was found
 * @param baseline the {@code report.json} of an earlier check, with which the summary of a check compares the messages and
 *     the originals of translations; null, the default, and a file that does not exist count as none
 * @param strict whether warnings count as errors in a check; not by default
 * @param root the folder around the content by which a code host names files, such as that of a Git repository: the paths in
 *     annotations and in all reports but {@code problems.txt} are below it, with {@code /}; where it is null, the default,
 *     or not around the content, they begin with the content folder as it was given
 * @param packs jars, and folders of classes, that may have the packs which the playbook is built on; those without a pack are
 *     passed over; none by default
 */
public record Options(
        @Nullable URI base,
        boolean drafts,
        int threads,
        @Nullable Path reports,
        @Nullable Path baseline,
        boolean strict,
        @Nullable Path root,
        List<Path> packs) {
    /**
     * Makes options.
     *
     * @throws IllegalArgumentException if the base is not an absolute http or https address without user, query and
     *     fragment, or there is no thread
     */
    public Options {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads must be 1 or more, not " + threads);
        }
        base = base == null ? null : BaseAddress.of(base);
        packs = List.copyOf(packs);
    }

    /** Returns a builder whose options are the default ones. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets options one by one. Each method returns the builder itself. */
    public static final class Builder {
        private @Nullable URI base;
        private boolean drafts;
        private int threads = Runtime.getRuntime().availableProcessors();
        private @Nullable Path reports;
        private @Nullable Path baseline;
        private boolean strict;
        private @Nullable Path root;
        private List<Path> packs = List.of();

        private Builder() {}

        /** Sets {@link Options#base}; other letters than ASCII are encoded, and a {@code /} is added at its end. */
        public Builder base(@Nullable URI address) {
            base = address;
            return this;
        }

        /** Sets {@link Options#drafts}. */
        public Builder drafts(boolean included) {
            drafts = included;
            return this;
        }

        /** Sets {@link Options#threads}. */
        public Builder threads(int number) {
            threads = number;
            return this;
        }

        /** Sets {@link Options#reports}. */
        public Builder reports(@Nullable Path folder) {
            reports = folder;
            return this;
        }

        /** Sets {@link Options#baseline}. */
        public Builder baseline(@Nullable Path report) {
            baseline = report;
            return this;
        }

        /** Sets {@link Options#strict}. */
        public Builder strict(boolean wanted) {
            strict = wanted;
            return this;
        }

        /** Sets {@link Options#root}. */
        public Builder root(@Nullable Path folder) {
            root = folder;
            return this;
        }

        /** Sets {@link Options#packs}. */
        public Builder packs(List<Path> places) {
            packs = places;
            return this;
        }

        /**
         * Returns the options.
         *
         * @throws IllegalArgumentException if one of them cannot be; see {@link Options}
         */
        public Options build() {
            return new Options(base, drafts, threads, reports, baseline, strict, root, packs);
        }
    }
}
