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
     * @param scenarios the titles of scenarios by slug, by the script that has them, as JSON
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
            int number = 0;
            for (List<Scenario> group : PlayScript.groups(site)) {
                json.writeObjectFieldStart(site.path(PlayScript.key(++number, site.language())));
                for (Scenario scenario : group) {
                    json.writeStringField(scenario.slug(), scenario.title());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
