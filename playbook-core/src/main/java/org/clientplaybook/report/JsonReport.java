package org.clientplaybook.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON, for programs, and as the baseline of a later check. {@code format} counts up when a key changes its
 * meaning; keys may be added.
 */
final class JsonReport {
    private final Findings findings;
    private final JsonGenerator json;

    private JsonReport(Findings findings, JsonGenerator json) {
        this.findings = findings;
        this.json = json;
    }

    static byte[] of(Findings findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = PrettyJson.to(out)) {
            new JsonReport(findings, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeStringField(
                "playbook",
                findings.catalog() == null ? null : findings.catalog().site().id());
        json.writeStringField("day", findings.day().toString());
        json.writeNumberField("errors", findings.errors());
        json.writeNumberField("warnings", findings.problems().size() - findings.errors());
        json.writeArrayFieldStart("problems");
        for (Problem problem : findings.problems()) {
            problem(problem, null);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("suppressed");
        for (Suppressed one : findings.suppressed()) {
            problem(one.problem(), one.reason());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (SentMessage message : findings.messages()) {
            message(message);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("originals");
        for (Original original : findings.originals()) {
            original(original);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("drifts");
        for (Packs.Drift drift : findings.drifts()) {
            drift(drift);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("paths");
        for (GuidePath path : findings.paths()) {
            path(path);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void original(Original original) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", original.scenario());
        json.writeStringField("fingerprint", original.fingerprint());
        strings("sentences", original.sentences());
        json.writeEndObject();
    }

    private void path(GuidePath path) throws IOException {
        json.writeStartObject();
        strings("answers", path.answers());
        json.writeStringField("scenario", path.scenario());
        json.writeEndObject();
    }

    private void strings(String key, List<String> texts) throws IOException {
        json.writeFieldName(key);
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }

    private void problem(Problem problem, @Nullable String because) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", problem.isError() ? "error" : "warning");
        json.writeStringField("code", problem.code().id());
        json.writeStringField("file", findings.hosted(problem.location()));
        if (problem.location().line() > 0) {
            json.writeNumberField("line", problem.location().line());
        }
        if (problem.location().column() > 0) {
            json.writeNumberField("column", problem.location().column());
        }
        json.writeStringField("message", problem.message());
        json.writeStringField("hint", problem.hint());
        if (because != null) {
            json.writeStringField("because", because);
        }
        json.writeEndObject();
    }

    private void drift(Packs.Drift drift) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", drift.file().path());
        json.writeStringField("name", drift.name());
        json.writeStringField("before", drift.before());
        json.writeStringField("now", drift.after());
        json.writeStringField("ours", drift.ours());
        json.writeStringField("at", findings.hosted(drift.at()));
        json.writeEndObject();
    }

    private void message(SentMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", message.scenario());
        json.writeStringField("language", message.language());
        json.writeStringField("example", message.example());
        json.writeStringField("message", message.message());
        json.writeStringField("channel", message.channel());
        json.writeStringField("tone", message.tone());
        json.writeBooleanField("short", message.brief());
        if (message.subject() != null) {
            json.writeStringField("subject", message.subject());
        }
        json.writeStringField("body", message.body());
        json.writeEndObject();
    }
}
