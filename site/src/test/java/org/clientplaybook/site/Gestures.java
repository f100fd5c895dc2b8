package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader does with hands, as both protocols of WebDriver want it told. */
final class Gestures {
    /** Keys that write nothing, by the names that Playwright has for them. */
    static final Map<String, String> NAMED = Map.of(
            "Backspace", "\ue003",
            "Tab", "\ue004",
            "Enter", "\ue007",
            "Shift", "\ue008",
            "Control", "\ue009",
            "Escape", "\ue00c",
            "End", "\ue010",
            "Home", "\ue011",
            "ArrowUp", "\ue013",
            "ArrowDown", "\ue015");

    private Gestures() {}

    /** Presses keys, all at once, and lets them go. */
    static List<Map<String, Object>> press(String keys) {
        List<String> values = new ArrayList<>(
                Stream.of(keys.split("\\+")).map(Gestures::value).toList());
        List<Map<String, String>> actions = new ArrayList<>();
        values.forEach(value -> actions.add(Map.of("type", "keyDown", "value", value)));
        Collections.reverse(values);
        values.forEach(value -> actions.add(Map.of("type", "keyUp", "value", value)));
        return List.of(Map.of("type", "key", "id", "keyboard", "actions", actions));
    }

    private static String value(String key) {
        String value = key.codePointCount(0, key.length()) == 1 ? key : NAMED.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    /** Types a text, key by key. */
    static List<Map<String, Object>> type(String text) {
        List<Map<String, String>> actions = text.codePoints()
                .mapToObj(Character::toString)
                .flatMap(key ->
                        Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key)))
                .toList();
        return List.of(Map.of("type", "key", "id", "keyboard", "actions", actions));
    }

    /** Clicks at a place. */
    static List<Map<String, Object>> click(int x, int y) {
        List<Map<String, Object>> actions = List.of(
                Map.of("type", "pointerMove", "x", x, "y", y),
                Map.of("type", "pointerDown", "button", 0),
                Map.of("type", "pointerUp", "button", 0));
        return List.of(Map.of("type", "pointer", "id", "mouse", "actions", actions));
    }
}
