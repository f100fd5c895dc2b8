package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private static Listing<Integer> listing(int size, int length) {
        return new Listing<>(IntStream.range(0, size).boxed().toList(), length, n -> "list/" + n + ".html");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1", "1, 10, 1", "10, 10, 1", "11, 10, 2", "100, 10, 10", "101, 10, 11", "3, 1, 3"})
    void pages(int size, int length, int pages) {
        Listing<Integer> listing = listing(size, length);
        assertThat(listing.pages()).isEqualTo(pages);
        List<Integer> all = new ArrayList<>();
        for (List<Integer> part : listing.each(listing::page)) {
            assertThat(part.size()).isLessThanOrEqualTo(length);
            all.addAll(part);
        }
        assertThat(listing.each(number -> listing.last(number) - listing.first(number) + 1))
                .isEqualTo(listing.each(number -> listing.page(number).size()));
        assertThat(all).isEqualTo(listing.all());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 2, 1 2",
        "2, 3, 1 2 3",
        "1, 9, 1 2 … 9",
        "2, 9, 1 2 3 … 9",
        "3, 9, 1 2 3 4 … 9",
        "4, 9, 1 … 3 4 5 … 9",
        "5, 9, 1 … 4 5 6 … 9",
        "6, 9, 1 … 5 6 7 … 9",
        "8, 9, 1 … 7 8 9",
        "9, 9, 1 … 8 9",
    })
    void links(int number, int pages, String expected) {
        Listing.Pager pager = listing(pages, 1).pager(number);
        assertThat(pager.entries().stream()
                        .map(entry -> entry.href() == null ? "…" : String.valueOf(entry.number()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(pager.previous()).isEqualTo(number == 1 ? null : "../list/" + (number - 1) + ".html");
        assertThat(pager.next()).isEqualTo(number == pages ? null : "../list/" + (number + 1) + ".html");
        assertThat(pager.of()).isEqualTo(pages);
    }

    @Test
    void addressesAreRelative() {
        assertThat(listing(2, 1).pager(1).entries().get(1).href()).isEqualTo("../list/2.html");
    }
}
