package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.SourceText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes a YAML file where it says something else, and leaves each other byte of it: comments, quotes, the order of keys. */
final class YamlEdit {
    private final YamlText source;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String text) {}

    private YamlEdit(YamlText source) {
        this.source = source;
    }

    /**
     * Returns the text with other values.
     *
     * @param wanted all that it has, in lists in the same order, and what is new
     */
    static String of(SourceText source, Tree.Twig wanted) {
        YamlEdit edit = new YamlEdit(new YamlText(source));
        Node root = YamlReader.parse(edit.source, new ArrayList<>());
        if (root == null) {
            return YamlWriter.file(wanted);
        }
        edit.node(root, wanted, -2);
        String changed = edit.changed();
        // What a file does that nobody thought of is no reason to lose words.
        return says(new SourceText(source.path(), changed), wanted) ? changed : YamlWriter.file(wanted);
    }

    private static boolean says(SourceText changed, Tree.Twig wanted) {
        Node root = YamlReader.parse(new YamlText(changed), new ArrayList<>());
        return root != null && same(root, wanted);
    }

    private String changed() {
        StringBuilder text = new StringBuilder(source.text());
        changes.sort(Comparator.comparingInt(Change::start));
        for (int i = changes.size() - 1; i >= 0; i--) {
            text.replace(
                    changes.get(i).start(), changes.get(i).end(), changes.get(i).text());
        }
        return text.toString();
    }

    private static boolean same(@Nullable Node node, Tree wanted) {
        if (node instanceof ScalarNode scalar && wanted instanceof Tree.Leaf leaf) {
            return scalar.getValue().strip().equals(leaf.text().strip());
        } else if (node instanceof SequenceNode sequence && wanted instanceof Tree.Branch branch) {
            boolean same = sequence.getValue().size() == branch.items().size();
            for (int i = 0; same && i < branch.items().size(); i++) {
                same = same(sequence.getValue().get(i), branch.items().get(i));
            }
            return same;
        } else if (node instanceof MappingNode mapping && wanted instanceof Tree.Twig twig) {
            Map<String, Node> values = values(mapping);
            return values.keySet().equals(twig.entries().keySet())
                    && twig.entries().entrySet().stream()
                            .allMatch(entry -> same(values.get(entry.getKey()), entry.getValue()));
        }
        return false;
    }

    private static Map<String, Node> values(MappingNode mapping) {
        Map<String, Node> values = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            values.put(key(tuple), tuple.getValueNode());
        }
        return values;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    /** @param indent that of the key or the dash before it */
    private void node(Node node, Tree wanted, int indent) {
        if (same(node, wanted)) {
            return;
        }
        if (node instanceof ScalarNode && wanted instanceof Tree.Leaf leaf) {
            String text = YamlWriter.scalar(leaf.text(), indent);
            // A comment behind several lines would be one of them.
            replace(node, text.contains("\n") && !isLast(lastEnd(node)) ? YamlWriter.quoted(leaf.text()) : text);
        } else if (isFlow(node)) {
            replace(node, YamlWriter.flow(wanted));
        } else if (node instanceof MappingNode mapping && wanted instanceof Tree.Twig twig) {
            mapping(mapping, twig);
        } else if (node instanceof SequenceNode sequence && wanted instanceof Tree.Branch branch) {
            sequence(sequence, branch);
        }
    }

    private void mapping(MappingNode mapping, Tree.Twig wanted) {
        Map<String, Node> values = values(mapping);
        int column = mapping.getValue().get(0).getKeyNode().getStartMark().getColumn();
        int end = lastEnd(mapping);
        for (Map.Entry<String, Tree> entry : wanted.entries().entrySet()) {
            Node value = values.get(entry.getKey());
            if (value == null) {
                insert(end, YamlWriter.entry(entry.getKey(), entry.getValue(), column), column);
            } else {
                node(value, entry.getValue(), column);
                end = lastEnd(value);
            }
        }
    }

    private void sequence(SequenceNode sequence, Tree.Branch wanted) {
        List<Node> nodes = sequence.getValue();
        int column = sequence.getStartMark().getColumn();
        if (nodes.size() > wanted.items().size()
                || (nodes.size() < wanted.items().size() && nodes.get(0) instanceof ScalarNode)) {
            changes.add(new Change(
                    source.offset(sequence.getStartMark()),
                    lastEnd(sequence),
                    YamlWriter.items(wanted.items(), column)));
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.get(i), wanted.items().get(i), column);
        }
        for (Tree added : wanted.items().subList(nodes.size(), wanted.items().size())) {
            insert(lastEnd(sequence), YamlWriter.item(added, column), column);
        }
    }

    private void replace(Node node, String text) {
        changes.add(new Change(source.offset(node.getStartMark()), lastEnd(node), text));
    }

    private boolean isLast(int end) {
        int line = source.text().indexOf('\n', end);
        return source.text()
                .substring(end, line < 0 ? source.text().length() : line)
                .isBlank();
    }

    /** Puts lines behind the line in which something ends. */
    private void insert(int end, String lines, int column) {
        int line = source.text().indexOf('\n', end);
        boolean last = line < 0;
        String text = " ".repeat(column) + lines;
        int at = last ? source.text().length() : line + 1;
        changes.add(new Change(at, at, last ? "\n" + text.stripTrailing() : text));
    }

    /** Returns where a value ends, without the lines behind it that the parser counts with it. */
    private int lastEnd(Node node) {
        Node last = isFlow(node) ? null : last(node);
        if (last != null) {
            return lastEnd(last);
        }
        int end = source.offset(node.getEndMark());
        int start = source.offset(node.getStartMark());
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static @Nullable Node last(Node node) {
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return mapping.getValue().get(mapping.getValue().size() - 1).getValueNode();
        }
        return node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()
                ? sequence.getValue().get(sequence.getValue().size() - 1)
                : null;
    }

    private static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }
}
