package org.clientplaybook.theme;

import java.nio.charset.StandardCharsets;
import org.clientplaybook.content.Sha256;

/** A file of the theme to publish, with its place in the site. */
public record Published(String path, String text) {
    /** Returns a file whose name carries a hash of its text. */
    static Published of(String name, String ending, String text) {
        return new Published("asset/" + name + "." + Sha256.shortHex(bytes(text)) + ending, text);
    }

    /** Returns its text in UTF-8. */
    public byte[] bytes() {
        return bytes(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
