package org.clientplaybook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input is: problems, no exception, in seconds, and the site that was there stays. */
class BadInputTest extends SiteThatStays {
    static Stream<Arguments> files() {
        return Stream.concat(oddFiles(), largeFiles());
    }

    private static Stream<Arguments> oddFiles() {
        String good = ContentFolders.scenario("x");
        return Stream.of(
                arguments("empty", "", Code.EMPTY_FILE),
                arguments("blank", " \n\t\n ", Code.EMPTY_FILE),
                arguments("comments", "# a\n# b\n", Code.EMPTY_FILE),
                arguments("null", "null\n", Code.EMPTY_FILE),
                arguments("a word", "word", Code.WRONG_TYPE),
                arguments("a list", "- a\n- b\n", Code.WRONG_TYPE),
                arguments("NUL", good + "\0", Code.BAD_CHARACTER),
                arguments("noncharacter", good.replace("x", "\uFFFF"), Code.BAD_CHARACTER),
                arguments("tabs", good.replace("  name", "\tname"), Code.YAML_SYNTAX),
                arguments("brackets", "title: " + "[".repeat(50_000), Code.YAML_LIMIT),
                arguments("braces", "title: " + "{a: ".repeat(50_000), Code.YAML_LIMIT),
                arguments("dashes", "title:\n" + "- ".repeat(50_000), Code.YAML_LIMIT),
                arguments("questions", "? ".repeat(50_000), Code.YAML_LIMIT),
                arguments("closed brackets", "tags: " + "[".repeat(50_000) + "]".repeat(50_000), Code.YAML_LIMIT),
                arguments("closing brackets", "tags: " + "]".repeat(50_000), Code.YAML_SYNTAX),
                arguments("alias bomb", bomb(), Code.YAML_LIMIT),
                arguments("recursive list", good + "asks: &a [*a]\n", Code.YAML_LIMIT),
                arguments("recursive mapping", "&a\ntitle: *a\n", Code.YAML_LIMIT),
                arguments("recursive key", good + "asks: &a {*a : x}\n", Code.YAML_LIMIT),
                arguments("merge key", good + "<<: {title: y}\n", Code.UNKNOWN_KEY),
                arguments("no such alias", good + "asks: [*gone]\n", Code.YAML_SYNTAX),
                arguments("tag", good + "asks: !!java/object:java.net.URL [x]\n", Code.YAML_SYNTAX),
                arguments("directive", "%YAML 9.9\n---\n" + good, Code.YAML_SYNTAX),
                arguments("lone surrogate", good.replace("They answer", "\"\\ud800\""), Code.BAD_VALUE),
                arguments("escaped bell", good.replace("They answer", "\"\\a\""), Code.BAD_VALUE));
    }

    private static Stream<Arguments> largeFiles() {
        String good = ContentFolders.scenario("x");
        return Stream.of(
                arguments("huge number", good.replace("2026-11-01", "9".repeat(100_000)), Code.BAD_VALUE),
                arguments("huge slug", good + "formerly: [" + "a-".repeat(100_000) + "]\n", Code.BAD_VALUE),
                arguments("huge key", good + "a".repeat(200_000) + ": x\n", Code.YAML_SYNTAX),
                arguments("deep pattern", pattern("(".repeat(50_000)), Code.BAD_VALUE),
                arguments("deep message", message("{{ " + "(".repeat(50_000) + " }}"), Code.MESSAGE_SYNTAX),
                arguments(
                        "closed deep message",
                        message("{{ " + "(".repeat(9_000) + "name" + ")".repeat(9_000) + " }}"),
                        Code.MESSAGE_SYNTAX),
                arguments("many tags", message("{{ nmae }} ".repeat(500)), Code.UNKNOWN_FIELD),
                arguments("too many tags", message("{{ nmae }} ".repeat(2_000)), Code.MESSAGE_SYNTAX),
                arguments("many keys", good + keys(3_000), Code.UNKNOWN_KEY),
                arguments(
                        "many keys in a line",
                        good + "brand: {" + keys(3_000).replace("\n", ", ") + "}",
                        Code.UNKNOWN_KEY));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("title: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("k%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return bomb.toString();
    }

    private static String pattern(String pattern) {
        return ContentFolders.scenario("x").replace("first name}", "first name, pattern: '" + pattern + "'}");
    }

    private static String message(String body) {
        return ContentFolders.scenario("x").replace("Hi {{ name }}", "'" + body + "'");
    }

    private static String keys(int number) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < number; i++) {
            keys.append("key").append(i).append(": x\n");
        }
        return keys.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void badFile(String name, String text, Code code) throws IOException {
        content.with(SCENARIO, text);
        assertThat(refused().problems())
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo(code))
                .allSatisfy(problem -> assertThat(problem.location().path()).isEqualTo(SCENARIO));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void badPlaybook(String name, String text, Code code) throws IOException {
        content.with("playbook.yaml", text);
        refused();
    }

