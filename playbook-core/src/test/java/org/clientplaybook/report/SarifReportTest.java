package org.clientplaybook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/pages/about.md",
                "12:30.md",
                "10:30 notes/content/playbook.yaml",
                "http:x/y.md",
                "a%20b.md",
                "what?.md",
                "c#.md",
                "[draft] x|y^z`.md",
                "räksmörgås/日本語 😀.md",
                "a\\b\".md",
                "../content/x.md",
                "a\u0001b\u2028c.md"
            })
    void everyPathIsARelativeReference(String path) {
        URI uri = URI.create(SarifReport.uri(path));
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.toString()).matches("[\\x21-\\x7E]+");
        assertThat(uri.getPath()).isEqualTo(path);
        assertThat(URI.create("file:///project/").resolve(uri).getPath()).endsWith(path.replace("../", ""));
    }

    @Test
    void anAbsolutePathIsTheAddressOfAFile() {
        Path file = Path.of("12:30 å.md").toAbsolutePath();
        assertThat(SarifReport.uri(file.toString()))
                .startsWith("file:///")
                .isEqualTo(file.toUri().toString());
    }

    @Test
    void theFolderItselfIsADot() {
        assertThat(SarifReport.uri("")).isEqualTo(".");
    }
}
