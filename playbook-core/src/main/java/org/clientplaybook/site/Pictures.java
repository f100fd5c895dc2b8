package org.clientplaybook.site;

import java.io.IOException;
import java.nio.file.Files;
import org.clientplaybook.model.Asset;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.theme.Made;

/** The pictures of the content, which are published as they are. */
final class Pictures {
    private Pictures() {}

    /** Reads a picture; it may have gone since the content was read. */
    static Made make(Asset asset) {
        try {
            return Made.of(Files.readAllBytes(asset.file()));
        } catch (IOException e) {
            return Made.failed(Problem.of(
                    Code.UNREADABLE_FILE,
                    Location.of(asset.path()),
                    "The picture was there when the content was read, and cannot be read now.",
                    "Put it back, and build again."));
        }
    }
}
