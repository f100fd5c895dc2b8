package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The Atom feed of each language holds what RFC 4287 asks for, with whole scenarios in it whose links lead somewhere. */
@ParameterizedClass
@MethodSource("sites")
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Parameter
    BuiltSite site;

    static Stream<BuiltSite> sites() {
        return Stream.of(BuiltSite.ONLINE, BuiltSite.SPECIMEN);
    }

    private Element feed(String folder) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String text = site.text(folder + "feed.xml");
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Returns the text of the one child of that name. */
    private static String text(Element parent, String name) {
        List<Element> children = children(parent, name);
        assertThat(children).as(name).hasSize(1);
        assertThat(children.get(0).getTextContent()).as(name).isNotBlank();
        return children.get(0).getTextContent();
    }

    /** Returns where the one link of a kind leads. */
    private static String link(Element parent, String rel) {
        List<Element> links = children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .toList();
        assertThat(links).as(rel).hasSize(1);
        return links.get(0).getAttribute("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sv/"})
    void theFeedSaysWhatItIs(String folder) throws Exception {
        Element feed = feed(folder);
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(folder.isEmpty() ? "en" : folder.substring(0, 2));
        assertThat(URI.create(text(feed, "id")).isAbsolute()).isTrue();
        text(feed, "title");
        OffsetDateTime.parse(text(feed, "updated"));
        assertThat(link(feed, "self")).isEqualTo(site.address() + folder + "feed.xml");
        assertThat(link(feed, "alternate")).isEqualTo(site.address() + folder + "index.html");
        assertThat(children(feed, "author")).isNotEmpty().allSatisfy(author -> text(author, "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sv/"})
    void everyScenarioIsAnEntry(String folder) throws Exception {
        List<Element> entries = children(feed(folder), "entry");
        List<String> scenarios = site.lasting().stream()
                .filter(page -> page.startsWith(folder + "scenario/"))
                .map(page -> site.address().resolve(page).toString())
                .toList();
        assertThat(entries).hasSameSizeAs(scenarios);
        assertThat(entries.stream().map(entry -> link(entry, "alternate")))
                .containsExactlyInAnyOrderElementsOf(scenarios);
        assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
        List<OffsetDateTime> updated = new ArrayList<>();
        for (Element entry : entries) {
            text(entry, "title");
            text(entry, "summary");
            updated.add(OffsetDateTime.parse(text(entry, "updated")));
            assertThat(children(entry, "author")).allSatisfy(author -> text(author, "name"));
            assertThat(children(entry, "category"))
                    .allSatisfy(category ->
                            assertThat(category.getAttribute("term")).isNotBlank());
        }
        assertThat(updated).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(updated.get(0)).isEqualTo(OffsetDateTime.parse(text(feed(folder), "updated")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sv/"})
    void everyEntryHoldsItsWholeScenario(String folder) throws Exception {
        for (Element entry : children(feed(folder), "entry")) {
            Element content = children(entry, "content").get(0);
            assertThat(content.getAttribute("type")).isEqualTo("html");
            String base = content.getAttribute("xml:base");
            org.jsoup.nodes.Document fragment = Jsoup.parseBodyFragment(content.getTextContent(), base);
            String page = site.address().relativize(URI.create(base)).getPath();
            org.jsoup.nodes.Document scenario = site.document(page);
            assertThat(fragment.select(".sheet-text").eachText())
                    .isNotEmpty()
                    .isEqualTo(scenario.select("main .sheet-text").eachText());
            assertThat(fragment.select("#guidance .prose").text())
                    .isEqualTo(scenario.select("#guidance .prose").text());
            assertThat(fragment.select("script, style, svg, [style], form")).isEmpty();
            for (org.jsoup.nodes.Element link : fragment.select("[href]")) {
                leadsSomewhere(URI.create(link.absUrl("href")));
            }
            assertThat(fragment.select("[src]").eachAttr("abs:src")).allSatisfy(src -> leadsSomewhere(URI.create(src)));
        }
    }

    private void leadsSomewhere(URI link) {
        URI relative = site.address().relativize(link);
        if (!relative.isAbsolute()) {
            assertThat(site.files()).contains(relative.getPath());
            if (relative.getFragment() != null) {
                assertThat(site.document(relative.getPath()).getElementById(relative.getFragment()))
                        .as(link.toString())
                        .isNotNull();
            }
        } else {
            assertThat(link.getScheme()).isEqualTo("https");
        }
    }
}
