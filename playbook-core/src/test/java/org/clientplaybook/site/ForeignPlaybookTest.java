package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
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
        Options options = Options.builder()
                .base(URI.create("https://casalola.example.com/"))
                .build();
        List<Problem> problems = Playbook.of(CONTENT, options).generate(site).problems();
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

    /** Returns what is read on a page: its text, and what its attributes say, those for scripts included. */
    private static String read(Document page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n').append(page.text());
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (READ.contains(attribute.getKey()) || attribute.getKey().startsWith("data-")) {
                    text.append('\n').append(attribute.getValue());
                }
            }
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
    void whatIsDrawnForOthersIsNotKept() throws IOException {
        assertThat(site.resolve("index.html")).content().contains("/asset/card-index-");
        assertThat(site.resolve("offline.js"))
                .content()
                .contains("asset/icono.")
                .doesNotContain("asset/card-");
        assertThat(site.resolve("app.webmanifest"))
                .content()
                .contains("\"src\":\"asset/icono.", "\"type\":\"image/png\"", "\"sizes\":\"64x64\"")
                .contains("\"src\":\"asset/icon-192.", "\"sizes\":\"192x192\"")
                .contains("\"src\":\"asset/icon-512.", "\"sizes\":\"512x512\",\"purpose\":\"any maskable\"")
                .contains("\"theme_color\":\"#", "\"background_color\":\"#")
                .doesNotContain("#f9f6f0");
    }

    @Test
    void noEnglishIsLeft() throws IOException {
        List<String> english = english().stream()
                .map(word -> word.replaceAll("\\{\\d}.*", "").strip())
                .filter(word -> word.indexOf(' ') > 0 && word.length() >= 10)
                .toList();
        assertThat(english).hasSizeGreaterThan(200);
        Map<String, String> read = read();
        assertThat(read.keySet())
                .contains("404.html", "copy.html", "plays.html", "print.html", "guide/all.html", "review.html")
                .contains("app.webmanifest", "feed.xml", "scenario/no-vienen.md", "catalog.json", "llms.txt")
                .contains("casa-lola-espanso.zip/casa-lola/README.md", "export/casa-lola-textexpander.csv");
        read.forEach((path, text) -> {
            assertThat(english.stream().filter(text::contains)).as(path).isEmpty();
            assertThat(text).as(path).doesNotContainPattern("The Client Playbook|\\b(prospect|invoice)\\b");
        });
    }

    /** A short word, such as Print, may be a part of a Spanish one; but none stands alone. */
    @Test
    void noEnglishWordStandsAlone() throws IOException {
        Set<String> english = Set.copyOf(english());
        for (Path file : files(".html")) {
            for (Element element : Jsoup.parse(file.toFile()).getAllElements()) {
                assertThat(english).as("%s: %s", file, element).doesNotContain(element.ownText());
                READ.forEach(
                        name -> assertThat(english).as("%s: %s", file, element).doesNotContain(element.attr(name)));
            }
        }
    }

    /** Returns the words of the interface in English that are others in Spanish. */
    private static List<String> english() throws IOException {
        Map<String, String> spanish = words("es");
        return words("en").entrySet().stream()
                .filter(word -> !word.getKey().endsWith(".names") && !spanish.containsValue(word.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns what somebody reads, by its path: pages, copies and exports, with what is in archives, and the words of scripts. */
    private static Map<String, String> read() throws IOException {
        Map<String, String> read = new TreeMap<>();
        for (Path file : files("")) {
            String path = site.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".html")) {
                read.put(path, read(Jsoup.parse(file.toFile())));
            } else if (path.matches("export/.*\\.zip")) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        read.put(file.getFileName() + "/" + entry.getName(), text);
                    }
                }
            } else if (path.matches(
                    ".*\\.(md|txt|xml|webmanifest|csv)|(catalog|export/).*json|asset/(language|words)-.*js")) {
                read.put(path, Files.readString(file));
            }
        }
        return read;
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .toList();
        }
    }
}
