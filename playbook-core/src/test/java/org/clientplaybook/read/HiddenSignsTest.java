package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What YAML 1.2 takes and YAML 1.1 does not. */
class HiddenSignsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: "\\/"                              | /
            a: "https:\\/\\/example.com\\/x"       | https://example.com/x
            a: "\\\\/"                            | \\/
            a: "\\\\\\/"                          | \\/
            a: "\\/ \\" \\/"                       | / " /
            a: '\\/'                              | \\/
            a: \\/                                | \\/
            a: "why\\/how?"                       | why/how?
            a:→"\\/→"                             | /→
            """)
    void readsAs(String yaml, String value) {
        List<Problem> problems = new ArrayList<>();
        SourceText source = new SourceText(new ContentPath("a.yaml"), yaml.replace('→', '\t') + "\nb: \"\\/\"\n");
        MappingNode root = (MappingNode) YamlReader.parse(new YamlText(source), problems);
        assertThat(problems).isEmpty();
        assertThat(root.getValue().stream().map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue()))
                .containsExactly(value.replace('→', '\t'), "/");
    }

    /** A question mark within a text is one, also in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: [why?, how ?]             | why?, how ?
            a: [so ? b, so→? b, so→?]    | so ? b, so→? b, so→?
            a: [so?b, so ?b, so??]        | so?b, so ?b, so??
            a: ["?", '?', "so ?"]        | ?, ?, so ?
            a: [b: c?, d: e ?]           | c?, e ?
            """)
    void readsWithQuestionMarks(String yaml, String values) {
        List<Problem> problems = new ArrayList<>();
        SourceText source = new SourceText(new ContentPath("a.yaml"), yaml.replace('→', '\t') + "\nb: so?\n");
        MappingNode root = (MappingNode) YamlReader.parse(new YamlText(source), problems);
        assertThat(problems).isEmpty();
        SequenceNode list = (SequenceNode) root.getValue().get(0).getValueNode();
        assertThat(list.getValue().stream().map(HiddenSignsTest::text))
                .containsExactly(values.replace('→', '\t').split(", "));
        assertThat(text(root.getValue().get(1).getValueNode())).isEqualTo("so?");
    }

    private static String text(Node node) {
        return node instanceof MappingNode mapping
                ? text(mapping.getValue().get(0).getValueNode())
                : ((ScalarNode) node).getValue();
    }
}
