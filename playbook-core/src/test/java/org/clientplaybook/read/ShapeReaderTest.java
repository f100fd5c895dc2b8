package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.format.Format.SCENARIO;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places are those that an editor shows: lines and columns from 1, columns in UTF-16 units. */
class ShapeReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    /** Reads a part of a translation, where nothing but the keys of items is needed. */
    private Tree.Twig read(String yaml) {
        return ShapeReader.read(new SourceText(new ContentPath("x.yaml"), yaml), true, SCENARIO, problems);
    }

    private List<String> places() {
        return problems.stream()
                .map(problem -> problem.location().line() + ":"
                        + problem.location().column() + " " + problem.code().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # YAML, ⏎ for a new line                  | line:column code
            gaol: x                                    | 1:1 unknown-key
            title: x⏎gaol: x                           | 2:1 unknown-key
            # a comment⏎⏎title: [x]                    | 3:8 wrong-type
            title: x⏎title: y                          | 2:1 duplicate-key
            title:                                     | 1:1 wrong-type
            title: ~                                   | 1:1 wrong-type
            title: ''                                  | 1:8 bad-value
            signals: [a, [b]]                          | 1:14 wrong-type
            signals: ["😀", [b]]                       | 1:17 wrong-type
            signals:⏎  - a⏎  - {b: c}                  | 3:5 wrong-type
            signals:⏎  -⏎  - b                         | 2:4 wrong-type
            steps:⏎  - titel: x                        | 2:5 unknown-key
            steps: [{title: x, titel: y}]              | 1:20 unknown-key
            {titel: "😀", stepz: x}                    | 1:2 unknown-key, 1:15 unknown-key
            messages:⏎  - title: x                     | 2:5 missing-key
            messages: [{id: No}]                       | 1:17 bad-value
            fields:⏎  Bad: {label: x}                  | 2:3 bad-value
            fields: {}                                 | 1:9 wrong-type
            ? [a]⏎: b                                  | 1:3 wrong-type
            title: &a x                                | 1:1 yaml-limit
            title: Ask {{ name }} once                 | 1:12 unknown-markup
            signals: ["x {% if a %}"]                  | 1:14 unknown-markup
            steps: [{title: "{{ name"}]                | 1:18 unknown-markup
            title: Ask { name } once                   | ''
            title: Look at #12                         | 1:16 yaml-limit
            title: "Quiet" #12 is late                 | 1:16 yaml-limit
            title: 😀 x  ##12                          | 1:14 yaml-limit
            title: #hashtag                            | 1:8 wrong-type
            title: x # a comment                       | ''
            title: # a comment⏎  x                     | ''
            title: x#12                                | ''
            title: 'x #12'                             | ''
            title: x #                                 | ''
            title: Look at # 12                        | 1:16 yaml-limit
            title: # 12 is late                        | 1:8 wrong-type
            title: "x" # 12 words                      | ''
            signals:⏎  - Invoice #12 is late⏎  - b     | 2:13 yaml-limit
            signals: #mine⏎  - b                       | ''
            signals:⏎  - #12 is late⏎  - b             | 2:5 wrong-type
            messages: [{id: a #2⏎}]                    | ''
            title: !Attention They go                  | 1:8 yaml-limit
            title: !important                          | 1:8 yaml-limit
            title: ! They go                           | 1:8 yaml-limit
            title: !!str They go                       | 1:8 yaml-limit
            title: They go!                            | ''
            title: '!Attention'                        | ''
            signals: !a [b]                            | 1:10 yaml-limit
            signals:⏎  - !a b                          | 2:5 yaml-limit
            steps:⏎  - text: >  #x⏎      a #1⏎         | ''
            category: x                                | 1:1 unknown-key
            outcomes: [{when: a, and b, end: c}]       | 1:22 unknown-key
            "a b                                       | 1:1 yaml-syntax
            title: a: b                                | 1:9 yaml-syntax
            😀: a: b                                   | 1:6 yaml-syntax
            """)
    void places(String yaml, String expected) {
        read(yaml.replace('⏎', '\n'));
        assertThat(String.join(", ", places())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # YAML, ⏎ for a new line, ␣ for a space    | where the text of `goal` begins
            goal: x                                    | 1:7
            goal:   x                                  | 1:9
            goal: "x"                                  | 1:8
            goal: 'x'                                  | 1:8
            goal:⏎  x                                  | 2:3
            {title: "😀", goal: x}                     | 1:21
            goal: "a \\u0041"                          | 1:0
            goal: 'it''s'                              | 1:0
            goal: a⏎  b                                | 1:0
            """)
    void textStarts(String yaml, String expected) {
        Tree.Leaf leaf = read(yaml.replace('⏎', '\n')).leaf("goal");
        assertThat(problems).isEmpty();
        assertThat(leaf.start().line() + ":" + leaf.start().column()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            - text: |⏎␣␣␣␣one⏎␣␣␣␣two ; 2:5
            - text: |⏎⏎⏎␣␣␣␣one ; 2:5
            - text: |-⏎␣␣␣␣one ; 2:5
            - text: |2⏎␣␣␣␣one ; 1:0
            - text: >⏎␣␣␣␣one ; 1:0
            - text: |  # note⏎␣␣␣␣one ; 2:5
            """)
    void blockStarts(String yaml, String expected) {
        Tree.Leaf leaf = read("steps:\n" + yaml.replace('⏎', '\n').replace('␣', ' '))
                .twigs("steps")
                .get(0)
                .leaf("text");
        assertThat(problems).isEmpty();
        assertThat((leaf.start().line() - 1) + ":" + leaf.start().column()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goal: {{ name }}                           | quotes around a value that begins with {{
            goal: {{ name }} and {{ other }}           | in quotes: `"{{ name }} and {{ other }}"`
            signals:⏎  - {{ name }}, why?              | in quotes: `"{{ name }}, why?"`
            outcomes: [{when: {{ name }}, end: x}]     | quotes around a value that begins with {{
            outcomes: [{when: a, b, end: c}]           | quotes around a text that contains a comma
            goal: they say: no                         | quotes around a text that contains a colon
            title: a⏎  goal: b                         | Remove the spaces before it.
            goal: *bold*                               | quotes around a text that begins with *
            goal: @home                                | quotes around a text that begins with *, &, @
            goal: `x`                                  | quotes around a text that begins with *, &, @, % or `
            goal: "x                                   | at the end of this text
            tags: [a, b                                | Check quotes, brackets
            a⏎---⏎b                                    | Remove `---`
            titel: x                                   | Did you mean `title`?
            tags: x                                    | Put `- ` before each item
            """)
    void hints(String yaml, String hint) {
        read(yaml.replace('⏎', '\n'));
        assertThat(problems).first().extracting(Problem::hint).asString().contains(hint);
    }

    @Test
    void tabs() {
        read("steps:\n\t- title: x\n");
        assertThat(problems).singleElement().extracting(Problem::hint).isEqualTo("Indent with spaces, not with tabs.");
    }

    /** What YAML 1.1 took for something else is the text that the author wrote. */
    @Test
    void textStaysText() {
        Tree.Twig tree = read("tags: [no, on, 12:30, 2026-11-01, 0o17, 1_000, .inf, '~', \"null\", =, y]\n");
        assertThat(tree.texts("tags"))
                .containsExactly("no", "on", "12:30", "2026-11-01", "0o17", "1_000", ".inf", "~", "null", "=", "y");
        assertThat(problems).isEmpty();
    }

    /** In YAML 1.2 a question mark has a meaning of its own at the beginning of a key alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # YAML, ⏎ for a new line                   | the signals
            signals: [Did it reach you?]               | Did it reach you?
            signals: [Did it?, Why? Because, "so?"]    | Did it?;Why? Because;so?
            signals: [Ça va ?, a?b, a ??, 'x ?']       | Ça va ?;a?b;a ??;x ?
            signals: [Did it⏎  reach you?]             | Did it reach you?
            signals: [a] # why?                        | a
            signals:⏎- Did it? [x]⏎- 'Why?'⏎- >⏎  so?  | Did it? [x];Why?;so?
            signals: ["\uE000?", \uE000]               | \uE000?;\uE000
            {? signals : [a?, b]}                      | a?;b
            ? signals⏎: [a?]                           | a?
            """)
    void questionMarks(String yaml, String expected) {
        Tree.Twig tree = read(yaml.replace('⏎', '\n'));
        assertThat(problems).isEmpty();
        assertThat(String.join(";", tree.texts("signals"))).isEqualTo(expected);
    }

    @Test
    void whatIsBrokenIsStillThere() {
        Tree.Twig tree = read("titel: x\ngoal: [x]\nsteps: [x, {title: y}]\nmessages: x\n");
        assertThat(tree.isBroken("title")).isTrue();
        assertThat(tree.isBroken("goal")).isTrue();
        assertThat(tree.has("summary")).isFalse();
        assertThat(tree.twigs("steps")).extracting(step -> step.text("title")).containsExactly(null, "y");
        assertThat(tree.twigs("messages"))
                .singleElement()
                .satisfies(message -> assertThat(message.entries()).isEmpty());
        assertThat(problems).hasSize(4);
    }
}
