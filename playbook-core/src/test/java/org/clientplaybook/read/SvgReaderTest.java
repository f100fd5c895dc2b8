package org.clientplaybook.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {
    private static SvgReader.Svg read(String svg) {
        return SvgReader.read(svg.getBytes(UTF_8));
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
        assertThat(svg.size()).isEqualTo(new SvgReader.Size(width, height));
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
        assertThat(read("<svg " + attributes + "/>").faults())
                .singleElement()
                .extracting(SvgReader.Fault::message)
                .isEqualTo("The drawing has no size.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g fill='url(#a)'><linearGradient id='a'/></g>",
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
                "<g xml:base='https://example.com/'/>"
            })
    void refused(String inner) {
        SvgReader.Svg svg = read(within(inner));
        assertThat(svg.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(2));
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
    void deep() {
        assertThat(read(within("<g>".repeat(50_000) + "</g>".repeat(50_000))).size())
                .isNotNull();
    }
}
