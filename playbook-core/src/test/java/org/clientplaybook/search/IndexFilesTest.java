package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.benchmark.Corpus;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bytes of an index: of one file, of several, and of so many scenarios that what results show is compressed. Browsers read
 * such indexes in the site's tests; here a change of the format is seen at once, and with it that old files cannot be read.
 */
class IndexFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/clientplaybook/search/index.sha256");
    private static final int[] SCENARIOS = {2, 12, 70};
    private static final long SEED = 20261130;

    @TempDir
    private Path folder;

    private Map<String, byte[]> index(int scenarios) throws IOException {
        Path content = folder.resolve(scenarios + "");
        Corpus.write(content, scenarios, SEED);
        Catalog catalog = ContentReader.read(new ContentFolder(content), false).catalog();
        return Indexer.index(catalog, () -> {}).files();
    }

    @Test
    void bytes() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int scenarios : SCENARIOS) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(index(scenarios)).entrySet()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                lines.add("%d %s %d %s"
                        .formatted(
                                scenarios,
                                file.getKey(),
                                file.getValue().length,
                                HexFormat.of().formatHex(digest)));
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.write(GOLDEN, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void whatResultsShowIsCompressedInALargeIndexAlone() throws Exception {
        for (int scenarios : SCENARIOS) {
            boolean isCompressed = index(scenarios).values().stream()
                    .noneMatch(file -> new String(file, StandardCharsets.UTF_8).contains("situation-000001"));
            assertThat(isCompressed).as("%d scenarios", scenarios).isEqualTo(scenarios > 64);
        }
    }
}
