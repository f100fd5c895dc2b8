package org.clientplaybook.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.model.Step;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Makes a record of a scenario's tree in one language; compiles its messages and parses its Markdown. */
final class ScenarioMapper {
    private final String slug;
    private final String language;
    private final Languages languages;
    private final boolean isFirst;
    private final SharedFields shared;
    private final Markdown markdown;
    private final Compiler compiler;
    private final List<Problem> problems;
    private final Map<String, Field> known = new LinkedHashMap<>();
    private boolean fieldsBroken;

    /**
     * What the playbook has for the messages of all scenarios.
     *
     * @param fields its own fields
     * @param broken whether some could not be read
     * @param plurals the plural rule of each language
     */
    record SharedFields(List<Field> fields, boolean broken, Map<String, Plural> plurals) {
        /**
         * @param settings those of the first language, as they were written
         */
        static SharedFields of(Tree.Twig settings, String first, Map<String, Plural> plurals) {
            return new SharedFields(
                    SettingsMapper.fields(settings.twig("fields"), true, first, first),
                    settings.isBroken("fields"),
                    plurals);
        }
    }

    /** The guidance with its text as it was written, and the language of it. */
    record Guidance(Document document, String source, String language, ContentPath file) {}

    ScenarioMapper(
            String slug,
            String language,
            Languages languages,
            SharedFields shared,
            Markdown markdown,
            Compiler compiler,
            List<Problem> problems) {
        this.slug = slug;
        this.language = language;
        this.languages = languages;
        this.isFirst = languages.isFirst(language);
        this.shared = shared;
        this.markdown = markdown;
        this.compiler = compiler;
        this.problems = problems;
    }

    /**
     * Makes the record.
     *
     * @param guidance null for none
     * @param file the file of its words
     */
    Scenario map(Tree.Twig tree, @Nullable Guidance guidance, ContentPath file, String fingerprint) {
        fieldsBroken = tree.isBroken("fields") || shared.broken();
        List<Field> fields = SettingsMapper.fields(tree.twig("fields"), false, language, languages.first());
        shared.fields().forEach(field -> known.put(field.name(), field));
        fields.forEach(this::own);
        List<Message> messages = messages(tree, fields);
        String reviewed = tree.text("reviewed");
        return new Scenario(
                slug,
                language,
                tree.lines("formerly"),
                tree.texts("authors"),
                tree.text("title", ""),
                tree.text("summary", ""),
                tree.line("category"),
                tree.number("order", Scenario.LAST),
                tree.lines("tags"),
                tree.lines("asks"),
                tree.lines("hears"),
                tree.lines("signals"),
                tree.text("goal", ""),
                fields,
                map(tree, "steps", this::step),
                messages,
                new Cadence(map(tree, "cadence", ScenarioMapper::touch)),
                map(tree, "outcomes", ScenarioMapper::outcome),
                scorecard(tree.twig("scorecard")),
                map(tree, "examples", this::example),
                map(tree, "sources", this::source),
                reviewed == null ? null : LocalDate.parse(reviewed),
                reviewed == null ? null : tree.at("reviewed"),
                tree.flag("draft", false),
                lead(tree),
                map(tree, "allow", ScenarioMapper::allowance),
                fingerprint,
                tree.line("original"),
                guidance == null ? null : guidance.document(),
                guidance == null ? language : guidance.language(),
                file,
                tree.at());
    }

    private static List<Line> lead(Tree.Twig tree) {
        return Stream.of("title", "summary", "goal")
                .map(tree::leaf)
                .filter(Objects::nonNull)
                .map(leaf -> new Line(leaf.text(), leaf.start()))
                .toList();
    }

    private static <T> List<T> map(Tree.Twig tree, String key, Function<Tree.Twig, T> item) {
        return tree.twigs(key).stream().map(item).toList();
    }

    private List<Message> messages(Tree.Twig tree, List<Field> fields) {
        MessageMapper mapper =
                new MessageMapper(language, languages, known, fieldsBroken, shared.plurals(), compiler, problems);
        List<Message> messages = mapper.map(tree.twigs("messages"));
        unused(fields, mapper.used());
        return messages;
    }

    private void own(Field field) {
        if (known.put(field.name(), field) != null && isFirst) {
            report(
                    Code.DUPLICATE,
                    field.at(),
                    "`" + field.name() + "` is already a shared field.",
                    "Use the shared field, or choose another name.");
        }
    }

