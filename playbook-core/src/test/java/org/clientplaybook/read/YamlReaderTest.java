package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
}
