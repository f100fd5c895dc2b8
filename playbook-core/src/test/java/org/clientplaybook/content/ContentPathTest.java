package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            playbook.yaml,                     PLAYBOOK, playbook, ,        yaml
            playbook.es-419.yaml,              PLAYBOOK, playbook, es-419,  yaml
            scenarios/a-b/scenario.yaml,       SCENARIO, scenario, ,        yaml
            scenarios/a-b/scenario.pt-BR.yaml, SCENARIO, scenario, pt-BR,   yaml
            scenarios/a-b/guidance.md,         GUIDANCE, guidance, ,        md
            scenarios/a-b/guidance.zh-Hant.md, GUIDANCE, guidance, zh-Hant, md
            pages/about.md,                    PAGE,     about,    ,        md
            pages/about.sv.md,                 PAGE,     about,    sv,      md
            pages/sv.md,                       PAGE,     sv,       ,        md
            pages/terms/refunds.sv.md,         PAGE,     refunds,  sv,      md
            pages/a/b/c.md,                    PAGE,     c,        ,        md
            theme/words/sv.properties,         WORDS,    '',       sv,      properties
            theme/words/pt-BR.properties,      WORDS,    '',       pt-BR,   properties
            """)
    void whatAPlaybookReads(String path, Kind kind, String stem, String language, String ending) {
        ContentPath read = new ContentPath(path);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.stem()).isEqualTo(stem);
        assertThat(read.language()).isEqualTo(language);
        assertThat(read.ending()).isEqualTo(ending);
        assertThat(read.proper()).isEqualTo(read);
        assertThat(read.in(language)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            playbook.YML,                      playbook.yaml
            playbook.ES-419.yaml,              playbook.es-419.yaml
            scenarios/a/Scenario.yml,          scenarios/a/scenario.yaml
            scenarios/a/scenario.pt-br.yaml,   scenarios/a/scenario.pt-BR.yaml
            scenarios/a/scenario.pt_BR.yaml,   scenarios/a/scenario.pt-BR.yaml
            scenarios/a/GUIDANCE.ZH_hant.MD,   scenarios/a/guidance.zh-Hant.md
            pages/about.PT-br.markdown,        pages/about.pt-BR.md
            theme/words/pt_BR.properties,      theme/words/pt-BR.properties
            """)
    void whatIsMeantIsKnownAndDoesNotCount(String path, String proper) {
        ContentPath written = new ContentPath(path);
        assertThat(written.kind()).isEqualTo(Kind.OTHER);
        assertThat(written.proper()).hasToString(proper);
        assertThat(written.proper().kind()).isNotEqualTo(Kind.OTHER);
        assertThat(written.language()).isEqualTo(written.proper().language());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "style.yaml",
                "scenario.yaml",
                "about.md",
                "scenarios/guidance.md",
                "scenarios/a/b/guidance.md",
                "scenarios/a/guidance.yaml",
                "scenarios/a/scenario.draft2.yaml",
                "scenarios/a/scenario.english.yaml",
                "scenarios/a/scenario..yaml",
                "pages/about.txt",
                "pages/about.old2.md",
                "pages/.md",
                "theme/words/english.properties",
                "theme/words/en/more.properties",
                "theme/sv.properties",
                "theme/base.css",
                "a/b/c/d."
            })
    void allElse(String path) {
        assertThat(new ContentPath(path).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void aPageHasTheFoldersThatItLiesInInItsName() {
        assertThat(new ContentPath("pages/about.sv.md").page()).isEqualTo("about");
        assertThat(new ContentPath("pages/terms/refunds.sv.md").page()).isEqualTo("terms/refunds");
        assertThat(new ContentPath("pages/a/b/c.md").page()).isEqualTo("a/b/c");
    }

    @Test
    void theSameFileInAnotherLanguage() {
        ContentPath original = new ContentPath("scenarios/a/scenario.yaml");
        ContentPath translation = new ContentPath("scenarios/a/scenario.pt-BR.yaml");
        assertThat(original.in("pt-BR")).isEqualTo(translation);
        assertThat(translation.in(null)).isEqualTo(original);
        assertThat(translation.guidance()).hasToString("scenarios/a/guidance.pt-BR.md");
        assertThat(original.guidance()).hasToString("scenarios/a/guidance.md");
        assertThat(new ContentPath("theme/words/en.properties").in("sv")).hasToString("theme/words/sv.properties");
    }

    @Test
    void foldersAndNames() {
        ContentPath path = ContentPath.SCENARIOS.child("late").child("a.png");
        assertThat(path).hasToString("scenarios/late/a.png");
        assertThat(path.name()).isEqualTo("a.png");
        assertThat(path.folder()).hasToString("scenarios/late");
        assertThat(ContentPath.PLAYBOOK.folder()).isEqualTo(ContentPath.ROOT).isEqualTo(ContentPath.ROOT.folder());
        assertThat(path.scenario()).isEqualTo("late");
        assertThat(path.folder().scenario()).isNull();
        assertThat(new ContentPath("scenarios/late/more/b.png").scenario()).isEqualTo("late");
        assertThat(new ContentPath("pages/late/a.png").scenario()).isNull();
    }

    @Test
    void aPictureIsKnownByItsEnding() {
        assertThat(new ContentPath("pages/plan.v2.PNG").isPicture()).isTrue();
        assertThat(new ContentPath("pages/png").isPicture()).isFalse();
        assertThat(new ContentPath("pages/plan.webp").isPicture()).isFalse();
    }

    @Test
    void whatReadersDownloadIsKnownByItsEndingToo() {
        assertThat(new ContentPath("pages/plan.PDF").isDownload()).isTrue();
        assertThat(new ContentPath("pages/plan.PDF").isAttachment()).isTrue();
        assertThat(new ContentPath("pages/plan.png").isDownload()).isFalse();
        assertThat(new ContentPath("pages/plan.png").isAttachment()).isTrue();
        assertThat(new ContentPath("pages/plan.html").isAttachment()).isFalse();
        assertThat(ContentPath.downloads()).startsWith("`.pdf`, `.docx`, ").endsWith("`.ics` or `.zip`");
    }

    @Test
    void pathsAreInTheOrderOfTheirCharacters() {
        assertThat(Stream.of("b", "a/c", "a", "B")
                        .map(ContentPath::new)
                        .sorted()
                        .map(ContentPath::path))
                .containsExactly("B", "a", "a/c", "b");
    }

    /** What a pack brings is the same to the reader as what is the playbook's own. */
    @Test
    void thePathOfAPack() {
        ContentPath path = new ContentPath("scenarios/late/scenario.sv.yaml").inPack("client");
        assertThat(path).hasToString("client:scenarios/late/scenario.sv.yaml");
        assertThat(path.pack()).isEqualTo("client");
        assertThat(path.local()).hasToString("scenarios/late/scenario.sv.yaml");
        assertThat(path.scenario()).isEqualTo("late");
        assertThat(path.kind()).isEqualTo(ContentPath.Kind.SCENARIO);
        assertThat(path.language()).isEqualTo("sv");
        assertThat(path.in(null)).hasToString("client:scenarios/late/scenario.yaml");
        assertThat(path.folder().folder()).hasToString("client:scenarios");
        ContentPath root = ContentPath.ROOT.inPack("client");
        assertThat(path.folder().folder().folder()).isEqualTo(root);
        assertThat(root.folder()).isEqualTo(root);
        assertThat(root.child("playbook.yaml")).isEqualTo(ContentPath.PLAYBOOK.inPack("client"));
        assertThat(root.child("playbook.yaml").name()).isEqualTo("playbook.yaml");
        assertThat(new ContentPath("pages/a/b.md").inPack("client").page()).isEqualTo("a/b");
        assertThat(new ContentPath("pages/a:b.md").pack()).isNull();
        assertThat(new ContentPath(":x.md").pack()).isNull();
        assertThat(new ContentPath(".md").name()).isEqualTo(".md");
        assertThat(new ContentPath(".md").stem()).isEmpty();
        assertThat(new ContentPath(".md").ending()).isEqualTo("md");
        assertThat(new ContentPath("pages/.sv.md").stem()).isEqualTo(".sv");
        assertThat(new ContentPath("Not a pack: x.md").pack()).isNull();
    }
}
