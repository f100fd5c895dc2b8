package org.clientplaybook.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** A tab of a browser, of whatever engine: what a reader does in it, and what it shows. */
interface Tab extends AutoCloseable {
    /** Where the first element that is seen can be clicked, scrolled to at once; null while it moves or is covered. */
    String SPOT = """
            (async () => {
              const shown = [...document.querySelectorAll(%s)].find((element) => element.getClientRects().length);
              if (!shown) return null;
              shown.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
              const spot = () => {
                const { left, top, width, height } = shown.getClientRects()[0];
                return [Math.round(left + width / 2), Math.round(top + height / 2)];
              };
              const before = spot();
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              const after = spot();
              return String(before) === String(after) && shown.contains(document.elementFromPoint(...after)) ? after : null;
            })()""";

    /** Opens an address, and waits until it is loaded. */
    void open(String address);

    /** Goes back to the page before, and waits until it is there. */
    void back();

    /**
     * Returns what an expression gives, or what it promises.
     *
     * @param expression is given as JSON; what has no JSON is JSON's null
     */
    JsonElement evaluate(String expression);

    /**
     * Presses a key, or several at once.
     *
     * @param keys a character or one of {@link Gestures#NAMED}, behind those that are held, with {@code +} between them
     */
    void press(String keys);

    /** Types into what has the focus, key by key. */
    void type(String text);

    /** Clicks at a place of the window, in CSS pixels from its upper left. */
    void click(int x, int y);

    /** Returns a picture of what is in sight, as PNG. */
    byte[] screenshot();

    /** Opens another tab of the same profile. */
    Tab beside();

    /** Returns what scripts have complained of in this tab, as far as the engine tells. */
    List<String> faults();

    /** Closes it, and the profile too where this is its first tab. */
    @Override
    void close();

    /** Makes an expression of another one that gives its value, or what it promises, as a text in JSON. */
    static String json(String expression) {
        return "(async () => JSON.stringify(await (" + expression + ")) ?? 'null')()";
    }

    /** Reads what such an expression gave. */
    static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }

    /** Clicks the first of the elements that is seen, once it is there and nothing covers it. */
    default void click(String selector) {
        String spot = SPOT.formatted(new JsonPrimitive(selector));
        var place = new Object() {
            JsonElement found;
        };
        eventually(() -> {
            place.found = evaluate(spot);
            if (place.found.isJsonNull()) {
                throw new AssertionError("nothing to click: " + selector);
            }
        });
        click(
                place.found.getAsJsonArray().get(0).getAsInt(),
                place.found.getAsJsonArray().get(1).getAsInt());
    }

    /** Types into the first of the elements that is seen, behind what is there. */
    default void type(String selector, String text) {
        click(selector);
        type(text);
    }

    /** Gives a control a value, as its picker does: a list of choices, or a day. */
    default void choose(String selector, String value) {
        evaluate("""
                (() => {
                  const control = document.querySelector(%s);
                  control.value = %s;
                  control.dispatchEvent(new Event("change", { bubbles: true }));
                })()""".formatted(new JsonPrimitive(selector), new JsonPrimitive(value)));
    }

    /** Returns the text that an expression gives; empty for null. */
    default String text(String expression) {
        JsonElement value = evaluate(expression);
        return value.isJsonNull() ? "" : value.getAsString();
    }

    /**
     * Waits until an assertion about this tab holds, and lets its fault out where it does not in time. That a page which is
     * just being left cannot be asked is no fault either, until then.
     */
    default void eventually(Runnable assertion) {
        long end = System.nanoTime() + Soon.PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            turn();
        }
    }

    /** Lets the page do what it has to do next. */
    private void turn() {
        try {
            evaluate("new Promise((done) => setTimeout(done, 20))");
        } catch (RuntimeException e) {
            // It is just being left.
        }
    }
}
