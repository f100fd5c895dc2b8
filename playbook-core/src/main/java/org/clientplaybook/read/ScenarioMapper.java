package org.clientplaybook.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.message.Fault;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.model.Step;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Makes a record of a scenario's tree in one language; compiles its messages and parses its Markdown. */
final class ScenarioMapper {
    private final String slug;
    private final String language;
    private final String first;
    private final SharedFields shared;
    private final Markdown markdown;
    private final Compiler compiler;
    private final List<Problem> problems;
    private final Map<String, Field> known = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private boolean fieldsBroken;

    /**
     * What the playbook has for the messages of all scenarios.
     *
     * @param fields its own fields
     * @param broken whether some could not be read
     * @param plurals the plural rule of each language
     */
    record SharedFields(List<Field> fields, boolean broken, Map<String, LocaleFormats.Plural> plurals) {
        /**
         * @param settings those of the first language, as they were written
         */
        static SharedFields of(Tree.Twig settings, String first, Map<String, LocaleFormats.Plural> plurals) {
            return new SharedFields(
                    SettingsMapper.fields(settings.twig("fields"), true, first, first),
                    settings.isBroken("fields"),
                    plurals);
        }
    }

    /** The guidance with its text as it was written, and the language of it. */
    record Guidance(Document document, String source, String language, String file) {}

    ScenarioMapper(
            String slug,
            String language,
            String first,
            SharedFields shared,
            Markdown markdown,
            Compiler compiler,
            List<Problem> problems) {
        this.slug = slug;
        this.language = language;
        this.first = first;
        this.shared = shared;
        this.markdown = markdown;
        this.compiler = compiler;
        this.problems = problems;
    }

    Scenario map(Tree.Twig tree, Guidance guidance, String file, String fingerprint) {
        fieldsBroken = tree.isBroken("fields") || shared.broken();
        List<Field> fields = SettingsMapper.fields(tree.twig("fields"), false, language, first);
        shared.fields().forEach(field -> known.put(field.name(), field));
        fields.forEach(this::own);
        List<Message> messages =
                tree.twigs("messages").stream().map(this::message).toList();
        unique(tree.twigs("messages"));
        unused(fields);
        Tree.Leaf original = tree.leaf("original");
        return new Scenario(
                slug,
                language,
                tree.lines("formerly"),
                tree.texts("authors"),
                tree.text("title", ""),
                tree.text("summary", ""),
                tree.line("category"),
                tree.lines("tags"),
                tree.lines("asks"),
                tree.lines("signals"),
                tree.text("goal", ""),
                fields,
                tree.twigs("steps").stream().map(this::step).toList(),
                messages,
                new Cadence(tree.twigs("cadence").stream().map(this::touch).toList()),
                tree.twigs("outcomes").stream().map(this::outcome).toList(),
                scorecard(tree.twig("scorecard")),
                tree.twigs("examples").stream().map(this::example).toList(),
                tree.twigs("sources").stream().map(ScenarioMapper::source).toList(),
                tree.leaf("reviewed") == null ? null : LocalDate.parse(tree.text("reviewed")),
                tree.leaf("reviewed") == null ? null : tree.leaf("reviewed").at(),
                tree.flag("draft", false),
                tree.twigs("allow").stream()
                        .map(allow ->
                                new Scenario.Allowance(allow.text("rule", ""), allow.text("because", ""), allow.at()))
                        .toList(),
                fingerprint,
                original == null ? null : new Line(original.text(), original.at()),
                guidance == null ? null : guidance.document(),
                guidance == null ? language : guidance.language(),
                new ContentPath(file),
                tree.at());
    }

    private void own(Field field) {
        if (known.put(field.name(), field) != null && language.equals(first)) {
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
            if (leaf.at().file().equals(step.at().file())) {
                problems.addAll(parsed.problems());
            }
            text = parsed.document();
        }
        return new Step(step.text("title", ""), text, step.at());
    }

