package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;

/** Carries a reason not to write, in the words of a {@link Problem}, up to the one place that makes it a value. */
final class Refusal extends IOException {
    private final Code code;
    private final String hint;

    Refusal(Code code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    static Refusal badFolder(String message, String hint) {
        return new Refusal(Code.BAD_OUTPUT_FOLDER, message, hint);
    }

    /** Returns any fault of the file system as a problem of the output folder. */
    static Problem problem(IOException fault, OutputPlace place) {
        if (fault instanceof Refusal refusal) {
            return Problem.of(refusal.code, place, reason(refusal), refusal.hint);
        }
        if (fault instanceof AtomicMoveNotSupportedException) {
            return Problem.of(
                    Code.BAD_OUTPUT_FOLDER,
                    place,
                    "The output folder is on a different file system from its parent folder.",
                    "Choose a folder inside it.");
        }
        return Problem.of(
                Code.BAD_OUTPUT_FOLDER,
                place,
                "The output folder cannot be written to: " + reason(fault) + ".",
                "Fix that, or choose another folder.");
    }

    /** Returns what the system said, in words where Java gives only the type of an exception. */
    static String reason(IOException fault) {
        if (!(fault instanceof FileSystemException system)) {
            return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        }
        String reason = system.getReason();
        if (reason == null) {
            reason = fault instanceof AccessDeniedException
                    ? "permission denied"
                    : fault instanceof NoSuchFileException
                            ? "no such file or folder"
                            : fault instanceof FileAlreadyExistsException
                                    ? "already exists"
                                    : fault.getClass().getSimpleName();
        }
        return system.getFile() + ": " + reason;
    }
}
