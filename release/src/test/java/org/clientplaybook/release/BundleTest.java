package org.clientplaybook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What Maven Central asks of a bundle, and what we promise of its parts. */
class BundleTest {
    /** Licences that go together with the Apache License 2.0 in a plugin that only refers to what it needs. */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0");

    /** Names of licences that the SBOM has as a POM writes them, with their identifiers. */
    private static final Map<String, String> IDENTIFIERS = Map.of("Mozilla Public License Version 2.0", "MPL-2.0");

    private static final String VERSION = System.getProperty("version");
    private static final Path ROOT = Path.of(System.getProperty("root"));
    private static Map<String, byte[]> files;

    @BeforeAll
    static void unpack() throws IOException {
        files = unpacked(Files.readAllBytes(Path.of(System.getProperty("bundle"))));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return entries;
    }

    private static String path(String module, String end) {
        return "org/clientplaybook/" + module + "/" + VERSION + "/" + module + "-" + VERSION + end;
    }

    private static byte[] file(String module, String end) {
        assertThat(files).containsKey(path(module, end));
        return files.get(path(module, end));
    }

    @Test
    void hasTheFilesOfEachModuleAndNoOthers() {
        Set<String> expected = new TreeSet<>();
        Bundle.MODULES.forEach((module, folder) -> {
            expected.add(path(module, ".pom"));
            if (!folder.equals(".")) {
                List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")
                        .forEach(end -> expected.add(path(module, end)));
            }
        });
        assertThat(files.keySet().stream().filter(path -> !path.matches(".*\\.(md5|sha\\d+|asc)")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void eachFileHasItsChecksums() {
        files.forEach((path, bytes) -> {
            if (!path.matches(".*\\.(md5|sha\\d+|asc)")) {
                Bundle.CHECKSUMS.forEach((end, algorithm) -> assertThat(
                                new String(files.get(path + "." + end), StandardCharsets.US_ASCII))
                        .as("%s.%s", path, end)
                        .isEqualTo(Bundle.checksum(algorithm, bytes)));
            }
        });
    }

    /** All or none: whoever makes a release has the key, and who tries it out has none. */
    @Test
    void eachFileIsSignedOrNone(@TempDir Path folder) throws IOException, InterruptedException {
        Set<String> signed = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".asc")) {
                signed.add(file.getKey().replaceFirst("\\.asc$", ""));
                verify(List.of(), folder, files.get(file.getKey().replaceFirst("\\.asc$", "")), file.getValue());
            }
        }
        Set<String> all = new TreeSet<>(files.keySet());
        all.removeIf(path -> path.matches(".*\\.(md5|sha\\d+|asc)"));
        assertThat(signed).isIn(Set.of(), all);
    }

