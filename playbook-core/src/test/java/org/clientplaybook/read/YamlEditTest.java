package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;

/** A translation's file is changed where it says something else, and nowhere else. */
class YamlEditTest {
    private static SourceText source(String text) {
        return new SourceText(new ContentPath("scenarios/a/scenario.sv.yaml"), text);
    }

    private static Tree.Twig tree(String text) {
        List<Problem> problems = new ArrayList<>();
        Tree.Twig tree = ShapeReader.read(source(text), true, Format.SCENARIO, problems);
        assertThat(problems).as(text).isEmpty();
        return Objects.requireNonNull(tree);
    }

    private static void edit(String from, String wanted, String expected) {
        assertThat(YamlEdit.of(source(from), tree(wanted))).isEqualTo(expected);
        assertThat(NamedValue.texts(tree(expected))).isEqualTo(NamedValue.texts(tree(wanted)));
    }

    @Test
    void aTextIsReplacedAndWhatStandsAroundItStays() {
        edit(
                "# Top\ntitle: 'One' # why\n\n\nsummary: >\n  Folded\n  text\n\n# Goal\ngoal: Three",
                "title: \"1: one\"\nsummary: Two\ngoal: \"3 #x\"",
                "# Top\ntitle: \"1: one\" # why\n\n\nsummary: Two\n\n# Goal\ngoal: \"3 #x\"");
    }

    @Test
    void severalLinesBecomeABlockUnlessACommentStandsBehindThem() {
        edit(
                "steps:\n- title: A\n  text: b\n- title: C\n  text: d # why\n",
                "steps: [{title: A, text: \"b\\n\\nc\"}, {title: C, text: \"d\\ne\"}]",
                "steps:\n- title: A\n  text: |\n    b\n\n    c\n- title: C\n  text: \"d\\ne\" # why\n");
    }

    @Test
    void whatIsNewStandsBehindWhatComesBeforeIt() {
        edit(
                "title: A # a\n# m\nmessages:\n  - id: one\n    title: One\n\n# end\ngoal: G\n",
                "title: A\nsummary: S\nmessages:\n  - {id: one, title: One}\n  - {id: two, title: Two}\ngoal: G\n",
                "title: A # a\nsummary: S\n# m\nmessages:\n  - id: one\n    title: One\n  - id: two\n    title: Two\n\n# end\ngoal: G\n");
    }

    @Test
    void whatStandsInBracesStaysInBraces() {
        edit(
                "tags: [a, b] # t\noutcomes:\n  - {when: A, end: B} # o\n  - {when: C}\n",
                "tags: [a, c, d]\noutcomes: [{when: A, end: \"B, c\"}, {when: C, end: D}]\n",
                """
                tags: ["a", "c", "d"] # t
                outcomes:
                  - {when: "A", end: "B, c"} # o
                  - {when: "C", end: "D"}
                """);
    }

    @Test
    void aListOfAnotherLengthIsWrittenAnew() {
        edit(
                "asks:\n  - a\n  - b\n# g\ngoal: G\n",
                "asks: [a, c, \"- d\"]\ngoal: G\n",
                "asks:\n  - a\n  - c\n  - \"- d\"\n# g\ngoal: G\n");
        edit("asks:\n- a\n- b", "asks: [a]", "asks:\n- a");
    }

    @Test
    void aFileThatEndsWithoutALineEndGetsWhatIsNew() {
        edit("title: A", "title: A\ngoal: G\n", "title: A\ngoal: G");
    }
}
