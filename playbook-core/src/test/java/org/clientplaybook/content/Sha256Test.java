package org.clientplaybook.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final byte[] ABC = "abc".getBytes(US_ASCII);

    /** The example of FIPS 180-2. */
    @Test
    void theHashOfTheStandardsExample() {
        assertThat(Sha256.hex(ABC)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void namesOfFilesHaveItsBeginning() {
        assertThat(Sha256.shortHex(ABC)).isEqualTo("ba7816bf8f");
        MessageDigest digest = Sha256.digest();
        digest.update(ABC, 0, 2);
        digest.update(ABC[2]);
        assertThat(Sha256.shortHex(digest)).isEqualTo("ba7816bf8f");
    }
}
