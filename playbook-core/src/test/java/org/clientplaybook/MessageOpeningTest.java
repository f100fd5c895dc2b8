package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of messages has of each the sentence with which it comes to the point. {@code /} stands for a line's end. */
class MessageOpeningTest {
    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {{ name }}                                          | Hi [Their first name]",
                "{{ name }}                                             | [Their first name]",
                "Hi {{ name }},//Did it reach you? Or did it not?       | Did it reach you?",
                "Hej {{ name }}!//Har du fått den?//Sam                 | Har du fått den?",
                "Dear {{ name }},/I end our work on Friday. Thank you.  | I end our work on Friday.",
                "Hello {{ name }}, it's me. Have you got five minutes?  | Hello [Their first name], it's me. Have you got five minutes?",
                "{{ name }}/Some Road 4//I am writing about the order.  | I am writing about the order.",
                "(Sit down. Bring the list of things.)//So this is it.  | So this is it.",
                "Hi//Here is version 1.5 of it. Tell me.                | Here is version 1.5 of it.",
                "Hi//He said “that will do.” Then he left.              | He said “that will do.”",
                "Hi//See **the third. Line** of it. And more.           | See the third. Line of it. And more.",
                "Hi//It came to this{% if name %} for {{ name }}{% endif %}. Is it right? | It came to this.",
                "Hi {{ name }},//{{ name }}//Did you get my letter?     | Did you get my letter?",
                "Hi {{ name }},//Yes!                                   | Yes!"
            })
    void it(String body, String opening) throws IOException {
        String text = body.strip().replace("/", "\n            ");
        Folder content = ContentFolders.one(place.resolve("content"))
                .with(
                        "scenarios/silence/scenario.yaml",
                        ContentFolders.scenario("They go quiet")
                                .replace(
                                        "body: Hi {{ name }}",
                                        "body: |\n            " + text + "\n        short: " + '"' + "{{ name }}"
                                                + '"'));
        assertThat(Playbook.of(content.path()).generate(place.resolve("site")).failed())
                .isFalse();
        byte[] page = new Folder(place.resolve("site")).read().get("messages.html");
        Element shown = Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                .select(".entry-opening")
                .first();
        assertThat(shown.text()).isEqualTo(opening.strip());
    }
}
