package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** The page of the plays that a reader's browser keeps: only a script knows them. */
final class PlaysPage {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Kind<Data> KIND = new Kind<>("plays", Data.class);

    private PlaysPage() {}

    /**
     * What its template gets.
     *
     * @param scenarios the title and the script of each scenario, by slug, as JSON
     */
    public record Data(String scenarios) {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.PLAYS,
                edition.words().word("plays.heading"),
                edition.words().word("plays.lead"));
        return List.of(new Page<>(KIND, edition, head, () -> new Data(scenarios(edition.site()))));
    }

    private static String scenarios(SiteView site) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Scenario scenario : site.edition().scenarios()) {
                json.writeArrayFieldStart(scenario.slug());
                json.writeString(scenario.title());
                json.writeString(site.files().get(PlayScript.name(scenario.slug(), site.language())));
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
