package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Scripts;
import org.jspecify.annotations.Nullable;

/** The script with all questions of an edition's guide, for the pages of the guide and those that
 * it led to. {@code core/types.js} says what is in it. */
final class GuideScript {
    private static final JsonFactory JSON = new JsonFactory();

    private GuideScript() {}

    /** Returns the script of an edition, or null where there is no guide. */
    static @Nullable Published of(SiteView site) {
        Guide guide = site.edition().guide();
        if (guide == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(guide, site, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scripts.published(
                "guide-" + site.language(), "/** @type {GuideData} */\nPlaybook.guide = " + text + ";\n");
    }

    private static void write(Guide guide, SiteView site, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("start", guide.first());
        json.writeObjectFieldStart("words");
        // As the page says them: its main part is in the language of the guide.
        Words words = site.words(guide.language());
        json.writeStringField("trail", words.word("guide.trail"));
        json.writeStringField("change", words.word("guide.change"));
        json.writeStringField("address", words.word("guide.address"));
        json.writeStringField("came", words.word("guide.came"));
        json.writeStringField("again", words.word("guide.again"));
        json.writeEndObject();
        json.writeObjectFieldStart("questions");
        for (Guide.Question question : guide.questions()) {
            json.writeArrayFieldStart(question.key());
            json.writeString(question.ask());
            json.writeString(GuideViews.path(question.key(), guide, site));
            json.writeStartArray();
            for (Guide.Answer answer : question.answers()) {
                Line to = answer.to();
                json.writeStartArray();
                json.writeString(answer.say());
                json.writeString(to == null ? null : to.text());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
