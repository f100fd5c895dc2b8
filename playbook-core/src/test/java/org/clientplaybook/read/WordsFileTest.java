package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsFileTest {
    private static final Path MINIMAL = Path.of("src/test/golden/minimal/content");

    /** Returns what a file looks like in which every missing word has been translated. */
    private static String translated(String file) {
        return file.replaceAll("(?m)^# English: (.*)\\n#(\\S+) =$", "# English: $1\n$2 = $1");
    }

    @Test
    void theEnglishIsBesideEachWord() {
        String file = WordsFile.of("fi", null);
        assertThat(file)
                .startsWith("# Still in English")
                .contains("\n# English: Skip to the content\n#skip =\n", "\n# English: ,\\u0020\n#list.separator =\n");
        assertThat(WordsReader.parse(file)).isEmpty();
    }

    @Test
    void nothingIsLeftWhenEveryWordIsTranslated() {
        String file = translated(WordsFile.of("fi", null));
        assertThat(WordsFile.of("fi", file)).isNull();
        List<Problem> problems = new ArrayList<>();
        Map<String, String> words =
                new WordsReader(Map.of("words/fi.properties", file), any -> Map.of(), "fi", problems).read("fi");
        assertThat(problems).isEmpty();
        assertThat(words).containsAllEntriesOf(WordsReader.parse(WordsReader.english()));
    }

    @Test
    void whatIsThereIsKept() {
        String own = "# By Aino.\nskip = Siirry sisältöön\n\nours = Oma\n#home.short = Tilanteet\n";
        String once = WordsFile.of("fi", own);
        assertThat(once).startsWith(own + "\n# Still in English").doesNotContain("#skip =");
        assertThat(WordsFile.of("fi", once)).isEqualTo(once);
        String more = once.replace("#nav.menu =", "nav.menu = Valikko");
        String twice = WordsFile.of("fi", more);
        assertThat(twice).startsWith(own + "\n# English: Menu\nnav.menu = Valikko\n\n# Still in English");
        assertThat(WordsFile.of("fi", twice)).isEqualTo(twice);
    }

    @Test
    void aLanguageOfTheThemeLacksNothing() {
        assertThat(WordsFile.of("sv", null)).isNull();
        assertThat(WordsFile.of("de-AT", "skip = Zum Inhalt\n")).isNull();
    }

    @Test
    void aPlaybookGetsItsFiles(@TempDir Path content) throws IOException {
        String settings = Files.readString(MINIMAL.resolve("playbook.yaml"));
        Files.writeString(content.resolve("playbook.yaml"), settings.replace("[en]", "[fi, sv]"));
        Playbook playbook = Playbook.of(content);
        assertThat(playbook.writeWords(null)).containsExactly("fi.properties");
        assertThat(content.resolve("theme/words/fi.properties")).content().isEqualTo(WordsFile.of("fi", null));
        assertThat(playbook.writeWords("fi")).isEmpty();
        assertThat(playbook.writeWords("sv")).isEmpty();
        assertThatThrownBy(() -> playbook.writeWords("et"))
                .hasMessageContaining("`et`")
                .hasMessageContaining("fi, sv");
        Files.writeString(content.resolve("theme/words/fi.properties"), "skip = \\u12\n");
        assertThatThrownBy(() -> playbook.writeWords(null)).hasMessageContaining("fi.properties");
    }
}
