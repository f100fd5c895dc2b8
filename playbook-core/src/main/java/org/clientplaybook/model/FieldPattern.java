package org.clientplaybook.model;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field's pattern as an automaton: what it takes to match a text grows with the text's length alone, whatever the pattern. It is
 * in its state 0 before a text, and in the state <i>n</i> after a character that the <i>n</i>th of the characters describes.
 *
 * @param characters expressions that describe one character each, and mean the same in Java and in ECMAScript with the flags u
 *     and v
 * @param next for each state, the states that may follow it
 * @param ends the states in which a text may end
 */
public record FieldPattern(List<String> characters, List<List<Integer>> next, List<Integer> ends) {
    public FieldPattern {
        characters = List.copyOf(characters);
        next = List.copyOf(next);
        ends = List.copyOf(ends);
    }

    /** Returns whether a text matches as a whole. */
    public boolean matches(String text) {
        List<Pattern> tests = characters.stream().map(Pattern::compile).toList();
        BitSet states = new BitSet();
        states.set(0);
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            BitSet reached = new BitSet();
            states.stream()
                    .mapToObj(next::get)
                    .flatMap(List::stream)
                    .filter(state -> !reached.get(state))
                    .filter(state -> tests.get(state - 1).matcher(character).matches())
                    .forEach(reached::set);
            states = reached;
        }
        return ends.stream().anyMatch(states::get);
    }
}
