package org.clientplaybook.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Parses YAML 1.2 to nodes with their places; shapes are looked at later. */
final class YamlReader {
    private static final int DEEPEST = 40;

    /** Finds no type in a scalar's characters: what a value may be is known from its key. */
    private static final Resolver NO_TYPES = new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
    };

    private YamlReader() {}

    /** Returns the root node, or null after a problem. */
    static Node parse(SourceFile source, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            StreamReader reader = new StreamReader(new StringReader(source.text()));
            return new Composer(new ParserImpl(reader, options), NO_TYPES, options).getSingleNode();
        } catch (MarkedYAMLException e) {
            problems.add(syntax(source, e));
        } catch (YAMLException e) {
            problems.add(Problem.of(
                    Code.YAML_LIMIT,
                    Location.of(source.path()),
                    e.getMessage().startsWith("Nesting Depth")
                            ? "Values are nested more than " + DEEPEST + " levels deep."
                            : "The file is not YAML: " + firstLine(e.getMessage()) + ".",
                    "Look for brackets that are opened and not closed."));
        }
        return null;
    }

    private static Problem syntax(SourceFile source, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        String what = e.getProblem() == null ? "it cannot be parsed" : firstLine(e.getProblem());
        Location at = new Location(source.path(), line, column);
        return Problem.of(Code.YAML_SYNTAX, at, "This is not valid YAML: " + what + ".", hint(source, line, what));
    }

    private static String hint(SourceFile source, int line, String what) {
        for (int l : new int[] {line, line - 1}) {
            String text = l < 1 ? "" : source.line(l).strip();
            if (text.matches("(- )*([\\w-]+: +)?\\{\\{.*")) {
                return "Put quotes around a value that begins with {{.";
            }
            if (text.indexOf('\t') >= 0 || source.line(Math.max(l, 1)).startsWith("\t")) {
                return "Indent with spaces, not with tabs.";
            }
        }
        if (what.contains("TAB") || what.contains("\\t")) {
            return "Indent with spaces, not with tabs.";
        }
        if (what.contains("mapping values are not allowed")) {
            return "Put quotes around a text that has a colon and a space in it.";
        }
        if (what.contains("alias") || what.contains("found duplicate anchor") || what.contains("found character '@'")) {
            return "Put quotes around a text that begins with *, &, @ or `.";
        }
        return "Check quotes, brackets and indentation here and in the line above.";
    }

    private static String firstLine(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        return lines.isEmpty() ? text : lines.get(0).replaceAll("\\.$", "");
    }
}
