package org.clientplaybook.markdown;

import java.util.List;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as a playbook has it: CommonMark 0.31 with the tables, task lists, strikethrough ({@code ~~}), bare addresses
 * and footnotes of GitHub; quotes that begin with {@code [!NOTE]}, {@code [!TIP]} or {@code [!WARNING]} are call-outs.
 * The words stay as they are: no quotation mark or dash is replaced.
 *
 * <p>HTML is shown as text and reported. A comment is a note among contributors: it is left out of the page.
 *
 * <p>Whatever the text is, the document is safe HTML. An instance may be used by many threads at once.
 */
public final class Markdown {
    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(List.of(
                    TablesExtension.builder().maxCells(null).build(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    FootnotesExtension.create()))
            .linkProcessor(DeadReference::find)
            .build();

    /**
     * A text after it was parsed.
     *
     * @param title the title that was taken out of the document, as plain text, or null
     * @param document what there is to show, also where there are problems
     * @param problems sorted by their place
     */
    public record Parsed(@Nullable String title, Document document, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Parses a text.
     *
     * @param source the text, with any line ends; may be empty
     * @param start the place of the text's first character. Each line is taken to begin in this column, as in a YAML
     *     block; where the lines of the text are not those of the file, the column is 0, and all that is found is said
     *     to be at the start. Pictures are looked for beside the file.
     */
    public Parsed parse(String source, Location start) {
        return parse(source, start, false);
    }

    /**
     * Parses a text as {@link #parse} does, and takes the heading that it begins with out of it as its title. The document
     * is to be the main part of a page, which has the identifier {@code main}: so no heading does.
     */
    public Parsed parsePage(String source, Location start) {
        return parse(source, start, true);
    }

    private Parsed parse(String source, Location start, boolean titled) {
        Problem limit = Limits.check(source, start);
        if (limit != null) {
            return new Parsed(null, new Document(List.of(), List.of(), List.of()), List.of(limit));
        }
        Node root = parser.parse(source);
        String title = titled ? takeTitle(root) : null;
        Draft draft = new Draft(start.file(), new Places(source, start), new Footnotes(root));
        if (titled) {
            draft.anchors.reserve("main");
        }
        BlockWriter blocks = new BlockWriter(draft);
        blocks.write(root);
        new FootnoteWriter(draft, blocks).write();
        draft.anchors.report(draft.problems);
        draft.problems.sort(null);
        return new Parsed(title, new Document(draft.out.toList(), draft.headings, draft.links), draft.problems);
    }

    private static @Nullable String takeTitle(Node root) {
        Node first = root.getFirstChild();
        while (first instanceof HtmlBlock html && RawHtml.isComment(html.getLiteral())) {
            first = first.getNext();
        }
        if (!(first instanceof Heading)) {
            return null;
        }
        String title = InlineWriter.plain(first);
        if (title.isEmpty()) {
            return null;
        }
        first.unlink();
        return title;
    }
}
