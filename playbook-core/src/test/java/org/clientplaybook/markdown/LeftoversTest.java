package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs leave in a text: front matter, and the marks of a merge. Neither is published. */
class LeftoversTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▲---\ntitle: a\nlayout: b\n---\n\nText",
                "▲---\ntitle: a\n...\nText",
                "▲---  \n# a comment\n\n\"title\": 'a'\nlist:\n  - b\n\nother: c\n---\nText",
                "▲---\n---\nText",
                "▲---\ntitle: a\nb: c\n\nText",
                "\n\n▲---\ntitle:\n---\nText",
                "▲+++\ntitle = \"a\"\n[b]\n+++\nText",
                "▲---\r\ntitle: a\r\n---\r\nText",
                "▲{\n  \"title\": \"a\",\n  \"b\": [\"c\"]\n}\n\nText"
            })
    void findsFrontMatter(String marked) {
        Marked.assertPlaces(Code.FRONT_MATTER, marked);
        assertThat(Html.of(marked.replace("▲", ""))).isEqualTo("<p>Text</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nText",
                "---\nSomebody said so.\n---\n",
                "---",
                "---\n\n\n",
                "a\n\n---\ntitle: b\n---",
                "***\ntitle: a\n***",
                "{ a: b }",
                "{\na\n}",
                "----\ntitle: a\n----",
                "    ---\n    title: a\n    ---",
                "```\n---\ntitle: a\n---\n```"
            })
    void takesOtherLinesForWhatTheyAre(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }

    @Test
    void findsTheTitleOfAPageBelowFrontMatterOrInIt() {
        Markdown.Parsed page = markdown.parsePage("---\ntitle: \"A: b\"\n---\n\n# C\n\nd", Html.START);
        Markdown.Parsed untitled = markdown.parsePage("---\ntitle: \"A: b\"\n---\n\nd", Html.START);

        assertThat(page.title()).isEqualTo("C");
        assertThat(Html.of(page.document())).isEqualTo("<p>d</p>\n");
        assertThat(untitled.title()).isEqualTo("A: b");
        assertThat(untitled.problems())
                .extracting(Problem::hint)
                .containsExactly("Remove it, and begin the page with its title: `# A: b`.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n▲<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> branch\n\nd",
                "a\n\n▲<<<<<<< HEAD\nb\n||||||| 1a2b3c\nc\n=======\nd\n>>>>>>> branch",
                "▲<<<<<<<\r\na\r\n=======\r\nb\r\n>>>>>>>\r\n\r\n▲<<<<<<< c\r\n=======\r\n>>>>>>> d",
                "▲<<<<<<< HEAD\n<<<<<<<<< Temporary merge branch 1\na\n=========\n=======\n>>>>>>> b",
                "a\n\n▲>>>>>>> branch",
                "a\n\n▲=======\n\nb",
                "▲||||||| 1a2b3c\na",
                "▲<<<<<<< HEAD\n# a\n=======\n\n[^1]: b\n\n```\n>>>>>>> branch",
                "<!-- a -->\n\n▲<<<<<<< .mine\nb <i>\n=======\n{{ c }}\n>>>>>>> .r2"
            })
    void findsConflicts(String marked) {
        Marked.assertPlaces(Code.MERGE_CONFLICT, marked);
        assertThat(Html.of(marked.replace("▲", ""))).doesNotContain("HEAD").doesNotContain("====");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A heading\n=======\n\nText",
                "A heading\n=====",
                "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n```",
                "    <<<<<<< HEAD",
                "`a\n<<<<<<< HEAD\nb`",
                "> > > > > > > a",
                "| | | | | | |\n|-|-|-|-|-|-|\n|||||||",
                "<<<<<< HEAD",
                "a <<<<<<< HEAD",
                "======",
                "========"
            })
    void takesRealHeadingsQuotesCodeAndTablesForWhatTheyAre(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }

    @Test
    void findsTheTitleOfAPageInAConflict() {
        Markdown.Parsed page = markdown.parsePage("<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> c\n", Html.START);

        assertThat(page.title()).isEqualTo("A");
        assertThat(page.problems()).extracting(Problem::code).containsExactly(Code.MERGE_CONFLICT);
    }

    @Test
    void findsBothInTheBlockOfAYamlFile() {
        Location inYaml = new Location("scenarios/a/scenario.yaml", 12, 7);

        assertThat(markdown.parse("---\na: b\n---\n\n<<<<<<< c", inYaml).problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("scenarios/a/scenario.yaml:12:7", "scenarios/a/scenario.yaml:16:7");
    }
}
