package org.clientplaybook.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.MenuPage;
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

/** Whatever is named is there: categories, scenarios, messages, questions of the guide, pages, headings. */
final class References implements Rule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        String first = catalog.editions().get(0).language();
        for (Edition edition : catalog.editions()) {
            InEdition references = new InEdition(edition, edition.language().equals(first), problems);
            references.check();
            if (references.first) {
                catalog.site().common().forEach(references::scenario);
                references.menu(catalog.site().menu());
                references.menu(catalog.site().footer());
            }
        }
    }

    private static final class InEdition {
        private final Edition edition;
        private final boolean first;
        private final List<Problem> problems;
        private final Map<String, @Nullable Document> scenarios = new HashMap<>();
        private final Map<String, Document> pages = new HashMap<>();
        private final Set<String> categories = new HashSet<>();
        private final Set<String> hidden = new HashSet<>();

        InEdition(Edition edition, boolean first, List<Problem> problems) {
            this.edition = edition;
            this.first = first;
            this.problems = problems;
            edition.scenarios().forEach(scenario -> scenarios.put(scenario.slug(), scenario.guidance()));
            edition.hidden().forEach(scenario -> hidden.add(scenario.slug()));
            edition.pages().forEach(page -> pages.put(page.name(), page.body()));
            edition.categories().forEach(category -> categories.add(category.key()));
        }

        void check() {
            if (first && edition.guide() != null) {
                guide(edition.guide());
            }
            if (first && edition.worksheet() != null) {
                edition.worksheet().rules().forEach(rule -> exists(rule.go(), "scenario", scenarios.keySet()));
            }
            for (Scenario scenario : edition.scenarios()) {
                // Structure comes from the original, and would be reported once for each language.
                if (first) {
                    structure(scenario);
                }
                if (scenario.isIn(edition.language())) {
                    scenario.allSteps().stream().map(Step::text).forEach(this::links);
                }
                links(scenario.guidanceIn(edition.language()));
            }
            edition.ownPages().forEach(page -> links(page.body()));
            links(edition.footerText());
        }

        private void menu(@Nullable List<Line> entries) {
            Set<String> pages = MenuPage.of(edition).keySet();
            Set<String> before = new HashSet<>();
            for (Line entry : entries == null ? List.<Line>of() : entries) {
                exists(entry, "page", pages);
                if (!before.add(entry.text())) {
                    problems.add(Problem.of(
                            Code.DUPLICATE,
                            entry.at(),
                            "The page `" + entry + "` appears twice.",
                            "Keep one of the two."));
                }
            }
        }

        private void scenario(Line slug) {
            exists(slug, "scenario", scenarios.keySet());
        }

        private void structure(Scenario scenario) {
            // Where there is none at all, playbook.yaml has been reported.
            if (!categories.isEmpty()) {
                exists(scenario.category(), "category", categories);
            }
            for (Outcome outcome : scenario.outcomes()) {
                exists(outcome.go(), "scenario", scenarios.keySet());
            }
            if (scenario.scorecard() != null) {
                for (Scorecard.Band band : scenario.scorecard().bands()) {
                    exists(band.go(), "scenario", scenarios.keySet());
                }
            }
            List<String> messages =
                    scenario.messages().stream().map(Message::id).toList();
            // A message without an identifier has been reported, and may be the one that is meant.
            if (!messages.contains("")) {
                scenario.fields().forEach(field -> exists(field.answers(), "message", messages));
                for (Cadence.Touch touch : scenario.cadence().touches()) {
                    exists(touch.message(), "message", messages);
                }
            }
        }

        private void guide(Guide guide) {
            Set<String> questions = guide.byKey().keySet();
            // Where there is none at all, that has been reported.
            if (questions.isEmpty()) {
                return;
            }
            exists(guide.start(), "question", questions);
            for (Guide.Question question : guide.questions()) {
                for (Guide.Answer answer : question.answers()) {
                    exists(answer.to(), "question", questions);
                    exists(answer.go(), "scenario", scenarios.keySet());
                }
            }
        }

        private void links(@Nullable Document document) {
            if (document == null) {
                return;
            }
            for (Document.Link link : document.links()) {
                if (link.target().startsWith("scenario:")) {
                    link(link, "scenario", scenarios);
                } else if (link.target().startsWith("page:")) {
                    link(link, "page", pages);
                }
            }
        }

        private void link(Document.Link link, String kind, Map<String, ? extends @Nullable Document> targets) {
            String rest = link.target().substring(kind.length() + 1);
            int hash = rest.indexOf('#');
            String name = hash < 0 ? rest : rest.substring(0, hash);
            if (!exists(name, kind, targets.keySet(), link.at()) || hash < 0) {
                return;
            }
            Document target = targets.get(name);
            String fragment = rest.substring(hash + 1);
            List<String> headings = target == null
                    ? List.of()
                    : target.headings().stream().map(Document.Heading::id).toList();
            if (!headings.contains(fragment)) {
                problems.add(Problem.of(
                        Code.DEAD_ANCHOR,
                        link.at(),
                        "`" + name + "` has no heading `" + fragment + "`.",
                        Suggestion.hint(fragment, headings, "Link to the " + kind + " itself.")));
            }
        }

        private void exists(@Nullable Line reference, String kind, Collection<String> names) {
            if (reference != null) {
                exists(reference.text(), kind, names, reference.at());
            }
        }

        private boolean exists(String name, String kind, Collection<String> names, Location at) {
            if (names.contains(name)) {
                return true;
            }
            boolean hidden = kind.equals("scenario") && this.hidden.contains(name);
            // What a pack leads to leads on there.
            if (hidden && at.file().pack() != null) {
                return false;
            }
            problems.add(Problem.of(
                    Code.DANGLING_REFERENCE,
                    at,
                    hidden
                            ? "The scenario `" + name + "` is hidden in `packs`."
                            : "The " + kind + " `" + name + "` does not exist.",
                    Suggestion.hint(name, names, "")));
            return false;
        }
    }
}
