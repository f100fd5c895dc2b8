package org.clientplaybook.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clientplaybook.export.Snippet.Part;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;

/**
 * An Espanso package, after its package specification; blanks are forms.
 *
 * @param name in lower case with hyphens
 * @param attributions of the packs that words come from
 */
record EspansoPackage(String name, Edition edition, Words words, List<Attribution> attributions) {
    private static final String JOINER = "\u2060";
    private static final Pattern TOGETHER =
            Pattern.compile("(?<=\\{)(?=\\{)|(?<=\\[)(?=\\[|$)|^(?=])|(?<=\\$)(?=\\|\\$)");

    /** Returns an archive with the folder of the package. */
    byte[] archive(List<Snippet> snippets) {
        StringBuilder matches = new StringBuilder(comments()).append("matches:\n");
        for (Snippet snippet : snippets) {
            String trigger =
                    ":" + snippet.scenario().slug() + "." + snippet.message().id();
            // An end of its own, since a trigger fires as soon as it is typed, also as the beginning of another.
            match(matches, trigger + ":", snippet, snippet.body());
            if (snippet.subject() != null) {
                match(matches, trigger + ".subject:", snippet, snippet.subject());
            }
        }
        String manifest = comments() + "name: " + quoted(name) + "\ntitle: " + quoted(edition.title())
                + "\ndescription: " + quoted(edition.tagline()) + "\nversion: " + version() + "\nauthor: "
                + quoted(edition.title()) + "\n";
        String readme = "# " + edition.title() + "\n\n" + edition.tagline() + "\n\n"
                + words.word("exports.espanso.readme", name) + "\n";
        for (Attribution attribution : attributions) {
            readme += "\n" + attribution.markdown() + "\n";
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + "/_manifest.yml", manifest);
        files.put(name + "/package.yml", snippets.isEmpty() ? comments() + "matches: []\n" : matches.toString());
        files.put(name + "/README.md", readme);
        return Archive.of(files);
    }

    private String comments() {
        StringBuilder comments = new StringBuilder();
        attributions.forEach(
                attribution -> comments.append("# ").append(attribution.plain()).append('\n'));
        return comments.toString();
    }

    private void match(StringBuilder yaml, String trigger, Snippet snippet, List<Part> parts) {
        boolean form = parts.stream().anyMatch(Part::isBlank);
        String text = Snippet.text(parts, EspansoPackage::escaped, blank -> "[[" + blank.key() + "]]");
        yaml.append("  - trigger: ").append(quoted(trigger)).append('\n');
        yaml.append("    label: ").append(quoted(snippet.label(words))).append('\n');
        yaml.append(form ? "    form: " : "    replace: ").append(quoted(text)).append('\n');
        Map<String, String> controls = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Snippet.Blank blank) {
                controls.put(blank.key(), blank.isComputed() ? "" : control(blank.field()));
            }
        }
        controls.values().removeIf(String::isEmpty);
        if (!controls.isEmpty()) {
            yaml.append("    form_fields:\n");
            controls.forEach((key, control) -> yaml.append("      ")
                    .append(key)
                    .append(": {")
                    .append(control)
                    .append("}\n"));
        }
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case PARAGRAPH, LIST -> "multiline: true";
            case CHOICE ->
                "type: choice, values: ["
                        + String.join(
                                ", ",
                                field.options().stream()
                                        .map(option -> quoted(escaped(option.label())))
                                        .toList())
                        + "]";
            default -> field.value() == null ? "" : "default: " + quoted(escaped(field.value()));
        };
    }

    /**
     * Keeps apart what Espanso would take for a variable, a blank or the place of the cursor, by a character that nobody
     * sees. A blank's own brackets may stand before and after the words.
     */
    private static String escaped(String words) {
        return TOGETHER.matcher(words).replaceAll(JOINER);
    }

    /** Returns the day of the last review as a version of three numbers. */
    private String version() {
        LocalDate last = edition.scenarios().stream()
                .map(Scenario::reviewed)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.of(1, 1, 1));
        return last.getYear() + "." + last.getMonthValue() + "." + last.getDayOfMonth();
    }

    /** Returns a text in double quotes as YAML and JSON have it. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
