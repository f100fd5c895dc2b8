package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What each page says about itself: its language, its title, its headings, its other languages. */
class DocumentTest {
    private static Stream<DynamicContainer> everyPage(BiConsumer<BuiltSite, String> test) {
        return BuiltSite.all()
                .map(site -> dynamicContainer(
                        site.toString(),
                        site.pages().stream().map(page -> dynamicTest(page, () -> test.accept(site, page)))));
    }

    /** Returns the language of the pages in a folder of the root. */
    private static String language(String page) {
        return page.matches("[a-z]{2}/.*") ? page.substring(0, 2) : "en";
    }

    @TestFactory
    Stream<DynamicContainer> tellsItsLanguage() {
        return everyPage((site, page) ->
                assertThat(site.document(page).select("html").attr("lang")).isEqualTo(language(page)));
    }

    @TestFactory
    Stream<DynamicContainer> hasOneFirstHeadingAndLeavesOutNoLevel() {
        return everyPage((site, page) -> {
            List<Integer> levels = site.document(page).select("h1, h2, h3, h4, h5, h6").stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();
            assertThat(levels).startsWith(1);
            assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as("level of heading %d", i + 1).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> usesEachIdentifierOnce() {
        return everyPage((site, page) ->
                assertThat(site.document(page).select("[id]").eachAttr("id")).doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicContainer> isDescribed() {
        return everyPage((site, page) -> {
            Document document = site.document(page);
            assertThat(document.select("meta[name=description]").attr("content"))
                    .isNotBlank();
            assertThat(document.title()).isNotBlank().doesNotContain("{");
        });
    }

    @TestFactory
    Stream<DynamicContainer> noOtherPageHasItsTitle() {
        return BuiltSite.all()
                .map(site -> dynamicContainer(
                        site.toString(),
                        site.lasting().stream()
                                .collect(Collectors.groupingBy(
                                        page -> language(page) + " "
                                                + site.document(page).title(),
                                        TreeMap::new,
                                        Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(entry -> dynamicTest(
                                        entry.getKey(),
                                        () -> assertThat(entry.getValue()).hasSize(1)))));
    }

    @TestFactory
    Stream<DynamicContainer> leadsToItsOtherLanguagesAndNamesThem() {
        return everyPage((site, page) -> {
            List<Element> switches = site.document(page).select(".nav-languages a[hreflang]");
            assertThat(switches).hasSize(site.languages().size() - 1);
            for (Element link : switches) {
                String other = path(site, link);
                assertThat(link.attr("lang")).isEqualTo(link.attr("hreflang"));
                assertThat(link.attr("hreflang")).isEqualTo(language(other));
                boolean tag = page.matches("(../)?tag/.*");
                assertThat(plain(other)).isEqualTo(tag ? "tags.html" : plain(page));
            }
        });
    }

    /** Returns a page's path within its language. */
    private static String plain(String page) {
        return page.replaceFirst("^[a-z]{2}/", "");
    }

    private static String path(BuiltSite site, Element link) {
        return site.address().relativize(URI.create(link.absUrl("href"))).getPath();
    }

    @TestFactory
    Stream<DynamicContainer> marksLinksToPagesInAnotherLanguage() {
        return everyPage((site, page) -> {
            for (Element link : site.document(page).select("body a[href]")) {
                URI target = URI.create(link.absUrl("href"));
                URI relative = site.address().relativize(target);
                // A file with the whole site is in all languages.
                boolean toAPage = !relative.isAbsolute() && !link.hasAttr("download");
                if (toAPage && !language(relative.getPath()).equals(language(page))) {
                    assertThat(link.attr("hreflang")).as(link.outerHtml()).isEqualTo(language(relative.getPath()));
                }
            }
        });
    }
}
