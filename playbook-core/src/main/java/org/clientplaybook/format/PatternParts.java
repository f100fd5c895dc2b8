package org.clientplaybook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clientplaybook.model.FieldPattern;

/** Puts an automaton together from the parts of a pattern, as Glushkov described it. */
final class PatternParts {
    /** More is more than the form of a value needs, and more than a page should carry. */
    private static final int MOST_STATES = 250;

    private static final int MOST_STEPS = 5_000;

    private final List<String> characters = new ArrayList<>();
    private final List<SortedSet<Integer>> next = new ArrayList<>(List.of(new TreeSet<>()));
    private int steps;

    /**
     * A part of a pattern.
     *
     * @param empty whether it matches an empty text
     * @param first the states that it may begin with
     * @param last the states that it may end with
     */
    record Part(boolean empty, SortedSet<Integer> first, SortedSet<Integer> last) {
        static final Part NOTHING = new Part(true, new TreeSet<>(), new TreeSet<>());
    }

    /** Makes a part again each time it is asked: a part that is repeated has states of its own each time. */
    interface Maker extends Supplier<Part> {}

    Part character(String expression) {
        characters.add(expression);
        next.add(new TreeSet<>());
        if (characters.size() > MOST_STATES) {
            throw tooLarge();
        }
        SortedSet<Integer> state = new TreeSet<>(List.of(characters.size()));
        return new Part(false, state, state);
    }

    Part sequence(Part one, Part other) {
        link(one.last(), other.first());
        return new Part(
                one.empty() && other.empty(),
                one.empty() ? union(one.first(), other.first()) : one.first(),
                other.empty() ? union(one.last(), other.last()) : other.last());
    }

    static Part choice(Part one, Part other) {
        return new Part(
                one.empty() || other.empty(), union(one.first(), other.first()), union(one.last(), other.last()));
    }

    /**
     * Repeats a part.
     *
     * @param most how often at most; -1 for any number
     */
    Part repeat(Maker part, int least, int most) {
        List<Part> parts = Stream.generate(part)
                .limit(most < 0 ? Math.max(1, least) : most)
                .toList();
        Part tail = Part.NOTHING;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part one = parts.get(i);
            if (most < 0 && i == parts.size() - 1) {
                link(one.last(), one.first());
            }
            Part whole = sequence(one, tail);
            tail = i >= least ? new Part(true, whole.first(), whole.last()) : whole;
        }
        return tail;
    }

    FieldPattern whole(Part part) {
        link(new TreeSet<>(List.of(0)), part.first());
        SortedSet<Integer> ends = part.empty() ? union(new TreeSet<>(List.of(0)), part.last()) : part.last();
        return new FieldPattern(characters, next.stream().map(List::copyOf).toList(), List.copyOf(ends));
    }

    private void link(SortedSet<Integer> from, SortedSet<Integer> to) {
        for (int state : from) {
            int before = next.get(state).size();
            next.get(state).addAll(to);
            steps += next.get(state).size() - before;
        }
        if (steps > MOST_STEPS) {
            throw tooLarge();
        }
    }

    private static PatternFault tooLarge() {
        return new PatternFault("It is too large: repeat less, and limit the length with `max`.");
    }

    private static SortedSet<Integer> union(SortedSet<Integer> one, SortedSet<Integer> other) {
        SortedSet<Integer> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
