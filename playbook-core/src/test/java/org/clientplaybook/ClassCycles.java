package org.clientplaybook;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the top-level classes of a package that depend on each other, by Tarjan's strongly connected components. */
final class ClassCycles {
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> cycles = new ArrayList<>();

    private ClassCycles() {}

    /** Returns the names of the classes of each cycle. */
    static List<Set<String>> in(String name, JavaClasses all) {
        ClassCycles search = new ClassCycles();
        for (JavaClass one : all) {
            if (one.getPackageName().equals(name)) {
                Set<String> used = search.uses.computeIfAbsent(topLevel(one), key -> new TreeSet<>());
                one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(other -> other.getPackageName().equals(name))
                        .map(ClassCycles::topLevel)
                        .forEach(used::add);
            }
        }
        search.uses.keySet().forEach(one -> {
            if (!search.numbers.containsKey(one)) {
                search.visit(one);
            }
        });
        return search.cycles;
    }

    private static String topLevel(JavaClass one) {
        return one.getSimpleName().isEmpty() || one.getEnclosingClass().isPresent()
                ? topLevel(one.getEnclosingClass().orElseThrow())
                : one.getSimpleName();
    }

    private void visit(String one) {
        numbers.put(one, numbers.size());
        lowest.put(one, numbers.get(one));
        open.push(one);
        for (String used : uses.getOrDefault(one, Set.of())) {
            if (!numbers.containsKey(used)) {
                visit(used);
                lowest.merge(one, lowest.get(used), Math::min);
            } else if (open.contains(used)) {
                lowest.merge(one, numbers.get(used), Math::min);
            }
        }
        if (lowest.get(one).equals(numbers.get(one))) {
            Set<String> component = new TreeSet<>();
            do {
                component.add(open.pop());
            } while (!component.contains(one));
            if (component.size() > 1) {
                cycles.add(component);
            }
        }
    }
}
