package org.clientplaybook.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.message.Fault;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Makes records of a scenario's messages in one language, and compiles them. */
final class MessageMapper {
    private final String language;
    private final String first;
    private final boolean isFirst;
    private final Map<String, Field> fields;
    private final boolean fieldsBroken;
    private final Map<String, Plural> plurals;
    private final Compiler compiler;
    private final List<Problem> problems;
    private final Set<String> used = new HashSet<>();

    /**
     * @param fields those that the messages may use, by name
     * @param fieldsBroken whether there may be more, which could not be read
     * @param plurals the plural rule of each language
     */
    MessageMapper(
            String language,
            Languages languages,
            Map<String, Field> fields,
            boolean fieldsBroken,
            Map<String, Plural> plurals,
            Compiler compiler,
            List<Problem> problems) {
        this.language = language;
        this.first = languages.first();
        this.isFirst = languages.isFirst(language);
        this.fields = fields;
        this.fieldsBroken = fieldsBroken;
        this.plurals = plurals;
        this.compiler = compiler;
        this.problems = problems;
    }

    List<Message> map(List<Tree.Twig> trees) {
        Set<Tree.Twig> renamed = uniqueIds(trees);
        return trees.stream()
                .map(tree -> message(tree, renamed.contains(tree) ? "" : tree.text("id", "")))
                .toList();
    }

    /** Returns the names of the fields that the messages use. */
    Set<String> used() {
        return used;
    }

    /** @param id empty where nobody knows it, and it may be any */
    private Message message(Tree.Twig message, String id) {
        List<Message.Variant> variants =
                message.twigs("variants").stream().map(this::variant).toList();
        uniqueTones(message.twigs("variants"));
        List<Message.Note> why = message.twigs("why").stream()
                .map(note -> new Message.Note(note.text("near"), note.text("note", ""), note.at()))
                .toList();
        return new Message(
                id,
                message.text("title", ""),
                message.choice("channel", Message.Channel.class, Message.Channel.EMAIL),
                message.choice("purpose", Message.Purpose.class, Message.Purpose.ANSWER),
                variants,
                why,
                message.translated() ? language : first,
                message.at());
    }

    private void uniqueTones(List<Tree.Twig> variants) {
        Set<String> tones = new HashSet<>();
        for (Tree.Twig variant : variants) {
            String tone = variant.text("tone");
            if (tone != null && !tones.add(tone) && isFirst) {
                problem(
                        Code.DUPLICATE,
                        variant.at("tone"),
                        "The message has the tone `" + tone + "` twice.",
                        "Keep one of the two.");
            }
        }
    }

    private Message.Variant variant(Tree.Twig variant) {
        String spoken = variant.translated() ? language : first;
        Tree.Leaf subject = variant.leaf("subject");
        Tree.Leaf body = variant.leaf("body");
        Tree.Leaf brief = variant.leaf("short");
        return new Message.Variant(
                variant.choice("tone", Message.Tone.class, Message.Tone.NEUTRAL),
                subject == null ? null : program(subject, spoken),
                body == null ? new Program("", List.of()) : program(body, spoken),
                spoken,
                variant.at(),
                subject == null ? null : subject.start(),
                body == null ? variant.at() : body.start(),
                brief == null ? null : program(brief, spoken),
                brief == null ? null : brief.start());
    }

    private Program program(Tree.Leaf leaf, String spoken) {
        Compiler.Compiled compiled = compiler.compile(leaf.text(), fields, plurals.get(spoken));
        used.addAll(compiled.fields());
        for (Fault fault : compiled.faults()) {
            if (fault.code() != Code.UNKNOWN_FIELD || !fieldsBroken) {
                problem(fault.code(), at(fault, leaf.start()), fault.message(), fault.hint());
            }
        }
        return compiled.program();
    }

    static Location at(Fault fault, Location start) {
        return start.column() == 0
                ? start
                : new Location(start.file(), start.line() + fault.line() - 1, start.column() + fault.column() - 1);
    }

    /** Tells which messages have the id of one before, and returns them. */
    private Set<Tree.Twig> uniqueIds(List<Tree.Twig> messages) {
        Map<String, Location> ids = new HashMap<>();
        Set<Tree.Twig> again = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Tree.Twig message : messages) {
            Line id = message.line("id");
            Location other = id == null ? null : ids.putIfAbsent(id.text(), id.at());
            if (id != null && other != null) {
                again.add(message);
            }
            if (id != null && other != null && isFirst) {
                problem(
                        Code.DUPLICATE,
                        id.at(),
                        "There is already a message `" + id + "`, on line " + other.line() + ".",
                        "Give it another `id`.");
            }
        }
        return again;
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
