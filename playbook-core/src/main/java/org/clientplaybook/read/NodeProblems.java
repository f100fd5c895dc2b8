package org.clientplaybook.read;

import java.util.List;
import java.util.Set;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Tells what is wrong with a file's nodes, each at its place. */
final class NodeProblems {
    /** What a plain scalar without a value looks like in YAML 1.2's core schema. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private static final int LONGEST_QUOTE = 60;

    private final YamlText source;
    private final List<Problem> problems;

    NodeProblems(YamlText source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    Location at(Node node) {
        return source.at(node.getStartMark());
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(Code code, Location at, String message, String hint) {
        add(Problem.of(code, at, message, hint));
    }

    /** Tells that the whole file has no value. */
    void empty() {
        problems.add(FileProblems.empty(source.path()));
    }

    /** Returns how many were told by now, here and elsewhere. */
    int count() {
        return problems.size();
    }

    void wrongType(Node node, String message, String hint) {
        boolean braces = node instanceof MappingNode mapping
                && !mapping.getValue().isEmpty()
                && mapping.getValue().get(0).getKeyNode() instanceof MappingNode;
        add(Code.WRONG_TYPE, at(node), message, braces ? YamlReader.BRACES : hint);
    }

    /** Returns whether there is a key and no value. */
    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    /** Returns whether commas end its values. */
    static boolean isInBraces(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    /** Returns the first line of a text in back quotes, cut where it is long. */
    static String quoted(String text) {
        String line = text.lines().findFirst().orElse("");
        return "`" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line) + "`";
    }
}
