package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes, and wherever in a text, nothing comes of it but what documents are made of. */
class HostileInputTest {
    static Stream<String> attacks() {
        return Stream.of(
                // elements
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//a.example/b.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)</script\n>",
                "<script/x>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img/src=x/onerror=alert(1)//",
                "<img src='x' onerror='alert(1)' ",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=javascript:alert(1)>",
                "<embed src=//a.example>",
                "<base href=//a.example/>",
                "<meta http-equiv=refresh content=0;url=//a.example>",
                "<link rel=stylesheet href=//a.example/b.css>",
                "<style>@import '//a.example';</style>",
                "<form action=//a.example><button>Go</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<a href=javascript:alert(1)>a</a>",
                "<template><img src=x onerror=alert(1)></template>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<textarea></textarea><img src=x onerror=alert(1)>",
                "<title></title><img src=x onerror=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!--->-><img src=x onerror=alert(1)>",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<!-- a --><img src=x onerror=alert(1)>",
                "--><img src=x onerror=alert(1)><!--",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml-stylesheet href='javascript:alert(1)'?>",
                "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
                "</p></li></ul></table></aside><img src=x onerror=alert(1)>",
                "<%= 7 * 7 %>{{ 7 * 7 }}${7*7}",
                // attributes
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "` onmouseover=alert(1) `",
                "\"><img src=x onerror=alert(1)>",
                "'><img src=x onerror=alert(1)>",
                "x\" style=\"background:url(//a.example)\" y=\"",
                "\\\" onmouseover=alert(1) \\\"",
                "&quot; onmouseover=&quot;alert(1)",
                "&#34;&#62;&#60;img src=x onerror=alert(1)&#62;",
                "&#x22;><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&amp;lt;script&amp;gt;alert(1)",
                "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "\u2028\" onmouseover=\"alert(1)\u2029",
                "\u0000\" onmouseover=\"alert(1)",
                "\uFF02 onmouseover=\uFF02alert(1)",
                "\uD800\"><script>alert(1)</script>",
                // schemes
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "java&#9;script:alert(1)",
                "java&#10;script:alert(1)",
                "java&#x0D;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "&#1;javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "\u00A0javascript:alert(1)",
                "\uFEFFjavascript:alert(1)",
                "javascript&colon;alert&lpar;1&rpar;",
                "javascript&#58;alert(1)",
                "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)",
                "javascript%3Aalert(1)",
                "\\javascript:alert(1)",
                "j\\avascript\\:alert(1)",
                "javascript://a.example/%0Aalert(1)",
                "javascript:\"<img src=x onerror=alert(1)>\"",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "data:image/svg+xml,<svg onload=alert(1)>",
                "vbscript:msgbox(1)",
                "blob:https://a.example/b",
                "view-source:javascript:alert(1)",
                "feed:javascript:alert(1)",
                "https:javascript:alert(1)",
                "https://javascript:alert(1)",
                "https://a.example\" onclick=\"alert(1)",
                "https://a.example/'><script>alert(1)</script>",
                "https://a@b.example",
                "https://a.example\\@b.example",
                "http://\uFF0F\uFF0Fa.example",
                "mailto:a@b.example?subject=\"><script>alert(1)</script>",
                "tel:\" onclick=\"alert(1)",
                "//a.example/b",
                "/\\a.example",
                "\\\\a.example\\b",
                "scenario:\" onclick=\"alert(1)",
                "scenario:../../a#\" onclick=\"alert(1)",
                "scenario:javascript:alert(1)",
                "page:a#javascript:alert(1)",
                "page:<script>",
                "#\" onclick=\"alert(1)",
                "#javascript:alert(1)",
                // brackets
                "[a](javascript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](  javascript:alert(1)  'b')",
                "[a][b]\n\n[b]: javascript:alert(1)",
                "[a]: javascript:alert(1)\n\n[a]",
                "![a](javascript:alert(1))",
                "![a](x.png\"onerror=\"alert(1))",
                "![a](x.png 'b\" onerror=\"alert(1)')",
                "![\"onerror=\"alert(1)](x.png)",
                "[![a](x.png)](javascript:alert(1))",
                "[a [b](javascript:alert(1))](https://a.example)",
                "![[a](javascript:alert(1))](x.png)",
                "[<script>](https://a.example)",
                "[a](https://a.example '\"><script>')",
                "<javascript:alert(1)>",
                "<https://a.example/\"onclick=alert(1)>",
                "<a@b.example\"onclick=alert(1)>",
                "https://a.example/\"onclick=\"alert(1)",
                "www.a.example/<script>",
                "[^\"><script>alert(1)</script>]",
                "[^<b>]: c\n\n[^<b>]",
                "> [!NOTE\" onclick=\"alert(1)]",
                "```\" onclick=\"alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "`</code><script>alert(1)</script>`",
                "| <script> | \"onclick=\" |\n|---|---|\n| </td><script> | [a](javascript:b) |",
                "# <script>alert(1)</script>",
                "# \" onclick=\"alert(1)",
                "1. <li onclick=alert(1)>\n2. </ol><script>");
    }

    /** Returns documents that have the attack in each place where words can stand. */
    private static List<String> documents(String attack) {
        return List.of(
                attack,
                "a " + attack + " b",
                "[a](" + attack + ")",
                "[a](<" + attack + ">)",
                "[a](https://b.example \"" + attack + "\")",
                "[" + attack + "](page:a)",
                "![a](" + attack + ")",
                "![" + attack + "](a.png '" + attack + "')",
                "<" + attack + ">",
                "# " + attack,
                "> [!TIP]\n> " + attack,
                "- [x] " + attack,
                "| a | b | c | d |\n|---|---|---|---|\n| " + attack + " | " + attack,
                "a[^b]\n\n[^b]: " + attack,
                "a[^" + attack + "]\n\n[^" + attack + "]: b",
                "[a][b]\n\n[b]: " + attack,
                "``` " + attack + "\n" + attack,
                "<!-- " + attack);
    }

    @Test
    void triesMany() {
        assertThat(attacks()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void comesToNothing(String attack) {
        for (String source : documents(attack)) {
            String html = Html.of(source);

            assertThat(Safety.faults(html)).as(source).isEmpty();
            assertThat(Balance.fault(html)).as(source).isEmpty();
        }
    }

    /** What the parser of the test would not notice if it were blind. */
    @Test
    void wouldBeNoticed() {
        assertThat(Safety.faults("<p onclick=\"a\">b</p>")).hasSize(1);
        assertThat(Safety.faults("<script>a</script>")).isNotEmpty();
        assertThat(Safety.faults("<a href=\"javascript:a\">b</a>")).hasSize(1);
        assertThat(Safety.faults("<a href=\"https://a\" rel=\"b\">c</a><img src=\"//a\"><!-- d -->"))
                .hasSize(2);
        assertThat(Safety.faults("<p class=\"a\">b\u0001</p>")).hasSize(2);
        assertThat(Balance.fault("<p><b></p></b>")).isNotEmpty();
        assertThat(Balance.fault("<p a=\"b>c</p>")).isNotEmpty();
        assertThat(Jsoup.parseBodyFragment(Html.of("\"> [a](page:b)")).body().text())
                .isEqualTo("\"> a");
    }
}
