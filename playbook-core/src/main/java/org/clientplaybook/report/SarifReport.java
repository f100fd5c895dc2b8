package org.clientplaybook.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/**
 * The report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, errata 01). What the content allows
 * is there too, as suppressed in the source.
 */
final class SarifReport {
    /** What a reference may have as it is. A colon is not among it: what stands before one may be taken for a scheme. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/";

    private final Findings findings;
    private final JsonGenerator json;
    private final List<Code> codes = Arrays.asList(Code.values());

    private SarifReport(Findings findings, JsonGenerator json) {
        this.findings = findings;
        this.json = json;
    }

    static byte[] of(Findings findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = PrettyJson.to(out)) {
            new SarifReport(findings, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Findings.TOOL);
        json.writeArrayFieldStart("rules");
        for (Code code : codes) {
            rule(code);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        // Columns are counted as Java and browsers count them.
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Problem problem : findings.problems()) {
            result(problem, null);
        }
        for (Suppressed one : findings.suppressed()) {
            result(one.problem(), one.reason());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(Code code) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", code.id());
        text("shortDescription", code.about());
        String page = CodePages.of(code);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page);
        json.writeStringField("markdown", page);
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", code.isError() ? "error" : "warning");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String key, String text) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void result(Problem problem, @Nullable String because) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code().id());
        json.writeNumberField("ruleIndex", codes.indexOf(problem.code()));
        json.writeStringField("level", problem.isError() ? "error" : "warning");
        text("message", problem.sentence());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(findings.hosted(problem.location())));
        json.writeEndObject();
        region(problem.location());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (because != null) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "inSource");
            json.writeStringField("justification", because);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void region(Place at) throws IOException {
        if (at.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", at.line());
            if (at.column() > 0) {
                json.writeNumberField("startColumn", at.column());
            }
            json.writeEndObject();
        }
    }

    /** Returns a path as a relative reference, or as the address of a file where it is absolute. */
    static String uri(String path) {
        try {
            Path file = Path.of(path);
            if (file.isAbsolute()) {
                return file.toUri().toString();
            }
        } catch (InvalidPathException e) {
            // A name that this system cannot write: the reference still has it.
        }
        StringBuilder uri = new StringBuilder(path.length());
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                uri.append((char) one);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return path.isEmpty() ? "." : uri.toString();
    }
}
