package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.site.Renderer;
import org.clientplaybook.site.SiteFiles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of plays says which script has a scenario; in a large playbook a script has several. */
class PlayScriptsTest {
    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "500, 500", "501, 251", "1003, 335"})
    void eachScenarioIsInTheScriptThatIsNamed(int scenarios, int scripts) throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        for (int i = 1; i <= scenarios; i++) {
            content.with("scenarios/s%04d/scenario.yaml".formatted(i), ContentFolders.scenario("Scenario " + i));
        }
        SiteFiles site = Renderer.site(
                ContentReader.read(new ContentFolder(content.path()), false).catalog(),
                null,
                Map.of("en", "search/en.js"),
                new Renderer.Memory());
        String named =
                Jsoup.parse(text(site, "plays.html")).select("playbook-plays").attr("data-scenarios");
        JsonNode parts = new ObjectMapper().readTree(named);
        assertThat(parts).hasSize(scripts);
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            String script = text(site, part.getKey());
            part.getValue().properties().forEach(scenario -> {
                String slug = scenario.getKey();
                assertThat(script).containsOnlyOnce("Playbook.playScenarios[\"" + slug + "\"] = {");
                found.put(slug, scenario.getValue().asText());
            });
        }
        assertThat(found).hasSize(scenarios);
        found.forEach((slug, title) -> assertThat(title).isEqualTo("Scenario " + Integer.parseInt(slug.substring(1))));
    }

    private static String text(SiteFiles site, String path) {
        return new String(Objects.requireNonNull(site.make(path), path), StandardCharsets.UTF_8);
    }
}
