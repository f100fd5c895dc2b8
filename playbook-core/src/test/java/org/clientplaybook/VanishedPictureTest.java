package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.site.Renderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture can go while a site is made of what was read. */
class VanishedPictureTest {
    private static final Pattern PICTURE = Pattern.compile("asset/field\\.\\w+\\.png");

    @TempDir
    Path place;

    private Path content;

    @BeforeEach
    void unpack() throws IOException {
        content = GoldenCase.unpack(Path.of("src/test/golden/pictures"), place).content();
    }

    private void delete() throws IOException {
        Files.delete(content.resolve("pages/field.png"));
        Files.delete(content.resolve("scenarios/silence/field.png"));
    }

    @Test
    void isAProblemOfTheBuild() throws IOException {
        Catalog catalog = ContentReader.read(content, false).catalog();
        Renderer.Site site = Renderer.site(catalog, null, roots());
        delete();

        Set<String> made = ConcurrentHashMap.newKeySet();
        Renderer.Rendering rendering = Renderer.render(catalog, null, roots(), (path, bytes) -> made.add(path));

        String path = site.paths().stream()
                .filter(PICTURE.asMatchPredicate())
                .findFirst()
                .orElseThrow();
        Asset first = catalog.assets().get("pages/field.png");
        assertThat(rendering.problems())
                .containsExactly(Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(first.path()),
                        "The picture was there when the content was read, and cannot be read now.",
                        "Put it back, and build again."));
        rendering.problems().forEach(GoldenTest::assertWellFormed);
        assertThat(made).hasSize(site.paths().size() - 1).doesNotContain(path);
        assertThat(site.make(path)).isNull();
        assertThat(site.make("index.html")).isNotNull();
    }

    @Test
    void hasAnAnswerInThePreview() throws Exception {
        try (LivePreview preview = Playbook.of(content).serve(0, "vscode", report -> {})) {
            HttpClient client = HttpClient.newHttpClient();
            URI page = preview.address().resolve("about.html");
            String html = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher picture = PICTURE.matcher(html);
            assertThat(picture.find()).isTrue();
            delete();

            HttpRequest request = HttpRequest.newBuilder(preview.address().resolve(picture.group()))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static Map<String, String> roots() {
        return Map.of("en", "search/index.js");
    }
}
