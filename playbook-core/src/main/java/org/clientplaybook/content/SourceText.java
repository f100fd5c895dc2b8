package org.clientplaybook.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.clientplaybook.content.ContentFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file.
 *
 * @param text what it says, with line feeds alone at the ends of lines and without a byte-order mark
 */
public record SourceText(ContentPath path, String text) {
    /** The greatest size of a text's file in bytes. */
    public static final long LARGEST = 2_000_000;

    /** Returns the text of a file's bytes, or null after a fault where they are not UTF-8. */
    public static @Nullable SourceText decode(ContentPath path, byte[] bytes, Consumer<ContentFault> faults) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The sign that stands for what could not be decoded may also have been written; only then is a decoder asked.
        int fault = text.indexOf('\uFFFD') < 0 ? -1 : fault(bytes);
        if (fault >= 0) {
            faults.accept(notUtf8(path, bytes, fault));
            return null;
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(
                path, bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Returns whether it has nothing but white space. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Returns its lines, which are looked up anew. */
    public SourceLines lines() {
        return new SourceLines(text);
    }

    /**
     * Returns the first character that has no place in HTML or XML, that hides what follows it or turns its order, or null:
     * a file that has one was damaged, is not a text, or does not read as it is.
     */
    public @Nullable ContentFault badCharacter() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE;
            if (control || c == 0xFEFF || isReordering(c)) {
                SourceLines lines = lines();
                String sign = String.format(Locale.ROOT, "U+%04X", (int) c);
                return new ContentFault(Kind.BAD_CHARACTER, path, lines.lineAt(i), lines.columnAt(i), sign);
            }
        }
        return null;
    }

    /**
     * Returns whether a character makes the letters after it stand in another order, so that a text or an address seems to
     * be another one.
     */
    public static boolean isReordering(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Returns the index of the first byte that is not UTF-8, or -1. */
    private static int fault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
            return -1;
        } catch (CharacterCodingException e) {
            return in.position();
        }
    }

    private static ContentFault notUtf8(ContentPath path, byte[] bytes, int fault) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < fault; i++) {
            // Lines end as they do where the file is text: the byte behind is there, since the fault is.
            if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
                line++;
                start = i + 1;
            }
        }
        int column = new String(bytes, start, fault - start, StandardCharsets.UTF_8).length() + 1;
        return new ContentFault(Kind.NOT_UTF8, path, line, column, "");
    }
}
