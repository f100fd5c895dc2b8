package org.clientplaybook.read;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a drawing's size, and finds what could run a script or load something from elsewhere. */
final class SvgReader {
    private static final Set<String> REFUSED =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*");
    /** What loads something in CSS, and the backslash, which could hide it. */
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)(?:url|src|image)\\(\\s*['\"]?(?!#)|image-set|@import|\\\\");
    /** Attributes that an animation must not change. */
    private static final Pattern ANIMATED = Pattern.compile("(?i)(?:.*:)?(?:href|src|style|on.*)");

    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Size size;
    /** The text of the style element that is open, or null. */
    private @Nullable StringBuilder style;

    /** A width and a height in CSS pixels. */
    record Size(int width, int height) {}

    /** What was found; the size is null only beside a fault. */
    record Svg(@Nullable Size size, List<Fault> faults) {}

    /**
     * Something that a drawing must not have.
     *
     * @param line where its tag ends, counted from 1; 0 where the whole drawing is meant
     */
    record Fault(int line, String message, String hint) {}

    private SvgReader() {}

    static Svg read(byte[] bytes) {
        SvgReader reader = new SvgReader();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                reader.event(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            reader.faults.add(new Fault(Math.max(line, 0), "The drawing is not valid XML.", "Export it again."));
        }
        if (reader.size == null && reader.faults.isEmpty()) {
            reader.faults.add(new Fault(
                    0, "The drawing has no size.", "Give its svg element a width and a height, or a viewBox."));
        }
        return new Svg(reader.size, List.copyOf(reader.faults));
    }

    private void event(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element(xml);
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                fault(xml, "The drawing has a processing instruction.", "Remove `<?" + xml.getPITarget() + " … ?>`.");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (style != null) {
                    style.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (style != null && OUTSIDE.matcher(style).find()) {
                    fault(xml, "The drawing's style loads something from elsewhere.", "Remove it.");
                }
                style = null;
            }
            case XMLStreamConstants.DTD -> fault(xml, "The drawing has a document type.", "Remove `<!DOCTYPE …>`.");
            default -> {}
        }
    }

    private void element(XMLStreamReader xml) {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (size == null && name.equals("svg")) {
            size = size(xml);
        }
        if (REFUSED.contains(name)) {
            fault(xml, "The drawing has a `" + xml.getLocalName() + "` element.", "Remove it.");
        }
        if (style != null) {
            fault(xml, "The drawing's style contains an element.", "Remove it.");
        }
        style = name.equals("style") ? new StringBuilder() : null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            attribute(attribute, xml.getAttributeValue(i).strip(), xml);
        }
    }

    private void attribute(String name, String value, XMLStreamReader xml) {
        boolean link = name.equals("href") || name.equals("src");
        if (name.startsWith("on")) {
            fault(xml, "The drawing has a script in `" + name + "`.", "Remove the attribute.");
        } else if (name.equals("base")
                || (link && !value.startsWith("#") && !value.matches("(?i)data:image/(png|jpeg|gif);.*"))) {
            fault(xml, "The drawing refers to something outside itself.", "Remove `" + name + "`.");
        } else if (name.equals("attributename") && ANIMATED.matcher(value).matches()) {
            fault(xml, "The drawing animates `" + value + "`.", "Remove the animation.");
        } else if (OUTSIDE.matcher(value).find()) {
            fault(xml, "The drawing loads something from elsewhere.", "Remove `" + name + "`.");
        }
    }

    private static @Nullable Size size(XMLStreamReader xml) {
        Matcher width = LENGTH.matcher(value(xml, "width"));
        Matcher height = LENGTH.matcher(value(xml, "height"));
        if (width.matches() && height.matches()) {
            return rounded(Double.parseDouble(width.group(1)), Double.parseDouble(height.group(1)));
        }
        String[] box = value(xml, "viewBox").strip().split("[\\s,]+", -1);
        try {
            return box.length == 4 ? rounded(Double.parseDouble(box[2]), Double.parseDouble(box[3])) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Size rounded(double width, double height) {
        boolean sane = width >= 1 && height >= 1 && width <= 100_000 && height <= 100_000;
        return sane ? new Size((int) Math.round(width), (int) Math.round(height)) : null;
    }

    private static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private void fault(XMLStreamReader xml, String message, String hint) {
        faults.add(new Fault(xml.getLocation().getLineNumber(), message, hint));
    }
}
