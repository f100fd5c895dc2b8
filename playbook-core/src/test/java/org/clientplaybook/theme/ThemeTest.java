package org.clientplaybook.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.FileLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientplaybook.model.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ThemeTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/clientplaybook/theme");

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("index"))
                    .sorted()
                    .toList();
        }
    }

    private static Site site(String accent, String accentDark) {
        return new Site(
                "x",
                List.of("en"),
                List.of(),
                new Site.Brand(accent, accentDark, null, null, null),
                12,
                Map.of(),
                null,
                null,
                true,
                List.of(),
                null,
                null);
    }

    /** A file that is not in the index is not in the theme. */
    @Test
    void index() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("index"))).isEqualTo(files());
    }

    @TestFactory
    Stream<DynamicTest> templatesParse() throws IOException {
        FileLoader loader = new FileLoader(FOLDER.toAbsolutePath().toString());
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new TemplateFunctions())
                .strictVariables(true)
                .build();
        return files().stream()
                .filter(path -> path.endsWith(".peb"))
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(engine.getTemplate(path)).isNotNull()));
    }

    /** A template is found by the ones that include it, and a component that none includes is dead. */
    @Test
    void everyComponentIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String path : files()) {
            if (path.endsWith(".peb")) {
                all.append(Files.readString(FOLDER.resolve(path)));
            }
        }
        for (String path : files()) {
            if (path.startsWith("component/") && path.endsWith(".peb")) {
                assertThat(all).contains('"' + path + '"');
            }
        }
    }

    @Test
    void ownFilesComeFirst() {
        Theme theme = new Theme(Map.of("page/home.peb", "ours", "component/ours/ours.css", "a {}", "base.css", ""));
        assertThat(theme.text("page/home.peb")).isEqualTo("ours");
        assertThat(theme.text("page/tags.peb")).contains("extends");
        assertThat(theme.text("page/gone.peb")).isNull();
        assertThat(theme.text("../theme/index")).isNull();
        String css = new String(theme.style(site(null, null)).bytes(), UTF_8);
        assertThat(css).startsWith("\n").contains("\na {}\n").doesNotContain("--accent-light: #");
    }

    /** All of ours can be replaced, by styles that say nothing of where they belong. */
    @Test
    void whatReplacesAStyleOfOtherPagesGoesWhereThatWent() throws IOException {
        Map<String, String> own = new TreeMap<>(Map.of("component/ours/ours.css", "/* @other-pages */ b {}"));
        for (String path : files()) {
            if (path.endsWith(".css") && Files.readString(FOLDER.resolve(path)).startsWith("/* @other-pages */")) {
                own.put(path, "/* " + path + " */");
            }
        }
        assertThat(own).hasSizeGreaterThan(10);
        Theme theme = new Theme(own);
        assertThat(new String(theme.otherStyle().bytes(), UTF_8)).contains(own.values());
        assertThat(new String(theme.style(site(null, null)).bytes(), UTF_8))
                .doesNotContain("b {}", "component/plays/plays.css");
    }

    @Test
    void brand() {
        Theme theme = new Theme(Map.of());
        String plain = new String(theme.style(site(null, null)).bytes(), UTF_8);
        String css = new String(theme.style(site("#0f5c57", "#6cc5b8")).bytes(), UTF_8);
        assertThat(css)
                .startsWith(plain)
                .endsWith("\n:root { --accent-light: #0f5c57; }\n\n:root { --accent-dark: #6cc5b8; }\n");
        assertThat(plain).contains("var(--accent-light", "var(--accent-dark");
        assertThat(theme.style(site("#0f5c57", null)).path())
                .isNotEqualTo(theme.style(site(null, null)).path());
    }

    @Test
    void ownScriptsAndPicturesByName() {
        Theme theme = new Theme(Map.of("component/ours/ours.js", "1"));
        assertThat(theme.ownScripts().get("ours").path()).matches("asset/ours\\.[0-9a-f]{10}\\.js");
        assertThat(theme.ownScripts().get("ours").text()).isEqualTo("1");
        assertThat(theme.images(Site.Brand.NONE).get("favicon.svg").path())
                .matches("asset/favicon\\.[0-9a-f]{10}\\.svg");
    }
}