    @Test
    void notUtf8() throws IOException {
        content.with(SCENARIO, ContentFolders.scenario("Örat").getBytes(ISO_8859_1));
        assertThat(refused().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.NOT_UTF8);
            assertThat(problem.location()).hasToString(SCENARIO + ":1:8");
        });
        content.with(SCENARIO, ContentFolders.scenario("x").getBytes(UTF_16));
        assertThat(refused().problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.NOT_UTF8);
    }

    /** What editors on other systems write is the same content. */
    @Test
    void byteOrderMarkAndLineEnds() throws IOException {
        String good = ContentFolders.scenario("They go quiet") + "asks:\n  - |\n    x\n";
        content.with(SCENARIO, good);
        content.with("scenarios/silence/guidance.md", "One\ntwo\n\n- three\n");
        generate();
        Map<String, String> plain = site.hashes();
        for (String end : new String[] {"\r\n", "\r"}) {
            content.with(SCENARIO, ("\uFEFF" + good).replace("\n", end).getBytes(UTF_8));
            content.with("scenarios/silence/guidance.md", "\uFEFFOne\ntwo\n\n- three\n".replace("\n", end));
            assertThat(generate().problems()).isEmpty();
            assertThat(site.hashes()).isEqualTo(plain);
        }
        content.with(
                SCENARIO, ("\uFEFF" + good + "gaol: x\n").replace("\n", "\r\n").getBytes(UTF_8));
        assertThat(generate().problems().get(0).location().line()).isEqualTo(25);
    }

    @Test
    void lineSeparatorsOfWordProcessors() throws IOException {
        content.with(SCENARIO, ContentFolders.scenario("They\u2028go\u2029quiet") + "gaol: x\n");
        assertThat(refused().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString(SCENARIO + ":22:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Silence", "a..b", "-a", "a-", "a b", "å", "con", "nul", "com1", "lpt9", "prn", "aux"})
    void badSlug(String slug) throws IOException {
        // In memory, since there are systems that cannot have such a folder, or take Silence for silence.
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            place = memory.getPath("place").toAbsolutePath();
            publish();
            content.with("scenarios/" + slug + "/scenario.yaml", ContentFolders.scenario("x"));
            assertThat(refused().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isIn(Code.BAD_SLUG, Code.DUPLICATE);
                assertThat(problem.location().path()).isEqualTo("scenarios/" + slug);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../up", "a/b", "a\\b", "/etc", "C:x", "Upper", "con"})
    void badReference(String slug) throws IOException {
        content.with(SCENARIO, ContentFolders.scenario("x") + "formerly: ['" + slug + "']\n");
        assertThat(refused().problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.BAD_VALUE);
        content.with(SCENARIO, ContentFolders.scenario("x").replace("id: ask", "id: '" + slug + "'"));
        assertThat(refused().problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.BAD_VALUE);
    }

    @Test
    void samePictureTwice() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
        content.with("scenarios/silence/plan.svg", svg).with("scenarios/silence/guidance.md", "![a](plan.svg)");
        content.with("pages/plan.SVG", svg).with("pages/about.md", "# About\n\n![a](plan.SVG)");
        assertThat(generate().problems()).isEmpty();
    }

    @Test
    void damagedPictures() throws IOException {
        byte[] png = Files.readAllBytes(Path.of("src/test/golden/pictures/content/pages/field.png"));
        content.with("scenarios/silence/guidance.md", "![a](plan.png)");
        for (int i = 0; i < png.length; i += 3) {
            byte[] damaged = png.clone();
            damaged[i] ^= (byte) 0xFF;
            content.with("scenarios/silence/plan.png", damaged);
            generate().problems().forEach(GoldenTest::assertWellFormed);
        }
    }
}
