package org.clientplaybook.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.Snippet.Part;
import org.clientplaybook.render.View.SiteView;

/**
 * An edition's messages for other tools: plain texts, an Espanso package whose blanks are forms, a CSV for TextExpander whose
 * blanks are fill-ins, and JSON.
 */
final class Exports {
    /** Nobody looks through more triggers than a playbook of this size has. */
    static final int MOST_SCENARIOS = 1_000;

    // The first day that the format has would be written with the time zone of this machine.
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final JsonFactory JSON = new JsonFactory();

    private final SiteView site;
    private List<Snippet> snippets;

    Exports(SiteView site) {
        this.site = site;
    }

    /** Made when the first export asks for them: a preview may never do so. */
    private synchronized List<Snippet> snippets() {
        if (snippets == null) {
            snippets = Snippets.of(site);
        }
        return snippets;
    }

    /** Returns the names of the files by what they are. */
    static Map<String, String> names(String id) {
        return Map.of(
                "espanso", id + "-espanso.zip",
                "texts", id + "-texts.zip",
                "textexpander", id + "-textexpander.csv",
                "json", id + ".json");
    }

    /** Returns a text file for each snippet, in an archive with a folder for each scenario. */
    byte[] texts() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Snippet snippet : snippets()) {
            String subject = snippet.subject() == null ? "" : Snippet.plain(snippet.subject()) + "\n\n";
            files.put(
                    name() + "/" + snippet.scenario().slug() + "/"
                            + snippet.message().id() + "." + snippet.variant() + ".txt",
                    subject + Snippet.plain(snippet.body()) + "\n");
        }
        return archive(files);
    }

    /** Returns an archive with the folder of an Espanso package, after its package specification. */
    byte[] espanso() {
        StringBuilder matches = new StringBuilder("matches:\n");
        for (Snippet snippet : snippets()) {
            String trigger =
                    ":" + snippet.scenario().slug() + "." + snippet.message().id();
            // An end of its own, since a trigger fires as soon as it is typed, also as the beginning of another.
            match(matches, trigger + ":", snippet, snippet.body());
            if (snippet.subject() != null) {
                match(matches, trigger + ".subject:", snippet, snippet.subject());
            }
        }
        String manifest =
                "name: " + quoted(name()) + "\ntitle: " + quoted(site.edition().title()) + "\ndescription: "
                        + quoted(site.edition().tagline()) + "\nversion: " + version() + "\nauthor: "
                        + quoted(site.edition().title())
                        + "\n";
        Words words = site.words().get(site.language());
        String readme = "# " + site.edition().title() + "\n\n" + site.edition().tagline() + "\n\n"
                + words.word("exports.espanso.readme", name()) + "\n";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name() + "/_manifest.yml", manifest);
        files.put(name() + "/package.yml", snippets().isEmpty() ? "matches: []\n" : matches.toString());
        files.put(name() + "/README.md", readme);
        return archive(files);
    }

    private void match(StringBuilder yaml, String trigger, Snippet snippet, List<Part> parts) {
        boolean form = parts.stream().anyMatch(part -> part.field() != null);
        String text = Snippet.text(parts, Exports::espansoWords, part -> "[[" + part.key() + "]]");
        yaml.append("  - trigger: ").append(quoted(trigger)).append('\n');
        yaml.append("    label: ").append(quoted(label(snippet))).append('\n');
        yaml.append(form ? "    form: " : "    replace: ").append(quoted(text)).append('\n');
        Map<String, String> controls = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.field() != null) {
                controls.put(part.key(), part.isComputed() ? "" : control(part.field()));
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
                                        .map(option -> quoted(option.label()))
                                        .toList())
                        + "]";
            default -> field.value() == null ? "" : "default: " + quoted(field.value());
        };
    }

    /** Keeps apart what Espanso would take for a variable, a blank or the place of the cursor. */
    private static String espansoWords(String words) {
        return words.replace("{{", "{ {").replace("[[", "[ [").replace("$|$", "$ | $");
    }

    /** Returns rows of abbreviation, text and label, after RFC 4180, without a header, as TextExpander imports them. */
    byte[] textExpander() {
        StringBuilder csv = new StringBuilder();
        for (Snippet snippet : snippets()) {
            String abbreviation =
                    ";" + snippet.scenario().slug() + "." + snippet.message().id() + "." + snippet.variant();
            row(csv, abbreviation + ";", fillIns(snippet.body()), label(snippet));
            if (snippet.subject() != null) {
                row(csv, abbreviation + ".subject;", fillIns(snippet.subject()), label(snippet));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String fillIns(List<Part> parts) {
        return Snippet.text(parts, words -> words.replace("%", "%%"), part -> {
            String name = fillIn(part.label());
            return switch (part.isComputed() ? Field.Type.TEXT : part.field().type()) {
                case PARAGRAPH, LIST -> "%fillarea:name=" + name + "%";
                case CHOICE ->
                    "%fillpopup:name=" + name + ":"
                            + String.join(
                                    ":",
                                    part.field().options().stream()
                                            .map(option -> fillIn(option.label()))
                                            .toList())
                            + "%";
                default -> "%filltext:name=" + name + "%";
            };
        });
    }

    private static String fillIn(String words) {
        return words.replaceAll("[%:]", " ").strip();
    }

    private static void row(StringBuilder csv, String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add('"' + cell.replace("\"", "\"\"") + '"');
        }
        csv.append(String.join(",", quoted)).append("\r\n");
    }

    /** Returns all of it as one object: the messages with their templates and as texts, and the fields that they use. */
    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("format", 1);
            json.writeStringField("playbook", site.settings().id());
            json.writeStringField("title", site.edition().title());
            json.writeStringField("language", site.language());
            json.writeArrayFieldStart("messages");
            for (Snippet snippet : snippets()) {
                write(snippet, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Snippet snippet, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", snippet.scenario().slug());
        json.writeStringField("message", snippet.message().id());
        json.writeStringField("title", snippet.message().title());
        json.writeStringField(
                "channel", TemplateFunctions.string(snippet.message().channel()));
        json.writeStringField(
                "purpose", TemplateFunctions.string(snippet.message().purpose()));
        json.writeStringField("tone", TemplateFunctions.string(snippet.tone()));
        json.writeStringField("choices", snippet.choices());
        json.writeStringField("subject", snippet.subject() == null ? null : Snippet.plain(snippet.subject()));
        json.writeStringField("body", Snippet.plain(snippet.body()));
        json.writeObjectFieldStart("blanks");
        Map<String, Part> blanks = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>(snippet.subject() == null ? List.of() : snippet.subject());
        parts.addAll(snippet.body());
        parts.stream().filter(part -> part.field() != null).forEach(part -> blanks.put(part.key(), part));
        for (Map.Entry<String, Part> blank : blanks.entrySet()) {
            json.writeObjectFieldStart(blank.getKey());
            Part part = blank.getValue();
            json.writeStringField("label", part.label());
            json.writeStringField(
                    "type",
                    TemplateFunctions.string(
                            part.isComputed() ? Field.Type.TEXT : part.field().type()));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private String label(Snippet snippet) {
        String tone = site.words().get(site.language()).word("tone." + TemplateFunctions.string(snippet.tone()));
        String label = snippet.scenario().title() + ": " + snippet.message().title() + " (" + tone + ")";
        return snippet.choices().isEmpty() ? label : label + ", " + snippet.choices();
    }

    /** Returns the name of the package: lower case with hyphens, as Espanso wants it. */
    private String name() {
        return site.settings().languages().get(0).equals(site.language())
                ? site.settings().id()
                : site.settings().id() + "-" + site.language().toLowerCase(Locale.ROOT);
    }

    /** Returns the day of the last review as a version of three numbers. */
    private String version() {
        LocalDate last = site.edition().scenarios().stream()
                .map(Scenario::reviewed)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.of(1, 1, 1));
        return last.getYear() + "." + last.getMonthValue() + "." + last.getDayOfMonth();
    }

    /** Returns a text in double quotes as YAML and JSON have it. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Stores files without compression, which another version of a library would do in other bytes. */
    private static byte[] archive(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LONG_AGO);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
