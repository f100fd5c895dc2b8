package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages on problems, {@code docs/problems}: each code has one, and its examples are what it says. A block of an example
 * names a file behind its language. The packs of {@code src/test/problems/packs} are there. In a YAML file of {@code src/test/problems/content} its keys take the place of the same
 * keys; every other file is the block. Behind the name may stand what a text cannot show: {@code remove}, {@code link},
 * {@code latin-1}, {@code copy=<file to begin with>}, {@code repeat=<times>}, {@code pad=<spaces at a drawing's end>}; a picture of
 * a control character stands for the character.
 */
class ProblemPagesTest {
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Path CONTENT = Path.of("src/test/problems/content");
    private static final Path PACKS = Path.of("src/test/problems/packs");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,})(\\S+) (\\S+)(?: ([^\\n]+))?\\n(.*?)^\\1$");

    /** What no content can have: tests of what writes files, or is given one, have them. */
    private static final Set<Code> OUTPUT =
            EnumSet.of(Code.BAD_OUTPUT_FOLDER, Code.FOREIGN_FILE, Code.OUTPUT_IN_USE, Code.PO_SYNTAX, Code.PO_CONFLICT);

    @TempDir
    private static Path packs;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void pack() throws IOException {
        new Folder(PACKS.resolve("newer")).copyTo(packs.resolve("newer"));
        assertThat(Playbook.of(PACKS.resolve("client"))
                        .pack(packs.resolve("client"), "1.0.0")
                        .problems())
                .isEmpty();
    }

    @Test
    void everyCodeHasItsPageAndTheReverse() throws IOException {
        Set<String> codes =
                Arrays.stream(Code.values()).map(code -> code.id() + ".md").collect(Collectors.toSet());
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.forEach(file -> pages.add(file.getFileName().toString()));
        }
        assertThat(pages.remove("README.md")).isTrue();
        assertThat(pages).isEqualTo(new TreeSet<>(codes));
    }

    @Test
    void theIndexHasThemAllWithTheirSentence() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        for (Code code : Code.values()) {
            String row = "| [`" + code.id() + "`](" + code.id() + ".md) | " + code.about() + " |\n";
            assertThat(index).contains(row);
            assertThat(index.indexOf(row) < index.indexOf("## Rules")).as(row).isEqualTo(code.isError());
        }
    }

    /** Whoever builds with the library reads them too. */
    @Test
    void noPageSpeaksOfMaven() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainIgnoringCase("mvn", "maven", "<configuration>", "playbook:")
                        .doesNotContainPattern("-D\\w|playbook\\.(?!yaml|sv|de|pt)[a-z]+");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return Arrays.stream(Code.values()).map(code -> dynamicTest(code.id(), () -> page(code)));
    }

    private void page(Code code) throws IOException {
        String page = Files.readString(PAGES.resolve(code.id() + ".md"));
        assertThat(page).startsWith("# " + code.id() + "\n\n" + code.about() + "\n\n## Why it matters\n\n");
        String[] parts = page.split("(?m)^## (?:Incorrect|Correct)\n", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[0]).contains("\n## How to fix it\n\n");
        if (OUTPUT.contains(code)) {
            return;
        }
        assertThat(codes(parts[1], code.id() + "-incorrect")).contains(code);
        List<Problem> left = problems(parts[2], code.id() + "-correct");
        assertThat(left).noneMatch(problem -> problem.isError() || problem.code() == code);
    }

    private Set<Code> codes(String example, String name) throws IOException {
        return problems(example, name).stream().map(Problem::code).collect(Collectors.toSet());
    }

    private List<Problem> problems(String example, String name) throws IOException {
        Path content = temporary.resolve(name).resolve("content");
        new Folder(CONTENT).copyTo(content);
        Matcher block = BLOCK.matcher(example);
        int blocks = 0;
        while (block.find()) {
            write(content, block.group(3), block.group(4) == null ? "" : block.group(4), block.group(5));
            blocks++;
        }
        assertThat(blocks).isPositive();
        Options options = Options.builder()
                .packs(List.of(packs.resolve("newer"), packs.resolve("client")))
                .build();
        Playbook playbook = Playbook.of(content, options);
        List<Problem> checked = playbook.check(DAY).problems();
        List<Problem> built =
                playbook.generate(temporary.resolve(name).resolve("site")).problems();
        return Stream.concat(checked.stream(), built.stream()).toList();
    }

    private void write(Path content, String path, String option, String block) throws IOException {
        Path file = content.resolve(path);
        if (option.equals("remove")) {
            new Folder(file).delete();
            return;
        }
        Files.createDirectories(file.getParent());
        if (option.equals("link")) {
            Path target = file.getParent().resolve(block.strip()).normalize();
            Files.writeString(target, "elsewhere");
            Files.createSymbolicLink(file, target);
            return;
        }
        String value = option.substring(option.indexOf('=') + 1);
        Path base = option.startsWith("copy=") ? content.resolve(value) : file;
        String text = path.endsWith(".yaml") && Files.exists(base) ? over(Files.readString(base), block) : block;
        if (option.startsWith("repeat=")) {
            text = text.repeat(Integer.parseInt(value));
        } else if (option.startsWith("pad=")) {
            text = text.replace("</svg>", " ".repeat(Integer.parseInt(value)) + "</svg>");
        }
        Charset charset = option.equals("latin-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Files.writeString(file, text.replace('\u2407', '\u0007'), charset);
    }

    /** Returns a YAML text with some of its keys as another has them. */
    private static String over(String base, String changes) {
        Map<String, String> keys = keys(base);
        keys.putAll(keys(changes));
        return String.join("", keys.values());
    }

    private static Map<String, String> keys(String yaml) {
        Map<String, String> keys = new LinkedHashMap<>();
        String key = "";
        for (String line : yaml.lines().toList()) {
            if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
                key = line.substring(0, line.indexOf(':'));
            }
            keys.merge(key, line + "\n", String::concat);
        }
        return keys;
    }
}
