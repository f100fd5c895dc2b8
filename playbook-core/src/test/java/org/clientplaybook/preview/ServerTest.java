package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the preview answers, and where. */
class ServerTest {
    private static final String PAGE = "scenario/late-payer.html";

    private final Path content = Path.of("src/test/two-scenarios");
    private LivePreview preview;

    @AfterEach
    void close() {
        if (preview != null) {
            preview.close();
        }
    }

    private Tab open(String page) throws Exception {
        preview = Playbook.of(content).serve(0, "vscode", report -> {});
        return new Tab(preview, page);
    }

    @Test
    void answersToThisComputerAlone() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            int port = preview.address().getPort();
            assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
            assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port)).startsWith("HTTP/1.1 200");
            assertThat(raw("GET / HTTP/1.1\r\nHost: rebound.example.com:" + port))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("<html");
            assertThat(raw("GET /-preview/events HTTP/1.1\r\nHost: rebound.example.com"))
                    .startsWith("HTTP/1.1 421");
            assertThat(raw("GET / HTTP/1.0\r\nAccept: */*")).startsWith("HTTP/1.1 421");
            assertThat(raw("POST / HTTP/1.1\r\nContent-Length: 0\r\nHost: localhost:" + port))
                    .startsWith("HTTP/1.1 405");
            assertThat(raw("HEAD / HTTP/1.1\r\nHost: localhost:" + port))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("<html");
            assertThat(raw("GET /../playbook.yaml HTTP/1.1\r\nHost: localhost:" + port))
                    .startsWith("HTTP/1.1 404");
            HttpResponse<String> page = tab.get(PAGE);
            assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    private String raw(String head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesAnotherPortWhereItsOwnIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            preview = Playbook.of(content).serve(taken.getLocalPort(), "idea", report -> {});
            assertThat(preview.address().getPort()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void knowsEditors() {
        assertThat(new EditorLink("idea", Path.of("/a b/c&d")).to(Location.of("e.yaml")))
                .isEqualTo("idea://open?file=/a%20b/c%26d/e.yaml&line=1&column=1");
        assertThatThrownBy(() -> Playbook.of(content).serve(0, "ed", report -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vscode");
        assertThatThrownBy(() -> new EditorLink("javascript:alert('{file}')", content))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        try (Tab tab = open(PAGE)) {
            int port = preview.address().getPort();
            assertThat(tab.html()).isNotEmpty();
            preview.close();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(IOException.class);
        }
    }
}
