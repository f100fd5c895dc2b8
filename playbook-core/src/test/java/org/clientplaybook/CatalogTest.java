package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Location;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.site.Renderer;
import org.clientplaybook.site.SiteFiles;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site has for other programs: scenarios as Markdown, a catalog as JSON, and the list of both. */
class CatalogTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI BASE = URI.create("https://playbook.example.com/base/");

    /** The playbook of this repository; the others are golden cases. */
    private static final String OURS = "";

    @TempDir
    private Path place;

    private Path content(String name) throws IOException {
        return name.isEmpty()
                ? Path.of("../content")
                : GoldenCase.unpack(Path.of("src/test/golden", name), place.resolve(name))
                        .content();
    }

    /** A site whose files are made when a test asks for them. */
    private record Made(Catalog catalog, SiteFiles site) {
        static Made of(Path content, URI base) {
            Catalog catalog =
                    ContentReader.read(new ContentFolder(content), false).catalog();
            Map<String, String> indexes = new HashMap<>();
            catalog.site().languages().forEach(language -> indexes.put(language, "search/" + language + ".js"));
            return new Made(catalog, Renderer.site(catalog, base, indexes, new Renderer.Memory()));
        }

        String text(String path) {
            return new String(Objects.requireNonNull(site.make(path), path), StandardCharsets.UTF_8);
        }

        List<String> paths(String pattern) {
            return site.paths().stream()
                    .filter(path -> path.matches(pattern))
                    .sorted()
                    .toList();
        }

        JsonNode json(String path) throws IOException {
            return JSON.readTree(text(path));
        }
    }

    private static JsonSchema schema() throws IOException {
        String text = Files.readString(Path.of("../docs/catalog.schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "every-key", "markdown", "fallback"})
    void theCatalogFitsItsSchema(String content) throws IOException {
        JsonSchema schema = schema();
        Path folder = content(content);
        for (URI base : new URI[] {null, BASE}) {
            Made made = Made.of(folder, base);
            for (String path : made.paths("(.*/)?catalog\\.json")) {
                assertThat(schema.validate(made.json(path))).as(path).isEmpty();
            }
        }
    }

    @Test
    void aSpoiledOneDoesNot() throws IOException {
        String good = Made.of(content("every-key"), BASE).text("catalog.json");
        JsonSchema schema = schema();
        for (String[] change : new String[][] {
            {"\"format\":1", "\"format\":2"},
            {"\"tone\":\"warm\"", "\"tone\":\"cold\""},
            {"\"markdown\":\"", "\"markdown\":\"/"},
            {"\"title\":", "\"titel\":"},
            {"\"reviewed\":\"", "\"reviewed\":\"on "},
        }) {
            String spoiled = good.replace(change[0], change[1]);
            assertThat(spoiled).isNotEqualTo(good);
            assertThat(schema.validate(JSON.readTree(spoiled))).as(change[1]).isNotEmpty();
        }
    }

    /**
     * From the catalog alone, with the values of its examples, comes what it says, to the character; and the templates do
     * what the sheets of the pages do.
     */
    @ParameterizedTest
    @ValueSource(strings = {OURS, "every-key"})
    void messagesAreTheSheets(String content) throws IOException {
        Made made = Made.of(content(content), null);
        int filled = 0;
        for (String path : made.paths("(.*/)?catalog\\.json")) {
            JsonNode catalog = made.json(path);
            for (JsonNode scenario : catalog.get("scenarios")) {
                filled += compare(scenario, new Reader(catalog, scenario, made.catalog()), made);
            }
        }
        assertThat(filled).isPositive();
    }

    private static int compare(JsonNode scenario, Reader reader, Made made) throws IOException {
        String page = Jsoup.parse(made.text(scenario.get("page").asText()))
                .select("playbook-messages")
                .attr("data-messages");
        JsonNode sheets = JSON.readTree(page)
                .get("languages")
                .get(scenario.get("language").asText())
                .get("messages");
        int filled = 0;
        for (JsonNode message : scenario.get("messages")) {
            for (JsonNode variant : message.get("variants")) {
                JsonNode sheet = sheets.get(message.get("id").asText())
                        .get("tones")
                        .get(variant.get("tone").asText());
                for (String part : List.of("subject", "body", "short")) {
                    assertThat(sheet.has(part)).isEqualTo(variant.has(part));
                    if (variant.has(part)) {
                        Program program = reader.program(variant, part);
                        assertThat(JSON.readTree(Encoder.json(program))).isEqualTo(sheet.get(part));
                        for (JsonNode example : scenario.get("examples")) {
                            assertThat(reader.text(program, variant, example))
                                    .isEqualTo(said(example, message, variant, part));
                            filled++;
                        }
                    }
                }
            }
        }
        return filled;
    }

    private static String said(JsonNode example, JsonNode message, JsonNode variant, String part) {
        for (JsonNode one : example.get("messages")) {
            if (one.get("message").equals(message.get("id")) && one.get("tone").equals(variant.get("tone"))) {
                return one.get(part).asText();
            }
        }
        throw new AssertionError("no " + message + " in " + example);
    }

    /** What another program makes of the catalog: nothing but the rules for plurals is from elsewhere. */
    private record Reader(Map<String, Field> fields, Map<String, LocaleFormats> locales, List<LocalDate> holidays) {
        Reader(JsonNode catalog, JsonNode scenario, Catalog rules) {
            this(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>());
            for (JsonNode node : List.of(catalog.get("fields"), scenario.get("fields"))) {
                node.properties().forEach(one -> fields.put(one.getKey(), field(one.getKey(), one.getValue())));
            }
            catalog.get("locales").properties().forEach(one -> locales.put(one.getKey(), locale(one, rules)));
            catalog.get("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
        }

        private static Field field(String name, JsonNode node) {
            List<Field.Option> options = new ArrayList<>();
            node.path("options")
                    .forEach(option -> options.add(new Field.Option(
                            option.get("value").asText(), option.get("label").asText())));
            return new Field(
                    name,
                    Keyword.parse(node.get("type").asText(), Field.Type.class),
                    node.get("label").asText(),
                    null,
                    null,
                    null,
                    node.get("required").asBoolean(),
                    options,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    node.get("language").asText(),
                    new Location(new ContentPath("playbook.yaml"), 1, 1));
        }

        private static LocaleFormats locale(Map.Entry<String, JsonNode> entry, Catalog rules) {
            JsonNode node = entry.getValue();
            LocaleFormats known = rules.localeFormats().get(entry.getKey());
            assertThat(names(node.get("plural"))).isEqualTo(known.plural().conditions());
            return new LocaleFormats(
                    entry.getKey(),
                    texts(node.get("months")),
                    texts(node.get("shortMonths")),
                    texts(node.get("weekdays")),
                    names(node.get("dates")),
                    node.get("decimal").asText(),
                    node.get("group").asText(),
                    node.get("minus").asText(),
                    node.get("money").asText(),
                    names(node.get("symbols")),
                    node.get("currency").asText(),
                    known.plural(),
                    node.get("listSeparator").asText(),
                    node.get("listLast").asText());
        }

        private static List<String> texts(JsonNode node) {
            List<String> texts = new ArrayList<>();
            node.forEach(text -> texts.add(text.asText()));
            return texts;
        }

        private static Map<String, String> names(JsonNode node) {
            Map<String, String> names = new LinkedHashMap<>();
            node.properties()
                    .forEach(one -> names.put(one.getKey(), one.getValue().asText()));
            return names;
        }

        private LocaleFormats locale(JsonNode variant) {
            return locales.get(variant.get("language").asText());
        }

        Program program(JsonNode variant, String part) {
            Compiler.Compiled compiled = new Compiler()
                    .compile(variant.get(part).asText(), fields, locale(variant).plural());
            assertThat(compiled.faults()).noneMatch(fault -> fault.code().isError());
            return compiled.program();
        }

        String text(Program program, JsonNode variant, JsonNode example) {
            Map<String, List<String>> values = new HashMap<>();
            example.get("values").properties().forEach(one -> values.put(one.getKey(), texts(one.getValue())));
            return new Interpreter(locale(variant), fields.values(), holidays)
                    .render(program, values)
                    .text();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "every-key", "markdown", "fallback", "pictures", "page-folders"})
    void linksInCopiesLeadSomewhere(String content) throws IOException {
        Made made = Made.of(content(content), null);
        List<String> copies = made.paths(".*\\.md");
        assertThat(copies).hasSameSizeAs(made.paths("(.*/)?scenario/[^/]+\\.md"));
        int links = 0;
        for (String copy : copies) {
            String text = made.text(copy);
            for (String link : targets(text)) {
                if (!link.matches("(https?|mailto|tel):.*")) {
                    URI target = URI.create("/" + copy).resolve(link);
                    String path = target.getPath().substring(1);
                    assertThat(made.site().paths()).as(copy).contains(path);
                    if (target.getFragment() != null) {
                        assertThat(anchors(path, made)).as("%s: %s", copy, link).contains(target.getFragment());
                    }
                    links++;
                }
            }
            String page = copy.replace(".md", ".html");
            assertThat(Jsoup.parse(made.text(page), BASE + page)
                            .select("link[type=text/markdown]")
                            .eachAttr("abs:href"))
                    .containsExactly(BASE + copy);
        }
        assertThat(links).isGreaterThanOrEqualTo(copies.size());
    }

    private static List<String> targets(String text) {
        List<String> targets = new ArrayList<>();
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                targets.add(image.getDestination());
            }
        });
        return targets;
    }

    /** Returns the identifiers of a page, or those that most programs give the headings of a Markdown text. */
    private static List<String> anchors(String path, Made made) {
        String text = made.text(path);
        if (!path.endsWith(".md")) {
            return Jsoup.parse(text).select("[id]").eachAttr("id");
        }
        List<String> anchors = new ArrayList<>(Jsoup.parse(text).select("a[id]").eachAttr("id"));
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Heading heading) {
                StringBuilder words = new StringBuilder();
                collect(heading, words);
                anchors.add(words.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                        .replace(' ', '-'));
            }
        });
        return anchors;
    }

    private static void collect(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof org.commonmark.node.Code code) {
                words.append(code.getLiteral());
            }
            collect(child, words);
        }
    }

    @Test
    void theListNamesEveryCopyOnce() throws IOException {
        Path fallback = content("fallback");
        Made made = Made.of(fallback, BASE);
        List<String> targets = targets(made.text("llms.txt"));
        assertThat(targets).doesNotHaveDuplicates().allMatch(target -> target.startsWith(BASE.toString()));
        List<String> paths = targets.stream()
                .map(target -> target.substring(BASE.toString().length()))
                .toList();
        assertThat(made.site().paths()).containsAll(paths);
        assertThat(paths)
                .containsAll(made.paths("scenario/[^/]+\\.md"))
                .containsAll(made.paths("(sv/)?catalog\\.json"));
        assertThat(Made.of(fallback, null).site().paths()).doesNotContain("llms.txt");
    }

    /** No file has more than 250 scenarios, so that a build of many needs no more memory. */
    @Test
    void aLargeCatalogHasParts() throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        for (int i = 1; i <= 501; i++) {
            content.with("scenarios/s%03d/scenario.yaml".formatted(i), ContentFolders.scenario("Scenario " + i));
        }
        Made made = Made.of(content.path(), null);
        assertThat(made.paths("catalog.*")).containsExactly("catalog.json", "catalog/2.json", "catalog/3.json");
        List<String> slugs = new ArrayList<>();
        String path = "catalog.json";
        while (!path.isEmpty()) {
            JsonNode part = made.json(path);
            assertThat(schema().validate(part)).isEmpty();
            part.get("scenarios")
                    .forEach(scenario -> slugs.add(scenario.get("slug").asText()));
            path = part.path("next").asText();
        }
        assertThat(slugs)
                .isEqualTo(IntStream.rangeClosed(1, 501)
                        .mapToObj("s%03d"::formatted)
                        .collect(Collectors.toList()));
    }

    /** Whatever a writer writes in a title is words, in the copies too. */
    @Test
    void wordsAreNoMarkup() throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        String title = "# A [link](https://evil.example) | `code` *em* <b> 1. ``` &amp;";
        content.with(
                "scenarios/one/scenario.yaml",
                ContentFolders.scenario("X").replace("title: X", "title: '" + title + "'"));
        String copy = Made.of(content.path(), BASE).text("scenario/one.md");
        assertThat(targets(copy)).containsExactly("one.html");
        Node first = Parser.builder().build().parse(copy).getFirstChild();
        StringBuilder words = new StringBuilder();
        collect(first, words);
        assertThat(words).hasToString(title);
    }
}
