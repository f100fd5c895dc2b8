package org.clientplaybook.read;

import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** What keeps a file or a folder from being read, as a problem. */
final class FileProblems {
    /** How a name is made readable that has characters which this system has not. */
    static final String FOREIGN_HINT =
            "Build with LC_ALL=C.UTF-8 in the environment, or rename the file with plain letters, digits and hyphens.";

    private FileProblems() {}

    static Problem empty(ContentPath path) {
        return Problem.of(Code.EMPTY_FILE, Location.of(path), "The file is empty.", "Add its content, or remove it.");
    }

    static Problem of(ContentFault fault) {
        return switch (fault.kind()) {
            case UNLISTED ->
                problem(Code.UNREADABLE_FILE, fault, "The folder cannot be read.", "Check its permissions.");
            case FOREIGN_NAME ->
                problem(
                        Code.UNREADABLE_FILE,
                        fault,
                        "The name has characters that this system's encoding does not have.",
                        FOREIGN_HINT);
            case DEAD_LINK ->
                problem(Code.MISSING_FILE, fault, "The target of the link does not exist.", "Fix or remove the link.");
            case OUTSIDE ->
                problem(
                        Code.OUTSIDE_CONTENT,
                        fault,
                        "The link leads out of the content folder.",
                        "Replace it with the file itself.");
            case SPECIAL -> problem(Code.UNREADABLE_FILE, fault, "This is neither a file nor a folder.", "Remove it.");
            case UNREAD -> problem(Code.UNREADABLE_FILE, fault, "The file cannot be read.", "Check its permissions.");
            case TOO_LARGE ->
                problem(
                        Code.UNREADABLE_FILE,
                        fault,
                        "The file is larger than " + SourceText.LARGEST / 1_000_000 + " MB.",
                        "Split it, or remove what does not belong in it.");
            case NOT_UTF8 ->
                problem(Code.NOT_UTF8, fault, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.");
            case BAD_CHARACTER ->
                problem(
                        Code.BAD_CHARACTER,
                        fault,
                        "The file has the invisible character " + fault.detail() + ".",
                        "Remove it.");
        };
    }

    private static Problem problem(Code code, ContentFault fault, String message, String hint) {
        return Problem.of(code, new Location(fault.path(), fault.line(), fault.column()), message, hint);
    }
}
