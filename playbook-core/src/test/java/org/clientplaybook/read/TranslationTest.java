package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {
    private static final String ORIGINAL = """
            title: Title
            category: prospects
            tags: [one, two]
            signals: [first, second]
            fields:
              name: {label: Name, type: person}
              day: {label: Day, type: choice, options: [{value: mon, label: Monday}]}
            steps:
              - {title: Step, text: Text}
              - {title: Other}
            messages:
              - id: ask
                title: Ask
                variants:
                  - {tone: warm, subject: Subject, body: Body}
                  - {tone: firm, body: Firm}
            cadence:
              - {after: 0 days, message: ask}
              - {after: 1 week, task: Wait}
            """;
    private static final String WORDS = """
            title: Titel
            signals: [första, andra]
            fields:
              name: {label: Namn}
              day: {label: Dag, options: [{value: mon, label: Måndag}]}
            steps:
              - {title: Steg, text: Text sv}
              - {title: Annat}
            messages:
              - id: ask
                title: Fråga
                variants:
                  - {tone: warm, subject: Ämne, body: Kropp}
                  - {tone: firm, body: Bestämt}
            cadence:
              - {after: 1 week, task: Vänta}
            """;

    private final List<Problem> problems = new ArrayList<>();

    private Tree.Twig tree(String yaml, boolean translation) {
        SourceText source = new SourceText(new ContentPath(translation ? "sv" : "en"), yaml);
        return ShapeReader.read(source, translation, Format.SCENARIO, new ArrayList<>());
    }

    private Tree.Twig merged(String original, String words) {
        return new Translation(problems).merge(tree(original, false), tree(words, true), Format.SCENARIO);
    }

    @Test
    void wordsOverStructure() {
        Tree.Twig tree = merged(ORIGINAL, WORDS);
        assertThat(problems).isEmpty();
        assertThat(tree.text("title")).isEqualTo("Titel");
        assertThat(tree.text("category")).isEqualTo("prospects");
        assertThat(tree.texts("tags")).containsExactly("one", "two");
        assertThat(tree.texts("signals")).containsExactly("första", "andra");
        Tree.Twig name = tree.twig("fields").twig("name");
        assertThat(name.text("label")).isEqualTo("Namn");
        assertThat(name.text("type")).isEqualTo("person");
        assertThat(name.translated()).isTrue();
        Tree.Twig message = tree.twigs("messages").get(0);
        assertThat(message.twigs("variants"))
                .extracting(variant -> variant.text("body"))
                .containsExactly("Kropp", "Bestämt");
        assertThat(tree.twigs("cadence"))
                .extracting(touch -> touch.text("task"))
                .containsExactly(null, "Vänta");
        assertThat(tree.twigs("cadence").get(0).text("message")).isEqualTo("ask");
        assertThat(tree.leaf("title").at().path()).isEqualTo("sv");
        assertThat(tree.leaf("category").at().path()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the translation               | becomes, ⏎ for a new line          | what is said of it
            title: Titel⏎                      |                                    | `title` is in the original, but not in the translation.
            signals: [första, andra]           | signals: [första]                  | `signals` has 1 item, but the original has 2.
            , text: Text sv                    |                                    | `text` is in the original, but not in the translation.
            {title: Annat}                     | {title: Annat, text: Mer}          | `text` is here, but not in the original.
            id: ask                            | id: aks                            | The original has no item in `messages` with `id: aks`.
            tone: firm                         | tone: neutral                      | The translation of `firm` in `variants` is missing; the original is shown.;;The original has no item in `variants` with `tone: neutral`.
            ⏎      - {tone: firm, body: Bestämt} |                                  | The translation of `firm` in `variants` is missing; the original is shown.
            , subject: Ämne                    |                                    | `subject` is in the original, but not in the translation.
            name: {label                       | nam: {label                        | The original has no `nam` in `fields`.
            ⏎  name: {label: Namn}             |                                    | The translation of `name` in `fields` is missing; the original is shown.
            value: mon                         | value: fri                         | The translation of `mon` in `options` is missing.;;The original has no item in `options` with `value: fri`.
            cadence:⏎  - {after: 1 week, task: Vänta}⏎ |                            | `cadence` is in the original, but not in the translation.
            title: Titel                       | tags: [ett]⏎title: Titel           |
            title: Titel                       | asks: [ett]⏎title: Titel           |
            title: Titel                       | scorecard: {title: x}⏎title: Titel | `scorecard` is here, but not in the original.
            """)
    void mismatches(String words, String becomes, String expected) {
        String from = words.replace('⏎', '\n');
        assertThat(WORDS).contains(from);
        merged(ORIGINAL, WORDS.replace(from, becomes == null ? "" : becomes.replace('⏎', '\n')));
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(";;"));
    }

    /** What is broken on one side was reported there: it is neither missing nor too much on the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Titel             | title: [x]
            title: Titel             | titel: Titel
            signals: [första, andra] | signals: x
            signals: [första, andra] | signals: [första, [x]]
            {title: Steg             | x, {title: Steg
            id: ask                  | id: ASK
            tone: warm               | tone: hot
            name: {label: Namn}      | name: x
            messages:                | messages: x⏎messagez:
            """)
    void brokenTranslation(String words, String becomes) {
        assertThat(WORDS).contains(words);
        merged(ORIGINAL, WORDS.replace(words, becomes.replace('⏎', '\n')).replace("- x, {title: Steg", "- [x]\n#"));
        assertThat(problems).extracting(Problem::message).noneMatch(message -> message.contains("original and not"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Title             | title: [x]
            signals: [first, second] | signals: x
            id: ask                  | id: ASK
            tone: warm               | tone: hot
            name: {label: Name, type: person} | name: x
            after: 1 week            | after: soon
            """)
    void brokenOriginal(String words, String becomes) {
        assertThat(ORIGINAL).contains(words);
        merged(ORIGINAL.replace(words, becomes), WORDS);
        assertThat(problems).isEmpty();
    }
}
