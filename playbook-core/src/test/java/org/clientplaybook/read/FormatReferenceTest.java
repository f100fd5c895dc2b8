package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page says what the description of the format says; {@code -Dgolden.update=true} rewrites it. */
class FormatReferenceTest {
    private static final Path PAGE = Path.of("../docs/format.md");

    @Test
    void thePageIsWhatTheFormatSays() throws IOException {
        String page = FormatReference.markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
            throw new AssertionError("docs/format.md was rewritten: review it, and run again without the property");
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