    private Message message(Tree.Twig message) {
        List<Message.Variant> variants =
                message.twigs("variants").stream().map(this::variant).toList();
        Set<String> tones = new LinkedHashSet<>();
        for (Tree.Twig variant : message.twigs("variants")) {
            String tone = variant.text("tone");
            if (tone != null && !tones.add(tone) && language.equals(first)) {
                report(
                        Code.DUPLICATE,
                        variant.at("tone"),
                        "The message has the tone `" + tone + "` twice.",
                        "Keep one of the two.");
            }
        }
        List<Message.Note> why = message.twigs("why").stream()
                .map(note -> new Message.Note(note.text("near"), note.text("note", ""), note.at()))
                .toList();
        return new Message(
                message.text("id", ""),
                message.text("title", ""),
                message.choice("channel", Message.Channel.class, Message.Channel.EMAIL),
                message.choice("purpose", Message.Purpose.class, Message.Purpose.ANSWER),
                variants,
                why,
                message.translated() ? language : first,
                message.at());
    }

    private Message.Variant variant(Tree.Twig variant) {
        String spoken = variant.translated() ? language : first;
        return new Message.Variant(
                variant.choice("tone", Message.Tone.class, Message.Tone.NEUTRAL),
                variant.leaf("subject") == null ? null : program(variant.leaf("subject"), spoken),
                program(variant.leaf("body"), spoken),
                spoken,
                variant.at(),
                variant.leaf("subject") == null ? null : variant.leaf("subject").start(),
                variant.leaf("body") == null
                        ? variant.at()
                        : variant.leaf("body").start());
    }

    private Program program(Tree.Leaf leaf, String spoken) {
        if (leaf == null) {
            return new Program("", List.of());
        }
        Compiler.Compiled compiled =
                compiler.compile(leaf.text(), known, shared.plurals().get(spoken));
        used.addAll(compiled.fields());
        for (Fault fault : compiled.faults()) {
            if (fault.code() != Code.UNKNOWN_FIELD || !fieldsBroken) {
                report(fault.code(), at(fault, leaf.start()), fault.message(), fault.hint());
            }
        }
        return compiled.program();
    }

    private static Location at(Fault fault, Location start) {
        return start.column() == 0
                ? start
                : new Location(start.file(), start.line() + fault.line() - 1, start.column() + fault.column() - 1);
    }

    private void unique(List<Tree.Twig> messages) {
        Map<String, Location> ids = new HashMap<>();
        for (Tree.Twig message : messages) {
            Line id = message.line("id");
            Location other = id == null ? null : ids.put(id.text(), id.at());
            if (other != null && language.equals(first)) {
                report(
                        Code.DUPLICATE,
                        id.at(),
                        "There is already a message `" + id + "`, on line " + other.line() + ".",
                        "Give it another `id`.");
            }
        }
    }

    private void unused(List<Field> fields) {
        if (problems.stream().anyMatch(Problem::isError)) {
            return;
        }
        for (Field field : fields) {
            if (!used.contains(field.name()) && language.equals(first)) {
                report(
                        Code.UNUSED_FIELD,
                        field.at(),
                        "The field `" + field.name() + "` is not used in any message.",
                        "Use it, or remove it.");
            }
        }
    }

    private Cadence.Touch touch(Tree.Twig touch) {
        return new Cadence.Touch(
                touch.leaf("after") == null
                        ? new Cadence.Delay(0, Cadence.Unit.DAYS)
                        : Scalars.toDelay(touch.text("after")),
                touch.line("message"),
                touch.text("task"),
                touch.at());
    }

    private Outcome outcome(Tree.Twig outcome) {
        return new Outcome(outcome.text("when", ""), outcome.line("go"), outcome.text("end"), outcome.at());
    }

    private Scorecard scorecard(Tree.Twig card) {
        if (card == null) {
            return null;
        }
        List<Scorecard.Question> questions = card.twigs("questions").stream()
                .map(question ->
                        new Scorecard.Question(question.text("text", ""), question.number("weight", 1), question.at()))
                .toList();
        List<Scorecard.Band> bands = new ArrayList<>();
        for (Tree.Twig band : card.twigs("bands")) {
            int from = band.number("from", 0);
            boolean rises = bands.isEmpty()
                    ? from == 0
                    : from > bands.get(bands.size() - 1).from();
            if (!rises && band.text("from") != null && language.equals(first)) {
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

    private static Scenario.Source source(Tree.Twig source) {
        return new Scenario.Source(source.text("title", ""), source.text("author"), source.text("url"), source.at());
    }

    private void report(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
