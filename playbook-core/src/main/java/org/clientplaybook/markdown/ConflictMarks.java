package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientplaybook.markdown.Lines.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a merge leaves where two changes meet. Markdown takes them for words, quotes and headings.
 *
 * @param lines all of them
 * @param starts the one of each conflict that is to be reported
 */
record ConflictMarks(List<Line> lines, List<Line> starts) {
    private static final Pattern MARK = Pattern.compile("(?:<{7,}|>{7,}|\\|{7,})(?: .*)?|={7}[ \\t]*");
    private static final Pattern ANCESTOR = Pattern.compile("\\|{7,} [^|]+");

    ConflictMarks {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    /** Returns those of a text, outside code: none in nearly all texts. */
    static ConflictMarks of(String source, Node document) {
        List<Line> marks = new ArrayList<>();
        List<Line> starts = new ArrayList<>();
        boolean any = source.contains("<<<<<<<")
                || source.contains(">>>>>>>")
                || source.contains("=======")
                || source.contains("|||||||");
        if (!any) {
            return new ConflictMarks(marks, starts);
        }
        Set<Integer> code = codeLines(document);
        boolean open = false;
        Line before = null;
        for (Line line : Lines.of(source)) {
            if (MARK.matcher(line.words()).matches() && !code.contains(line.number())) {
                char kind = line.words().charAt(0);
                boolean startsIt = kind == '<' ? !open : !open && isStray(line, before);
                if (startsIt) {
                    starts.add(line);
                }
                if (open || startsIt) {
                    marks.add(line);
                }
                open = kind == '<' || (open && kind != '>');
            }
            before = line;
        }
        return new ConflictMarks(marks, starts);
    }

    /** Whether a mark is one though none is before it: no underline of a heading, and no row of a table. */
    private static boolean isStray(Line line, @Nullable Line before) {
        return switch (line.words().charAt(0)) {
            case '=' -> before == null || before.words().isBlank();
            case '|' -> ANCESTOR.matcher(line.words()).matches();
            default -> true;
        };
    }

    private static Set<Integer> codeLines(Node document) {
        Set<Integer> lines = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                add(code, 0);
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                add(code, 0);
            }

            @Override
            public void visit(org.commonmark.node.Code code) {
                add(code, 1);
            }

            private void add(Node code, int first) {
                for (int i = first; i < code.getSourceSpans().size(); i++) {
                    lines.add(code.getSourceSpans().get(i).getLineIndex());
                }
            }
        });
        return lines;
    }

    /** Returns a problem for each conflict. */
    List<Problem> problems(Location start) {
        return starts.stream()
                .map(line -> Problem.of(
                        Code.MERGE_CONFLICT,
                        Places.at(start, line.number(), 0),
                        "The text contains an unresolved merge conflict.",
                        "Keep the right lines, and remove those that begin with `<<<<<<<`, `=======` and `>>>>>>>`."))
                .toList();
    }
}
