package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.Format;
import org.clientplaybook.model.Guide;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Reads {@code guide.yaml} and its translations. */
final class GuideReader {
    /** The one key that no question can have: its page is the list of all. */
    private static final String ALL = "all";

    private final Languages languages;
    private final List<Problem> problems;

    GuideReader(Languages languages, List<Problem> problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** Returns the guide of each language; none where the playbook has no guide, or none that can be read. */
    Map<String, Guide> read(ContentFiles files) {
        Map<String, Guide> guides = new LinkedHashMap<>();
        new FileInLanguages(files, languages, problems)
                .read(ContentPath.GUIDE, Format.GUIDE, "guide")
                .forEach((language, words) -> {
                    if (languages.isFirst(language)) {
                        taken(words.tree());
                    }
                    guides.put(language, guide(words.tree(), words.language(), words.file()));
                });
        return guides;
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
