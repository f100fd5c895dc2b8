package org.clientplaybook.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.model.Step;
import org.jspecify.annotations.Nullable;

/** A scenario's page as Markdown, with its messages as templates. */
final class ScenarioMarkdown {
    private final Scenario scenario;
    private final Map<String, Field> fields;
    private final Words words;
    private final Addresses addresses;
    private final StringBuilder text = new StringBuilder(8_192);

    private ScenarioMarkdown(Scenario scenario, Words words, Addresses addresses) {
        this.scenario = scenario;
        this.fields = addresses.edition().fieldsOf(scenario);
        this.words = words;
        this.addresses = addresses;
    }

    /**
     * Returns the text.
     *
     * @param words of the scenario's language
     */
    static String of(Scenario scenario, Words words, Addresses addresses) {
        ScenarioMarkdown copy = new ScenarioMarkdown(scenario, words, addresses);
        copy.all();
        return copy.text.toString();
    }

    private void all() {
        text.append("# ").append(line(scenario.title())).append("\n\n");
        paragraph(line(scenario.summary()));
        heading(2, words.word("scenario.signals"));
        items(scenario.signals().stream().map(Line::text).toList());
        heading(3, words.word("scenario.goal"));
        paragraph(line(scenario.goal()));
        heading(2, words.word("scenario.steps"));
        steps(scenario.steps(), "");
        heading(2, words.word("scenario.messages"));
        fields();
        scenario.messages().forEach(this::message);
        cadence();
        outcomes();
        scorecard();
        Document guidance = scenario.guidance();
        if (guidance != null) {
            heading(2, words.word("scenario.guidance"));
            text.append(DocumentMarkdown.of(guidance, 3, addresses::inCopy)).append('\n');
        }
        about();
        text.setLength(text.length() - 1);
    }

    private void steps(List<Step> steps, String margin) {
        int number = 1;
        for (Step step : steps) {
            String mark = number + ". ";
            String inner = margin + " ".repeat(mark.length());
            text.append(margin)
                    .append(mark)
                    .append("**")
                    .append(line(step.title()))
                    .append("**\n\n");
            Document body = step.text();
            if (body != null) {
                String written = DocumentMarkdown.of(body, 4, addresses::inCopy);
                text.append(MarkdownText.indented(written, inner, inner)).append(written.isEmpty() ? "" : "\n");
            }
            steps(step.steps(), inner);
            Cadence.Delay pause = step.pause();
            if (pause != null) {
                String span = words.count("span." + Keyword.of(pause.unit()), pause.amount());
                text.append(inner).append(line(words.word("step.wait", span))).append("\n\n");
            }
            number++;
        }
    }

