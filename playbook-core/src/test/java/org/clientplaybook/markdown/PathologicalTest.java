package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text that is made to take long, or to run out of stack or memory, is parsed in two seconds. Seconds of the processor,
 * so that others at work on the machine do no harm.
 */
class PathologicalTest {
    private static final int MANY = 50_000;

    @BeforeAll
    static void warmUp() {
        IntStream.range(0, 50).forEach(i -> Html.of("# a\n\n*b* [c](d) | e\n> f[^1]\n\n[^1]: g"));
    }

    static Stream<Arguments> sources() {
        return Stream.of(brackets(), blocks(), notes(), rest()).flatMap(group -> group);
    }

    private static Stream<Arguments> brackets() {
        return Stream.of(
                repeated("open brackets", "["),
                repeated("closed brackets", "]"),
                around("nested brackets", "[", "a", "]"),
                around("nested links", "[", "a", "](b)"),
                repeated("links that are not closed", "[a](b"),
                repeated("links to nowhere", "[a](<b"),
                repeated("links", "[a](#b) "),
                repeated("links to many headings", "[a](#b) ", i -> "\n# b" + i + "\n"),
                around("nested pictures", "![", "a", "](b.png)"),
                repeated("pictures without description", "![](b.png)"));
    }

    private static Stream<Arguments> blocks() {
        return Stream.of(
                repeated("quotes", ">"),
                repeated("quotes with spaces", "> "),
                repeated("quotes line by line", "> a\n"),
                repeated("nested lists", "- "),
                staircase("deeper lists"),
                repeated("tasks", "- [x] a\n"),
                around("emphasis", "*", "a", "*"),
                around("spaced emphasis", "*a ", "", " b*"),
                repeated("mixed emphasis", "*a **b _c __d ~~e "),
                repeated("strikethrough", "~~a"),
                repeated("backticks", "`"),
                repeated("backticks of each length", "", i -> i % 300 == 0 ? "a" + "`".repeat(i / 300) : ""),
                repeated("fences", "```\n"),
                repeated("tables", "| a |\n|---|\n| b |\n\n"),
                repeated("rows", "| a |\n", i -> i == 0 ? "|---|\n" : ""),
                repeated("a wide row", "|"),
                repeated("escaped pipes", "\\|[a](b)", i -> i == 0 ? "|a\n---|---\n" : ""),
                cells());
    }

    private static Stream<Arguments> notes() {
        return Stream.of(
                repeated("footnotes", "[^a]: b\n"),
                repeated("footnotes in footnotes", "[^a]: "),
                repeated("other footnotes", "", i -> "[^" + i + "]: [^" + (i + 1) + "]\n"),
                repeated("a chain of footnotes", "", i -> i == 0 ? "[^0]\n\n" : "[^" + (i - 1) + "]: [^" + i + "]\n"),
                repeated("references to a footnote", "[^a]", i -> i == 0 ? "\n\n[^a]: b\n\n" : ""),
                repeated("references to no footnote", "[^a]"),
                repeated("references to as many footnotes that are missing", "] ", i -> "[^" + i),
                repeated("references within links", "[a[^1]](b) ", i -> i == 0 ? "[^1]: c\n\n" : ""),
                repeated("names with spaces", "[^a b] "),
                repeated("links with spaces", "[a](b c) "),
                repeated("what is no table", "| a | b |\n"),
                repeated("cells too many", "|a|b|c|\n", i -> i == 0 ? "|a|\n|-|\n" : ""),
                repeated("lists in a cell", "<br>- a", i -> i == 0 ? "|a|\n|-|\n|b" : ""),
                repeated("conflicts", "<<<<<<< a\n=======\n>>>>>>> b\n"),
                repeated("front matter", "a: b\n", i -> i == 0 ? "---\n" : ""),
                repeated("lines between", "---\n"),
                repeated("identifiers", "}\n", i -> "# a {#b" + i),
                repeated("the same identifier", "# a {#b}\n"),
                repeated("fields", "{{ a }} "),
                repeated("fields without end", "{{ a "),
                repeated("attributes of other programs", "{: .a} "),
                repeated("containers", ":::a\n\n"),
                repeated("marks of a highlighter", "==a "),
                repeated("pages in double brackets", "[[a"),
                repeated("emoji", ":a_b: "),
                repeated("characters that turn the order", "\u202E"),
                repeated("parts to open", "> [!DETAILS] a\n\n"));
    }

