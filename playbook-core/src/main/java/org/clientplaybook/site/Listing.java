package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.clientplaybook.content.Route;
import org.jspecify.annotations.Nullable;

/**
 * A list that is shown a page at a time. Pages are counted from 1; an empty list has one.
 *
 * @param path where each page lies
 */
record Listing<T>(List<T> all, int length, IntFunction<String> path) {
    private static final int NEARBY = 1;

    /**
     * A list that is split into pages.
     *
     * @param number this page's, counted from 1
     * @param previous the relative address of the page before, or null
     * @param next the relative address of the page behind, or null
     * @param entries the pages to link: the first, the last and those nearby
     */
    public record Pager(
            int number,
            int of,
            @Nullable String previous,
            @Nullable String next,
            List<PagerEntry> entries) {}

    /** A page of a list, or a gap where the address is null. */
    public record PagerEntry(int number, @Nullable String href) {}

    int pages() {
        return Math.max(1, (all.size() + length - 1) / length);
    }

    List<T> page(int number) {
        return all.subList((number - 1) * length, Math.min(number * length, all.size()));
    }

    int first(int number) {
        return (number - 1) * length + 1;
    }

    int last(int number) {
        return Math.min(number * length, all.size());
    }

    /** Returns what is made of the number of each page. */
    <P> List<P> each(IntFunction<P> page) {
        return IntStream.rangeClosed(1, pages()).mapToObj(page).toList();
    }

    /** Returns the relative address of a page from another. */
    String href(int from, int to) {
        return Route.toRoot(path.apply(from)) + path.apply(to);
    }

    /** Returns the links of a page to the others. */
    Pager pager(int number) {
        List<PagerEntry> entries = new ArrayList<>();
        for (int n = 1; n <= pages(); n++) {
            if (n == 1 || n == pages() || Math.abs(n - number) <= NEARBY) {
                entries.add(new PagerEntry(n, href(number, n)));
            } else if (n == 2 || n == number + NEARBY + 1) {
                entries.add(new PagerEntry(n, null));
            }
        }
        return new Pager(
                number,
                pages(),
                number > 1 ? href(number, number - 1) : null,
                number < pages() ? href(number, number + 1) : null,
                entries);
    }
}
