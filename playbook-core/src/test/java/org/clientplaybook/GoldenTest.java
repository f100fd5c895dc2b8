package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden sites: each folder of {@code src/test/golden} is a content folder with what must come of it. Adding a case is
 * adding a folder; {@code src/test/golden/README.md} says what is in it. Run with {@code -Dgolden.update=true}, it writes
 * down what comes of each case instead, and fails.
 */
class GoldenTest {
    /** What changes with each of the other files. */
    private static final Set<String> OF_ALL_FILES = Set.of("integrity.json", "offline.js", "playbook.zip");

    private static final Path GOLDEN = Path.of("src/test/golden");

    private static final Set<Code> OF_THE_GUIDE = EnumSet.of(
            Code.UNREACHABLE_QUESTION, Code.SINGLE_ANSWER, Code.SAME_ANSWER, Code.NO_UNSURE_ANSWER, Code.LONG_PATH);
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    /** Files of the theme: a change of its looks is no change of what is golden here. */
    private static final Pattern THEME_FILE =
            Pattern.compile("((?:asset|search)/(?:[\\w-]+(?=\\.\\w{10}\\.(?:css|js))|favicon))\\.\\w{10}(\\.\\w+)");

    /** Faults of the output folder, which no content can have. */
    private static final Set<Code> OUTPUT = EnumSet.of(Code.BAD_OUTPUT_FOLDER, Code.FOREIGN_FILE, Code.OUTPUT_IN_USE);

    /** Faults that only the check looks for, and its own tests have. */
    private static final Set<Code> CHECK = EnumSet.of(Code.UNFINDABLE);

    /** Faults of a PO file, which no build reads; {@link TranslateTest} has them. */
    private static final Set<Code> TRANSLATION = EnumSet.of(Code.PO_SYNTAX, Code.PO_CONFLICT);

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(GOLDEN)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThan(30);
        return folders.stream().map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private void check(Path folder) throws IOException {
        Path place = temporary.resolve(folder.getFileName());
        GoldenCase golden = GoldenCase.unpack(folder, place);
        if (golden.day() != null) {
            rules(folder, golden);
            return;
        }
        Report report = golden.playbook().generate(place.resolve("site"));
        report.problems().forEach(GoldenTest::assertWellFormed);
        String problems =
                report.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        assertThat(site.isEmpty()).as("a site exactly where nothing is wrong").isEqualTo(report.failed());
        if (!site.isEmpty()) {
            SiteLinks.check(site, golden.base());
            hashes(site);
            assertThat(golden.playbook().generate(place.resolve("site")).written())
                    .as("files written by a second build")
                    .isZero();
        }
        Map<String, String> actual = text(site);
        if (UPDATE) {
            update(folder, problems, actual);
            fail(folder + " was written anew: look at the difference, and run again without -Dgolden.update");
        }
        Path expected = folder.resolve("expected-problems.txt");
        assertThat(problems).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        if (Files.exists(folder.resolve("expected"))) {
            compare(asText(new Folder(folder.resolve("expected")).read()), actual);
        } else {
            assertThat(problems).as("a case must expect something").isNotEmpty();
        }
    }

    /** A case of the check has no site, and lists what is suppressed after the problems. */
    private static void rules(Path folder, GoldenCase golden) throws IOException {
        Report report = golden.playbook().check(golden.day());
        report.problems().forEach(GoldenTest::assertWellFormed);
        String problems = told(report);
        if (UPDATE) {
            update(folder, problems, Map.of());
            fail(folder + " was written anew: look at the difference, and run again without -Dgolden.update");
        }
        assertThat(problems).isEqualTo(Files.readString(folder.resolve("expected-problems.txt")));
    }

    private static String told(Report report) {
        StringBuilder told = new StringBuilder();
        report.problems()
                .forEach(problem -> told.append(problem.isError() ? "error: " : "")
                        .append(problem)
                        .append('\n'));
        report.suppressed()
                .forEach(one -> told.append("suppressed: ")
                        .append(one.problem())
                        .append(" because: ")
                        .append(one.reason())
                        .append('\n'));
        return told.toString();
    }

