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
import org.yaml.snakeyaml.nodes.ScalarNode;

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
}
