package org.clientplaybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The articles on which the playbook is based are credited, never quoted: no seven words in a row of theirs stand in it. */
class SourceWordsTest {
    private static final int RUN = 7;
    private static final Pattern LINK = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9åäöéü]+");

    @Test
    void noRunOfTheirWordsStandsInTheEnglishContent() throws IOException {
        Set<String> theirs = theirs();
        Set<String> shared = new TreeSet<>();
        for (Path file : english()) {
            for (String run : runs(Files.readString(file))) {
                if (theirs.contains(hash(run))) {
                    shared.add(file.getFileName() + ": " + run);
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    /** The test finds what it looks for: these words stand in the notes. */
    @Test
    void aRunIsKnownWhateverItsSigns() throws IOException {
        assertThat(runs("“Money can be earned AGAIN; time can’t.”"))
                .containsExactly("money can be earned again time cant");
        assertThat(theirs()).contains(hash("this or that on the relationships side"));
    }

    private static Set<String> theirs() throws IOException {
        try (InputStream in = SourceWordsTest.class.getResourceAsStream("source-windows.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.walk(OwnContent.FOLDER)) {
            List<Path> english = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains(".sv."))
                    .toList();
            assertThat(english).hasSizeGreaterThan(90);
            return english;
        }
    }

    private static Set<String> runs(String text) {
        String plain = LINK.matcher(text)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
        String[] words = WORD.matcher(plain).results().map(MatchResult::group).toArray(String[]::new);
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + RUN)));
        }
        return runs;
    }

    private static String hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
