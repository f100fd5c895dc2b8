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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.site.Renderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture can go, or become another, while a site is made of what was read: what was checked is published. */
class VanishedPictureTest {
    private static final Pattern PICTURE = Pattern.compile("asset/field\\.\\w+\\.png");

    @TempDir
    Path place;

    private Path content;
    private byte[] picture;

    @BeforeEach
    void unpack() throws IOException {
        content = GoldenCase.unpack(Path.of("src/test/golden/pictures"), place).content();
        picture = Files.readAllBytes(content.resolve("pages/field.png"));
    }

    private void swap() throws IOException {
        Files.delete(content.resolve("pages/field.png"));
        Files.writeString(content.resolve("scenarios/silence/field.png"), "<svg onload='alert(1)'/>");
    }

    @Test
    void isPublishedAsItWasRead() throws IOException {
        Catalog catalog = ContentReader.read(new ContentFolder(content), false).catalog();
        swap();

        Map<String, byte[]> made = new ConcurrentHashMap<>();
        Renderer.Rendering rendering = Renderer.render(catalog, null, Map.of("en", "search/index.js"), made::put);

        String path = made.keySet().stream()
                .filter(PICTURE.asMatchPredicate())
                .findFirst()
                .orElseThrow();
        assertThat(rendering.problems()).isEmpty();
        assertThat(made.get(path)).isEqualTo(picture);
    }

    @Test
    void hasAnAnswerInThePreview() throws Exception {
        try (LivePreview preview = Playbook.of(content).serve(0, "vscode", report -> {})) {
            HttpClient client = HttpClient.newHttpClient();
            URI page = preview.address().resolve("about.html");
            String html = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher match = PICTURE.matcher(html);
            assertThat(match.find()).isTrue();
            swap();

            HttpRequest request = HttpRequest.newBuilder(preview.address().resolve(match.group()))
                    .build();
            // Its own page may be shown again by then, without the picture.
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isIn(200, 404);
        }
    }
}
