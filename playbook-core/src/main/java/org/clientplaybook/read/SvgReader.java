package org.clientplaybook.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawing: finds its size, refuses what is not known to be harmless, and writes the rest anew. What is published is
 * what was written here: a browser cannot read in it what this reader did not.
 */
final class SvgReader {
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"'](?!utf-?8[\"'])", Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader xml;
    private final StringBuilder out = new StringBuilder();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private @Nullable PictureSize size;
    /** The text of the style element that is open, or null. */
    private @Nullable StringBuilder style;

    private final SvgCopies copies = new SvgCopies();
    private int depth;
    /** How deep the element lies that is left out with all that is in it; 0 where there is none. */
    private int leftOut;
    /** Whether that is an element which was refused, so that nothing more needs to be said of what is in it. */
    private boolean refused;

    /**
     * What was found.
     *
     * @param size null only beside a fault
     * @param text the drawing as it is to be published, which counts only where there is no fault
     */
    record Svg(@Nullable PictureSize size, String text, List<Fault> faults) {}

    /**
     * Something that a drawing must not have; each is told once, where it comes first.
     *
     * @param line where its tag ends, counted from 1; 0 where the whole drawing is meant
     */
    record Fault(int line, String message, String hint) {}

    private SvgReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Reads a drawing's text, which was UTF-8. */
    static Svg read(String text) {
        if (DECLARATION.matcher(text).lookingAt()) {
            return refused(new Fault(
                    1, "The drawing says that its encoding is not UTF-8.", "Save it again with the encoding UTF-8."));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new SvgReader(factory.createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException e) {
            return refused(invalid(e));
        }
    }

    private static Svg refused(Fault fault) {
        return new Svg(null, "", List.of(fault));
    }

    private static Fault invalid(Exception e) {
        Location at = e instanceof XMLStreamException fault ? fault.getLocation() : null;
        int line = at == null ? 0 : at.getLineNumber();
        return new Fault(Math.max(line, 0), "The drawing is not valid XML.", "Export it again.");
    }

    private Svg read() {
        try {
            while (xml.hasNext()) {
                event(xml.next());
            }
        } catch (XMLStreamException | MissingResourceException e) {
            // The JDK's parser has no words for some faults of a document type, and throws the second.
            faults.add(invalid(e));
        }
        if (faults.isEmpty() && copies.areTooMany()) {
            faults.add(new Fault(0, SvgCopies.TOO_MANY, SvgCopies.HINT));
        }
        if (size == null && faults.isEmpty()) {
            faults.add(new Fault(
                    0, "The drawing has no size.", "Give its svg element a width and a height, or a viewBox."));
        }
        return new Svg(size, out.append('\n').toString(), List.copyOf(faults));
    }

    private void event(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.COMMENT -> {
                if (leftOut == 0) {
                    out.append("<!--").append(xml.getText()).append("-->");
                }
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                fault("The drawing has a processing instruction.", "Remove `<?" + xml.getPITarget() + " … ?>`.");
            case XMLStreamConstants.DTD -> fault("The drawing has a document type.", "Remove `<!DOCTYPE …>`.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                fault("The drawing has the entity `&" + xml.getLocalName() + ";`.", "Write its characters instead.");
            default -> {}
        }
    }

    private void start() {
        depth++;
        String name = xml.getLocalName();
        boolean svg = SvgVocabulary.SVG.equals(xml.getNamespaceURI());
        boolean note = SvgVocabulary.isNote(xml.getNamespaceURI()) || (svg && name.equals("metadata"));
        if (style != null) {
            fault("The drawing's style contains an element.", "Remove it.");
        }
        if (!refused && !note) {
            refuse(name, svg);
        }
        if (leftOut == 0 && (note || refused)) {
            leftOut = depth;
        }
        if (leftOut == 0) {
            element(name);
        }
    }

    /** Refuses an element that does not belong in a drawing, whatever is in it. */
    private void refuse(String name, boolean svg) {
        if (depth == 1 && !(svg && name.equals("svg"))) {
            fault(
                    "The drawing does not begin with an svg element of SVG's own namespace.",
                    "Begin it with `<svg xmlns=\"" + SvgVocabulary.SVG + "\" …>`.");
        } else if (!svg) {
            fault(
                    "The drawing has a `" + prefixed(xml.getPrefix(), name) + "` element, which is not SVG.",
                    "Remove it, or export the drawing as plain SVG.");
        } else if (!SvgVocabulary.isElement(name)) {
            fault("The drawing has a `" + name + "` element.", "Remove it.");
        } else {
            return;
        }
        refused = leftOut == 0;
    }

    private void element(String name) {
        if (depth == 1) {
            size = PictureSize.of(value("width"), value("height"), value("viewBox"));
        }
        style = name.equals("style") ? new StringBuilder() : null;
        copies.start(value("id"));
        out.append('<').append(name);
        if (depth == 1) {
            write("xmlns", SvgVocabulary.SVG);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(name, i);
        }
        out.append('>');
    }

    private void attribute(String element, int index) {
        String namespace = xml.getAttributeNamespace(index);
        String name = xml.getAttributeLocalName(index);
        String value = xml.getAttributeValue(index);
        String full = prefixed(xml.getAttributePrefix(index), name);
        boolean plain = isPlain(index);
        boolean xlink = SvgVocabulary.XLINK.equals(namespace);
        if (name.equals("href") && (plain || xlink)) {
            // A drawing has both for old and new programs; the new ones read the first.
            if (!SvgVocabulary.isInside(element, value.strip())) {
                fault("The drawing refers to something outside itself.", "Remove `" + name + "`.");
            } else if (plain || value("href").isEmpty()) {
                write("href", value.strip());
            }
        } else if (SvgVocabulary.XML.equals(namespace) && (name.equals("space") || name.equals("lang"))) {
            write(full, value);
        } else if (plain && SvgVocabulary.isAttribute(name)) {
            if (isHarmless(name, value)) {
                write(name, value);
            }
        } else if (plain && name.length() > 2 && name.regionMatches(true, 0, "on", 0, 2)) {
            fault("The drawing has a script in `" + name + "`.", "Remove the attribute.");
        } else if (!xlink && !SvgVocabulary.isNote(namespace)) {
            fault(
                    "The drawing has the attribute `" + full + "`, which no picture needs.",
                    "Remove it, or export the drawing as plain SVG.");
        }
    }

    private boolean isHarmless(String name, String value) {
        if (name.equals("attributeName") && !SvgVocabulary.isAnimated(value.strip())) {
            fault("The drawing animates `" + value.strip() + "`.", "Remove the animation.");
        } else if (!SvgVocabulary.isWords(name) && SvgVocabulary.loads(value)) {
            fault("The drawing loads something from elsewhere.", "Remove `" + name + "`.");
        } else {
            return true;
        }
        return false;
    }

    private void end() {
        if (leftOut == 0) {
            if (style != null && SvgVocabulary.loads(style.toString())) {
                fault("The drawing's style loads something from elsewhere.", "Remove it.");
            }
            style = null;
            copies.end();
            out.append("</").append(xml.getLocalName()).append('>');
        } else if (leftOut == depth) {
            leftOut = 0;
            refused = false;
        }
        depth--;
    }

    private void text(String text) {
        if (leftOut == 0 && depth > 0) {
            out.append(escaped(text));
            if (style != null) {
                style.append(text);
            }
        }
    }

    private void write(String attribute, String value) {
        copies.attribute(xml.getLocalName(), attribute, value);
        String quoted =
                escaped(value).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
        out.append(' ').append(attribute).append("=\"").append(quoted).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private static String prefixed(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Returns the value of an attribute without a namespace, for which the parser would take one of any namespace. */
    private String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute) && isPlain(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean isPlain(int attribute) {
        String namespace = xml.getAttributeNamespace(attribute);
        return namespace == null || namespace.isEmpty();
    }

    private void fault(String message, String hint) {
        if (said.add(message + hint)) {
            faults.add(new Fault(xml.getLocation().getLineNumber(), message, hint));
        }
    }
}
