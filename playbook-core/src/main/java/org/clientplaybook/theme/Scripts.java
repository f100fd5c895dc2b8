package org.clientplaybook.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The theme's scripts in the files that pages load: one for each kind of page, and one for each script that stands apart.
 * Scripts are put one behind the other, without their comments, and not rewritten. One that fails leaves the others running, as
 * it would in a file of its own; and since one that cannot be parsed would take the whole file with it, a script of the
 * playbook's own stays one, as it was written.
 */
public final class Scripts {
    private static final String PAGES = "page/";
    private static final String HEAD = "\"use strict\";\nglobalThis.Playbook ??= {};\n";

    private final Map<String, Script> scripts = new TreeMap<>();
    private final Map<String, List<Published>> files = new LinkedHashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> loaded = new HashSet<>();

    /** What each script does, by its path, without comments: several files have it. */
    private final Map<String, String> bodies = new HashMap<>();

    Scripts(Collection<Script> all) {
        all.forEach(script -> scripts.put(script.name(), script));
        for (Script script : scripts.values()) {
            problems.addAll(script.problems());
            // Finds what is wrong with those too that no page loads.
            ordered(script);
            if (script.apart() != null && !script.apart().name().equals(Script.LAYOUT)) {
                known(script, script.apart());
            }
        }
        Set<Script> everywhere = ordered(Script.LAYOUT);
        for (Script script : scripts.values()) {
            if (script.name().startsWith(PAGES)) {
                Set<Script> order = new LinkedHashSet<>(everywhere);
                order.addAll(ordered(script));
                files.put(script.name(), put(script, order));
            } else if (script.apart() != null) {
                Set<Script> order = ordered(script);
                order.removeAll(everywhere);
                there(script).forEach(name -> order.removeAll(ordered(name)));
                files.put(script.name(), put(script, order));
            }
        }
    }

    /** Returns a script that the build makes, as pages load it. */
    public static Published published(String name, String text) {
        return Published.of(name, ".js", HEAD + text);
    }

    /** Returns what is wrong with the playbook's own scripts. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the files of each page's script, and of each that stands apart, in their order, by the script's name. */
    public Map<String, List<Published>> files() {
        return files;
    }

    /** Returns the files of a kind of page, or of a script that stands apart; null where there is no such script. */
    static <T> @Nullable List<T> of(Map<String, List<T>> files, String name) {
        List<T> own = files.get(name);
        return own == null && name.startsWith(PAGES) ? files.get(Script.LAYOUT) : own;
    }

    /** Says whether a script is in some file. */
    boolean isLoaded(String path) {
        return loaded.contains(path);
    }

    /** Returns the names of the scripts that are on a page already when it loads one that stands apart. */
    private Set<String> there(Script script) {
        Set<String> names = new LinkedHashSet<>();
        Script at = script;
        while (at != null && at.apart() != null && names.add(at.apart().name())) {
            at = scripts.get(at.apart().name());
        }
        return names;
    }

    /** Returns a script behind those that it needs, by its name; none where there is no such script. */
    private Set<Script> ordered(String name) {
        Script script = scripts.get(name);
        return script == null ? Set.of() : ordered(script);
    }

    /** Returns a script behind those that it needs. */
    private Set<Script> ordered(Script script) {
        Set<Script> order = new LinkedHashSet<>();
        order(script, order, new ArrayList<>());
        return order;
    }

    private void order(Script script, Set<Script> order, List<Script> path) {
        if (order.contains(script)) {
            return;
        }
        path.add(script);
        for (Script.Need need : script.needs()) {
            Script needed = known(script, need);
            if (needed == null) {
                continue;
            }
            if (path.contains(needed)) {
                cycle(path.subList(path.indexOf(needed), path.size()));
            } else if (needed.apart() == null) {
                order(needed, order, path);
            }
        }
        path.remove(path.size() - 1);
        order.add(script);
    }

    /** Returns the script that is named, or null after a problem. */
    private @Nullable Script known(Script script, Script.Need need) {
        Script known = scripts.get(need.name());
        if (known == null) {
            unknown(script, need);
        }
        return known;
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
                        .orElse("Name a script by its path in the theme, as in `core/store`.")));
    }

    /** Reports scripts that need each other, at the first of them that is the playbook's. */
    private void cycle(List<Script> cycle) {
        Script own = cycle.stream()
                .filter(Script::own)
                .min(Comparator.comparing(Script::path))
                .orElseThrow(() -> new IllegalStateException("Scripts need each other: " + cycle));
        Script next = cycle.get((cycle.indexOf(own) + 1) % cycle.size());
        int line = own.needs().stream()
                .filter(need -> need.name().equals(next.name()))
                .findFirst()
                .orElseThrow()
                .line();
        String message = next.equals(own)
                ? "The script needs itself."
                : "The script needs `" + next.name() + "`, which needs this one in turn.";
        problems.add(Script.problem(
                own.path(), line, message, "Move what both need to a third script, and let each need that one."));
    }

    private List<Published> put(Script root, Set<Script> order) {
        List<Published> parts = new ArrayList<>();
        List<Script> together = new ArrayList<>();
        for (Script script : order) {
            loaded.add(script.path());
            if (script.own()) {
                parts.addAll(join(root, together));
                together.clear();
                parts.add(Published.of(script.shortName(), ".js", script.text()));
            } else if (!body(script).isEmpty()) {
                together.add(script);
            }
        }
        parts.addAll(join(root, together));
        return List.copyOf(parts);
    }

    private String body(Script script) {
        return bodies.computeIfAbsent(script.path(), path -> ScriptComments.dropped(script.body()));
    }

    private List<Published> join(Script root, List<Script> together) {
        if (together.isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        for (Script script : together) {
            text.append("\ntry {\n// ").append(script.path()).append('\n').append(body(script));
            text.append("} catch (error) {\nreportError(error);\n}\n");
        }
        return List.of(published(root.shortName(), text.toString()));
    }
}
