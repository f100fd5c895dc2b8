package org.clientplaybook.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Guide;
import org.jspecify.annotations.Nullable;

/** The whole guide as one nested list, for reviewers and for paper. */
final class GuideListPage {
    private static final Kind<Data> KIND = new Kind<>("guide-all", Data.class);

    /** What lies deeper begins a list of its own, so that it can be read on a phone. */
    private static final int DEEPEST = 6;

    private GuideListPage() {}

    /**
     * What its template gets.
     *
     * @param lists the first question, and behind it those that it does not contain
     * @param total how many questions there are
     */
    public record Data(List<BranchView> lists, int total) {}

    /** A question with all that follows from it. */
    public record BranchView(Guide.Question question, List<TwigView> answers) {}

    /**
     * An answer with the question that follows.
     *
     * @param next the question, or null where it leads to a scenario or stands elsewhere on the page
     * @param elsewhere the question that stands elsewhere on the page, or null
     */
    public record TwigView(
            GuideViews.AnswerView view, @Nullable BranchView next, Guide.@Nullable Question elsewhere) {}

    static List<Page<Data>> of(EditionContext edition) {
        Guide guide = edition.edition().guide();
        if (guide == null) {
            return List.of();
        }
        Head head = edition.head(
                        Route.GUIDE_ALL,
                        edition.words().word("guide.all"),
                        edition.words().word("guide.all.lead"))
                .in(guide.language());
        return List.of(new Page<>(
                KIND,
                edition,
                head,
                () -> new Data(
                        new Lists(guide, edition.site()).all(),
                        guide.questions().size())));
    }

    /** Puts each question in one place. */
    private static final class Lists {
        private final Guide guide;
        private final SiteView site;
        private final Set<String> placed = new HashSet<>();
        private final Deque<Guide.Question> waiting = new ArrayDeque<>();

        Lists(Guide guide, SiteView site) {
            this.guide = guide;
            this.site = site;
        }

        List<BranchView> all() {
            List<BranchView> lists = new ArrayList<>();
            Guide.Question first = guide.question(guide.start());
            if (first != null) {
                placed.add(first.key());
                waiting.add(first);
            }
            for (Guide.Question question : guide.questions()) {
                waiting(lists);
                if (placed.add(question.key())) {
                    waiting.add(question);
                }
            }
            waiting(lists);
            return lists;
        }

        private void waiting(List<BranchView> lists) {
            while (!waiting.isEmpty()) {
                lists.add(branch(waiting.remove(), 1));
            }
        }

        private BranchView branch(Guide.Question question, int depth) {
            List<TwigView> twigs = new ArrayList<>();
            for (GuideViews.AnswerView view :
                    GuideViews.of(question, guide, site).answers()) {
                Guide.Question next = guide.question(view.answer().to());
                if (next == null) {
                    twigs.add(new TwigView(view, null, null));
                } else if (!placed.add(next.key())) {
                    twigs.add(new TwigView(view, null, next));
                } else if (depth < DEEPEST) {
                    twigs.add(new TwigView(view, branch(next, depth + 1), null));
                } else {
                    waiting.add(next);
                    twigs.add(new TwigView(view, null, next));
                }
            }
            return new BranchView(question, twigs);
        }
    }
}
