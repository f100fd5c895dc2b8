package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.theme.Published;
import org.clientplaybook.theme.Scripts;

/**
 * The script with the signals that scenarios of an edition share. A page loads it when few of its signals are true; {@code
 * component/types.js} says what is in it.
 */
final class NearerScript {
    private static final JsonFactory JSON = new JsonFactory();

    private NearerScript() {}

    static Published of(SiteView site, Map<String, SharedSignals.Known> known) {
        Map<String, List<String[]>> shared = new TreeMap<>();
        for (SharedSignals.Pair pair : SharedSignals.of(site.edition(), known)) {
            add(pair.one(), pair.other(), site, shared);
            add(pair.other(), pair.one(), site, shared);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("words");
            json.writeStringField("few", site.words().word("signals.few"));
            json.writeStringField("alone", site.words().word("signals.alone"));
            json.writeStringField("shares", site.words().word("signals.shares"));
            json.writeStringField("leads", site.words().word("signals.leads"));
            if (site.edition().guide() != null) {
                String[] guide = {Route.GUIDE.path(site.folder()), site.words().word("guide.title")};
                json.writeFieldName("guide");
                json.writeArray(guide, 0, guide.length);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("shared");
            for (Map.Entry<String, List<String[]>> entry : shared.entrySet()) {
                json.writeArrayFieldStart(entry.getKey());
                for (String[] row : entry.getValue()) {
                    json.writeArray(row, 0, row.length);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scripts.published(
                "nearer-" + site.language(), "/** @type {SharedSignals} */\nPlaybook.sharedSignals = " + text + ";\n");
    }

    private static void add(
            SharedSignals.Signal own, SharedSignals.Signal other, SiteView site, Map<String, List<String[]>> shared) {
        Scenario scenario = other.scenario();
        String path = Route.SCENARIO.path(site.folder(), scenario.slug());
        shared.computeIfAbsent(own.scenario().slug(), key -> new ArrayList<>())
                .add(new String[] {String.valueOf(own.place()), path, scenario.title(), other.text()});
    }
}
