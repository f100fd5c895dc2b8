package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final List<String> shown = new ArrayList<>();
    private final Map<String, String> choices = new LinkedHashMap<>();

    private Questions answered(String... lines) {
        choices.put("prospects", "A prospect stalls");
        choices.put("clients", "A client asks too much");
        Deque<String> answers = new ArrayDeque<>(Arrays.asList(lines));
        return new Questions(
                prompt -> {
                    shown.add(prompt);
                    return answers.poll();
                },
                shown::add);
    }

    @Test
    void asksUntilThereIsAnAnswer() {
        assertThat(answered("", "  ", " They go quiet ").ask("What?")).isEqualTo("They go quiet");
        assertThat(shown).containsExactly("What? ", "What? ", "What? ");
    }

    @Test
    void asksUntilThereIsAnAnswerOfTheForm() {
        assertThat(answered("沉默", "", "Quiet client").ask("Which name?", Playbook::slug))
                .isEqualTo("quiet-client");
        assertThat(shown).hasSize(3);
        assertThat(answered().ask("Which name?", Playbook::slug)).isNull();
    }

    @Test
    void theEndOfTheInputIsNoAnswer() {
        assertThat(answered("").ask("What?")).isNull();
        assertThat(answered().choose("Which?", choices)).isEqualTo("prospects");
    }

    @Test
    void choosesByNumberOrKeyOrTheFirst() {
        assertThat(answered("2").choose("Which?", choices)).isEqualTo("clients");
        assertThat(shown).contains("  2  A client asks too much (clients)");
        assertThat(answered(" clients ").choose("Which?", choices)).isEqualTo("clients");
        assertThat(answered("").choose("Which?", choices)).isEqualTo("prospects");
    }

    @Test
    void asksAgainForWhatIsNoChoice() {
        assertThat(answered("0", "3", "-1", "client", "99999999999", "1").choose("Which?", choices))
                .isEqualTo("prospects");
        assertThat(shown).filteredOn(line -> line.startsWith("Type a number")).hasSize(5);
    }
}
