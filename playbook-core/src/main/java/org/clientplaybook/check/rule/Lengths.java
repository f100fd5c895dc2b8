package org.clientplaybook.check.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** A message fits its channel, filled in as the scenario's examples have it, or the fields'. */
final class Lengths implements ScenarioRule {
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private final Catalog catalog;
    private final Map<String, LocaleFormats> formats;

    Lengths(Catalog catalog) {
        this.catalog = catalog;
        this.formats = catalog.localeFormats();
    }

    @Override
    public void check(Written written, List<Problem> problems) {
        Collection<Field> fields = written.fields();
        Interpreter interpreter = new Interpreter(
                Objects.requireNonNull(formats.get(written.language())),
                fields,
                catalog.site().holidays());
        List<Map<String, List<String>>> values = values(written.scenario(), fields);
        written.messages((message, variant) -> {
            measure(interpreter, variant.body(), values, limit(message.channel()), message, variant.at(), problems);
            if (variant.subject() != null) {
                measure(
                        interpreter,
                        variant.subject(),
                        values,
                        Style.Limit.SUBJECT,
                        message,
                        Objects.requireNonNull(variant.subjectAt()),
                        problems);
            }
            if (variant.brief() != null && variant.briefAt() != null) {
                count(interpreter, variant.brief(), values, message, variant.briefAt(), problems);
            }
        });
    }

    private void count(
            Interpreter interpreter,
            Program program,
            List<Map<String, List<String>>> values,
            Message message,
            Location at,
            List<Problem> problems) {
        int most = catalog.style().limit(Style.Limit.SHORT);
        int words = 0;
        for (Map<String, List<String>> one : values) {
            Matcher word = WORD.matcher(interpreter.render(program, one).text());
            words = Math.max(words, (int) word.results().count());
        }
        if (words > most) {
            problems.add(Problem.of(
                    Code.TOO_LONG,
                    at,
                    "The short version of `" + message.id() + "` has " + words + " words; the limit is " + most + ".",
                    "Keep the one thing that they need to know or do."));
        }
    }

    private void measure(
            Interpreter interpreter,
            Program program,
            List<Map<String, List<String>>> values,
            Style.Limit limit,
            Message message,
            Location at,
            List<Problem> problems) {
        int most = catalog.style().limit(limit);
        int length = 0;
        for (Map<String, List<String>> one : values) {
            length = Math.max(length, interpreter.render(program, one).text().length());
        }
        if (length > most) {
            String what = limit == Style.Limit.SUBJECT
                    ? "subject of `" + message.id() + "`"
                    : "message `" + message.id() + "`";
            problems.add(Problem.of(
                    Code.TOO_LONG,
                    at,
                    "The " + what + " has " + length + " characters; the limit for " + Keyword.of(limit) + " is " + most
                            + ".",
                    "Say one thing and leave the rest for the answer, or choose another channel."));
        }
    }

    private static Style.Limit limit(Message.Channel channel) {
        return Style.Limit.valueOf(channel.name());
    }

    private static List<Map<String, List<String>>> values(Scenario scenario, Collection<Field> fields) {
        Map<String, List<String>> own = new HashMap<>();
        for (Field field : fields) {
            if (field.example() != null) {
                own.put(field.name(), List.of(field.example()));
            }
        }
        return scenario.examples().isEmpty()
                ? List.of(own)
                : scenario.examples().stream().map(Scenario.Example::values).toList();
    }
}
