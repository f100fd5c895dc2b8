package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README has every goal and every parameter, and none that there is not. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src/main/java/org/clientplaybook/maven");
    private static final Path README = Path.of("../README.md");

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void everyParameter() throws IOException {
        String table = Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("| `playbook."))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .reduce("", String::concat);
        Set<String> parameters = all("property = \"playbook\\.(\\w+)\"", sources());
        // Deprecated.
        assertThat(parameters.remove("formerReport")).isTrue();
        assertThat(all("`playbook\\.(\\w+)`", table)).isEqualTo(parameters);
    }

    @Test
    void everyGoal() throws IOException {
        Set<String> goals = all("@Mojo\\(\\s*name = \"(\\w+)\"", sources());
        goals.add("help");
        assertThat(all("(?m)^\\| `playbook:(\\w+)`", Files.readString(README))).isEqualTo(goals);
    }
}
