package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word lists that hold where a playbook has none of its own: they miss no fault and report no harmless phrase, in both languages. */
class WordListsTest {
    @TempDir
    private Path folder;

    private Set<String> codes(String language, String purpose, String sentence) {
        new Folder(folder)
                .with("playbook.yaml", """
                        format: 1
                        id: words
                        title: Words
                        tagline: A playbook for a test
                        languages: [%s]
                        categories:
                          all: {title: All, summary: All.}
                        """.formatted(language))
                .with("scenarios/one/scenario.yaml", """
                        title: One
                        summary: One situation.
                        category: all
                        signals: [One]
                        goal: One.
                        steps:
                          - title: One
                        messages:
                          - id: one
                            title: One
                            channel: email
                            purpose: %s
                            variants:
                              - tone: warm
                                body: |
                                  %s
                        outcomes:
                          - {when: One, end: One.}
                        reviewed: 2026-11-01
                        """.formatted(purpose, sentence));
        return Playbook.of(folder).check(LocalDate.of(2026, 11, 25)).problems().stream()
                .map(problem -> problem.code().id())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | blaming     | I've written three times and you never answered.
            en | blaming     | You still haven't paid the invoice.
            en | blaming     | We are late because of you.
            en | blaming     | Frankly, I am disappointed.
            en | blaming     | You should have told me in March.
            en | pleading    | Sorry to bother you again!
            en | pleading    | Please, please give me a chance.
            en | pleading    | Have I done something wrong?
            en | threatening | If not, there will be consequences.
            en | threatening | You leave me no choice.
            en | threatening | This is the last warning.
            en |             | If you never got it, I will send it again.
            en |             | You should have a good hour with it.
            en |             | As you always see where you stand, nothing is hidden.
            en |             | The choice is yours, and no answer is an answer too.
            en |             | You never have to explain.
            sv | blaming     | Du svarar aldrig på mina mejl.
            sv | blaming     | Ni har fortfarande inte betalat fakturan.
            sv | blaming     | Det blev sent på grund av er.
            sv | blaming     | Jag är faktiskt besviken på dig.
            sv | blaming     | Det är ett oproffsigt sätt att arbeta.
            sv | pleading    | Förlåt att jag stör igen!
            sv | pleading    | Snälla, ge mig en chans till.
            sv | pleading    | Har jag gjort något fel?
            sv | threatening | Annars kommer det att få konsekvenser.
            sv | threatening | Du lämnar mig inget val.
            sv | threatening | Då ser jag mig tvungen att gå vidare.
            sv |             | Om du aldrig fick det skickar jag det igen.
            sv |             | Hos oss är du alltid välkommen.
            sv |             | Tack för dina snälla ord.
            sv |             | Valet är ditt, och ett nej är också ett svar.
            """)
    void faults(String language, String code, String sentence) {
        assertThat(codes(language, "answer", sentence)).isEqualTo(code == null ? Set.of() : Set.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | false | I close this now, and wish you a good year.
            en | false | You will not hear about this matter again.
            en | true  | If things change, write to me.
            en | true  | The door stays open.
            en | true  | When you have room, drop me a line.
            sv | false | Jag avslutar det här nu och önskar dig ett gott år.
            sv | false | Du slipper höra om det här igen.
            sv | true  | Hör av dig om läget ändras.
            sv | true  | Dörren står öppen.
            sv | true  | Du är varmt välkommen tillbaka.
            """)
    void openDoors(String language, boolean open, String sentence) {
        assertThat(codes(language, "parting", sentence)).isEqualTo(open ? Set.of() : Set.of("open-door"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | answer    | blaming         | We are late because of you.
            en-AU | answer    | threatening     | This is the last warning.
            sv-FI | answer    | pleading        | Förlåt att jag stör igen!
            sv-FI | answer    |                 | Tack för dina snälla ord.
            en-GB | follow-up | more-i-than-you | I think I would like to say what I saw when I came.
            sv-FI | follow-up | more-i-than-you | Jag tror att jag ville säga vad jag såg när jag kom.
            sv-FI | parting   | open-door       | Du slipper höra om det här igen.
            """)
    void aRegionHasThePhrasesOfItsLanguage(String language, String purpose, String code, String sentence) {
        assertThat(codes(language, purpose, sentence)).isEqualTo(code == null ? Set.of() : Set.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | {en: {blaming: {add: [twaddle]}}}                                              | blaming
            en-GB | {en-GB: {blaming: {add: [twaddle]}}}                                           | blaming
            en-GB | {en-US: {blaming: {add: [twaddle]}}}                                           |
            en    | {en-GB: {blaming: {add: [twaddle]}}}                                           |
            en-GB | {en-GB: {blaming: {drop: [twaddle]}}, en: {blaming: {add: [twaddle]}}}         |
            en-GB | {en-GB: {blaming: {add: [nonsense]}}, en: {blaming: {add: [twaddle]}}}         | blaming
            """)
    void aRegionChangesThePhrasesOfItsLanguage(String language, String words, String code) {
        new Folder(folder).with("style.yaml", "words: " + words + "\n");
        assertThat(codes(language, "answer", "That is twaddle.")).isEqualTo(code == null ? Set.of() : Set.of(code));
        new Folder(folder).with("style.yaml", "words: {}\n");
    }
}
