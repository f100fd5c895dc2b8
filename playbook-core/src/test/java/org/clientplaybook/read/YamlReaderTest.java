package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

class YamlReaderTest {
    private static Problem problem(String text) {
        List<Problem> problems = new ArrayList<>();
        assertThat(YamlReader.parse(new YamlText(new SourceText(new ContentPath("a.yaml"), text)), problems))
                .isNull();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** The sign ¶ stands before the quote that is not closed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: ¶\"They have\nsummary: You wrote.\ngoal: \"You know\"\n",
                "title: ¶\"They have\nsummary: You wrote.\ntags: [a]\nbody: \"{{ name }}\"\n",
                "title: ¶\"They have\nsummary: \"\n  You wrote\"\ntags: [a]\n",
                "title: ¶'They have\nsummary: You don't know.\n",
                "title: ¶'They have\nsummary: 'You wrote'\n",
                "tags: [a]\nsignals:\n  - ¶\"A week\n  - \"Another\"\n",
                "signals:\n- ¶'A week\n- 'Another'\n",
                "signals:\n  - A week\n  - ¶\"Two\n  - Three\ngoal: It is \"good\"\n",
                "signals: [\n  ¶\"A week,\n  \"Another\"\n]\n",
                "signals: [¶\"A week,\n  \"Another\"]\n",
                "steps:\n  - title: ¶\"Ask\n    text: \"Again\"\n",
                "steps:\n  - {title: ¶\"Ask}\n  - {title: \"Again\"}\n",
                "a: 1\n# 🙂\nb: 🙂\nc: ¶\"x\nd: \"y\"\n",
                "title: ¶\"They have\npattern: '\\d+'\n",
                "title: x\nlast: ¶\"They have\n",
                "a: ¶\"why?\nb: \"who?\"\n",
            })
    void aQuoteThatIsNotClosedIsToldWhereItBegins(String marked) {
        int at = marked.indexOf('¶');
        String before = marked.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        Problem problem = problem(marked.replace("¶", ""));
        assertThat(problem.location()).hasToString("a.yaml:" + line + ":" + column);
        assertThat(problem.message()).isEqualTo("This is not valid YAML: the quote that begins here is not closed.");
        assertThat(problem.hint()).isEqualTo("Add " + marked.charAt(at + 1) + " at the end of this text.");
    }

    /** The sign ¶ stands before what is wrong although a text in quotes over several lines is well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: \"They\n  have\" ¶gone\n",
                "title: \"They\n  have\"\n ¶summary: x\n",
                "steps:\n  - title: 'Ask\n      once'\n   ¶text: x\n",
                "title: \"a\n  \\¶d\"\n",
                "title: \"a\n  b\"\nsummary: a¶: b\n",
                "title: \"a\" ¶b\n",
                "title: !!str\n  \"a\nsummary: \"¶b\n",
            })
    void aQuoteThatIsClosedIsNotToldOf(String marked) {
        int at = marked.indexOf('¶');
        String before = marked.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        Problem problem = problem(marked.replace("¶", ""));
        assertThat(problem.message()).doesNotContain("not closed");
        assertThat(problem.location().line()).isEqualTo(line);
    }

    /** The sign ¶ stands where the slip is. Each is told there, with what to do, and not where the parser gave up. */
    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            asks:⏎  - a⏎  -¶they are gone⏎⏎# c⏎goal: y ⇒ Put a space after the dash.
            title: x⏎goal:¶You know⏎# c⏎summary: y ⇒ Put a space after the colon.
            title:¶They were⏎summary: y ⇒ Put a space after the colon.
            steps:⏎  - body:¶⏎      Hi there⏎⏎      One thing: this⏎  - body: x ⇒ Put a space and | after the colon.
            body: |⏎    Hi⏎⏎  ¶there you⏎    go⏎title: x ⇒ Indent this line like the first line of the text.
            a:⏎  - body: |⏎      Hi⏎¶there you⏎      go⏎    why: x ⇒ Indent this line like the first line of the text.
            signals:⏎  - a⏎  - b⏎⏎# c⏎goal: y ⇒ Indent with plain spaces.
            tags: [follow-up, x #¶ y]⏎title: x⏎goal: y ⇒ Put quotes around a text that contains #.
            title: They ask for #¶2⏎  and go⏎summary: y ⇒ Put quotes around a text that contains #.
            subject: ¶{% if topic %}x{% endif %}⏎body: y ⇒ Put quotes around a value that begins with {%.
            """)
    void aSlipIsToldWhereItIs(String marked, String hint) {
        String text = marked.replace('⏎', '\n') + "\n";
        Problem problem = problem(text.replace("¶", ""));
        assertThat(problem.hint()).isEqualTo(hint);
        int at = text.indexOf('¶');
        if (at >= 0) {
            int line =
                    (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            assertThat(problem.location().line()).isEqualTo(line);
        }
    }

    /** Both are one of the spaces that YAML has between a key and its value. */
    @ParameterizedTest
    @ValueSource(strings = {"a:\tx", "a:\t\tx", "a: \tx\t", "-\ta", "a: [b,\tc]", "🙂: 1\na:\t\"x\"\t\nb: x\t# c"})
    void aTabIsASpaceBeforeAValue(String text) {
        List<Problem> problems = new ArrayList<>();
        assertThat(YamlReader.parse(new YamlText(new SourceText(new ContentPath("a.yaml"), text)), problems))
                .isNotNull();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n\tb: c", "\ta: b", "a:\n  - b\n\t- c"})
    void aTabIndentsNoLine(String text) {
        assertThat(problem(text).hint()).isEqualTo("Indent with spaces, not with tabs.");
    }

    @Test
    void aTabWithinATextStays() {
        Node root = YamlReader.parse(
                new YamlText(new SourceText(new ContentPath("a.yaml"), "a:\t|\n  b:\tc\n")), new ArrayList<>());
        assertThat(((ScalarNode) ((MappingNode) root).getValue().get(0).getValueNode()).getValue())
                .isEqualTo("b:\tc\n");
    }

    /** The sign ¶ stands at the line of each conflict. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n¶<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> theirs\n",
                "a: |\n  b\n  ¶<<<<<<< HEAD\n  c\n  ||||||| base\n  d\n  =======\n  e\n  >>>>>>> theirs\n",
                "¶<<<<<<<\na: b\n>>>>>>>\nc: d\n¶<<<<<<< x\ne: f\n>>>>>>> y",
                "a: b\n¶=======\n>>>>>>> theirs\n",
                "a: b\n¶=======\nc: d\n",
                "a: b\n¶||||||| base\n=======\nc: d\n>>>>>>> theirs\n¶||||||| base\ne: f\n",
                "a: |\n  b\n¶<<<<<<<<<< HEAD\n  c\n",
            })
    void aConflictIsToldWhereItBegins(String marked) {
        List<Problem> problems = new ArrayList<>();
        YamlReader.parse(new YamlText(new SourceText(new ContentPath("a.yaml"), marked.replace("¶", ""))), problems);
        List<String> lines = marked.lines().toList();
        assertThat(problems).extracting(Problem::code).containsOnly(Code.MERGE_CONFLICT);
        assertThat(problems)
                .extracting(problem -> problem.location().line())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                        .filter(line -> lines.get(line - 1).contains("¶"))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: |\n  Title\n  =======\n", "a: '<<<<<<< b'", "a: |\n  <<<<<<<<\n", "a: x >>>>>>> y"})
    void otherSignsAreNoConflict(String text) {
        List<Problem> problems = new ArrayList<>();
        YamlReader.parse(new YamlText(new SourceText(new ContentPath("a.yaml"), text)), problems);
        assertThat(problems).isEmpty();
    }
}
