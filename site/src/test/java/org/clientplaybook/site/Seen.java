package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;

/** What a reader sees in a tab, as expressions for it. */
final class Seen {
    private static final String PLACE_TO_PASTE = """
            (() => {
              const area = Object.assign(document.createElement("textarea"), { id: "pasted" });
              const dialog = document.createElement("dialog");
              dialog.append(area);
              document.body.append(dialog);
              dialog.showModal();
            })()""";

    /** Says whether each stylesheet is there that the page asks for. */
    static final String STYLED =
            "[...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet?.cssRules.length > 0)";

    private Seen() {}

    /** Gives the elements that are seen. */
    static String all(String selector) {
        return "[...document.querySelectorAll(%s)].filter((element) => element.checkVisibility())"
                .formatted(new JsonPrimitive(selector));
    }

    /** Gives the text of the first of the elements that is seen. */
    static String text(String selector) {
        return all(selector) + "[0]?.textContent";
    }

    /** Gives the value of the first of the controls that is seen. */
    static String value(String selector) {
        return all(selector) + "[0]?.value";
    }

    /** Gives how a property of the first of the elements that is seen is computed. */
    static String style(String selector, String property) {
        return "getComputedStyle(%s[0])[%s]".formatted(all(selector), new JsonPrimitive(property));
    }

    /** Pastes as a reader does, since not every engine lets a script read the clipboard, and returns what was pasted. */
    static String pasted(Tab tab) {
        tab.evaluate(PLACE_TO_PASTE);
        tab.click("#pasted");
        tab.press("Control+v");
        tab.eventually(() -> assertThat(tab.text(value("#pasted"))).isNotEmpty());
        return tab.text(value("#pasted"));
    }
}
