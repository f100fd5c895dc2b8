package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A playbook whose site is published, for tests of what a later build must not do to it. */
abstract class SiteThatStays {
    static final String SCENARIO = "scenarios/silence/scenario.yaml";

    @TempDir
    Path place;

    Folder content;
    Folder site;
    private Map<String, String> former;

    @BeforeEach
    void publish() throws IOException {
        content = ContentFolders.one(place.resolve("content"));
        site = new Folder(place.resolve("site"));
        assertThat(generate().problems()).isEmpty();
        former = site.hashes();
        assertThat(former).isNotEmpty();
    }

    /** Builds the site, in seconds. */
    Report generate() {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Playbook.of(content.path()).generate(site.path()));
    }

    /** Builds the site, which must fail and leave the former one. */
    Report refused() throws IOException {
        Report report = generate();
        report.problems().forEach(GoldenTest::assertWellFormed);
        assertThat(report.failed()).as(report.problems().toString()).isTrue();
        assertUnchanged();
        return report;
    }

    void assertUnchanged() throws IOException {
        assertThat(site.hashes()).isEqualTo(former);
    }
}
