package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup of other programs would stand on the page as it is, and is told with what to write instead. */
class UnknownMarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ▲!!! note                                ~ `> [!NOTE]`
            ▲!!! warning "Title"                     ~ `> [!NOTE]`
            ▲!!!tip                                  ~ `> [!NOTE]`
            ▲??? note "Title"                        ~ `> [!DETAILS]
            ▲???+ note                               ~ `> [!DETAILS]
            ▲:::note                                 ~ `> [!NOTE]`
            ▲::: warning Title                       ~ `> [!NOTE]`
            ▲:::{.note}                              ~ `> [!NOTE]`
            ▲:::                                     ~ `> [!NOTE]`
            ▲=== "Tab"                               ~ heading
            ▲--8<-- "a.md"                           ~ Remove it
            a ▲{++b++} ▲{--c--} ▲{>>d<<}             ~ Remove it
            ▲{{#if a}} b ▲{{/if}}                    ~ messages only
            ▲{{% a %}}                               ~ messages only
            [a](▲{{ b }})                            ~ messages only
            ▲.. note:: a                             ~ `> [!NOTE]`
            ▲[TOC]                                   ~ Remove it
            ▲[[toc]]                                 ~ Remove it
            - ▲[] a                                  ~ `- [ ] `
            a ▲{{ b }} c                             ~ messages only
            ▲{{< b >}}                               ~ messages only
            a ▲{{                                    ~ messages only
            ▲${a.b}                                  ~ messages only
            ▲{% include a.html %}                    ~ backticks
            ▲<%= a %>                                ~ backticks
            ▲{# a #}                                 ~ `<!-- a note -->`
            ▲%%a b%%                                 ~ `<!-- a note -->`
            a ▲{#b}                                  ~ `## Title {#its-identifier}`
            [a](page:b)▲{:target="_blank"}           ~ Remove it
            a ▲{: .b}                                ~ Remove it
            a ▲{.b #c}                               ~ Remove it
            a ▲{ .b } ▲{:toc}                        ~ Remove it
            ## a ▲{: #b}                             ~ `## Title {#its-identifier}`
            ## a ▲{ #b }                             ~ `## Title {#its-identifier}`
            ![a](b.png)▲{width=50%}                  ~ Remove it
            ▲[[Page]] and ▲[[Page|words]]            ~ `[words](page:its-name)`
            a▲^[b c]                                 ~ `[^1]`
            a ▲==b c== d                             ~ `**words**`
            ▲:warning: a                             ~ emoji
            """)
    void isToldWithTheRightSpelling(String marked, String hint) {
        assertThat(Marked.assertPlaces(Code.UNKNOWN_MARKUP, marked))
                .extracting(Problem::hint)
                .allMatch(found -> found.contains(hint));
    }

    @Test
    void isToldWhereverWordsStand() {
        Marked.assertPlaces(
                Code.UNKNOWN_MARKUP,
                "## a ▲{{ b }}\n\n> - c *▲{{ d }}* [▲{{ e }}](page:f)\n\n| ▲{% g %} |\n| - |\n\n![▲{{ h }}](i.png)\n\nj[^k]\n\n"
                        + "[^k]: ▲{: .l}\n\n> [!NOTE] ▲{{ m }}\n> n\n\nTerm\n▲: what it means");
    }

    @Test
    void isToldOnceForALineThatOpensAndTheOneThatCloses() {
        Marked.assertPlaces(Code.UNKNOWN_MARKUP, "▲:::note\na\n:::\n\n▲::: {.tip}\n\nb\n\n:::");
    }

    @Test
    void isToldInThePagesTitle() {
        assertThat(new Markdown()
                        .parsePage("# a {{ b }} {% c %}\n\nd", Html.START)
                        .problems())
                .extracting(problem -> problem.code() + ":" + problem.location().column())
                .containsExactly("UNKNOWN_MARKUP:5", "UNKNOWN_MARKUP:13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{{ a }}` `{% b %}` `[[c]]` `:::`",
                "```\n!!! note\n{{ a }}\n:::\n```",
                "    {{ a }}",
                "\\{{ a }} \\{% b %} \\[[c]] \\==d== \\:warning: \\!!! \\{.e}",
                "\\!!! note\n\\:::note",
                "<!-- {{ a }} -->",
                "[a](https://b.example/{{c}} '{{ d }}')",
                "a!!! note",
                "Stop!!!",
                "What???",
                "a == b, c==d, ===",
                "at 10:30:45, a: b: c",
                "a::b::c std::out",
                "{a} {a, b} {1=2} {n=3} { # }",
                "5 % and 7 %, 50%%",
                "[a] [b [c]] [^1] []\n\n[^1]: d",
                "2^3, x^2^",
                "$5 {and} $ {more}",
                "a < b %> c",
                "Note: this\nand: that",
                "http://a.example:80/b:c:d"
            })
    void isNotSeenInCodeWhereItIsEscapedOrInPlainWords(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }
}
