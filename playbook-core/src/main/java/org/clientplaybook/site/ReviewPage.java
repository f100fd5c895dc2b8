package org.clientplaybook.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.Encoder;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Worksheet;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/** The reader's clients with what each brings and costs, and the scenarios that the figures point to. */
final class ReviewPage {
    private static final Kind<Data> KIND = new Kind<>("review", Data.class);
    private static final JsonFactory JSON = new JsonFactory();

    /** The lines of the table on paper. */
    private static final int LINES = 8;

    /** What the keys of the words begin with that the page's script speaks. */
    private static final String WORDS = "review.";

    private static final Set<String> ON_PAGE = Set.of("title", "lead", "paper", "rules");

    private ReviewPage() {}

    /**
     * What its template gets.
     *
     * @param worksheet the rules for the browser, as JSON
     * @param language the language of the rules' words
     * @param names those that the conditions use which have no words of their own
     * @param columns the headings of the table
     * @param lines one for each empty line of the table on paper
     */
    public record Data(
            String worksheet,
            String language,
            List<RuleView> rules,
            List<NameView> names,
            List<String> columns,
            List<Integer> lines) {}

    /**
     * A rule as it is read: with dots in place of the figures.
     *
     * @param condition as it is written, null where the rule always holds
     * @param when the condition in words, null where there are none
     */
    public record RuleView(
            @Nullable String condition, @Nullable String when, String because, Scenario go) {}

    /** A name that conditions use, and what the page calls it. */
    public record NameView(String name, String label) {}

    static List<Page<Data>> of(EditionContext edition) {
        Worksheet worksheet = edition.edition().worksheet();
        if (worksheet == null) {
            return List.of();
        }
        Words words = edition.words();
        Head head = edition.head(Route.REVIEW, words.word("review.title"), words.word("review.lead"));
        return List.of(new Page<>(KIND, edition, head, () -> data(worksheet, edition)));
    }

    private static Data data(Worksheet worksheet, EditionContext edition) {
        Words words = edition.site().words(worksheet.language());
        Map<String, Field> fields = Worksheet.fields(
                figure -> words.word(WORDS + figure.word()), worksheet.language(), Location.of(worksheet.file()));
        Interpreter interpreter = new Interpreter(words.formats(), fields.values(), List.of());
        List<RuleView> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Worksheet.Rule rule : worksheet.rules()) {
            Program condition = rule.condition();
            String because = reason(interpreter.render(rule.because(), Map.of()));
            rules.add(new RuleView(
                    condition == null ? null : condition.source(), rule.when(), because, scenario(rule, edition)));
            if (condition != null && rule.when() == null) {
                names.addAll(condition.fields());
            }
        }
        List<NameView> named = Worksheet.FIGURES.stream()
                .filter(figure -> names.contains(figure.name()))
                .map(figure -> new NameView(figure.name(), edition.words().word(WORDS + figure.word())))
                .toList();
        List<String> columns = Worksheet.FIGURES.stream()
                .filter(Worksheet.Figure::typed)
                .map(figure -> edition.words().word(WORDS + figure.word()))
                .toList();
        return new Data(
                json(worksheet, fields, edition),
                worksheet.language(),
                rules,
                named,
                columns,
                Collections.nCopies(LINES, 0));
    }

    private static String reason(Interpreter.Rendered because) {
        return because.segments().stream()
                .map(segment -> segment.kind() == Interpreter.Kind.GAP ? "…" : segment.text())
                .collect(Collectors.joining());
    }

    /** A worksheet without errors names scenarios that exist. */
    private static Scenario scenario(Worksheet.Rule rule, EditionContext edition) {
        String slug = rule.go() == null ? null : rule.go().text();
        return Objects.requireNonNull(edition.site().scenario(slug));
    }

    private static String json(Worksheet worksheet, Map<String, Field> fields, EditionContext edition) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("fields");
            for (Field field : fields.values()) {
                json.writeObjectFieldStart(field.name());
                json.writeStringField("type", Keyword.of(field.type()));
                json.writeStringField("label", field.label());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("columns");
            for (Worksheet.Figure figure : Worksheet.FIGURES) {
                if (figure.typed()) {
                    json.writeArray(new String[] {figure.name(), figure.word()}, 0, 2);
                }
            }
            json.writeEndArray();
            json.writeObjectFieldStart("words");
            for (Map.Entry<String, String> word : edition.words().below(WORDS).entrySet()) {
                if (!ON_PAGE.contains(word.getKey().split("[.]", 2)[0])) {
                    json.writeStringField(WORDS + word.getKey(), word.getValue());
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("rules");
            for (Worksheet.Rule rule : worksheet.rules()) {
                rule(rule, edition, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void rule(Worksheet.Rule rule, EditionContext edition, JsonGenerator json) throws IOException {
        Scenario scenario = scenario(rule, edition);
        json.writeStartObject();
        if (rule.condition() != null) {
            json.writeFieldName("if");
            Encoder.write(rule.condition(), json);
        }
        json.writeObjectFieldStart("go");
        // The page lies beside the folder of the scenarios.
        json.writeStringField("href", Route.SCENARIO.path("", scenario.slug()));
        json.writeStringField("title", scenario.title());
        if (!scenario.isIn(edition.site().language())) {
            json.writeStringField("language", scenario.language());
        }
        json.writeEndObject();
        json.writeFieldName("because");
        Encoder.write(rule.because(), json);
        json.writeEndObject();
    }
}
