package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.clientplaybook.render.View.Pager;
import org.clientplaybook.render.View.PagerEntry;

/**
 * A list that is shown a page at a time. Pages are counted from 1; an empty list has one.
 *
 * @param path where each page lies
 */
record Listing<T>(List<T> all, int length, IntFunction<String> path) {
    private static final int NEARBY = 1;

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

    /** Calls with each page's number and items. */
    void each(BiConsumer<Integer, List<T>> action) {
        for (int number = 1; number <= pages(); number++) {
            action.accept(number, page(number));
        }
    }

    /** Returns the relative address of a page from another. */
    String href(int from, int to) {
        return Addresses.root(path.apply(from)) + path.apply(to);
    }

    /** Returns the links of a page to the others. */
    Pager pager(int number) {
        IntFunction<String> href = n -> n < 1 || n > pages() ? null : href(number, n);
        List<PagerEntry> entries = new ArrayList<>();
        for (int n = 1; n <= pages(); n++) {
            if (n == 1 || n == pages() || Math.abs(n - number) <= NEARBY) {
                entries.add(new PagerEntry(n, href.apply(n)));
            } else if (n == 2 || n == number + NEARBY + 1) {
                entries.add(new PagerEntry(n, null));
            }
        }
        return new Pager(number, pages(), href.apply(number - 1), href.apply(number + 1), entries);
    }
}
