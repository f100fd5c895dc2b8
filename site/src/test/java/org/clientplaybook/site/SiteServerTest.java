package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteServerTest {
    @TempDir
    Path folder;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("site/sub"));
        Files.writeString(folder.resolve("secret.html"), "secret");
        Files.writeString(root.resolve("index.html"), "sub");
        Files.writeString(root.resolve("a.css"), "");
        try (SiteServer server = new SiteServer(folder.resolve("site"), "/some/where/")) {
            URI address = URI.create(server.address()).resolve(path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/some/where/sub/index.html, 200, text/html; charset=utf-8",
        "/some/where/sub/, 200, text/html; charset=utf-8",
        "/some/where/sub/a.css, 200, text/css; charset=utf-8",
        "/some/where/none.html, 404, text/plain",
        "/sub/index.html, 404, text/plain",
        "/some/where/%2e%2e/secret.html, 404, text/plain",
    })
    void answers(String path, int status, String type) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).doesNotContain("secret");
    }
}
