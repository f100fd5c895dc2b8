package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restaurant's playbook in Spanish: it looks as it asks to, and no word of the tool's own playbook or language is left in it. */
class ForeignPlaybookTest {
    private static final Path CONTENT = Path.of("src/test/golden/restaurant/content");
    private static final Path WORDS = Path.of("src/main/resources/org/clientplaybook/theme/words");

    /** Attributes that somebody reads or hears. */
    private static final List<String> READ = List.of("alt", "title", "aria-label", "placeholder", "content", "value");

    @TempDir
    private static Path site;

    @BeforeAll
    static void generate() {
        List<Problem> problems = Playbook.of(CONTENT).generate(site).problems();
        assertThat(problems).isEmpty();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path).toFile());
    }

    private static List<String> texts(Document page, String selector) {
        return page.select(selector).eachText();
    }

    private static Map<String, String> words(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(WORDS.resolve(language + ".properties"))) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (one, other) -> one, TreeMap::new));
    }

    /** Returns what is read on a page: its text, and what its attributes say. */
    private static String read(Path file) throws IOException {
        if (!file.toString().endsWith(".html")) {
            return Files.readString(file);
        }
        Document page = Jsoup.parse(file.toFile());
        StringBuilder text = new StringBuilder(page.title()).append('\n').append(page.text());
        for (Element element : page.getAllElements()) {
            READ.forEach(name -> text.append('\n').append(element.attr(name)));
        }
        return text.toString();
    }

    @Test
    void itHasItsOwnPictures() throws IOException {
        for (String path : List.of("index.html", "scenario/no-vienen.html")) {
            Document page = page(path);
            assertThat(page.select(".brand").text())
                    .as("the logo has the name in it")
                    .isEmpty();
            assertThat(page.select(".brand-mark")).isEmpty();
            assertThat(page.select(".brand-light").attr("alt")).isEqualTo("Casa Lola");
            assertThat(page.select("link[rel=icon]").attr("type")).isEqualTo("image/png");
            for (Element picture : page.select(".brand img, link[rel=icon]")) {
                String address = picture.hasAttr("src") ? picture.attr("src") : picture.attr("href");
                assertThat(site.resolve(path).resolveSibling(address)).exists();
            }
        }
    }

    @Test
    void itHasItsOwnMenus() throws IOException {
        Document page = page("category/sala.html");
        assertThat(texts(page, ".nav a")).containsExactly("Reservas", "En la sala", "Nuestra casa");
        assertThat(texts(page, ".nav a[aria-current]")).containsExactly("En la sala");
        assertThat(texts(page, ".footer nav li"))
                .containsExactly("Buscar", "Alérgenos", "Mensajes", "Imprimir todo el manual", "Licencia: Uso interno");
        assertThat(texts(page, ".footer-text")).containsExactly("Casa Lola · Calle del Olmo 5, Cádiz · Carta del día");
    }

    @Test
    void itHasItsOwnStyleAndAsks() throws IOException {
        String style = file("style.");
        assertThat(style).contains("--accent-light: #8a2b1f", ":root { --radius: 12px; }");
        assertThat(style.indexOf("--radius: 12px")).isGreaterThan(style.lastIndexOf("@layer component"));
        assertThat(file("language-es.")).contains("\"asks\":\"no han venido …\"");
    }

    private static String file(String start) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("asset"))) {
            return Files.readString(
                    files.filter(file -> file.getFileName().toString().startsWith(start))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** A browser keeps what its pages show, and installs the playbook under its own icon. */
    @Test
    void whatIsDrawnForOthersIsNotKept(@TempDir Path online) throws IOException {
        Options options = Options.builder()
                .base(URI.create("https://casalola.example.com/"))
                .build();
        assertThat(Playbook.of(CONTENT, options).generate(online).problems()).isEmpty();
        assertThat(online.resolve("index.html")).content().contains("/asset/card-index-");
        assertThat(online.resolve("offline.js"))
                .content()
                .contains("asset/icono.")
                .doesNotContain("asset/card-");
        assertThat(online.resolve("app.webmanifest"))
                .content()
                .contains("\"src\":\"asset/icono.", "\"type\":\"image/png\"", "\"sizes\":\"64x64\"")
                .contains("\"src\":\"asset/icon-192.", "\"sizes\":\"192x192\"")
                .contains("\"src\":\"asset/icon-512.", "\"sizes\":\"512x512\",\"purpose\":\"any maskable\"")
                .contains("\"theme_color\":\"#", "\"background_color\":\"#")
                .doesNotContain("#f9f6f0");
    }

    @Test
    void noEnglishIsLeft() throws IOException {
        Map<String, String> spanish = words("es");
        List<String> english = words("en").entrySet().stream()
                .filter(word -> !word.getValue().equals(spanish.get(word.getKey())))
                .map(word -> word.getValue().replaceAll("\\{\\d}.*", "").strip())
                .filter(word -> word.indexOf(' ') > 0 && word.length() >= 10)
                .toList();
        assertThat(english).hasSizeGreaterThan(200);
        for (Path file : read()) {
            String text = read(file);
            assertThat(english.stream().filter(text::contains)).as("%s", file).isEmpty();
            assertThat(text).as("%s", file).doesNotContain("The Client Playbook", "prospect", "invoice");
        }
    }

    /** Returns the files that somebody reads: pages, copies, and the words of scripts. */
    private static List<Path> read() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")
                            || file.toString().endsWith(".md")
                            || file.toString()
                                    .matches(".*(catalog.*json|/(language|words)-.*js|export/.*\\.(json|yml))"))
                    .toList();
        }
    }
}
