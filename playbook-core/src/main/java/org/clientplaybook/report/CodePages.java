package org.clientplaybook.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.clientplaybook.problem.Code;

/** The pages of the documentation on the codes, which the library brings along. */
final class CodePages {
    private CodePages() {}

    /** Returns the page on a code as Markdown: why it is a problem, and how to fix it. */
    static String of(Code code) {
        String path = "/org/clientplaybook/problems/" + code.id() + ".md";
        try (InputStream in = CodePages.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
