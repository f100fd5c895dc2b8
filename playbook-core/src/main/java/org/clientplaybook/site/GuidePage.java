package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Guide;

/** A question of the guide. */
final class GuidePage {
    private static final Kind<Data> KIND = new Kind<>("guide", Data.class);

    private GuidePage() {}

    /** What its template gets. */
    public record Data(GuideViews.QuestionView guide) {}

    /** Returns the page of the first question; none where there is no guide. */
    static List<Page<Data>> first(EditionContext edition) {
        Guide guide = edition.edition().guide();
        return guide == null
                ? List.of()
                : guide.questions().stream()
                        .filter(question -> question.key().equals(guide.first()))
                        .map(question -> page(question, guide, Route.GUIDE, edition))
                        .toList();
    }

    /** Returns the pages of the other questions. */
    static List<Page<Data>> others(EditionContext edition) {
        Guide guide = edition.edition().guide();
        return guide == null
                ? List.of()
                : guide.questions().stream()
                        .filter(question -> !question.key().equals(guide.first()))
                        .map(question -> page(question, guide, Route.QUESTION, edition))
                        .toList();
    }

    private static Page<Data> page(Guide.Question question, Guide guide, Route route, EditionContext edition) {
        String help = question.help() == null ? edition.words().word("guide.lead") : question.help();
        Head head = edition.head(route, question.key(), 1, question.ask(), help).in(guide.language());
        return new Page<>(KIND, edition, head, () -> new Data(GuideViews.of(question, guide, edition.site())));
    }
}
