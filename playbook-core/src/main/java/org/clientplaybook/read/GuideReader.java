package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.model.Guide;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads {@code guide.yaml} and its translations. */
final class GuideReader {
    /** The one key that no question can have: its page is the list of all. */
    private static final String ALL = "all";

    private final ContentFiles files;
    private final Languages languages;
    private final List<Problem> problems;

    GuideReader(ContentFiles files, Languages languages, List<Problem> problems) {
        this.files = files;
        this.languages = languages;
        this.problems = problems;
    }

    /** Returns the guide of each language; none where the playbook has no guide, or none that can be read. */
    Map<String, Guide> read() {
        Map<String, Guide> guides = new LinkedHashMap<>();
        Entry original = file(ContentPath.GUIDE);
        Tree.Twig tree = original == null ? null : tree(original, false);
        for (String language : languages.tags()) {
            Entry file = languages.isFirst(language) ? original : file(ContentPath.GUIDE.in(language));
            if (file != null && original == null) {
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(file.path()),
                        "This translates a guide that does not exist.",
                        "Create `guide.yaml` in the first language."));
            } else if (file != null && tree != null) {
                guides.put(language, guide(tree, file, language));
            }
        }
        Guide first = guides.get(languages.first());
        if (first != null) {
            languages.further().forEach(language -> guides.putIfAbsent(language, first));
        }
        return guides;
    }

    private Guide guide(Tree.Twig original, Entry file, String language) {
        if (languages.isFirst(language)) {
            taken(original);
            return guide(original, language, file.path());
        }
        Tree.Twig words = tree(file, true);
        return words == null
                ? guide(original, languages.first(), ContentPath.GUIDE)
                : guide(new Translation(problems).merge(original, words, Format.GUIDE), language, file.path());
    }

    /** A folder in the place of the file is told with the others of the top level. */
    private @Nullable Entry file(ContentPath path) {
        Entry entry = files.find(path);
        return entry == null || entry.folder() ? null : entry;
    }

    private Tree.@Nullable Twig tree(Entry entry, boolean translation) {
        SourceText source = files.read(entry);
        return source == null ? null : ShapeReader.read(source, translation, Format.GUIDE, problems);
    }

    private void taken(Tree.Twig tree) {
        Tree.Twig questions = tree.twig("questions");
        Tree all = questions == null ? null : questions.entries().get(ALL);
        if (all != null) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    all.at(),
                    "A question cannot have the key `" + ALL + "`: the page of all questions has its address.",
                    "Choose another key, and use it in each `to` that leads there."));
        }
    }

    private static Guide guide(Tree.Twig tree, String language, ContentPath file) {
        List<Guide.Question> questions = new ArrayList<>();
        Tree.Twig all = tree.twig("questions");
        if (all != null) {
            all.entries().forEach((key, value) -> questions.add(question(key, value)));
        }
        return new Guide(language, tree.line("start"), questions, file);
    }

    private static Guide.Question question(String key, Tree value) {
        Tree.Twig question = value instanceof Tree.Twig twig ? twig : Tree.Twig.empty(value.at());
        List<Guide.Answer> answers = question.twigs("answers").stream()
                .map(answer -> new Guide.Answer(
                        answer.text("say", ""),
                        answer.line("to"),
                        answer.line("go"),
                        answer.flag("unsure", false),
                        answer.at()))
                .toList();
        return new Guide.Question(key, question.text("ask", ""), question.text("help"), answers, question.at());
    }
}