    private static Stream<Arguments> rest() {
        return Stream.of(
                repeated("headings", "# a\n"),
                repeated("headings with numbers", "", i -> "# a " + (MANY - i) + "\n# a\n"),
                repeated("elements", "<b>"),
                repeated("attributes", " a='b'", i -> i == 0 ? "<p" : ""),
                repeated("comments", "<!-- a -->"),
                repeated("comments without end", "<!-- a "),
                repeated("declarations", "<!A "),
                repeated("instructions", "<?a "),
                repeated("character data", "<![CDATA["),
                repeated("entities", "&amp;"),
                repeated("entities without end", "&amp"),
                repeated("addresses", "https://example.org "),
                repeated("addresses after entities", "&amp;https://example.org "),
                repeated("addresses of mail", "a@b.example "),
                repeated("at signs", "a@"),
                repeated("slashes", "://"),
                repeated("w", "www."),
                repeated("definitions", "[a]: b\n"),
                repeated("call-outs", "> [!TIP]\n\n"),
                repeated("call-outs in call-outs", "> [!TIP]\n> "),
                repeated("unknown call-outs", "> [!A]\n\n"),
                repeated("spaces", " "),
                repeated("tabs", "\t"),
                repeated("zeros", "\0"),
                repeated("lines", "\r"),
                repeated("words", "word "));
    }

    private static Arguments repeated(String name, String part) {
        return repeated(name, part, i -> "");
    }

    /** Puts what the function gives before each part. */
    private static Arguments repeated(String name, String part, IntFunction<String> before) {
        return Arguments.of(
                name,
                IntStream.range(0, MANY).mapToObj(i -> before.apply(i) + part).collect(Collectors.joining()));
    }

    private static Arguments around(String name, String before, String middle, String after) {
        return Arguments.of(name, before.repeat(MANY) + middle + after.repeat(MANY));
    }

    private static Arguments staircase(String name) {
        return Arguments.of(
                name,
                IntStream.range(0, 400).mapToObj(i -> "  ".repeat(i) + "- a\n").collect(Collectors.joining()));
    }

    private static Arguments cells() {
        return Arguments.of(
                "rows without cells",
                "|a".repeat(MANY / 2) + "\n" + "|-".repeat(MANY / 2) + "\n" + "|\n|a\n".repeat(MANY / 2));
    }

    /** What a line can be made of, again and again. */
    private static final List<String> PARTS = List.of(
            "[^1] ",
            "[^1]: ",
            "[",
            "]",
            "[a](b",
            "[a](b ",
            "[a](#b) ",
            "![",
            "](",
            "[a](b c) ",
            "[a][b] ",
            "*",
            "**a",
            "_a ",
            "*a **b ",
            "~~a ",
            "`",
            "``a` ",
            "\\",
            "\\[",
            "<",
            "<a b='",
            "<!-- ",
            "<br>",
            "<https://a ",
            "&",
            "&amp;",
            "https://a.example/ ",
            "www.",
            "a@",
            "|",
            "| - ",
            "\\|",
            "#",
            "=",
            "-",
            "- ",
            "> ",
            "\t",
            " ",
            "{",
            "{{ a }} ",
            "{% a ",
            "{: a} ",
            "!!! ",
            ":::",
            ":a:",
            "==a ",
            "^[a] ",
            "[[a",
            "%%",
            "[!NOTE] ",
            "[^a b] ",
            "<br>- a ",
            "\0",
            "\uFEFF",
            "\uD800",
            "(",
            "\"",
            "---",
            "<<<<<<< ",
            "=======",
            "a [^1] [b](c d) {{ e }} ==f== ");

    static Stream<Arguments> lines() {
        return Stream.of("", "# ", "| a |\n| - |\n| ", "> [!NOTE] ", "x[^1]\n\n[^1]: ", "---\na: ")
                .flatMap(start -> PARTS.stream()
                        .map(part -> Arguments.of(
                                "“" + (start + part).replaceAll("[^ -~]", "·") + "”",
                                start + part.repeat(60_000 / part.length()))));
    }

    /** A line of 60 kB of whatever kind takes a blink. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void takesNoLongerThanABlinkForALine(String name, String source) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Markdown.Parsed parsed = Html.parse(source);
        Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);

        assertThat(taken).as(name).isLessThan(Duration.ofSeconds(1));
        assertThat(Html.of(parsed.document()).length()).as(name).isLessThan(100 * source.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void takesNoLongerThanTwoSeconds(String name, String source) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            long start = clock.getCurrentThreadCpuTime();
            String html = Html.of(source);
            Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);

            assertThat(taken).as(name).isLessThan(Duration.ofSeconds(2));
            assertThat(Balance.fault(html)).as(name).isEmpty();
        });
    }
}
