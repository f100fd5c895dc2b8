package org.clientplaybook.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Questions that lead to a scenario.
 *
 * @param language the language of its words: the edition's, or the first one where there is no translation
 * @param start the key of the first question; null only where the file has errors
 * @param questions in the order of the file
 * @param file the file of its words
 */
public record Guide(String language, @Nullable Line start, List<Question> questions, ContentPath file) {
    public Guide {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param key its name in files and addresses, the same in all languages
     * @param help a sentence that helps to answer it, or null
     */
    public record Question(String key, String ask, @Nullable String help, List<Answer> answers, Location at) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to choose.
     *
     * @param to the key of the question that follows, or null
     * @param go the slug of the scenario that this is, or null; one of the two is there
     * @param unsure whether it is for those who cannot tell
     */
    public record Answer(
            String say, @Nullable Line to, @Nullable Line go, boolean unsure, Location at) {}

    /**
     * A way from the first question to a scenario.
     *
     * @param answers what was answered, one or more; the last one leads to the scenario
     */
    public record Path(List<Answer> answers) {
        public Path {
            answers = List.copyOf(answers);
        }

        /** Returns the slug of the scenario that it leads to. */
        public String scenario() {
            Line go = answers.get(answers.size() - 1).go();
            return go == null ? "" : go.text();
        }
    }

    /** Returns whether its words are of a language, and not another's in their place. */
    public boolean isIn(String language) {
        return this.language.equals(language);
    }

    /** Returns the key of the first question, which every guide without errors has. */
    public String first() {
        return start == null ? "" : start.text();
    }

    /** Returns a question by its key, or null. */
    public @Nullable Question question(@Nullable Line key) {
        return key == null ? null : byKey().get(key.text());
    }

    /** Returns the questions by key, in the order of the file. */
    public Map<String, Question> byKey() {
        Map<String, Question> byKey = new LinkedHashMap<>();
        questions.forEach(question -> byKey.put(question.key(), question));
        return byKey;
    }

    /** Returns the keys of the questions that answers lead to from the first one, that one first. */
    public Set<String> reached() {
        Map<String, Question> byKey = byKey();
        Set<String> reached = new LinkedHashSet<>();
        List<Question> next = new ArrayList<>();
        add(byKey.get(first()), reached, next);
        for (int i = 0; i < next.size(); i++) {
            for (Answer answer : next.get(i).answers()) {
                add(answer.to() == null ? null : byKey.get(answer.to().text()), reached, next);
            }
        }
        return reached;
    }

    private static void add(@Nullable Question question, Set<String> reached, List<Question> next) {
        if (question != null && reached.add(question.key())) {
            next.add(question);
        }
    }

    /**
     * Returns the ways from the first question to a scenario, in the order of the answers. The guide has no error: no question
     * leads back to itself.
     *
     * @param most how many are listed; a guide in which many answers lead to one question can have millions
     */
    public List<Path> paths(int most) {
        List<Path> paths = new ArrayList<>();
        Map<String, Question> byKey = byKey();
        walk(byKey.get(first()), byKey, new ArrayList<>(), paths, most);
        return paths;
    }

    private static void walk(
            @Nullable Question question, Map<String, Question> byKey, List<Answer> before, List<Path> paths, int most) {
        if (question == null) {
            return;
        }
        for (Answer answer : question.answers()) {
            if (paths.size() >= most) {
                return;
            }
            before.add(answer);
            if (answer.to() == null) {
                paths.add(new Path(before));
            } else {
                walk(byKey.get(answer.to().text()), byKey, before, paths, most);
            }
            before.remove(before.size() - 1);
        }
    }
}
