package org.clientplaybook.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only comments are left out of scripts and styles; the site's tests compare the theme's scripts as TypeScript reads them. */
class CommentsTest {
    @Test
    void aCommentGoesWithTheBlankLinesThatItLeaves() {
        assertThat(ScriptComments.dropped("""
                        /** What it is. */
                        Playbook.one = (() => {
                          // Why.
                          const a = 1; // one

                          /**
                           * @type {Two}
                           */
                          const two = /** @type {Two} */ (a /* once */ + 1);
                          /** a */ /** b */
                          /** c */ const c = [/* none */];
                          return two; /* and
                            so on */
                        })();
                        // The end.
                        """)).isEqualTo("""
                        Playbook.one = (() => {
                          const a = 1;

                          const two = (a + 1);
                          const c = [];
                          return two;
                        })();
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"// no\" + '/* no */' + \"\\\"// no\" + '\\\\';",
                "a = `// no ${b + `/* no */ ${{ c: \"}//\" }.c}`} // no`;",
                "a = `\\`// no \\${ /* no */`;",
                "a = /[/*]\\/\\/[^\\]//]/g.test(b);",
                "if (a) /\\/*\"/.test(b);",
                "for (const a of b) /'/.exec(a);",
                "return /`/ ? a / b / c : /[']/;",
                "a = (b) / \"//\".length / c[0] / d++ / 2;",
                "a = { b: 1 } / 2 + '/*';",
                "() => {}\n/\"/.test(a)",
                "a.return / b / \"//\".length",
                "a?.in / 1_000n / \"/*\".length",
                "a = 1. / 2 / '//'.length",
                "[...a, /[\"]/, typeof /'/]",
                "class A { #of = 1; b() { return this.#of / 2 / '//'.length; } }",
                "a = b ? /\"/ : /'/;",
                "do /\"/.test(a); while (a)",
                "a = ä / é / '//';"
            })
    void whatOnlyLooksLikeACommentStays(String script) {
        assertThat(ScriptComments.dropped(script)).isEqualTo(script);
        assertThat(ScriptComments.dropped(script + " // yes")).isEqualTo(script);
        assertThat(ScriptComments.dropped("/* yes */ " + script + "/* yes */\n"))
                .isEqualTo(script + "\n");
    }

    static Stream<Arguments> whatACommentKeepsApart() {
        return Stream.of(
                Arguments.of("return/* */a", "return a"),
                Arguments.of("a+/* */+b", "a+ +b"),
                Arguments.of("a/* \n */b", "a\nb"),
                Arguments.of("return /* \n */ b", "return \nb"),
                Arguments.of("a /* 1 */ /* 2 */ b", "a b"),
                Arguments.of("f(/* 1 */a, /* 2 */)", "f(a, )"),
                Arguments.of("a //\r\nb", "a\nb"),
                Arguments.of("a\n\n  // b\n\nc", "a\n\n\nc"),
                Arguments.of("//", ""),
                Arguments.of("a//", "a"));
    }

    @ParameterizedTest
    @MethodSource
    void whatACommentKeepsApart(String script, String rest) {
        assertThat(ScriptComments.dropped(script)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = \"b", "a = 'b\n'", "/* a", "a = /b\n/", "a = (b", "a = b)", "`${a`"})
    void aScriptThatItCannotReadIsAFaultOfOurs(String script) {
        assertThatThrownBy(() -> ScriptComments.dropped(script)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStyleLosesItsCommentsAndKeepsItsQuotations() {
        assertThat(StyleComments.dropped("""
                        /* What it is,
                           and why. */
                        @layer component {
                          .a { content: "/* no */"; } /* yes */
                          .b { content: '\\'/* no */'; /* yes */ color: red; }
                        }
                        """)).isEqualTo("""
                        @layer component {
                          .a { content: "/* no */"; }
                          .b { content: '\\'/* no */'; color: red; }
                        }
                        """);
    }
}
