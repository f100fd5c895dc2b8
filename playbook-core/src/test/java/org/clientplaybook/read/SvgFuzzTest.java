package org.clientplaybook.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whatever a drawing is, what is published of it runs nothing and loads nothing, and reads the same the second time. */
class SvgFuzzTest {
    private static final Set<String> NEVER =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "html");

    @FuzzTest(maxDuration = "2m")
    void isHarmless(byte[] bytes) {
        SvgReader.Svg svg = SvgReader.read(new String(bytes, UTF_8));
        if (svg.faults().isEmpty()) {
            assertThat(svg.size()).isNotNull();
            for (Parser parser : new Parser[] {Parser.xmlParser(), Parser.htmlParser()}) {
                for (Element element : Jsoup.parse(svg.text(), "", parser).select("svg, svg *")) {
                    assertThat(NEVER).doesNotContain(element.normalName());
                    element.attributes().forEach(SvgFuzzTest::check);
                }
            }
            SvgReader.Svg again = SvgReader.read(svg.text());
            assertThat(again.faults()).isEmpty();
            assertThat(again.text()).isEqualTo(svg.text());
        }
    }

    private static void check(Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(key).doesNotStartWith("on");
        if (key.endsWith("href") || key.equals("src")) {
            assertThat(attribute.getValue()).matches("(?s)#.*|data:image/(?!svg).*");
        }
    }
}
