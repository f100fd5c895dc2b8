package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as a playbook has it: CommonMark 0.31 with the tables, task lists, strikethrough ({@code ~~}), bare addresses
 * and footnotes of GitHub; quotes that begin with {@code [!NOTE]}, {@code [!TIP]} or {@code [!WARNING]} are call-outs,
 * one that begins with {@code [!DETAILS]} is a part to open, and <code>{#its-id}</code> behind a heading identifies it.
 * The words stay as they are: no quotation mark or dash is replaced.
 *
 * <p>HTML is shown as text and reported, but for {@code <br>} in a table cell. A comment is a note among contributors: it is left out of the page.
 *
 * <p>Whatever the text is, the document is safe HTML. An instance may be used by many threads at once.
 */
public final class Markdown {
    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(List.of(
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .customBlockParserFactory(new TableParser.Factory())
            .customBlockParserFactory(new FootnoteParser.Factory())
            .linkProcessor(FootnoteParser::refer)
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
            return new Parsed(null, new Document(List.of(), List.of(), List.of(), List.of()), List.of(limit));
        }
        FrontMatter matter = FrontMatter.of(source);
        String text = matter == null ? source : Lines.without(source, matter.lines());
        Node root = parser.parse(text);
        ConflictMarks conflicts = ConflictMarks.of(text, root);
        if (!conflicts.lines().isEmpty()) {
            text = Lines.without(text, conflicts.lines());
            root = parser.parse(text);
        }
        Parsed parsed = write(text, root, start, titled);
        // What else is wrong where both sides of a conflict stand follows from it.
        List<Problem> problems =
                new ArrayList<>(conflicts.lines().isEmpty() ? parsed.problems() : conflicts.problems(start));
        String title = parsed.title();
        if (matter != null) {
            problems.add(matter.problem(start, titled));
            title = titled && title == null ? matter.title() : title;
        }
        problems.sort(null);
        return new Parsed(title, parsed.document(), problems);
    }

    private static Parsed write(String source, Node root, Location start, boolean titled) {
        Draft draft = new Draft(source, root, start, titled ? Set.of("main") : Set.of());
        BlockWriter blocks = new BlockWriter(draft);
        String title = titled ? PageTitle.take(root, draft, blocks) : null;
        blocks.write(root);
        new FootnoteWriter(draft, blocks).write();
        draft.anchors.report(draft.problems);
        return new Parsed(
                title, new Document(draft.out.toList(), draft.headings, draft.links, draft.signs), draft.problems);
    }
}
