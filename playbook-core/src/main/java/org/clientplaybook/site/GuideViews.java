package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** Finds where the answers of the guide lead in an edition. */
final class GuideViews {
    /** What an address's fragment begins with that holds answers. */
    private static final String ANSWERS = "#guide=";

    private GuideViews() {}

    /**
     * A question with where its answers lead.
     *
     * @param language the language of its words
     */
    public record QuestionView(Guide.Question question, List<AnswerView> answers, String language) {}

    /**
     * An answer.
     *
     * @param number its place among the question's, from 1
     * @param path the place in the site of the page that it leads to; to a question, with the answer in its fragment
     * @param scenario the scenario that it leads to, or null
     */
    public record AnswerView(
            Guide.Answer answer,
            int number,
            String path,
            @Nullable Scenario scenario) {}

    static QuestionView of(Guide.Question question, Guide guide, SiteView site) {
        List<AnswerView> answers = new ArrayList<>();
        for (Guide.Answer answer : question.answers()) {
            int number = answers.size() + 1;
            Scenario scenario = site.scenario(text(answer.go()));
            String path = scenario == null
                    ? path(text(answer.to()), guide, site) + ANSWERS + question.key() + "." + number
                    : Route.SCENARIO.path(site.folder(), scenario.slug());
            answers.add(new AnswerView(answer, number, path, scenario));
        }
        return new QuestionView(question, answers, guide.language());
    }

    /** Returns the view of the first question; null where there is no guide. */
    static @Nullable QuestionView first(SiteView site) {
        Guide guide = site.edition().guide();
        Guide.Question question = guide == null ? null : guide.question(guide.start());
        return guide == null || question == null ? null : of(question, guide, site);
    }

    /** Returns the place in the site of a question's page. */
    static String path(@Nullable String key, Guide guide, SiteView site) {
        return key == null || key.equals(guide.first())
                ? Route.GUIDE.path(site.folder())
                : Route.QUESTION.path(site.folder(), key);
    }

    private static @Nullable String text(@Nullable Line reference) {
        return reference == null ? null : reference.text();
    }
}
