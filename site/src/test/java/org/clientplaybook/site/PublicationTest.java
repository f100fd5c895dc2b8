package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a site with an address tells search engines, and that one without an address tells them nothing. */
@ParameterizedClass
@MethodSource("sites")
class PublicationTest {
    private static final String NOT_FOUND = "([a-z]{2}/)?404\\.html";

    @Parameter
    BuiltSite site;

    static Stream<BuiltSite> sites() {
        return Stream.of(BuiltSite.ONLINE, BuiltSite.SPECIMEN);
    }

    private List<String> found() {
        return site.lasting().stream().filter(page -> !page.matches(NOT_FOUND)).toList();
    }

    @Test
    void theSitemapHasEveryPageButThoseForWrongAndOldAddresses() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Document sitemap =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(site.text("sitemap.xml"))));
        String namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
        assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(namespace);
        NodeList places = sitemap.getElementsByTagNameNS(namespace, "loc");
        List<String> urls = Stream.iterate(0, i -> i < places.getLength(), i -> i + 1)
                .map(i -> places.item(i).getTextContent())
                .toList();
        assertThat(urls)
                .containsExactlyInAnyOrderElementsOf(found().stream()
                        .map(page -> site.address().resolve(page).toString())
                        .toList());
    }

    @Test
    void robotsAreLedToTheSitemap() {
        assertThat(site.text("robots.txt").lines())
                .contains("User-agent: *", "Sitemap: " + site.address() + "sitemap.xml");
    }

    @TestFactory
    Stream<DynamicTest> everyPageNamesItsOwnAddress() {
        return found().stream()
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(site.document(page)
                                        .select("link[rel=canonical]")
                                        .eachAttr("href"))
                                .containsExactly(site.address().resolve(page).toString())));
    }

    @TestFactory
    Stream<DynamicTest> everyOldAddressNamesTheNewOne() {
        return site.pages().stream()
                .filter(page -> !site.lasting().contains(page))
                .map(page -> dynamicTest(page, () -> {
                    Document document = site.document(page);
                    String target = document.select("meta[http-equiv=refresh]")
                            .attr("content")
                            .replaceFirst(".*url=", "");
                    assertThat(document.select("link[rel=canonical]").eachAttr("href"))
                            .containsExactly(
                                    site.address().resolve(page).resolve(target).toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageAndItsTranslationsNameEachOther() {
        return found().stream()
                .map(page -> dynamicTest(page, () -> {
                    Map<String, String> alternates = alternates(site.document(page));
                    for (String other : alternates.values()) {
                        String path =
                                site.address().relativize(URI.create(other)).getPath();
                        assertThat(alternates(site.document(path))).isEqualTo(alternates);
                    }
                    if (!page.matches("(../)?tag/.*")) {
                        assertThat(alternates).hasSize(site.languages().size());
                        assertThat(alternates.values())
                                .contains(site.address().resolve(page).toString());
                    }
                }));
    }

    private static Map<String, String> alternates(Document document) {
        return document.select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(
                        link -> link.attr("hreflang"),
                        link -> link.attr("href"),
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    @TestFactory
    Stream<DynamicTest> everyPageNamesTheFeedOfItsLanguage() {
        return site.pages().stream()
                .map(page -> dynamicTest(page, () -> {
                    String folder = page.matches("[a-z]{2}/.*") ? page.substring(0, 3) : "";
                    List<Element> feeds = site.document(page).select("link[type=application/atom+xml]");
                    assertThat(feeds).hasSize(1);
                    assertThat(feeds.get(0).absUrl("href")).isEqualTo(site.address() + folder + "feed.xml");
                }));
    }

    @TestFactory
    Stream<DynamicTest> thePageForWrongAddressesHasNoLinkThatDependsOnWhereItIsServed() {
        return site.pages().stream()
                .filter(page -> page.matches(NOT_FOUND))
                .map(page -> dynamicTest(page, () -> {
                    Document document = site.document(page);
                    assertThat(document.select("[href]").eachAttr("href"))
                            .allMatch(href ->
                                    href.startsWith("#") || URI.create(href).isAbsolute());
                    assertThat(document.select("[src]").eachAttr("src"))
                            .allMatch(src -> URI.create(src).isAbsolute());
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutAnAddressNothingSaysWhereItIs() {
        assertThat(BuiltSite.LOCAL.files()).noneMatch(file -> file.matches(".*(404\\.html|\\.xml|\\.txt)"));
        return BuiltSite.LOCAL.pages().stream()
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(BuiltSite.LOCAL
                                        .document(page)
                                        .select("link[rel=canonical], link[rel=alternate][href*=://],"
                                                + " link[rel=alternate][type*=atom], link[rel=alternate][hreflang]"))
                                .isEmpty()));
    }
}
