package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {
    private static final SvgReader.Fault TOO_MANY = new SvgReader.Fault(0, SvgCopies.TOO_MANY, SvgCopies.HINT);

    private static SvgReader.Svg read(String svg) {
        return SvgReader.read(svg);
    }

    private static String within(String inner) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>\n"
                + inner + "\n</svg>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            width='40' height='20'                        | 40 | 20
            width='40px' height='20.4px'                  | 40 | 20
            viewBox='0 0 40 20'                           | 40 | 20
            viewBox='-5,-5,40.5,20'                       | 41 | 20
            width='100%' height='100%' viewBox='0 0 4 2'  | 4  | 2
            width='40' viewBox='0 0 4 2'                  | 4  | 2
            width='5e1' height='2' viewBox='0 0 4 2'      | 4  | 2
            """)
    void size(String attributes, int width, int height) {
        SvgReader.Svg svg = read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>");
        assertThat(svg.faults()).isEmpty();
        assertThat(svg.size()).isEqualTo(new PictureSize(width, height));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "width='0' height='0'",
                "width='9'",
                "width='-1' height='9'",
                "width='1e9' height='9'",
                "viewBox='0 0 x y'",
                "viewBox='0 0 9'",
                "width='999999' height='9'",
                "viewBox='0 0 NaN 9'",
                "viewBox='0 0 Infinity 9'"
            })
    void noSize(String attributes) {
        assertThat(read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>")
                        .faults())
                .singleElement()
                .extracting(SvgReader.Fault::message)
                .isEqualTo("The drawing has no size.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g fill='url(#a)'><linearGradient id='a'/></g>",
                "<g fill='url(\"#a\")' style=\"fill: url( '#a' ) none\"/>",
                "<g transform='translate(1,2) rotate(3)' fill='rgb(1, 2, 3)'/>",
                "<style>@media (min-width: 9px) { .a:not(.b) { fill: var(--a, hsl(1 2% 3%)) } }</style>",
                "<g id='f(x)' aria-label='See x(y)' data-name='a(b)'/>",
                "<animateTransform attributeName='transform' type='rotate' values='0;9'/>",
                "<metadata><a:RDF xmlns:a='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
                "<g a:label='x' xmlns:a='http://www.inkscape.org/namespaces/inkscape'/>",
                "<image xlink:type='simple' xlink:href='data:image/jpeg;base64,AA\n AA'/>",
                "<use href='#a'/><use xlink:href=' #a'/>",
                "<image href='data:image/png;base64,AAAA'/>",
                "<style>.a { fill: url(#b); }</style>",
                "<text>@import url(x) \\</text><title>javascript: no</title>",
                "<a id='x'><!-- <script/> --></a>"
            })
    void safe(String inner) {
        assertThat(read(within(inner)).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT/>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
                "<foreignObject/>",
                "<iframe/>",
                "<video/>",
                "<handler/>",
                "<g onclick='x'/>",
                "<g onLoad='x'/>",
                "<g ONLOAD='x'/>",
                "<a href='javascript:alert(1)'/>",
                "<a xlink:href='https://example.com/'/>",
                "<image href='other.png'/>",
                "<image href='data:text/html,x'/>",
                "<image href='data:image/svg+xml;base64,AAAA'/>",
                "<use href='other.svg#a'/>",
                "<g fill='url(https://example.com/#a)'/>",
                "<g style='background: URL( \"x.png\" )'/>",
                "<style>@import 'x.css';</style>",
                "<style><![CDATA[a { b: url(x) }]]></style>",
                "<style>a { src: u\\72l(x) }</style>",
                "<style>a { src: &#117;rl(x) }</style>",
                "<style>a { src: u<!-- -->rl(x) }</style>",
                "<style>a { src: u<g/>rl(x) }</style>",
                "<g fill='u\\72l(x)'/>",
                "<style>a { b: image-set('x.png' 1x) }</style>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='xlink:href' to='https://example.com/'/>",
                "<?xml-stylesheet href='x.css'?>",
                "<g xml:base='https://example.com/'/>",
                "<h:meta xmlns:h='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=https://example.com/'/>",
                "<h:img xmlns:h='http://www.w3.org/1999/xhtml' srcset='https://example.com/a.png'/>",
                "<h:form xmlns:h='http://www.w3.org/1999/xhtml' action='https://example.com/'/>",
                "<metadata><h:script xmlns:h='http://www.w3.org/1999/xhtml'/></metadata>",
                "<g xmlns=''/>",
                "<math xmlns='http://www.w3.org/1998/Math/MathML'/>",
                "<animateColor attributeName='fill'/>",
                "<discard/>",
                "<tref xlink:href='#a'/>",
                "<g ping='x'/>",
                "<g h:onclick='x' xmlns:h='http://www.w3.org/1999/xhtml'/>",
                "<g src='x'/>",
                "<use href='data:image/png;base64,AAAA'/>",
                "<image href='data:image/png,x'/>",
                "<image href='#a' xlink:href='https://example.com/a.png'/>",
                "<g fill='url(#a) url(//example.com/a)'/>",
                "<g fill=\"url('https://example.com/#a')\"/>",
                "<g fill=\"url('#a' url(x))\"/>",
                "<g fill='url (x) src(x)'/>",
                "<g filter='element(#a)'/>",
                "<style>@font-face { src: local(x) }</style>",
                "<style>@namespace 'x';</style>",
                "<style>a { cursor: url(x), auto }</style>",
                "<style>a { b: -webkit-image-set('x' 1x) }</style>",
                "<style>a { b: expression(alert(1)) }</style>",
                "<set attributeName='fill' to='url(https://example.com/)'/>",
                "<set attributeName='style' to='fill: red'/>",
                "<set attributeName='onclick' to='alert(1)'/>"
            })
    void refused(String inner) {
        SvgReader.Svg svg = read(within(inner));
        assertThat(svg.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    /** What a browser gets is what was read, written anew: no note of a program is in it. */
    @Test
    void writtenAnew() {
        String drawing = "<?xml version='1.0' encoding='utf-8'?><!-- a -->\n"
                + "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " xmlns:i='http://www.inkscape.org/namespaces/inkscape' width='9' height='9' i:version='1'>"
                + "<s:metadata><i:a>x<s:g/></i:a></s:metadata><i:view><i:b/></i:view><!-- b -->"
                + "<s:use xlink:href=' #a'/><s:text xml:space='preserve' id='&lt;&quot;&#10;'><![CDATA[a <b> & c]]>&#13;</s:text>"
                + "</s:svg><!-- c -->";
        SvgReader.Svg svg = read(drawing);
        assertThat(svg.faults()).isEmpty();
        assertThat(svg.text())
                .isEqualTo(
                        "<!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><!-- b --><use href=\"#a\"></use>"
                                + "<text xml:space=\"preserve\" id=\"&lt;&quot;&#10;\">a &lt;b&gt; &amp; c&#13;</text></svg><!-- c -->\n");
        assertThat(read(svg.text()).text()).isEqualTo(svg.text());
    }

    /** Java and a browser read some bytes of these differently. */
    @ParameterizedTest
    @ValueSource(strings = {"GB2312", "Big5", "Shift_JIS", "ISO-8859-1", "UTF-16", "utf-7", "US-ASCII"})
    void encodings(String encoding) {
        assertThat(read("<?xml version=\"1.0\" encoding=\"" + encoding + "\" ?>" + within(""))
                        .faults())
                .containsExactly(new SvgReader.Fault(
                        1,
                        "The drawing says that its encoding is not UTF-8.",
                        "Save it again with the encoding UTF-8."));
        assertThat(read("<?xml version='1.0' encoding='UTF-8' standalone='no'?>" + within(""))
                        .faults())
                .isEmpty();
    }

    /** The same thing a thousand times is one problem. */
    @Test
    void once() {
        assertThat(read(within("<script/>".repeat(1000))).faults()).hasSize(1);
    }

    /** Neither a file nor memory nor time is spent on what a document type can ask for. */
    @Test
    void documentTypes() {
        String laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>\n"
                + within("<text>&b;&c;</text>");
        assertThat(read(laughs).faults()).isNotEmpty();
        assertThat(read("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>\n" + within(""))
                        .faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "<svg", "<svg>", "<html/>", "<svg width='9' height='9'>&nope;</svg>", "\u0000"})
    void notDrawings(String text) {
        assertThat(read(text).faults()).isNotEmpty();
    }

    @Test
    void largePicture() {
        assertThat(read(within("<image href='data:image/png;base64," + "AAAA".repeat(100_000) + "'/>"))
                        .faults())
                .isEmpty();
    }

    @Test
    void deep() {
        assertThat(read(within("<g>".repeat(50_000) + "</g>".repeat(50_000))).size())
                .isNotNull();
    }

    private static String laughs(String tag, String reference, int levels, int each) {
        StringBuilder drawing = new StringBuilder("<" + tag + " id='l0'><rect/></" + tag + ">");
        for (int i = 1; i <= levels; i++) {
            drawing.append("<%s id='l%d'>".formatted(tag, i))
                    .append(reference.formatted(i - 1).repeat(each))
                    .append("</%s>".formatted(tag));
        }
        return drawing + reference.formatted(levels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g       | <use href="#l%d"/>                       | 9   | 10
            g       | <use xlink:href="#l%d"/>                 | 20  | 2
            symbol  | <use href="#l%d"/>                       | 5   | 30
            pattern | <rect fill="url(#l%d)"/>                 | 9   | 10
            mask    | <g style="mask: url( '#l%d' )"/>         | 17  | 2
            g       | <use href="#l%d"/>                       | 2   | 400
            """)
    void partsThatAreDrawnWithoutEndAreRefused(String tag, String reference, int levels, int each) {
        assertThat(read(within(laughs(tag, reference, levels, each))).faults()).containsExactly(TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g id='a'><use href='#a'/></g>",
                "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
                "<g id='a'><g id='x'/><use href='#b'/></g><g id='b'><g><g id='c'><use href='#a'/></g></g></g>",
                "<pattern id='p'><rect fill='url(#p)'/></pattern>",
            })
    void partsThatAreInThemselvesAreRefused(String inner) {
        assertThat(read(within(inner)).faults()).containsExactly(TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g       | <use href="#l%d"/>               | 4      | 10
            g       | <use href="#l%d"/>               | 100    | 1
            g       | <use href="#other%d"/>           | 20     | 10
            g       | <a href="#l%d"/>                 | 20     | 10
            """)
    void partsThatAreDrawnAFewTimesAreFine(String tag, String reference, int levels, int each) {
        assertThat(read(within(laughs(tag, reference, levels, each))).faults()).isEmpty();
    }

    @Test
    void anAnimationThatNamesItsElementIsFine() {
        assertThat(read(within("<rect id='a'><animate href='#a' attributeName='x'/></rect>"))
                        .faults())
                .isEmpty();
    }

    @Test
    void aLargeDrawingWithoutCopiesIsFine() {
        assertThat(read(within("<path/>".repeat(200_000))).faults()).isEmpty();
    }
}
