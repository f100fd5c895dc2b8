package org.clientplaybook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A message as it would be sent, with the values of one of its scenario's examples.
 *
 * @param example the example's name
 * @param channel as the format writes it
 * @param tone as the format writes it
 * @param brief whether it is the short version, which has no subject
 * @param subject or null
 * @param gaps the names of the fields that the example does not have
 */
record SentMessage(
        String scenario,
        String language,
        String example,
        String message,
        String channel,
        String tone,
        boolean brief,
        @Nullable String subject,
        String body,
        Set<String> gaps) {

    /** What distinguishes it from all others of a playbook, before and after a change of its words. */
    String key() {
        return String.join(" · ", scenario, language, message, version(), example);
    }

    /** Returns the tone, and whether it is the short version. */
    String version() {
        return brief ? tone + " · short" : tone;
    }

    /** Returns the text with its subject above it. */
    String text() {
        return subject == null ? body : "Subject: " + subject + "\n\n" + body;
    }

    /** Returns the messages of all scenarios that have words of their own in a language, in the order of lists. */
    static List<SentMessage> of(Catalog catalog, Edition edition) {
        Map<String, LocaleFormats> formats = catalog.localeFormats();
        return edition.ownScenarios().parallelStream()
                .map(scenario -> of(formats, catalog.site().holidays(), edition, scenario))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a scenario's messages, example by example. */
    static List<SentMessage> of(
            Map<String, LocaleFormats> formats, List<LocalDate> holidays, Edition edition, Scenario scenario) {
        Collection<Field> fields = edition.fieldsOf(scenario).values();
        List<SentMessage> sent = new ArrayList<>();
        for (Scenario.Example example : scenario.examples()) {
            for (Message message : scenario.messages()) {
                for (Message.Variant variant : message.variants()) {
                    Interpreter interpreter =
                            new Interpreter(Objects.requireNonNull(formats.get(variant.language())), fields, holidays);
                    for (boolean brief : variant.brief() == null ? List.of(false) : List.of(false, true)) {
                        sent.add(of(scenario, edition.language(), example, message, variant, brief, interpreter));
                    }
                }
            }
        }
        return sent;
    }

    private static SentMessage of(
            Scenario scenario,
            String language,
            Scenario.Example example,
            Message message,
            Message.Variant variant,
            boolean brief,
            Interpreter interpreter) {
        Set<String> gaps = new LinkedHashSet<>();
        Program subject = brief ? null : variant.subject();
        Program body = brief ? Objects.requireNonNull(variant.brief()) : variant.body();
        String head = subject == null ? null : run(subject, example, interpreter, gaps);
        return new SentMessage(
                scenario.slug(),
                language,
                example.name(),
                message.id(),
                Keyword.of(message.channel()),
                Keyword.of(variant.tone()),
                brief,
                head,
                run(body, example, interpreter, gaps),
                gaps);
    }

    private static String run(Program program, Scenario.Example example, Interpreter interpreter, Set<String> gaps) {
        Interpreter.Rendered rendered = interpreter.render(program, example.values());
        for (Interpreter.Segment segment : rendered.segments()) {
            if (segment.kind() == Interpreter.Kind.GAP) {
                gaps.add(segment.field());
            }
        }
        return rendered.text();
    }
}
