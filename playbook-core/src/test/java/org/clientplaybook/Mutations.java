package org.clientplaybook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientplaybook.markdown.Attacks;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Changes the files of a playbook in their structure: what is where, of which kind, and how often. */
final class Mutations {
    private static final List<String> HOSTILE = hostile();

    private final Random random;
    private final Map<String, Object> trees;

    /** @param trees what files parse to, kept by the caller since it costs most */
    Mutations(Random random, Map<String, Object> trees) {
        this.random = random;
        this.trees = trees;
    }

    private static List<String> hostile() {
        // Half a character is nothing that a file can have.
        List<String> texts = new ArrayList<>(Attacks.all()
                .map(text -> new String(text.getBytes(UTF_8), UTF_8))
                .toList());
        texts.addAll(List.of(
                "",
                " ",
                ": ",
                "- ",
                "{",
                "}",
                "]",
                "\"",
                "'",
                "|\n",
                ">\n",
                "&a ",
                "*a",
                "!!",
                "? ",
                "#",
                "%",
                "@",
                "`",
                "---\n",
                "\\",
                "\t",
                "\r",
                "\u2028",
                "](",
                "![",
                "[^a]",
                "- [ ] a",
                "~",
                "null",
                "true",
                "0",
                "-1",
                "1e999",
                "99999999999999999999",
                "2026-02-30",
                "0000-00-00",
                "../../../etc/passwd",
                "con",
                "a/b",
                "constructor",
                "__proto__",
                "{{ name",
                "{% if x %}",
                "{{ 1 / 0 }}",
                "{% for i in i %}{% endfor %}",
                "scenario:" + "a".repeat(300),
                "x".repeat(5_000),
                "[".repeat(200),
                "{{ ".repeat(200),
                "> ".repeat(300),
                "\u202Ea",
                "\uFEFF",
                "a\u0000b",
                "\uD83D\uDE00".repeat(20),
                "(a+)+$",
                "999999999 days"));
        return List.copyOf(texts);
    }

    /** Returns a file's bytes with one to three changes. */
    byte[] of(String path, byte[] bytes) {
        if (path.endsWith(".yaml") && random.nextInt(4) > 0) {
            return tree(path, bytes);
        }
        byte[] changed = bytes;
        for (int n = random.nextInt(3); n >= 0; n--) {
            changed = random.nextInt(4) == 0 ? cut(changed) : lines(changed);
        }
        return changed;
    }

    private byte[] tree(String path, byte[] bytes) {
        Object tree = copy(trees.computeIfAbsent(path, key -> yaml().load(new String(bytes, UTF_8))));
        for (int n = random.nextInt(3); n >= 0; n--) {
            List<Object> branches = new ArrayList<>();
            collect(tree, branches);
            if (branches.isEmpty()) {
                break;
            }
            change(branches.get(random.nextInt(branches.size())), branches);
        }
        return yaml().dump(tree).getBytes(UTF_8);
    }

    private static Yaml yaml() {
        DumperOptions dumper = new DumperOptions();
        dumper.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        // A branch that stands in two places is written twice.
        dumper.setDereferenceAliases(true);
        LoaderOptions loader = new LoaderOptions();
        return new Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader);
    }

    private static Object copy(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        return tree instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Mutations::copy).toList())
                : tree;
    }

    private static void collect(Object tree, List<Object> branches) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            branches.add(map);
            map.values().forEach(value -> collect(value, branches));
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            branches.add(list);
            list.forEach(value -> collect(value, branches));
        }
    }

    @SuppressWarnings("unchecked")
    private void change(Object branch, List<Object> branches) {
        if (branch instanceof Map<?, ?> map) {
            change((Map<Object, Object>) map, branches);
        } else {
            change((List<Object>) branch, branches);
        }
    }

    private void change(Map<Object, Object> map, List<Object> branches) {
        List<Object> keys = new ArrayList<>(map.keySet());
        Object key = keys.get(random.nextInt(keys.size()));
        Object other = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(6)) {
            case 0 -> map.remove(key);
            case 1 -> map.put(random.nextBoolean() ? text() : key + "x", copy(map.get(key)));
            case 2 -> {
                Object value = map.put(key, map.get(other));
                map.put(other, value);
            }
            case 3 -> map.put(key, text());
            case 4 -> map.put(key, otherKind(map.get(key)));
            default -> map.put(key, copy(branches.get(random.nextInt(branches.size()))));
        }
    }

    private void change(List<Object> list, List<Object> branches) {
        int at = random.nextInt(list.size());
        switch (random.nextInt(6)) {
            case 0 -> list.remove(at);
            case 1 -> list.addAll(Collections.nCopies(random.nextInt(20) == 0 ? 300 : 1, copy(list.get(at))));
            case 2 -> Collections.swap(list, at, random.nextInt(list.size()));
            case 3 -> list.set(at, text());
            case 4 -> list.set(at, otherKind(list.get(at)));
            default -> list.set(at, copy(branches.get(random.nextInt(branches.size()))));
        }
    }

    private String text() {
        return random.nextInt(8) == 0 ? Character.toString(character()) : HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private int character() {
        int point = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
    }

    private Object otherKind(Object value) {
        List<Object> kinds =
                new ArrayList<>(Arrays.asList(null, true, -1, 1.5e300, List.of(), Map.of(), "", String.valueOf(value)));
        kinds.add(new ArrayList<>(Arrays.asList(value, value)));
        kinds.add(new HashMap<>(Map.of(text(), value == null ? "" : value)));
        return kinds.get(random.nextInt(kinds.size()));
    }

    private byte[] cut(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, from);
        }
        byte[] changed = bytes.clone();
        for (int i = from; i < Math.min(bytes.length, from + 1 + random.nextInt(4)); i++) {
            changed[i] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, UTF_8).split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        int within = random.nextInt(line.length() + 1);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, " ".repeat(random.nextInt(9)) + line.stripLeading());
            case 4 -> lines.set(at, line.substring(0, within) + text() + line.substring(within));
            default -> lines.add(at, text() + "\n\n");
        }
        return String.join("", lines).getBytes(UTF_8);
    }
}
