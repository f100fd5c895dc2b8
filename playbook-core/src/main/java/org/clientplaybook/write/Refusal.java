package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.FailureReason;
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
            return Problem.of(refusal.code, place, String.valueOf(refusal.getMessage()), refusal.hint);
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
                "The output folder cannot be written to: " + FailureReason.of(fault) + ".",
                "Fix that, or choose another folder.");
    }
}
