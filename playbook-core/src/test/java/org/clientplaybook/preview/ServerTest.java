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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Playbook;
import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.MemoryContent;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
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

    /** Another user of this computer is answered too, since nothing tells users apart: each can read, and not change. */
    @Test
    void whoeverAsksCanOnlyRead() throws Exception {
        Map<String, Bytes> before = files();
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            String end = " HTTP/1.1\r\nHost: localhost:" + preview.address().getPort() + "\r\nContent-Length: 0";
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "MOVE", "get")) {
                for (String path :
                        List.of("/", "/index.html", "/-preview/events", "/-preview/preview.js", "/new.html")) {
                    assertThat(raw(method + " " + path + end))
                            .as(method + " " + path)
                            .startsWith("HTTP/1.1 405");
                }
            }
            assertThat(tab.get("new.html").statusCode()).isEqualTo(404);
            assertThat(tab.get(PAGE).statusCode()).isEqualTo(200);
        }
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, Bytes> files() {
        Map<String, Bytes> files = new TreeMap<>();
        MemoryContent.of(content).files().forEach((path, bytes) -> files.put(path, Bytes.of(bytes)));
        return files;
    }

    /** Any page on the web can ask, and cannot read the answer; but it must not keep the preview busy either. */
    @Test
    void answersToItsOwnPagesAlone() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            String request = "GET /index.html HTTP/1.1\r\nHost: localhost:"
                    + preview.address().getPort();
            assertThat(raw(request + "\r\nSec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 200");
            assertThat(raw(request + "\r\nSec-Fetch-Site: none")).startsWith("HTTP/1.1 200");
            for (String site : List.of("cross-site", "same-site", "whatever")) {
                String foreign = request + "\r\nSec-Fetch-Site: " + site;
                assertThat(raw(foreign)).startsWith("HTTP/1.1 403").doesNotContain("<html");
                assertThat(raw(foreign + "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"))
                        .startsWith("HTTP/1.1 403");
                assertThat(raw(foreign + "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"))
                        .startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void addressesThatAreNone() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            String end = " HTTP/1.1\r\nHost: localhost:" + preview.address().getPort();
            for (String address :
                    List.of("x", "?x", "*", "http://localhost", "/%zz", "/%00", "//x", "/-preview/events/x")) {
                assertThat(raw("GET " + address + end)).as(address).matches("(?s)HTTP/1.1 (?:400|404) .*");
            }
        }
    }

    /** Nothing but the site is answered: no path leads out of it, however it is written. */
    @Test
    void noPathLeadsOut() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            String end = " HTTP/1.1\r\nHost: localhost:" + preview.address().getPort();
            for (String step : List.of("../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "....//", ".%00./")) {
                for (String start : List.of("/", "/scenario/", "/asset/", "/-preview/")) {
                    for (String file : List.of("playbook.yaml", "etc/passwd", "content/playbook.yaml")) {
                        String path = start + step.repeat(start.equals("/") ? 1 : 6) + file;
                        assertThat(raw("GET " + path + end))
                                .as(path)
                                .matches("(?s)HTTP/1.1 (?:400|404) .*")
                                .doesNotContain("languages:", "root:");
                    }
                }
            }
            // A browser that does not say from where it asks keeps the answer from whoever asked.
            assertThat(raw("GET /index.html" + end + "\r\nOrigin: https://elsewhere.example.com"))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
                    .doesNotContainIgnoringCase("Access-Control-");
        }
    }

    /** Whoever sends half a request, or does not read the answer, keeps nobody else waiting. */
    @Test
    void slowClientsAreNotWaitedFor() throws Exception {
        try (Tab tab = open(PAGE)) {
            int port = preview.address().getPort();
            String half = "GET /index.html HTTP/1.1\r\nHost: localhost:" + port;
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < 300; i++) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    sockets.add(socket);
                    socket.getOutputStream()
                            .write((i % 2 == 0 ? half : half + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                long start = System.nanoTime();
                for (int i = 0; i < 5; i++) {
                    assertThat(tab.get(PAGE).statusCode()).isEqualTo(200);
                }
                // Less than what a request may take to be here as a whole.
                assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(8);
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void streamsAreBounded() throws Exception {
        try (Tab tab = open(PAGE)) {
            assertThat(tab.html()).isNotEmpty();
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < 70; i++) {
                    Socket socket = new Socket(
                            InetAddress.getLoopbackAddress(), preview.address().getPort());
                    sockets.add(socket);
                    socket.getOutputStream()
                            .write(("GET /-preview/events HTTP/1.1\r\nHost: localhost:"
                                            + preview.address().getPort() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                int refused = 0;
                for (Socket socket : sockets) {
                    byte[] status = socket.getInputStream().readNBytes(12);
                    refused += new String(status, StandardCharsets.US_ASCII).endsWith("503") ? 1 : 0;
                }
                assertThat(refused).isBetween(6, 7);
                assertThat(tab.get(PAGE).statusCode()).isEqualTo(200);
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    /** Whoever asks for what there is not leaves nothing behind. */
    @Test
    void whatThereIsNotIsNotRemembered() {
        AtomicInteger asked = new AtomicInteger();
        Stage stage = new Stage();
        LiveSite site = new LiveSite() {
            @Override
            public byte[] file(String path) {
                asked.incrementAndGet();
                return path.equals("there") ? new byte[1] : null;
            }

            @Override
            public Problem fault(String path) {
                return null;
            }

            @Override
            public String pageOf(String file) {
                return "";
            }
        };
        Stage.Scene scene = stage.show(new Attempt(site, List.of(), problems -> Map.of(), null));
        for (int i = 0; i < 3; i++) {
            assertThat(scene.file("there")).hasSize(1);
            assertThat(scene.file("not there")).isNull();
        }
        assertThat(asked).hasValue(4);
        stage.close();
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
