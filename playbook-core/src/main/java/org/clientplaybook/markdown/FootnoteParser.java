package org.clientplaybook.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads footnotes as GitHub does. A reference is left as text where it can be found there later ({@link
 * FootnoteReferences}): the parser takes a node that stands for one for a link, and no link may hold another.
 */
final class FootnoteParser extends AbstractBlockParser {
    private final Definition definition;

    /** The text of a footnote, as blocks. */
    static final class Definition extends CustomBlock {
        private final String label;

        private Definition(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The place that a footnote belongs to; there may be no footnote of its name. */
    static final class Reference extends CustomNode {
        private final String label;

        Reference(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private FootnoteParser(String label) {
        this.definition = new Definition(label);
    }

    /** Finds the name and the colon that a footnote begins with. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int from = state.getNextNonSpaceIndex() + 2;
            if (state.getIndent() >= 4
                    || from >= line.length()
                    || line.charAt(from - 2) != '['
                    || line.charAt(from - 1) != '^') {
                return BlockStart.none();
            }
            int to = from;
            while (to < line.length() && isOfLabel(line.charAt(to))) {
                to++;
            }
            if (to == from || to + 1 >= line.length() || line.charAt(to) != ']' || line.charAt(to + 1) != ':') {
                return BlockStart.none();
            }
            int text = to + 2;
            while (text < line.length() && (line.charAt(text) == ' ' || line.charAt(text) == '\t')) {
                text++;
            }
            return BlockStart.of(new FootnoteParser(line.subSequence(from, to).toString()))
                    .atIndex(text);
        }
    }

    /** Whether a character can be one of a footnote's name. */
    static boolean isOfLabel(int c) {
        return c != '[' && c != ']' && !Character.isWhitespace(c);
    }

    /** Makes references of the names that the text would not keep, such as one with emphasis or an entity in it. */
    static LinkResult refer(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null
                || !link.text().startsWith("^")
                || link.text().length() == 1) {
            return LinkResult.none();
        }
        String label = link.text().substring(1);
        boolean spaced = label.chars().anyMatch(Character::isWhitespace);
        boolean named = link.label() != null
                && !link.label().isEmpty()
                && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
        if (named
                || (spaced && context.getDefinition(LinkReferenceDefinition.class, link.text()) == null)
                || (!spaced && (isKept(label) || context.getDefinition(Definition.class, label) == null))) {
            return LinkResult.none();
        }
        return LinkResult.replaceWith(new Reference(label), link.afterTextBracket());
    }

    private static boolean isKept(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean inWord = i > 0
                    && i + 1 < label.length()
                    && Character.isLetterOrDigit(label.charAt(i - 1))
                    && Character.isLetterOrDigit(label.charAt(i + 1));
            if ("*~`<&\\".indexOf(c) >= 0 || (c == '_' && !inWord)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Block getBlock() {
        return definition;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.getIndent() >= 4) {
            return BlockContinue.atColumn(state.getColumn() + 4);
        }
        return state.isBlank() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        DefinitionMap<Definition> map = new DefinitionMap<>(Definition.class);
        map.putIfAbsent(definition.label(), definition);
        return List.of(map);
    }
}
