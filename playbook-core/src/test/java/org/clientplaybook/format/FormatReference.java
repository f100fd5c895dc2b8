package org.clientplaybook.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.format.Shape.Words;

/** Writes the reference page of the format from its description: {@code docs/format.md} is what this gives. */
final class FormatReference {
    private final StringBuilder page = new StringBuilder();

    private FormatReference() {}

    static String markdown() {
        FormatReference reference = new FormatReference();
        reference.page.append(resource("format-before.md").replace("{limits}\n", FormatLimits.table()));
        reference.file("playbook.yaml", Format.PLAYBOOK);
        reference.file("scenarios/<slug>/scenario.yaml", Format.SCENARIO);
        reference.file("guide.yaml", Format.GUIDE);
        reference.file("worksheet.yaml", Format.WORKSHEET);
        reference.file("style.yaml", Format.STYLE);
        reference.file("overrides.yaml", Format.OVERRIDES);
        reference.page.append(resource("format-after.md").replace("{downloads}", ContentPath.downloads()));
        return reference.page.toString();
    }

    private record Part(String name, Entries keys) {}

    private void file(String name, Entries keys) {
        page.append("\n## `").append(name).append("`\n");
        List<Part> parts = new ArrayList<>(List.of(new Part("", keys)));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.name().isEmpty()) {
                page.append("\n### `").append(part.name()).append("`\n");
            }
            page.append(
                    "\n| key | meaning | value | required | translated | example |\n| --- | --- | --- | --- | --- | --- |\n");
            for (Shape.Key key : part.keys().keys()) {
                row(key);
                Entries inside = inside(key.shape());
                if (inside != null) {
                    parts.add(new Part(part.name().isEmpty() ? key.name() : part.name() + "." + key.name(), inside));
                }
            }
        }
    }

    private void row(Shape.Key key) {
        String sample = key.sample().isEmpty() ? "" : "`" + key.sample() + "`";
        page.append("| `").append(key.name()).append("` | ");
        page.append(key.about().replace("|", "\\|")).append(" | ");
        page.append(takes(key.shape())).append(" | ");
        page.append(key.required() ? "yes" : "").append(" | ");
        page.append(translated(key)).append(" | ").append(sample).append(" |\n");
    }

    private static String translated(Shape.Key key) {
        if (key.words() == Words.OPTIONAL) {
            return "optional";
        }
        if (key.words() == Words.ALONE) {
            return "translations only";
        }
        return key.words() == Words.NEEDED ? "yes" : key.inTranslation() ? "its parts" : "";
    }

    private static String takes(Shape shape) {
        if (shape instanceof Scalar scalar) {
            return scalar.kind().about();
        } else if (shape instanceof Choice choice) {
            return "one of `" + String.join("`, `", choice.values()) + "`";
        } else if (shape instanceof Items items) {
            return items.item() instanceof Entries
                    ? "a list, see below"
                    : "a list; each item is " + takes(items.item());
        } else if (shape instanceof Named named) {
            return named.value() instanceof Entries
                    ? "names, each with keys, see below"
                    : "names, each with " + takes(named.value());
        }
        return shape instanceof Entries ? "keys, see below" : "a text, or a list of texts";
    }

    private static Entries inside(Shape shape) {
        if (shape instanceof Items items) {
            return inside(items.item());
        } else if (shape instanceof Named named) {
            return inside(named.value());
        }
        return shape instanceof Entries entries ? entries : null;
    }

    private static String resource(String name) {
        try (InputStream in = FormatReference.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
