package org.clientplaybook.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

/** Why something failed, in words that stand within a sentence: exceptions of the file system often name only a file. */
public final class FailureReason {
    private FailureReason() {}

    /** Returns the reason of what was thrown at first, without a full stop. */
    public static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof FileSystemException system) {
            return system.getFile() + ": " + reason(system);
        }
        if (root instanceof CancellationException) {
            return "interrupted";
        }
        // Of these the message is written for people; of others, such as a null pointer, it only helps to fix the tool.
        String message = root.getMessage();
        boolean readable = root instanceof IOException
                || root instanceof IllegalStateException
                || root instanceof IllegalArgumentException;
        return readable && message != null
                ? withoutStop(message)
                : "internal error (" + root.getClass().getSimpleName()
                        + (message == null ? "" : ": " + withoutStop(message)) + ")";
    }

    private static String reason(FileSystemException fault) {
        if (fault.getReason() != null) {
            return withoutStop(fault.getReason());
        }
        return fault instanceof AccessDeniedException
                ? "permission denied"
                : fault instanceof NoSuchFileException
                        ? "no such file or folder"
                        : fault instanceof FileAlreadyExistsException
                                ? "already exists"
                                : fault.getClass().getSimpleName();
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
