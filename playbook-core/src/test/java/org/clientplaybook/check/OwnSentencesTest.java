package org.clientplaybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two messages to one client never sound templated: no sentence of more than six words is in both. */
class OwnSentencesTest {
    private static final Pattern TAG = Pattern.compile("\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("\\n|(?<=[.?!:;])\\s+|[()“”]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|_");

    /** Where the verb is the last word or is joined to another, it is written out: “ask how they are and what they need”. */
    private static final Pattern BROKEN_CONTRACTION = Pattern.compile(
            "(?i)\\b(?:(?:I|you|we|they|there|who|what|how)['’](?:m|re|ll|ve)|(?:he|she|it|there|who|what|where|how)['’]s)"
                    + "(?:\\s+(?:and|or)\\b|\\s*[.,;:?!)])"
                    + "|\\b(?:of|behind|wants?)\\s+(?:it|you|them|us)['’](?:s|ll|re|ve|d)\\b");

    /** Greetings and sign-offs, with `_` for a value: they are meant to be the same. */
    private static final Set<String> ALLOWED = Set.of(
            // A greeting by someone who was gone.
            "hi _ good to hear from you",
            "vad roligt att du hör av dig",
            // How a voicemail says who is calling about what.
            "hello _ this is _ about _");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void noTwoMessagesShareOne(String language) {
        Map<String, Set<String>> messages = new TreeMap<>();
        for (OwnContent.Text text : OwnContent.texts(OwnContent.edition(OwnContent.catalog(), language))) {
            for (String sentence : sentences(text.program().source())) {
                messages.computeIfAbsent(sentence, key -> new TreeSet<>())
                        .add(text.scenario().slug() + " " + text.message().id());
            }
        }
        assertThat(messages).isNotEmpty();
        messages.values().removeIf(places -> places.size() < 2);
        messages.keySet().removeAll(ALLOWED);
        assertThat(messages).isEmpty();
    }

    @Test
    void noContractionIsBroken() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(OwnContent.FOLDER)) {
            files = all.filter(file -> file.toString().matches(".*(?<!\\.sv)\\.(?:yaml|md)"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        Set<String> broken = new TreeSet<>();
        for (Path file : files) {
            BROKEN_CONTRACTION
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> broken.add(file + ": " + found.group()));
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> sentences(String template) {
        String plain = GAP.matcher(TAG.matcher(template).replaceAll("\n")).replaceAll(" _ ");
        return END.splitAsStream(plain)
                .map(sentence -> WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                        .results()
                        .map(word -> word.group().replace('’', '\''))
                        .toList())
                .filter(words -> words.size() > 6)
                .map(words -> words.stream().collect(Collectors.joining(" ")))
                .toList();
    }
}
