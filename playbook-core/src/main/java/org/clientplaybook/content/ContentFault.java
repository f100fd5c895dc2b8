package org.clientplaybook.content;

/**
 * Why a file or a folder of a content root cannot be read.
 *
 * @param path what cannot be read
 * @param line the line of the fault, counted from 1; 0 where the whole file is meant
 * @param column in UTF-16 units, counted from 1; 0 where the whole file is meant
 * @param detail the character as {@code U+0007} where one is at fault, else empty
 */
public record ContentFault(Kind kind, ContentPath path, int line, int column, String detail) {
    /** The kinds of fault. */
    public enum Kind {
        /** A folder whose entries cannot be listed. */
        UNLISTED,
        /** A name with letters that this system has not: it is there, and cannot be opened. */
        FOREIGN_NAME,
        /** A link to nothing. */
        DEAD_LINK,
        /** A link that leads out of the content root. */
        OUTSIDE,
        /** Neither a file nor a folder, such as a pipe. */
        SPECIAL,
        /** A file that cannot be opened or read to its end. */
        UNREAD,
        /** A file of more bytes than its reader accepts. */
        TOO_LARGE,
        /** A text whose bytes are not UTF-8. */
        NOT_UTF8,
        /** A text with a character that no page can have. */
        BAD_CHARACTER
    }

    /** Returns a fault of a whole file or folder. */
    public static ContentFault of(Kind kind, ContentPath path) {
        return new ContentFault(kind, path, 0, 0, "");
    }
}
