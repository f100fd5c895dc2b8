package org.clientplaybook.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;

/**
 * The report as JUnit XML in Surefire's form: each problem is a test case, an error has failed, a warning has passed and
 * is named in its output, and what the content allows was skipped. A file counts as its class. Without any problem
 * there is one test case that has passed.
 */
final class JunitReport {
    private final XMLStreamWriter xml;
    private final Findings findings;
    private final Excerpts excerpts;

    private JunitReport(Findings findings, XMLStreamWriter xml) {
        this.findings = findings;
        this.xml = xml;
        this.excerpts = new Excerpts(findings.sources());
    }

    static byte[] of(Findings findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            new JunitReport(findings, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        int all = findings.problems().size() + findings.suppressed().size();
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuite");
        attributes(Map.of(
                "name",
                Findings.TOOL,
                "time",
                "0",
                "tests",
                String.valueOf(Math.max(1, all)),
                "errors",
                "0",
                "failures",
                String.valueOf(findings.errors()),
                "skipped",
                String.valueOf(findings.suppressed().size())));
        line();
        for (Problem problem : findings.problems()) {
            problem(problem);
        }
        for (Suppressed one : findings.suppressed()) {
            begin(one.problem());
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", plain(one.reason()));
            end();
        }
        if (all == 0) {
            xml.writeEmptyElement("testcase");
            attributes(Map.of("name", "no problems", "classname", Findings.TOOL, "time", "0"));
            line();
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void problem(Problem problem) throws XMLStreamException {
        begin(problem);
        String text = plain(String.join("\n", excerpts.lines(problem, findings.path(problem.location()))));
        if (problem.isError()) {
            xml.writeStartElement("failure");
            attributes(Map.of(
                    "message", plain(problem.sentence()), "type", problem.code().id()));
        } else {
            xml.writeStartElement("system-out");
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
        end();
    }

    private void begin(Problem problem) throws XMLStreamException {
        String place = problem.location().line() == 0
                ? ""
                : " on line " + problem.location().line()
                        + (problem.location().column() == 0
                                ? ""
                                : ", column " + problem.location().column());
        xml.writeStartElement("testcase");
        attributes(Map.of(
                "name",
                problem.code().id() + place,
                "classname",
                plain(findings.hosted(problem.location())),
                "time",
                "0"));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    /** XML 1.0 has no place for most control characters, nor for half of a pair. */
    private static String plain(String text) {
        List<Integer> points = text.codePoints().boxed().toList();
        StringBuilder plain = new StringBuilder(text.length());
        for (int c : points) {
            boolean allowed =
                    c == '\n' || c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
            plain.appendCodePoint(allowed ? c : 0xFFFD);
        }
        return plain.toString();
    }
}
