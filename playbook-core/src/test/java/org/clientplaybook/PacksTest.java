package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A playbook on two packs, whose next version changes what the playbook replaces. */
class PacksTest {
    private static final Path CASE = Path.of("src/test/golden/packs");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path temporary;

    private Path content;
    private Path client;

    @BeforeEach
    void copy() throws IOException {
        content = temporary.resolve("content");
        client = temporary.resolve("client");
        new Folder(CASE.resolve("content")).copyTo(content);
        new Folder(CASE.resolve("packs/client")).copyTo(client);
    }

    private Report check() {
        return ours().check(DAY);
    }

    private Playbook ours() {
        Path packs = temporary.resolve("packs");
        assertThat(Playbook.of(client).pack(packs.resolve("client"), "2.0.0").failed())
                .isFalse();
        Playbook.of(CASE.resolve("packs/legal")).pack(packs.resolve("legal"), "1.0.0");
        return Playbook.of(
                content,
                Options.builder()
                        .packs(List.of(packs.resolve("client"), packs.resolve("legal")))
                        .reports(temporary.resolve("reports"))
                        .build());
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static List<String> of(Report report, Code code) {
        return report.problems().stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::toString)
                .collect(Collectors.toList());
    }

    @Test
    void anUpgradeIsToldInThreeColumns() throws IOException {
        assertThat(of(check(), Code.OUTDATED_OVERRIDE)).isEmpty();
        change(client.resolve("scenarios/quiet/scenario.yaml"), "Hi {{ name }}", "Hello {{ name }}, any news?");
        change(client.resolve("scenarios/late/scenario.yaml"), "They pay late", "They pay too late");
        change(client.resolve("scenarios/quiet/guidance.md"), "Silence is rarely about you.", "Silence is about them.");
        change(client.resolve("theme/words/en.properties"), "aiming at", "here for");
        Report report = check();
        assertThat(report.failed()).isFalse();
        assertThat(of(report, Code.OUTDATED_OVERRIDE)).hasSize(4);
        assertThat(Files.readString(temporary.resolve("reports/summary.md")))
                .contains("| words | theirs before | theirs now | ours |")
                .contains("| Hi {{ name }} | Hello {{ name }}, any news? | Dear {{ name }}, how are you? |")
                .contains("| They pay late | They pay too late | Our invoice is not paid |")
                .contains("| What you are aiming at | What you are here for | What is good for us |");
        assertThat(Files.readString(temporary.resolve("reports/report.json")))
                .contains("\"drifts\"", "\"now\" : \"They pay too late\"");
    }

