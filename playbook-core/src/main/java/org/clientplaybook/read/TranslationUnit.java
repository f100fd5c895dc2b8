package org.clientplaybook.read;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A text to translate. White space at its end, and lines without words at its beginning, are not part of it.
 *
 * @param file that of the original
 * @param name its name in the file, as an override has it; empty where it is the whole file
 * @param kind what it may be; what each of its lines may be, where it is a list
 * @param list whether each line of the text is an item
 * @param about what it is for
 * @param line where the original begins
 * @param counted whether the fingerprint of the original counts it, so that it is out of date where that is another one
 * @param original in the first language
 * @param translation what the translation has, or null
 * @param sure whether this is known to be the translation of that original: else the two lists have other lengths
 */
public record TranslationUnit(
        ContentPath file,
        String name,
        Kind kind,
        boolean list,
        String about,
        int line,
        boolean counted,
        String original,
        @Nullable String translation,
        boolean sure) {

    public boolean isMarkdown() {
        return kind == Kind.MARKDOWN;
    }

    public boolean isTemplate() {
        return kind == Kind.TEMPLATE || kind == Kind.TEMPLATE_LINE;
    }

    /** Returns what no other unit has: the file, and behind a {@code #} the name. */
    public String context() {
        return name.isEmpty() ? file.path() : file.path() + "#" + name;
    }

    /** Returns a text as a unit has it. */
    public static String text(String text) {
        String end = text.replace('\u2028', ' ').replace('\u2029', ' ').stripTrailing();
        int start = 0;
        for (int i = 0; i < end.length() && Character.isWhitespace(end.charAt(i)); i++) {
            start = end.charAt(i) == '\n' ? i + 1 : start;
        }
        return end.substring(start);
    }

    /** Returns a translation as the content has it once it was read: without white space around it, or around its items. */
    public String normal(String translation) {
        String text = text(translation);
        if (!list) {
            return text(Scalars.check(kind, text).value());
        }
        return Arrays.stream(text.split("\n", -1))
                .map(item -> Scalars.check(kind, item).value())
                .filter(item -> !item.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Returns why a text cannot be its translation, as one sentence with a hint behind it, or null. */
    public @Nullable String fault(String text) {
        ContentFault bad = new SourceText(file, text).badCharacter();
        if (bad != null) {
            return "The translation contains the character " + bad.detail() + ". Remove it.";
        }
        for (String item : list ? text.split("\n", -1) : new String[] {text}) {
            Scalars.Verdict verdict = Scalars.check(kind, item);
            if (!verdict.fits() && !(list && item.isBlank())) {
                return "The translation must be " + kind.about() + ". " + verdict.hint();
            }
            Location at = new Location(file, line, 0);
            Problem tag = StrayTags.of(name.substring(name.lastIndexOf('/') + 1), kind, new Tree.Leaf(item, at, at));
            if (tag != null) {
                return tag.sentence();
            }
        }
        return null;
    }
}
