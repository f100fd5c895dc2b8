package org.clientplaybook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReasonTest {
    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a.yaml"), "a.yaml: no such file or folder"),
                Arguments.of(new AccessDeniedException("b"), "b: permission denied"),
                Arguments.of(new FileAlreadyExistsException("c"), "c: already exists"),
                Arguments.of(
                        new FileSystemException("d", null, "No space left on device."), "d: No space left on device"),
                Arguments.of(new UncheckedIOException(new IOException("Too many open files")), "Too many open files"),
                Arguments.of(new RuntimeException(new AccessDeniedException("e")), "e: permission denied"),
                Arguments.of(new IllegalStateException("The playbook cannot be read."), "The playbook cannot be read"),
                Arguments.of(new CancellationException("stop"), "interrupted"),
                Arguments.of(new NullPointerException(), "internal error (NullPointerException)"),
                Arguments.of(new StackOverflowError("deep"), "internal error (StackOverflowError: deep)"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void isSaidWithinASentence(Throwable thrown, String reason) {
        assertThat(FailureReason.of(thrown)).isEqualTo(reason);
    }
}
