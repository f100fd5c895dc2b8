package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/theme.md}. */
public final class ThemePage {
    private static final Path PAGE = Path.of("../docs/theme.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.*) \\|");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private ThemePage() {}

    /**
     * What stands beside the name that a row is about.
     *
     * @param names the words in code
     * @param aside the words in code between parentheses
     */
    public record Row(String text, Set<String> names, Set<String> aside) {
        private static Row of(String text) {
            String own = IN_PARENTHESES.matcher(text).replaceAll("");
            Set<String> aside = new TreeSet<>();
            IN_PARENTHESES.matcher(text).results().forEach(found -> aside.addAll(code(found.group())));
            return new Row(text, code(own), aside);
        }

        private static Set<String> code(String text) {
            return CODE.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Returns the rows of each table with a head, by the code in their first cells. */
    public static List<Map<String, Row>> tables(String head) {
        List<Map<String, Row>> tables = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(head)) {
                Map<String, Row> table = new LinkedHashMap<>();
                Matcher row = ROW.matcher(lines.get(i + 2));
                for (int next = i + 3; row.matches(); next++) {
                    table.put(row.group(1), Row.of(row.group(2)));
                    row.reset(lines.get(next));
                }
                tables.add(table);
            }
        }
        assertThat(tables).as(head).isNotEmpty();
        return tables;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
