package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.gettext.Gettext;
import org.clientplaybook.gettext.PoFile;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A playbook's texts go to translators as a PO file, and come back. */
class TranslateTest {
    private static final Path SMALL = Path.of("src/test/po/small");
    private static final Path OURS = Path.of("../content");
    private static final Pattern TEXT = Pattern.compile("\\.sv\\.(yaml|md)$");

    /** What YAML, Markdown or a careless writer takes for its own. */
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            ": ",
            " #",
            "#",
            "- ",
            "? ",
            "! ",
            "&a",
            "*a",
            "| ",
            "> ",
            "@",
            "`",
            "{{ name }}",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\\",
            "\\n",
            "~",
            "null",
            "true",
            "12",
            "x",
            " ",
            "\n",
            "\n\n",
            "\n  ",
            "é",
            "🙂",
            "שלום",
            "\u00A0",
            "---",
            "...");

    @TempDir
    private Path folder;

    private Path content;
    private Path po;

    @BeforeEach
    void begin() throws IOException {
        content = folder.resolve("content");
        po = folder.resolve("sv.po");
        new Folder(SMALL).copyTo(content);
    }

    private Translation translate() {
        return Playbook.of(content).translate("sv", po);
    }

    private String po() throws IOException {
        return Files.readString(po);
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Path scenario(String name) {
        return content.resolve("scenarios/late/" + name);
    }

    /** Translates each text that has no translation yet. */
    private void fillIn() throws IOException {
        PoFile file = Gettext.parse(new SourceText(new ContentPath("sv.po"), po()), "sv.po")
                .file();
        List<PoFile.Entry> entries = new ArrayList<>();
        for (PoFile.Entry entry : file.entries()) {
            // A heading stays one.
            String translation = entry.translations().isEmpty()
                    ? entry.text().id().replaceFirst("^(#+ )?", "$1SV ")
                    : entry.translation();
            entries.add(new PoFile.Entry(
                    entry.comments(), entry.previous(), entry.text(), List.of(translation), entry.obsolete(), 0, 0));
        }
        Files.writeString(po, Gettext.write(new PoFile(file.header(), file.about(), entries, file.end())));
    }

    /** Returns the files of a folder with their bytes as text. */
    private static Map<String, String> files(Path root, Pattern which) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                if (which.matcher(file.toString()).find()) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        }
    }

    private static String lines(List<Problem> problems, Path folder) {
        return problems.stream()
                .map(problem -> problem.toString().replace(folder.toString().replace('\\', '/') + "/", "") + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theFileIsWhatTheGoldenCaseSays() throws IOException {
        assertThat(translate().problems()).isEmpty();
        assertThat(po()).isEqualTo(Files.readString(Path.of("src/test/po/small.sv.po")));
    }

    @Test
    void ourOwnTranslationComesBackByteForByte() throws IOException {
        new Folder(content).delete();
        new Folder(OURS).copyTo(content);
        Map<String, String> before = files(content, Pattern.compile(""));
        Translation first = translate();
        assertThat(first.problems()).isEmpty();
        assertThat(first.files()).isEmpty();
        String written = po();
        Translation second = translate();
        assertThat(second.files()).isEmpty();
        assertThat(second.translated()).isEqualTo(first.translated()).isGreaterThan(2000);
        assertThat(po()).isEqualTo(written);
        assertThat(files(content, Pattern.compile(""))).isEqualTo(before);
    }

    /** Where the files are gone, the PO file has all that they had: what is made of it says the same. */
    @Test
    void ourOwnTranslationIsMadeAgainOfThePoFileAlone() throws IOException {
        new Folder(content).delete();
        new Folder(OURS).copyTo(content);
        translate();
        String written = po();
        Map<String, String> before = files(content, TEXT);
        for (String file : before.keySet()) {
            if (!file.equals("playbook.sv.yaml")) {
                Files.delete(content.resolve(file));
            }
        }
        change(po, "X-Playbook-Fingerprint", "X-Other");
        assertThat(translate().problems()).isEmpty();
        assertThat(files(content, TEXT).keySet()).isEqualTo(before.keySet());
        List<Problem> problems =
                Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems();
        assertThat(problems).noneMatch(Problem::isError);
        assertThat(problems).noneMatch(problem -> problem.code() == Code.OUTDATED_TRANSLATION);
        change(po, "\"X-Other", "\"X-Playbook-Fingerprint");
        assertThat(entries(po())).isEqualTo(entries(written));
        assertThat(translate().files()).isEmpty();
    }

    private static String entries(String text) {
        return text.substring(text.indexOf("\n\n"));
    }

    @Test
    void whatIsTranslatedBecomesFilesThatPassTheCheck() throws IOException {
        translate();
        fillIn();
        Translation done = translate();
        assertThat(done.problems()).isEmpty();
        assertThat(done.untranslated()).isZero();
        assertThat(done.files())
                .containsExactly(
                        "guide.sv.yaml",
                        "pages/about.sv.md",
                        "playbook.sv.yaml",
                        "scenarios/late/guidance.sv.md",
                        "scenarios/late/scenario.sv.yaml",
                        "worksheet.sv.yaml");
        assertThat(Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems())
                .noneMatch(problem -> problem.isError()
                        || problem.code() == Code.UNTRANSLATED
                        || problem.code() == Code.MISSING_TRANSLATION
                        || problem.code() == Code.OUTDATED_TRANSLATION);
        String written = po();
        assertThat(translate().files()).isEmpty();
        assertThat(po()).isEqualTo(written);
    }

    @Test
    void aFileIsMadeOnceItHasWhatItMustHave() throws IOException {
        translate();
        String empty = po();
        fillIn();
        String full = po();
        String goal = "msgctxt \"scenarios/late/scenario.yaml#goal\"\nmsgid \"You are paid.\"\n";
        Files.writeString(po, full.replace(goal + "msgstr \"SV You are paid.\"", goal + "msgstr \"\""));
        assertThat(empty).contains(goal);
        Translation done = translate();
        assertThat(done.files()).doesNotContain("scenarios/late/scenario.sv.yaml", "scenarios/late/guidance.sv.md");
        assertThat(done.untranslated()).isEqualTo(1);
        assertThat(po()).contains("msgstr \"SV They pay late\"");
    }

    @Test
    void aChangeLeavesEverythingElseAsItIs() throws IOException {
        translate();
        fillIn();
        translate();
        String comments = Files.readString(scenario("scenario.sv.yaml"))
                .replace("title: SV They pay late\n", "# Ours\ntitle: 'SV They pay late' # in quotes\n\n");
        Files.writeString(scenario("scenario.sv.yaml"), "\uFEFF" + comments.replace("\n", "\r\n"));
        translate();
        change(po, "msgstr \"SV You are paid.\"", "msgstr \"Du: #får \\\"betalt\\\".\"");
        assertThat(translate().files()).containsExactly("scenarios/late/scenario.sv.yaml");
        assertThat(Files.readString(scenario("scenario.sv.yaml")))
                .isEqualTo("\uFEFF"
                        + comments.replace("goal: SV You are paid.", "goal: \"Du: #får \\\"betalt\\\".\"")
                                .replace("\n", "\r\n"));
    }

    @Test
    void whatTheOriginalSaysAnewIsFuzzyAndTheRestIsNot() throws IOException {
        translate();
        fillIn();
        translate();
        change(scenario("scenario.yaml"), "goal: You are paid.", "goal: You are paid in time.");
        change(scenario("scenario.yaml"), "signals:\n", "signals:\n  - A new one.\n");
        Translation done = translate();
        assertThat(done.fuzzy()).isEqualTo(1);
        assertThat(done.untranslated()).isEqualTo(1);
        assertThat(po()).contains("""
                        #, fuzzy
                        #| msgctxt "scenarios/late/scenario.yaml#goal"
                        #| msgid "You are paid."
                        msgctxt "scenarios/late/scenario.yaml#goal"
                        msgid "You are paid in time."
                        msgstr "SV You are paid."
                        """).contains("""
                        msgctxt "scenarios/late/scenario.yaml#signals/2"
                        msgid "It is past its date."
                        msgstr "SV It is past its date."
                        """);
        assertThat(Files.readString(scenario("scenario.sv.yaml"))).contains("goal: SV You are paid.\n");
        // A second run does not forget what the previous original was.
        String written = po();
        translate();
        assertThat(po()).isEqualTo(written);
        change(po, "#, fuzzy\n#| msgctxt \"scenarios/late/scenario.yaml#goal\"\n#| msgid \"You are paid.\"\n", "");
        fillIn();
        String before = fingerprint();
        assertThat(translate().fuzzy()).isZero();
        assertThat(fingerprint()).isNotEqualTo(before);
        assertThat(Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems())
                .noneMatch(problem -> problem.isError() || problem.code() == Code.OUTDATED_TRANSLATION);
    }

    private String fingerprint() throws IOException {
        return Files.readAllLines(scenario("scenario.sv.yaml")).stream()
                .filter(line -> line.startsWith("original: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAnEarlierFileAWholeScenarioIsFuzzy() throws IOException {
        translate();
        fillIn();
        translate();
        change(scenario("scenario.yaml"), "goal: You are paid.", "goal: You are paid in time.");
        Files.delete(po);
        translate();
        Pattern fuzzy = Pattern.compile("(?m)^#, fuzzy\nmsgctxt \"([^#\"]*)#?([^\"]*)\"");
        List<String> names =
                fuzzy.matcher(po()).results().map(match -> match.group(2)).toList();
        assertThat(fuzzy.matcher(po()).results().map(match -> match.group(1)).distinct())
                .containsExactly("scenarios/late/scenario.yaml", "scenarios/late/guidance.md");
        assertThat(names).contains("title", "goal", "").doesNotContain("asks", "fields/name/example");
    }

    @Test
    void whatTheContentNoLongerHasIsKeptAsObsolete() throws IOException {
        translate();
        fillIn();
        translate();
        change(scenario("scenario.yaml"), "  - {when: They pay, end: Thank them.}\n", "");
        change(scenario("scenario.sv.yaml"), "  - when: SV They pay\n    end: SV Thank them.\n", "");
        Translation done = translate();
        assertThat(lines(done.problems(), folder))
                .contains("The content has no `scenarios/late/scenario.yaml#outcomes/2/when`, so that")
                .contains("[translation-mismatch]");
        assertThat(done.problems()).noneMatch(Problem::isError);
        assertThat(po()).contains("#~ msgid \"Thank them.\"\n#~ msgstr \"SV Thank them.\"\n");
        String written = po();
        assertThat(translate().problems()).isEmpty();
        assertThat(po()).isEqualTo(written);
    }

    @Test
    void whatWasChangedInBothPlacesIsNotOverwritten() throws IOException {
        translate();
        fillIn();
        translate();
        change(scenario("scenario.sv.yaml"), "goal: SV You are paid.", "goal: By hand.");
        change(po, "msgstr \"SV The invoice is past its date.\"", "msgstr \"Av översättaren\"");
        String written = po();
        Translation done = translate();
        assertThat(done.problems()).hasSize(2).allMatch(problem -> problem.code() == Code.PO_CONFLICT);
        assertThat(po()).isEqualTo(written);
        assertThat(Files.readString(scenario("scenario.sv.yaml")))
                .contains("By hand.", "SV The invoice is past its date.");
        change(po, "msgstr \"SV You are paid.\"", "msgstr \"\"");
        Files.writeString(po, po().replaceFirst("\"X-Playbook-Fingerprint: .*\\\\n\"\n", ""));
        assertThat(translate().problems()).isEmpty();
        assertThat(Files.readString(scenario("scenario.sv.yaml"))).contains("By hand.", "Av översättaren");
        assertThat(po()).contains("msgstr \"By hand.\"");
    }

    @Test
    void faultsAreToldAllAtOnceAndNothingIsWritten() throws IOException {
        translate();
        fillIn();
        String good = po();
        Files.writeString(
                po,
                good.replace("msgstr \"SV They pay late\"", "msgstr \"two\\nlines\"")
                                .replace("msgstr \"SV You are paid.\"", "msgstr \"a\\007b\"")
                                .replace("msgstr \"SV Ask\"", "msgstr \"{{ name }}\"")
                                .replace("Language: sv", "Language: de")
                        + "\nmsgctxt \"../../evil.yaml#title\"\nmsgid \"a\"\nmsgstr \"b\"\n"
                        + "\nmsgctxt \"/etc/passwd\"\nmsgid \"a\"\nmsgstr \"b\"\n"
                        + "\nmsgctxt \"scenarios\\\\..\\\\x.yaml#a\"\nmsgid \"a\"\nmsgstr \"b\"\n"
                        + "\nmsgctxt \"scenarios/late/scenario.yaml#gaol\"\nmsgid \"a\"\nmsgstr \"b\"\n"
                        + "\nmsgid \"a\"\nmsgstr \"b\"\n");
        Translation done = translate();
        assertThat(lines(done.problems(), folder).replaceAll("sv\\.po:\\d+:1", "sv.po"))
                .contains(
                        "sv.po: The header says that the file is in `de`, not in `sv`.",
                        "sv.po: `{{ name }}` would appear on the page as it is",
                        "sv.po: The translation must be one line of text.",
                        "sv.po: The translation contains the character U+0007. Remove it. [bad-value]\n",
                        "sv.po: `../../evil.yaml#title` leads out of the content folder.",
                        "sv.po: `/etc/passwd` leads out of the content folder.",
                        "sv.po: `scenarios\\..\\x.yaml#a` leads out of the content folder.",
                        "Did you mean `scenarios/late/scenario.yaml#goal`?",
                        "sv.po: This entry has no `msgctxt`, so that its translation is not used.");
        assertThat(done.written()).isFalse();
        assertThat(scenario("scenario.sv.yaml")).doesNotExist();
    }

    @Test
    void aPluralHasNoPlace() throws IOException {
        translate();
        change(
                po,
                "msgid \"You are paid.\"\nmsgstr \"\"",
                "msgid \"You are paid.\"\nmsgid_plural \"x\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"");
        assertThat(lines(translate().problems(), folder)).contains("This text has no plural forms.");
    }

    @Test
    void aFileInAnotherCharsetIsRefused() throws IOException {
        translate();
        byte[] bytes = po().replace("msgstr \"\"\n\n", "msgstr \"å\"\n\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(po, bytes);
        assertThat(translate().problems()).extracting(Problem::code).containsOnly(Code.NOT_UTF8);
        assertThat(Files.readAllBytes(po)).isEqualTo(bytes);
    }

    /** Whatever a translator writes, the files say it, with every comment that they had. */
    @Test
    void anyWordsComeBack() throws IOException {
        Random random = new Random(Generated.SEED);
        translate();
        fillIn();
        translate();
        for (Path file : List.of(scenario("scenario.sv.yaml"), content.resolve("guide.sv.yaml"))) {
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^(?= {0,4}[a-z-])", "# Note.\n"));
        }
        translate();
        Map<String, Long> notes = notes();
        for (int i = 0; i < Generated.cases(20); i++) {
            PoFile file = Gettext.parse(new SourceText(new ContentPath("sv.po"), po()), "sv.po")
                    .file();
            List<PoFile.Entry> entries = new ArrayList<>();
            for (PoFile.Entry entry : file.entries()) {
                boolean lines = entry.text().id().contains("\n");
                boolean list = lines && String.valueOf(entry.text().context()).matches(".*#(asks|synonyms)");
                String some = list ? words(random, false) + "\n" + words(random, false) : words(random, lines);
                String text = random.nextInt(4) == 0 ? some : entry.translation();
                entries.add(new PoFile.Entry(entry.comments(), null, entry.text(), List.of(text), false, 0, 0));
            }
            String given = Gettext.write(new PoFile(file.header(), file.about(), entries, file.end()));
            Files.writeString(po, given);
            assertThat(translate().problems()).isEmpty();
            assertThat(entries(po())).isEqualTo(entries(given));
            assertThat(notes()).as(given).isEqualTo(notes);
            Files.delete(po);
            assertThat(translate().problems()).isEmpty();
            assertThat(entries(po()).replace("#, fuzzy\n", "")).isEqualTo(entries(given));
            Files.writeString(po, po().replace("#, fuzzy\n", ""));
        }
    }

    private Map<String, Long> notes() throws IOException {
        Map<String, Long> notes = new TreeMap<>();
        files(content, TEXT)
                .forEach((name, text) ->
                        notes.put(name, text.lines().filter("# Note."::equals).count()));
        return notes;
    }

    private static String words(Random random, boolean lines) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            words.append(lines || !piece.contains("\n") ? piece : "x");
        }
        String text = words.toString().replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
        // What only a message may have is a fault elsewhere.
        return text.isEmpty() ? "x" : text.replace("{{", "{ ");
    }

    @Test
    void theCheckTellsOfABrokenPlaceholder() throws IOException {
        translate();
        fillIn();
        change(po, "SV Hi {{ name }},\\n", "SV Hi {{ namn }},\\n");
        translate();
        assertThat(Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems())
                .anyMatch(problem -> problem.code() == Code.UNKNOWN_FIELD
                        && problem.location().path().equals("scenarios/late/scenario.sv.yaml"));
    }

    @Test
    void anErrorInTheContentIsToldAndNothingIsWritten() throws IOException {
        change(scenario("scenario.yaml"), "goal: You are paid.", "gaol: You are paid.");
        assertThat(translate().problems()).extracting(Problem::code).contains(Code.UNKNOWN_KEY);
        assertThat(po).doesNotExist();
    }

    @Test
    void onlyAFurtherLanguageCanBeTranslatedInto() {
        for (String tag : List.of("en", "de", "../sv")) {
            assertThatThrownBy(() -> Playbook.of(content).translate(tag, po))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("`" + tag + "` is no language to translate into");
        }
    }
}
