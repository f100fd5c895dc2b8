package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Sources in which places are marked with ▲, which is not part of them. */
final class Marked {
    private static final char MARK = '▲';

    private Marked() {}

    /** Checks that the places of a code's problems are those of the marks, and that there is no other problem. */
    static List<Problem> assertPlaces(Code code, String marked) {
        List<Problem> problems =
                Html.parse(marked.replace(String.valueOf(MARK), "")).problems();
        assertThat(problems)
                .extracting(Problem::location)
                .as(problems.toString())
                .isEqualTo(places(marked));
        assertThat(problems).extracting(Problem::code).containsOnly(code);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message()).endsWith(".").doesNotContain("\n");
            assertThat(problem.hint()).matches(".*[.?]");
        });
        return problems;
    }

    /** Returns the places of the marks in a source without them. */
    static List<Location> places(String marked) {
        List<Location> places = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == MARK) {
                places.add(new Location(Html.START.file(), line, column));
            } else if (c == '\n' || (c == '\r' && !marked.startsWith("\r\n", i))) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return places;
    }
}