    private Step step(Tree.Twig step) {
        Document text = null;
        Tree.Leaf leaf = step.leaf("text");
        if (leaf != null) {
            Markdown.Parsed parsed = markdown.parse(leaf.text(), leaf.start());
            // Words that a translation lacks are the original's, and were reported there.
            if (leaf.at().file().equals(step.at().file()) || leaf.at().file().equals(ContentPath.OVERRIDES)) {
                problems.addAll(parsed.problems());
            }
            text = parsed.document();
        }
        String wait = step.text("wait");
        return new Step(
                step.text("title", ""),
                text,
                wait == null ? null : Scalars.toDelay(wait),
                wait == null ? null : step.at("wait"),
                map(step, "steps", this::step),
                step.at());
    }

    private void unused(List<Field> fields, Set<String> used) {
        if (problems.stream().anyMatch(Problem::isError)) {
            return;
        }
        for (Field field : fields) {
            if (!used.contains(field.name()) && isFirst) {
                report(
                        Code.UNUSED_FIELD,
                        field.at(),
                        "The field `" + field.name() + "` is not used in any message.",
                        "Use it, or remove it.");
            }
        }
    }

    private static Cadence.Touch touch(Tree.Twig touch) {
        String after = touch.text("after");
        return new Cadence.Touch(
                after == null ? new Cadence.Delay(0, Cadence.Unit.DAYS) : Scalars.toDelay(after),
                touch.line("message"),
                touch.text("task"),
                touch.line("if"),
                touch.at());
    }

    private static Outcome outcome(Tree.Twig outcome) {
        return new Outcome(outcome.text("when", ""), outcome.line("go"), outcome.text("end"), outcome.at());
    }

    private @Nullable Scorecard scorecard(Tree.@Nullable Twig card) {
        if (card == null) {
            return null;
        }
        List<Scorecard.Criterion> questions = card.twigs("questions").stream()
                .map(question -> new Scorecard.Criterion(
                        question.text("text", ""),
                        question.number("weight", 1),
                        question.flag("changeable", false),
                        question.at()))
                .toList();
        changeable(questions);
        List<Scorecard.Band> bands = new ArrayList<>();
        for (Tree.Twig band : card.twigs("bands")) {
            int from = band.number("from", 0);
            boolean rises = bands.isEmpty()
                    ? from == 0
                    : from > bands.get(bands.size() - 1).from();
            if (!rises && band.text("from") != null && isFirst) {
                report(
                        Code.BAD_VALUE,
                        band.at("from"),
                        bands.isEmpty()
                                ? "The first band begins at " + from + ", not at 0."
                                : "The bands are not in ascending order.",
                        bands.isEmpty()
                                ? "Set its `from` to 0."
                                : "Sort them by `from`, each greater than the one before.");
            }
            bands.add(
                    new Scorecard.Band(from, band.text("verdict", ""), band.text("text"), band.line("go"), band.at()));
        }
        return new Scorecard(card.text("title", ""), card.text("intro"), questions, bands);
    }

    private void changeable(List<Scorecard.Criterion> questions) {
        questions.stream()
                .filter(Scorecard.Criterion::changeable)
                .skip(Scorecard.MOST_CHANGEABLE)
                .limit(isFirst ? 1 : 0)
                .forEach(question -> report(
                        Code.BAD_VALUE,
                        question.at(),
                        "More than " + Scorecard.MOST_CHANGEABLE + " questions are changeable.",
                        "Keep `changeable: true` for those that a reader can do most about."));
    }

    private Scenario.Example example(Tree.Twig example) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Location> places = new HashMap<>();
        Tree.Twig twig = example.twig("values");
        if (twig != null) {
            twig.entries().forEach((name, value) -> {
                if (!known.containsKey(name) && !fieldsBroken) {
                    report(
                            Code.UNKNOWN_FIELD,
                            value.at(),
                            "Unknown field `" + name + "`.",
                            Suggestion.hint(name, known.keySet(), "Declare it under `fields`."));
                }
                places.put(name, value.at());
                values.put(name, value instanceof Tree.Leaf leaf ? List.of(leaf.text()) : twig.texts(name));
            });
        }
        return new Scenario.Example(example.text("name", ""), values, places, example.at());
    }

    private static Scenario.Allowance allowance(Tree.Twig allow) {
        return new Scenario.Allowance(allow.text("rule", ""), allow.text("because", ""), allow.at());
    }

    private Scenario.Source source(Tree.Twig source) {
        return new Scenario.Source(
                source.text("title", ""),
                // No translation has other sources.
                source.text("language", languages.first()),
                source.text("author"),
                source.text("url"),
                source.at());
    }

    private void report(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
