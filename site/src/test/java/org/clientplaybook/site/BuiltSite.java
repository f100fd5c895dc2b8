package org.clientplaybook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site that the build has made. */
final class BuiltSite {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();

    /** The site without an address, as it is opened from a disk; the links of its files are told apart by this one. */
    static final BuiltSite LOCAL =
            new BuiltSite(MODULE.resolve("target/playbook"), URI.create("https://anywhere.invalid/some/where/"));

    /** The same content as it is at the address that the POM gives it. */
    static final BuiltSite ONLINE =
            new BuiltSite(MODULE.resolve("target/playbook-online"), URI.create("https://playbook.example.com/base/"));

    /** Everything that a page can hold, of which this playbook's content has only a part. */
    static final BuiltSite SPECIMEN = made("specimen", URI.create("https://specimen.example.com/a/b/"));

    private final Path root;
    private final URI address;
    private final List<String> files;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final List<String> lasting;
    private final List<String> kinds;

    /** A site that stands in a folder already. */
    BuiltSite(Path root, URI address) {
        this.root = root;
        this.address = address;
        this.files = files(root);
        this.lasting = pages().stream()
                .filter(page ->
                        document(page).select("meta[http-equiv=refresh]").isEmpty())
                .toList();
        this.kinds = List.copyOf(lasting.stream()
                .collect(Collectors.toMap(
                        BuiltSite::kind,
                        page -> page,
                        BinaryOperator.maxBy(Comparator.comparing(this::size)),
                        TreeMap::new))
                .values());
    }

    /** Returns a content folder among the tests. */
    static Path source(String name) {
        return MODULE.resolve("src/test").resolve(name);
    }

    /** Makes the site of a content folder among the tests. */
    static BuiltSite made(String name, URI address) {
        return made(source(name), name, address);
    }

    /** Makes the site of a content folder among the tests, with files besides or instead, by their paths in it. */
    static BuiltSite made(String name, URI address, Map<String, String> files) {
        Path content = output("content-" + name + "-" + System.getProperty("fork", "alone"));
        try (Stream<Path> old = Files.walk(content);
                Stream<Path> all = Files.walk(source(name))) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = source(name).relativize(file).toString();
                write(content.resolve(path), Files.readString(file));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(content.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made(content, name + "-changed", address);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static BuiltSite made(Path content, String name, URI address) {
        Path root = output("playbook-" + name + "-" + System.getProperty("fork", "alone"));
        Options options = Options.builder().base(address).build();
        Report report = Playbook.of(content, options).generate(root);
        if (report.failed()) {
            throw new IllegalStateException(report.problems().toString());
        }
        return new BuiltSite(root, address);
    }

    static Stream<BuiltSite> all() {
        return Stream.of(LOCAL, ONLINE, SPECIMEN);
    }

    Path root() {
        return root;
    }

    /** Returns where it stands, with a {@code /} at its end. */
    URI address() {
        return address;
    }

    /** Returns a folder for what tests leave behind, which is there. */
    static Path output(String name) {
        try {
            return Files.createDirectories(MODULE.resolve("target").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the paths of all files from the root, sorted, with {@code /}. */
    List<String> files() {
        return files;
    }

    private static List<String> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the paths of all pages, sorted. */
    List<String> pages() {
        return files().stream().filter(file -> file.endsWith(".html")).toList();
    }

    /** Returns the pages that stay on the screen, which those with an old address do not. */
    List<String> lasting() {
        return lasting;
    }

    /** Returns a page of each kind in each language: of those that share a folder, the largest. */
    List<String> kinds() {
        return kinds;
    }

    /** Returns the folder, where it is not a language's, else the page itself. */
    private static String kind(String page) {
        return page.replaceFirst("([^/]{3,}/).*", "$1");
    }

    /** Returns the largest scenario of the first language. */
    String scenario() {
        return kinds().stream()
                .filter(page -> page.startsWith("scenario/"))
                .findFirst()
                .orElseThrow();
    }

    private long size(String page) {
        try {
            return Files.size(root.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folders of the languages: empty for the first, {@code sv/} and so on for the others. */
    List<String> languages() {
        return pages().stream()
                .filter(page -> page.matches("(..?.?/)?index\\.html"))
                .map(page -> page.substring(0, page.length() - "index.html".length()))
                .toList();
    }

    /** Returns a page's document, which is not to be changed; its base is the page's address. */
    Document document(String page) {
        return documents.computeIfAbsent(page, this::parse);
    }

    private Document parse(String page) {
        try {
            return Jsoup.parse(
                    root.resolve(page), "UTF-8", address.resolve(page).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder's name, which tells the sites apart in a report. */
    @Override
    public String toString() {
        return root.getFileName().toString();
    }
}