    /** The same with a key that is made here and thrown away. */
    @Test
    void signaturesAreGood(@TempDir Path folder) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true, true);
        List<String> options = List.of("--homedir", home.toString(), "--pinentry-mode", "loopback", "--passphrase", "");
        try {
            Gpg.run(options, "--quick-generate-key", "Robin <robin@example.com>", "ed25519", "sign", "1d");
            byte[] pom = file("playbook", ".pom");
            Map<String, byte[]> signed = Bundle.signed(Map.of("a.pom", pom), options);
            assertThat(signed).containsOnlyKeys("a.pom", "a.pom.asc");
            verify(options, folder, pom, signed.get("a.pom.asc"));
            byte[] other = pom.clone();
            other[10]++;
            assertThatThrownBy(() -> verify(options, folder, other, signed.get("a.pom.asc")))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "gpg-agent")
                    .start()
                    .waitFor();
        }
    }

    private static void verify(List<String> options, Path folder, byte[] bytes, byte[] signature)
            throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("file"), bytes);
        Path sign = Files.write(folder.resolve("file.asc"), signature);
        Gpg.run(options, "--verify", sign.toString(), file.toString());
    }

    @Test
    void eachPomSaysWhatIsAskedFor() throws Exception {
        Element parent = pom("playbook");
        for (String module : Bundle.MODULES.keySet()) {
            Element pom = pom(module);
            for (String key : List.of("modelVersion", "artifactId", "name", "description")) {
                assertThat(text(pom, key)).as("%s of %s", key, module).isNotBlank();
            }
            for (String key : List.of("groupId", "version")) {
                String own = text(pom, key);
                assertThat(own == null ? text(pom, "parent", key) : own)
                        .as("%s of %s", key, module)
                        .isEqualTo(key.equals("version") ? VERSION : "org.clientplaybook");
            }
        }
        for (List<String> keys : List.of(
                List.of("url"),
                List.of("licenses", "license", "name"),
                List.of("licenses", "license", "url"),
                List.of("developers", "developer", "name"),
                List.of("scm", "connection"),
                List.of("scm", "developerConnection"),
                List.of("scm", "url"))) {
            String value = text(parent, keys.toArray(String[]::new));
            assertThat(value).as(String.join("/", keys)).isNotBlank();
            // A rehearsal may have the address of an example, a release must not.
            assertThat(VERSION.endsWith("-SNAPSHOT") || !value.contains("example.com"))
                    .as(String.join("/", keys) + " is that of an example")
                    .isTrue();
        }
    }

    private static Element pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file(module, ".pom")))
                .getDocumentElement();
    }

    /** Returns the text of an element below another, or null. */
    private static String text(Element from, String... keys) {
        Element at = from;
        for (String key : keys) {
            Element next = null;
            for (Node node = at.getFirstChild(); node != null && next == null; node = node.getNextSibling()) {
                next = node instanceof Element element && element.getTagName().equals(key) ? element : null;
            }
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at.getTextContent().strip();
    }

    @Test
    void noJarIsEmpty() throws IOException {
        for (String module : List.of("playbook-core", "playbook-maven-plugin")) {
            Set<String> main = unpacked(file(module, ".jar")).keySet();
            assertThat(main).contains("META-INF/LICENSE").anyMatch(path -> path.endsWith(".class"));
            List<String> classes = main.stream()
                    .filter(path -> path.matches("org/clientplaybook/[^$]*\\.class") && !path.contains("package-info"))
                    .map(path -> path.replace(".class", ""))
                    .filter(path -> !path.endsWith("HelpMojo"))
                    .toList();
            Set<String> sources = unpacked(file(module, "-sources.jar")).keySet();
            assertThat(sources)
                    .containsAll(classes.stream().map(path -> path + ".java").toList());
            Set<String> pages = unpacked(file(module, "-javadoc.jar")).keySet();
            assertThat(pages).contains("index.html");
            assertThat(pages.stream()
                            .filter(path ->
                                    path.matches("(org\\.clientplaybook/)?org/clientplaybook/.*[A-Z]\\w*\\.html")))
                    .hasSizeGreaterThan(3);
        }
        assertThat(unpacked(file("playbook-maven-plugin", ".jar"))).containsKey("META-INF/maven/plugin.xml");
    }

    @Test
    void dependenciesAreListedWithLicencesThatGoTogether() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String module : List.of("playbook-core", "playbook-maven-plugin")) {
            for (JsonNode part :
                    new ObjectMapper().readTree(file(module, "-cyclonedx.json")).path("components")) {
                String name =
                        part.path("group").asText() + ":" + part.path("name").asText();
                List<String> licences = licences(part);
                if (!name.startsWith("org.clientplaybook:")
                        && !"optional".equals(part.path("scope").asText())) {
                    assertThat(licences).as("licences of %s", name).anyMatch(ALLOWED::contains);
                    found.put(
                            name,
                            licences.stream()
                                    .filter(ALLOWED::contains)
                                    .findFirst()
                                    .orElseThrow());
                }
            }
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/dependencies.md"))) {
            String[] cells = line.split(" *\\| *", -1);
            if (cells.length == 4 && cells[1].startsWith("`")) {
                listed.put(cells[1].replace("`", ""), cells[2]);
            }
        }
        assertThat(listed).isEqualTo(found);
    }

    /** Returns the licences that may be chosen from. */
    private static List<String> licences(JsonNode part) {
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : part.path("licenses")) {
            if (licence.has("expression")) {
                licences.addAll(List.of(licence.path("expression").asText().split(" OR ", -1)));
            } else {
                JsonNode one = licence.path("license");
                String name = one.path("name").asText();
                licences.add(one.has("id") ? one.path("id").asText() : IDENTIFIERS.getOrDefault(name, name));
            }
        }
        return licences;
    }

    @Test
    void theSameFilesGiveTheSameBundle(@TempDir Path folder) throws Exception {
        for (String name : List.of("one", "two")) {
            Bundle.main(
                    new String[] {ROOT.toString(), VERSION, folder.resolve(name).toString(), "false", ""});
        }
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }
}
