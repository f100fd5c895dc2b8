package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            index.html,            ''
            sv/index.html,         ../
            sv/tag/silence/2.html, ../../../
            """)
    void wayToTheRoot(String path, String way) {
        assertThat(Route.toRoot(path)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HOME,         '',  '',         1, index.html
            HOME,         sv/, '',         1, sv/index.html
            SCENARIO,     sv/, late-payer, 1, sv/scenario/late-payer.html
            MOVED,        '',  late,       1, scenario/late.html
            CATEGORY,     '',  clients,    1, category/clients.html
            CATEGORY,     '',  clients,    2, category/clients/2.html
            TAG,          sv/, silence,    3, sv/tag/silence/3.html
            MESSAGES,     '',  '',         1, messages.html
            MESSAGES,     sv/, '',        12, sv/messages/12.html
            PRINTED,      '',  clients,    2, print/clients/2.html
            PAGE,         sv/, about,      1, sv/about.html
            NOT_FOUND,    sv/, '',         1, sv/404.html
            FEED,         '',  '',         1, feed.xml
            EXPORT,       sv/, own.json,   1, sv/export/own.json
            MARKDOWN,     sv/, late-payer, 1, sv/scenario/late-payer.md
            CATALOG,      '',  '',         1, catalog.json
            CATALOG,      sv/, '',         2, sv/catalog/2.json
            LLMS,         sv/, '',         1, llms.txt
            SITEMAP_PART, sv/, 2,          1, sitemap-2.xml
            ROBOTS,       sv/, '',         1, robots.txt
            """)
    void paths(Route route, String folder, String name, int number, String path) {
        assertThat(route.path(folder, name, number)).isEqualTo(path);
    }

    @Test
    void withoutANumberTheFirstPageIsMeant() {
        assertThat(Route.MESSAGES.path("sv/")).isEqualTo("sv/messages.html");
        assertThat(Route.TAG.path("sv/", "silence")).isEqualTo("sv/tag/silence.html");
    }

    @Test
    void theFirstLanguageHasNoFolder() {
        assertThat(Route.folder("en", "en")).isEmpty();
        assertThat(Route.folder("pt-BR", "en")).isEqualTo("pt-BR/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "messages", "print", "tags", "404", "search", "guide", "plays", "review"})
    void takenByAPageOfTheSite(String name) {
        assertThat(Route.isTaken(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "scenario", "tag", "feed", "robots", "export", "name"})
    void free(String name) {
        assertThat(Route.isTaken(name)).isFalse();
    }

    /** A folder of a page's name is one of the site's own, or of another language. */
    @ParameterizedTest
    @CsvSource({
        "scenario/x, true",
        "asset/x, true",
        "search/x, true",
        "sv/x, false",
        "terms/x, false",
        "x/scenario, false"
    })
    void foldersThatPagesCannotHave(String name, boolean taken) {
        assertThat(Route.isTaken(name)).isEqualTo(taken);
    }

    @Test
    void whatARouteSaysOfItself() {
        assertThat(Route.SCENARIO.pattern()).isEqualTo("{language}/scenario/{name}.html");
        assertThat(List.of(Route.SCENARIO.isNamed(), Route.SCENARIO.isPerLanguage()))
                .containsOnly(true);
        assertThat(List.of(Route.LLMS.isNamed(), Route.LLMS.isPerLanguage())).containsOnly(false);
    }

    /** A page of a playbook that is called as a route of the site is in the way of it, whatever the route. */
    @Test
    void whatIsAloneInTheRootIsTaken() {
        for (Route route : Route.values()) {
            String path = route.path("", "\0", 1);
            if (path.endsWith(".html") && !path.contains("/") && !path.contains("\0")) {
                assertThat(Route.isTaken(path.replace(".html", ""))).as(path).isTrue();
            }
        }
    }

    @Test
    void folders() {
        assertThat(Route.folders())
                .containsExactly(
                        "catalog",
                        "category",
                        "export",
                        "guide",
                        "messages",
                        "print",
                        "scenario",
                        "tag",
                        "where-it-leads");
        assertThat(LanguageTag.RESERVED).startsWith("tag|con|");
        assertThat(LanguageTag.isTaken("tag")).isTrue();
        assertThat(LanguageTag.isTaken("scenario")).isFalse();
    }
}
