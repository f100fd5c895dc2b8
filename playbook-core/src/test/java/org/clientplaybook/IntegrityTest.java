package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory of a site, made anew from the files on the disk by the rule that the documentation gives. */
class IntegrityTest {
    @TempDir
    private Path folder;

    @Test
    void listsEachFileAndDigestsTheWhole() throws Exception {
        Path site = folder.resolve("site");
        Report report = playbook().generate(site);
        assertThat(report.failed()).as("%s", report.problems()).isFalse();

        JsonNode inventory =
                new ObjectMapper().readTree(site.resolve("integrity.json").toFile());
        assertThat(inventory.get("format").asInt()).isEqualTo(1);
        Map<String, String> listed = new TreeMap<>();
        inventory.get("files").properties().forEach(file -> {
            listed.put(file.getKey(), file.getValue().get("sha256").asText());
            assertThat(site.resolve(file.getKey()))
                    .hasSize(file.getValue().get("bytes").asLong());
        });
        Map<String, String> found = found(site);
        assertThat(found).hasSizeGreaterThan(30);
        assertThat(listed).isEqualTo(found);

        StringBuilder lines = new StringBuilder();
        found.forEach(
                (path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        assertThat(inventory.get("digest").asText())
                .isEqualTo(hash(lines.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(report.digest());
    }

    @Test
    void hasNoDigestWithoutASite() throws Exception {
        assertThat(playbook().check(LocalDate.of(2026, 1, 1)).digest()).isNull();
        assertThat(Playbook.of(folder.resolve("nowhere"))
                        .generate(folder.resolve("site"))
                        .digest())
                .isNull();
    }

    private Playbook playbook() throws Exception {
        return GoldenCase.unpack(Path.of("src/test/golden/worksheet"), folder.resolve("case"))
                .playbook();
    }

    private static Map<String, String> found(Path site) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.equals("integrity.json") && !path.equals("playbook.zip")) {
                    found.put(path, hash(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