    /** Writes what the messages ask for. */
    private void fields() {
        Set<String> used = scenario.usedFields();
        List<Field> asked = fields.values().stream()
                .filter(field -> used.contains(field.name()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        heading(3, words.word("blanks.title"));
        for (Field field : asked) {
            String optional = field.required() ? "" : " " + line(words.word("field.optional"));
            String options = String.join(
                    " / ",
                    field.options().stream()
                            .map(option -> MarkdownText.code(option.value()) + " " + line(option.label()))
                            .toList());
            text.append("- ")
                    .append(MarkdownText.code(field.name()))
                    .append(": ")
                    .append(line(field.label()));
            text.append(optional)
                    .append(options.isEmpty() ? "" : ": " + options)
                    .append('\n');
        }
        text.append('\n');
    }

    private void message(Message message) {
        heading(3, message.title());
        paragraph(line(words.word("channel." + Keyword.of(message.channel()))));
        for (Message.Variant variant : message.variants()) {
            heading(4, capital(words.word("tone." + Keyword.of(variant.tone()))));
            String subject = variant.subject() == null
                    ? ""
                    : words.word("sheet.subject") + ": " + variant.subject().source() + "\n\n";
            text.append(MarkdownText.fenced("text", subject + variant.body().source()))
                    .append('\n');
            if (variant.brief() != null) {
                paragraph(line(capital(words.word("sheet.short"))));
                text.append(MarkdownText.fenced("text", variant.brief().source()))
                        .append('\n');
            }
        }
        if (!message.why().isEmpty()) {
            heading(4, words.word("scenario.why"));
            items(message.why().stream()
                    .map(note -> note.near() == null ? note.note() : "“" + note.near() + "”: " + note.note())
                    .toList());
        }
    }

    private void cadence() {
        if (scenario.cadence().touches().isEmpty()) {
            return;
        }
        heading(2, words.word("scenario.cadence"));
        for (Cadence.Touch touch : scenario.cadence().touches()) {
            String when =
                    words.delay(touch.after().amount(), Keyword.of(touch.after().unit()));
            Line condition = touch.condition();
            String only = condition == null ? "" : " " + words.word("scenario.cadence.if", condition);
            String what = touch.task() == null ? title(touch.message()) : touch.task();
            text.append("- ").append(line(when + ":" + only + " " + what)).append('\n');
        }
        text.append('\n');
    }

    private String title(@Nullable Line id) {
        return scenario.messages().stream()
                .filter(message -> id != null && message.id().equals(id.text()))
                .map(Message::title)
                .findFirst()
                .orElse("");
    }

    private void outcomes() {
        if (scenario.outcomes().isEmpty()) {
            return;
        }
        heading(2, words.word("scenario.outcomes"));
        for (Outcome outcome : scenario.outcomes()) {
            String end = outcome.end() == null ? link(outcome.go()) : line(outcome.end());
            text.append("- **")
                    .append(line(outcome.when()))
                    .append("** ")
                    .append(end)
                    .append('\n');
        }
        text.append('\n');
    }

    /** Returns a link to the copy of another scenario; nothing where there is none. */
    private String link(@Nullable Line slug) {
        Scenario next = slug == null ? null : addresses.scenarios().get(slug.text());
        return next == null
                ? ""
                : "[" + line(next.title()) + "](" + addresses.fromCopy(addresses.copy(next.slug())) + ")";
    }

    private void scorecard() {
        Scorecard scorecard = scenario.scorecard();
        if (scorecard == null) {
            return;
        }
        heading(2, scorecard.title());
        if (scorecard.intro() != null) {
            paragraph(line(scorecard.intro()));
        }
        text.append("| ").append(line(words.word("scorecard.question"))).append(" | ");
        text.append(line(words.word("scorecard.points"))).append(" |\n| --- | ---: |\n");
        for (Scorecard.Criterion question : scorecard.questions()) {
            text.append("| ")
                    .append(line(question.text()))
                    .append(" | ")
                    .append(question.weight())
                    .append(" |\n");
        }
        text.append('\n');
        for (Scorecard.Band band : scorecard.bands()) {
            String more = band.text() == null ? "" : " " + line(band.text());
            String next = link(band.go());
            text.append("- ")
                    .append(line(words.count("scorecard.from", band.from())))
                    .append(": **");
            text.append(line(band.verdict())).append("**").append(more);
            text.append(next.isEmpty() ? "" : " " + next).append('\n');
        }
        text.append('\n');
    }

    private void about() {
        heading(2, words.word("meta.title"));
        List<String> facts = new ArrayList<>();
        facts.add("[" + line(scenario.title()) + "]("
                + addresses.fromCopy(Route.SCENARIO.path(addresses.folder(), scenario.slug())) + ")");
        facts.add(fact("meta.reviewed", words.date(Objects.requireNonNull(scenario.reviewed()))));
        if (!scenario.authors().isEmpty()) {
            facts.add(fact("meta.authors", String.join(", ", scenario.authors())));
        }
        for (Scenario.Source source : scenario.sources()) {
            String title = linked(source.title(), source.url());
            String author = source.author() == null ? "" : ", " + line(source.author());
            facts.add(fact("meta.sources", "") + title + author);
        }
        Packs.Origin origin = addresses.packs().origin(scenario.file());
        if (origin != null) {
            facts.add(fact("origin.title", "") + Attribution.of(origin, words).markdown());
        }
        facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
        text.append('\n');
    }

    private static String linked(String title, @Nullable String url) {
        return url == null ? line(title) : "[" + line(title) + "]" + MarkdownText.target(url, "");
    }

    private String fact(String key, String value) {
        return line(words.word(key)) + ": " + MarkdownText.within(value);
    }

    private void heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(line(title)).append("\n\n");
    }

    private void paragraph(String line) {
        text.append(line).append("\n\n");
    }

    private void items(List<String> lines) {
        lines.forEach(line -> text.append("- ").append(line(line)).append('\n'));
        text.append('\n');
    }

    private static String line(String words) {
        return MarkdownText.line(words);
    }

    private static String capital(String words) {
        int end = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
}