    /**
     * Each rule has a case with a scenario in which it finds something, and one that is close, in which it does not; or two
     * such questions of the guide.
     */
    @Test
    void everyRuleHasItsCase() throws IOException {
        for (Code code : Code.values()) {
            Path folder = GOLDEN.resolve("rule-" + code.id());
            if (code.compareTo(Code.NEAR_DUPLICATE) >= 0) {
                String problems = Files.readString(folder.resolve("expected-problems.txt"));
                boolean guide = OF_THE_GUIDE.contains(code);
                if (guide) {
                    assertThat(folder.resolve("content/guide.yaml")).content().contains("\n  close:\n");
                } else {
                    assertThat(folder.resolve("content/scenarios/close")).isDirectory();
                }
                String place = guide ? "`%s`" : "scenarios/%s/";
                assertThat(problems).contains(place.formatted("triggers")).contains("[" + code.id() + "]\n");
                assertThat(problems.lines().filter(line -> !line.startsWith("suppressed: ")))
                        .noneMatch(line -> line.contains(place.formatted("close")))
                        .allMatch(line -> line.endsWith("[" + code.id() + "]"));
            }
        }
    }

    private static void compare(Map<String, String> expected, Map<String, String> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
    }

    private static Map<String, String> asText(Map<String, byte[]> files) {
        Map<String, String> text = new TreeMap<>();
        files.forEach((path, bytes) -> text.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return text;
    }

    /** Returns the pages as text, and in the place of the assets a list of them. */
    private static Map<String, String> text(Map<String, byte[]> site) {
        Map<String, String> text = new TreeMap<>();
        Set<String> assets = new TreeSet<>();
        site.forEach((path, bytes) -> {
            if (path.startsWith("asset/") || path.startsWith("search/") || OF_ALL_FILES.contains(path)) {
                assets.add(THEME_FILE.matcher(path).replaceAll("$1.hash$2"));
            } else if (path.endsWith(".zip")) {
                unzipped(bytes).forEach((entry, content) -> text.put(path + "/" + entry, content));
            } else if (!path.startsWith(".")) {
                String page = new String(bytes, StandardCharsets.UTF_8);
                text.put(path, THEME_FILE.matcher(page).replaceAll("$1.hash$2"));
            }
        });
        if (!assets.isEmpty()) {
            text.put("assets.txt", String.join("\n", assets) + "\n");
        }
        return text;
    }

    private static Map<String, String> unzipped(byte[] archive) {
        Map<String, String> text = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    /** The name of an asset carries the hash of its bytes; that of a shared link's picture, of what it is drawn from. */
    private static void hashes(Map<String, byte[]> site) {
        Pattern name = Pattern.compile("asset/.+\\.(\\w{10})\\.\\w+");
        site.forEach((path, bytes) -> {
            if (path.startsWith("asset/") && !path.startsWith("asset/card-")) {
                Matcher matcher = name.matcher(path);
                assertThat(matcher.matches()).as(path).isTrue();
                assertThat(Folder.sha256(bytes)).startsWith(matcher.group(1));
            }
        });
    }

    private static void update(Path folder, String problems, Map<String, String> actual) throws IOException {
        Path expected = folder.resolve("expected");
        // A case that is there for its warnings alone has no site.
        boolean site = !actual.isEmpty() && (Files.exists(expected) || problems.isEmpty());
        new Folder(expected).delete();
        if (site) {
            for (Map.Entry<String, String> entry : actual.entrySet()) {
                Path file = expected.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
        Path file = folder.resolve("expected-problems.txt");
        Files.deleteIfExists(file);
        if (!problems.isEmpty()) {
            Files.writeString(file, problems);
        }
    }

    /** Whatever reading, checking and rendering can find, some case has. */
    @Test
    void everyCode() throws IOException {
        Set<Code> missing = EnumSet.complementOf(EnumSet.copyOf(OUTPUT));
        missing.removeAll(CHECK);
        missing.removeAll(TRANSLATION);
        try (Stream<Path> files = Files.walk(GOLDEN, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.endsWith("expected-problems.txt")) {
                    String text = Files.readString(file);
                    Arrays.stream(Code.values())
                            .filter(code -> text.contains("[" + code.id() + "]\n"))
                            .forEach(missing::remove);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A problem says what is wrong in a sentence and how to fix it in another, and names a file that is there. */
    static void assertWellFormed(Problem problem) {
        assertThat(problem.message()).as(problem.toString()).matches("(?s)\\S.*[.?]");
        assertThat(problem.hint()).as(problem.toString()).matches("(?s)|\\S.*[.?]");
        assertThat(problem.toString()).doesNotContain("\n", "Exception");
    }
}
