package org.clientplaybook.gettext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.gettext.PoFile.Comments;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PO files, read and written; the cases are files in {@code src/test/po}. */
class PoFileTest {
    private static final Path CASES = Path.of("src/test/po");
    private static final Comments NONE = new Comments(List.of(), List.of(), List.of(), List.of());

    /** What texts are made of here: each is something to a PO file, or to whoever writes one carelessly. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\n",
            "\t",
            "\r",
            "\u0007",
            "\u001B",
            "\u007F",
            "n",
            "0",
            "7",
            "x41",
            " ",
            "# ",
            "#~ ",
            "msgid \"",
            "🙂",
            "שלום",
            "\u202E",
            "\u2028",
            "\u00A0",
            "\uFEFF",
            "é",
            "[0]",
            "{{ name }}",
            "%s",
            "\\n");

    static Stream<Path> valid() throws IOException {
        return files("valid", ".po");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid", ".po");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static PoFile.Parsed parse(String text) {
        return Gettext.parse(new SourceText(new ContentPath("x.po"), text), "x.po");
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().sorted().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatIsWrittenAsWeDoIsTheSameAgain(Path file) throws IOException {
        String text = Files.readString(file);
        PoFile.Parsed parsed = parse(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(Gettext.write(parsed.file())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void allFaultsAreToldAtOnce(Path file) throws IOException {
        String expected = Files.readString(Path.of(file.toString().replace(".po", ".txt")));
        assertThat(lines(parse(Files.readString(file)).problems())).isEqualTo(expected);
    }

    @Test
    void whatOtherProgramsWriteIsTheSameFile() {
        PoFile.Parsed parsed = parse(
                "  msgid \"a\" \"b\"  \n# inside\n\tmsgstr\n\"c\"\n\"d\"\n#,fuzzy,fuzzy\n#.x\n#~msgid \"o\"\n#~msgstr \"p\"\n");
        assertThat(parsed.problems()).isEmpty();
        assertThat(Gettext.write(parsed.file()))
                .isEqualTo("# inside\nmsgid \"ab\"\nmsgstr \"cd\"\n\n#.x\n#, fuzzy\n#~ msgid \"o\"\n#~ msgstr \"p\"\n");
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginWithAMark() {
        byte[] bytes = "\uFEFFmsgid \"a\"\r\nmsgstr \"b\"\r\n".getBytes(StandardCharsets.UTF_8);
        SourceText text = SourceText.decode(new ContentPath("x.po"), bytes, fault -> {});
        assertThat(Gettext.write(Gettext.parse(text, "x.po").file())).isEqualTo("msgid \"a\"\nmsgstr \"b\"\n");
    }

    @Test
    void whatIsWrittenIsReadWithoutADifference() {
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < Generated.cases(2000); i++) {
            PoFile file = file(random);
            String written = Gettext.write(file);
            PoFile.Parsed parsed = parse(written);
            assertThat(parsed.problems()).as(written).isEmpty();
            assertThat(withoutLines(parsed.file())).as(written).isEqualTo(file);
            assertThat(Gettext.write(parsed.file())).isEqualTo(written);
        }
    }

    @Test
    void noFileIsTooBrokenToRead() throws IOException {
        Random random = new Random(Generated.SEED);
        String whole = Files.readString(CASES.resolve("valid/everything.po"));
        for (int i = 0; i < Generated.cases(3000); i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                text.replace(at, end, random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size())));
            }
            PoFile.Parsed parsed = parse(text.toString());
            String written = Gettext.write(parsed.file());
            assertThat(Gettext.write(parse(written).file())).as(text.toString()).isEqualTo(written);
        }
    }

    @Test
    void pluralFormsAreThoseOfTheLanguage() {
        Map<String, String> conditions = new LinkedHashMap<>();
        assertThat(Gettext.pluralForms(conditions)).isEqualTo("nplurals=1; plural=0;");
        conditions.put("one", "n = 1");
        assertThat(Gettext.pluralForms(conditions)).isEqualTo("nplurals=2; plural=(n != 1);");
        conditions.put("one", "i = 0,1");
        assertThat(Gettext.pluralForms(conditions)).isEqualTo("nplurals=2; plural=(n == 0 || n == 1 ? 0 : 1);");
        conditions.put("one", "v = 0 and i % 10 = 1 and i % 100 != 11");
        conditions.put("few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14");
        conditions.put("many", "v = 0");
        assertThat(Gettext.pluralForms(conditions))
                .isEqualTo("nplurals=3; plural=(n % 10 == 1 && n % 100 != 11 ? 0 : "
                        + "n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? 1 : 2);");
        conditions.put("many", "f != 0");
        assertThat(Gettext.pluralForms(conditions)).startsWith("nplurals=3;").endsWith(" ? 1 : 2);");
    }

    private static PoFile file(Random random) {
        Map<Text, Entry> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Entry entry = entry(random);
            if (entry.text().context() != null || !entry.text().id().isEmpty()) {
                entries.putIfAbsent(
                        new Text(entry.text().context(), entry.text().id(), null), entry);
            }
        }
        Map<String, String> header = random.nextBoolean() ? Map.of() : Map.of("X-Field", "value: " + random.nextInt());
        return new PoFile(header, List.of(), new ArrayList<>(entries.values()), List.of());
    }

    private static Entry entry(Random random) {
        boolean plural = random.nextInt(5) == 0;
        Text text = text(random, plural);
        List<String> translations = new ArrayList<>();
        for (int i = plural ? 2 : random.nextInt(2); i > 0; i--) {
            translations.add(plural ? string(random) : "t" + string(random));
        }
        List<String> flags = random.nextBoolean() ? List.of() : List.of("fuzzy", "no-wrap");
        Comments comments =
                random.nextBoolean() ? NONE : new Comments(List.of(" own"), List.of(" x"), List.of(" a:1"), flags);
        return new Entry(
                comments,
                random.nextBoolean() ? null : text(random, false),
                text,
                translations,
                random.nextInt(4) == 0,
                0,
                0);
    }

    private static Text text(Random random, boolean plural) {
        return new Text(random.nextBoolean() ? null : string(random), string(random), plural ? string(random) : null);
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static PoFile withoutLines(PoFile file) {
        return new PoFile(
                file.header(),
                file.about(),
                file.entries().stream()
                        .map(entry -> new Entry(
                                entry.comments(),
                                entry.previous(),
                                entry.text(),
                                entry.translations(),
                                entry.obsolete(),
                                0,
                                0))
                        .toList(),
                file.end());
    }
}