    @Test
    void whiteSpaceIsNoChange() throws IOException {
        change(
                client.resolve("scenarios/quiet/scenario.yaml"),
                "body: Hi {{ name }}",
                "body: |\n          Hi\n          {{ name }}");
        assertThat(of(check(), Code.OUTDATED_OVERRIDE)).isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsAnError() throws IOException {
        change(client.resolve("scenarios/quiet/scenario.yaml"), "id: ask", "id: ask-again");
        assertThat(of(check(), Code.UNMATCHED_OVERRIDE))
                .singleElement()
                .asString()
                .contains("`messages/ask/variants/warm/body`", "`messages/ask-again/variants/warm/body`");
    }

    @Test
    void wordsFollowAnItemThatHasMoved() throws IOException {
        change(
                client.resolve("scenarios/quiet/scenario.yaml"),
                "steps:\n",
                "steps:\n  - title: Breathe\n    text: In and out.\n");
        Path site = temporary.resolve("site");
        Report report = ours().generate(site);
        assertThat(of(report, Code.OUTDATED_OVERRIDE))
                .singleElement()
                .asString()
                .contains("`name: steps/2/text`");
        assertThat(Files.readString(site.resolve("scenario/quiet.html")))
                .contains("In and out.", "Keep it <em>friendly</em>.")
                .doesNotContain("Keep it <em>short</em>.");
    }

    @Test
    void aPlaybookOnPacksIsNoPack() throws IOException {
        Report report = ours().pack(temporary.resolve("classes"), "1.0.0");
        assertThat(of(report, Code.PACK_CONFLICT)).hasSize(1);
        assertThat(temporary.resolve("classes")).doesNotExist();
    }

    @Test
    void aPackIsTheSameEachTimeAndForgetsWhatIsGone() throws IOException {
        Path classes = temporary.resolve("classes");
        Playbook pack = Playbook.of(client);
        assertThat(pack.pack(classes, "1.0.0").written()).isPositive();
        assertThat(pack.pack(classes, "1.0.0").written()).isZero();
        new Folder(client.resolve("scenarios/price")).delete();
        assertThat(pack.pack(classes, "1.0.0").removed()).isEqualTo(1);
        assertThat(Files.readString(classes.resolve("META-INF/playbook/client/pack.yaml")))
                .contains("attribution: '© 2026 Client Book authors'")
                .doesNotContain("price");
    }

    /** The jar of a module that was not cleaned would have both. */
    @Test
    void aPackWithANewIdTakesThePlaceOfTheFormer() throws IOException {
        Path classes = temporary.resolve("classes");
        Path foreign = classes.resolve("META-INF/playbook/by-hand/pack.yaml");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "format: 1\n");
        assertThat(Playbook.of(client).pack(classes, "1.0.0").failed()).isFalse();
        change(client.resolve("playbook.yaml"), "id: client", "id: renamed");
        Report report = Playbook.of(client).pack(classes, "1.0.0");
        assertThat(report.failed()).isFalse();
        assertThat(report.removed()).isPositive();
        assertThat(classes.resolve("META-INF/playbook/renamed/pack.yaml")).exists();
        assertThat(classes.resolve("META-INF/playbook/client")).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void aDraftAndAThemeStayBehind() throws IOException {
        change(client.resolve("scenarios/price/scenario.yaml"), "reviewed:", "draft: true\nreviewed:");
        Files.writeString(client.resolve("theme/ours.css"), "a { color: red }");
        Files.writeString(client.resolve("style.yaml"), "limits:\n  email: 120\n");
        Path classes = temporary.resolve("classes");
        assertThat(Playbook.of(client).pack(classes, "1.0.0").failed()).isFalse();
        Path pack = classes.resolve("META-INF/playbook/client");
        assertThat(pack.resolve("scenarios/quiet/scenario.yaml")).exists();
        assertThat(pack.resolve("theme/words/en.properties")).exists();
        assertThat(pack.resolve("scenarios/price")).doesNotExist();
        assertThat(pack.resolve("theme/ours.css")).doesNotExist();
        assertThat(pack.resolve("style.yaml")).doesNotExist();
    }

    /** What takes the place of a hidden scenario gets the links that lead to it. */
    @Test
    void aReplacementOfWhatIsHiddenHasItsLinks() throws IOException {
        change(content.resolve("scenarios/holiday/scenario.yaml"), "summary:", "formerly: [friend]\nsummary:");
        Path site = temporary.resolve("site");
        assertThat(ours().generate(site).failed()).isFalse();
        assertThat(Files.readString(site.resolve("scenario/quiet.html")))
                .contains("<a href=\"../scenario/holiday.html\">They are on holiday</a>");
        assertThat(Files.readString(site.resolve("scenario/friend.html"))).contains("url=../scenario/holiday.html");
    }

    @Test
    void ownWordsDoNotLeadToWhatIsHidden() throws IOException {
        change(content.resolve("scenarios/holiday/scenario.yaml"), "go: quiet", "go: friend");
        assertThat(of(check(), Code.DANGLING_REFERENCE))
                .singleElement()
                .asString()
                .contains("The scenario `friend` is hidden in `packs`.");
    }

    /** A translation of a pack's scenario may be the playbook's own. */
    @Test
    void aPackIsTranslated() throws IOException {
        change(content.resolve("playbook.yaml"), "languages: [en]", "languages: [en, sv]");
        Files.writeString(
                content.resolve("playbook.sv.yaml"),
                "title: Vår bok\ntagline: Vad vi gör\ncategories:\n  own: {title: Vårt, summary: Bara här.}\n");
        Files.writeString(content.resolve("scenarios/quiet/scenario.sv.yaml"), """
                title: De tystnar
                summary: Du skrev, och inget kommer.
                signals: [En vecka utan svar]
                goal: Du vet var du står.
                steps:
                  - title: Fråga en gång till
                    text: Håll det vänligt.
                  - title: Vänta en dag
                messages:
                  - id: ask
                    title: Är du där?
                    variants:
                      - tone: warm
                        body: Hej {{ name }}
                      - tone: firm
                        body: "{{ name }}, ja eller nej?"
                outcomes:
                  - when: De svarar
                    end: Gå vidare.
                  - when: En vän kan hjälpa
                """);
        Path site = temporary.resolve("site");
        assertThat(of(ours().generate(site), Code.TRANSLATION_MISMATCH)).isEmpty();
        assertThat(Files.readString(site.resolve("sv/scenario/quiet.html")))
                .contains("<h1>De tystnar</h1>", "The Client Book, version 2.0.0.");
    }

    /** Words of a pack that change make our translation of them out of date. */
    @Test
    void aTranslationOfAPackGetsOutOfDate() throws IOException {
        aPackIsTranslated();
        Path words = content.resolve("scenarios/quiet/scenario.sv.yaml");
        String now = of(check(), Code.OUTDATED_TRANSLATION).get(0).replaceAll("(?s).*original: ([a-p]{10}).*", "$1");
        Files.writeString(words, "original: " + now + "\n", StandardOpenOption.APPEND);
        assertThat(of(check(), Code.OUTDATED_TRANSLATION)).isEmpty();
        change(client.resolve("scenarios/quiet/scenario.yaml"), "A week without an answer", "Two weeks of silence");
        assertThat(of(check(), Code.OUTDATED_TRANSLATION))
                .singleElement()
                .asString()
                .contains("The original has changed since it was translated.");
    }

    @Test
    void schemasThatAreMadeAnewKnowThePacks() throws IOException {
        ours();
        Path project = temporary.resolve("project");
        Playbook.create(project, "Ours", null, "en", "1.0.0", "");
        new Folder(content).copyTo(project.resolve("content"));
        List<Path> packs = List.of(temporary.resolve("packs/client"), temporary.resolve("packs/legal"));
        assertThat(Playbook.update(project, "1.0.0", null, Set.of(), packs, true)
                        .problems())
                .isEmpty();
        assertThat(project.resolve(".schema/scenario.json")).content().contains("\"prospects\"", "\"price\"");
    }
}
