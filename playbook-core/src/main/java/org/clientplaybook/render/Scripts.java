package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.render.Theme.Published;

/**
 * The theme's scripts in the files that pages load: one for each kind of page, and one for each script that stands apart.
 * Scripts are put one behind the other and not rewritten. One that fails leaves the others running, as it would in a file
 * of its own; and since one that cannot be parsed would take the whole file with it, a script of the playbook's own stays one.
 */
final class Scripts {
    /** Names the script with what all pages load. */
    private static final String LAYOUT = "page/layout";

    private static final String PAGES = "page/";
    private static final String HEAD = "\"use strict\";\nglobalThis.Playbook ??= {};\n";

    private final Map<String, Script> scripts = new TreeMap<>();
    private final Map<String, List<Published>> files = new LinkedHashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> loaded = new HashSet<>();

    Scripts(Collection<Script> all) {
        for (Script script : all) {
            scripts.put(script.name(), script);
            problems.addAll(script.problems());
        }
        Set<String> everywhere = new LinkedHashSet<>();
        order(LAYOUT, everywhere);
        for (Script script : scripts.values()) {
            if (script.name().startsWith(PAGES)) {
                Set<String> order = new LinkedHashSet<>(everywhere);
                order(script.name(), order);
                add(script, order);
            } else if (script.apart()) {
                Set<String> order = new LinkedHashSet<>();
                order(script.name(), order);
                order.removeAll(everywhere);
                add(script, order);
            }
        }
    }

    /** Returns a script that the build makes, as pages load it. */
    static Published published(String name, String text) {
        return Theme.published(name, ".js", HEAD + text);
    }

    /** Returns what is wrong with the playbook's own scripts. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the files of a page's script or of one that stands apart, in their order, by its name. */
    Map<String, List<Published>> files() {
        return files;
    }

    /** Returns the files of a kind of page, or of a script that stands apart; null where there is no such script. */
    static <T> List<T> of(Map<String, List<T>> files, String name) {
        return files.getOrDefault(name, name.startsWith(PAGES) ? files.get(LAYOUT) : null);
    }

    /** Says whether a script is in some file. */
    boolean isLoaded(String path) {
        return loaded.contains(path);
    }

    /** Adds a script's name behind those of the scripts that it needs. */
    private void order(String name, Set<String> order) {
        order(scripts.get(name), order, new ArrayList<>());
    }

    private void order(Script script, Set<String> order, List<Script> path) {
        if (order.contains(script.name())) {
            return;
        }
        path.add(script);
        for (Script.Need need : script.needs()) {
            Script needed = scripts.get(need.name());
            if (needed == null) {
                unknown(script, need);
            } else if (path.contains(needed)) {
                cycle(path.subList(path.indexOf(needed), path.size()));
            } else if (!needed.apart()) {
                order(needed, order, path);
            }
        }
        path.remove(path.size() - 1);
        order.add(script.name());
    }

    private void unknown(Script script, Script.Need need) {
        if (!script.own()) {
            throw new IllegalStateException(script.path() + " needs " + need.name());
        }
        problems.add(Script.problem(
                script.path(),
                need.line(),
                "There is no script `" + need.name() + "`.",
                Suggestion.nearest(need.name(), scripts.keySet())
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("A script is named by its path in the theme, as in `core/store`.")));
    }

    /** Reports scripts that need each other, at the first of them that is the playbook's. */
    private void cycle(List<Script> cycle) {
        Script own = cycle.stream()
                .filter(Script::own)
                .min((a, b) -> a.path().compareTo(b.path()))
                .orElseThrow(() -> new IllegalStateException("Scripts need each other: " + cycle));
        int at = cycle.indexOf(own);
        Script next = cycle.get((at + 1) % cycle.size());
        int line = own.needs().stream()
                .filter(need -> need.name().equals(next.name()))
                .findFirst()
                .orElseThrow()
                .line();
        String message = next.equals(own)
                ? "The script needs itself."
                : "The script needs `" + next.name() + "`, which needs this one in turn.";
        problems.add(Script.problem(
                own.path(), line, message, "Put what both of them need into a third script, and let each need that."));
    }

    private void add(Script root, Set<String> order) {
        List<Published> parts = new ArrayList<>();
        List<Script> together = new ArrayList<>();
        for (String name : order) {
            Script script = scripts.get(name);
            loaded.add(script.path());
            if (script.own()) {
                flush(root, together, parts);
                parts.add(Theme.published(script.shortName(), ".js", script.text()));
            } else if (!script.body().isEmpty()) {
                together.add(script);
            }
        }
        flush(root, together, parts);
        files.put(root.name(), List.copyOf(parts));
    }

    private static void flush(Script root, List<Script> together, List<Published> parts) {
        if (together.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Script script : together) {
            text.append("\ntry {\n// ").append(script.path()).append('\n').append(script.body());
            text.append("} catch (error) {\nreportError(error);\n}\n");
        }
        parts.add(published(root.shortName(), text.toString()));
        together.clear();
    }
}
