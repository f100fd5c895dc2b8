package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of scenarios, about as much work as all others. The message stands right below the title of its section, and
 * the notes on it are numbered in the order of what they quote.
 */
class EveryScenarioPageTest extends EveryPage {
    private static final int FAR = 160;

    /** How far the first line of the chosen message ends below the section's title, in pixels. */
    private static final String DISTANCE = """
            () => {
              const parts = [...document.querySelectorAll(".is-chosen :is([data-subject], [data-body])")];
              const text = document.createRange();
              text.selectNodeContents(parts.find(part => part.checkVisibility()));
              const title = document.querySelector("#messages .section-title").getBoundingClientRect();
              return text.getClientRects()[0].bottom - title.bottom;
            }""";

    /** Of all messages in all tones, those whose notes are not numbered in their order, or quote what is not there. */
    private static final String WRONG_NOTES = """
            () => {
              const wrong = [];
              for (const tab of document.querySelectorAll("[role=tab]")) {
                tab.click();
                const live = document.querySelector(".is-chosen");
                for (const tone of live.querySelectorAll(".tones input, [data-short-choice]")) {
                  tone.click();
                  const notes = [...live.querySelectorAll(".why li")].filter((note) => note.checkVisibility());
                  const numbers = notes.map((note) => note.querySelector(".why-number").textContent);
                  const right = notes.map((note, i) => (note.querySelector("q") ? String(i + 1) : ""));
                  if (String(numbers) !== String(right)) wrong.push(`${tab.id} ${tone.value}: ${numbers}`);
                }
              }
              return wrong;
            }""";

    static boolean isScenario(String page) {
        return page.matches("([a-z-]+/)?scenario/.*");
    }

    @Override
    boolean has(String page) {
        return isScenario(page);
    }

    @Override
    List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        if (((Number) page.evaluate(DISTANCE)).doubleValue() > FAR) {
            faults.add("the message is far from the title: " + page.evaluate(DISTANCE));
        }
        ((List<?>) page.evaluate(WRONG_NOTES)).forEach(notes -> faults.add("the notes of " + notes));
        return faults;
    }
}
