package org.clientplaybook.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Site;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** The default theme with a playbook's own files over it. */
final class Theme {
    private static final String ROOT = "/org/clientplaybook/theme/";

    private final Map<String, String> own;
    private final List<String> defaults;
    private final Scripts scripts;

    /**
     * @param own the files of the playbook's {@code theme/} folder by their path below it
     */
    Theme(Map<String, String> own) {
        this.own = own;
        this.defaults = resource("index").lines().toList();
        List<Script> all = new ArrayList<>();
        for (String path : files(".js")) {
            all.add(Script.of(path, text(path), own.containsKey(path)));
        }
        this.scripts = new Scripts(all);
    }

    /** A file to publish, with its place in the site. */
    record Published(String path, String text) {
        /** Returns its text in UTF-8. */
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns a file's text, or null. */
    String text(String path) {
        String text = own.get(path);
        return text != null ? text : defaults.contains(path) ? resource(path) : null;
    }

    /** Returns where a template of the playbook's own includes, extends or imports another, or null; below the theme. */
    Location naming(String template) {
        Pattern tag = Pattern.compile(
                "\\{%-?\\s*(?:include|extends|import|from|embed)\\b[^%]*[\"']" + Pattern.quote(template) + "[\"']");
        for (Map.Entry<String, String> file : own.entrySet()) {
            Matcher matcher = tag.matcher(file.getValue());
            if (file.getKey().endsWith(".peb") && matcher.find()) {
                String before = file.getValue().substring(0, matcher.end());
                return new Location(file.getKey(), (int) before.lines().count(), 0);
            }
        }
        return null;
    }

    /** Returns what is wrong with the playbook's own theme without running it: its scripts, and files that nothing reads. */
    List<Problem> problems(List<String> languages) {
        List<Problem> problems = new ArrayList<>(scripts.problems());
        problems.addAll(new UnreadFiles(own, defaults, scripts::isLoaded).find(languages));
        return problems;
    }

    /** Returns the one stylesheet: the base, then each component, then the playbook's brand. */
    Published style(Site site) {
        StringBuilder css = new StringBuilder(text("base.css"));
        for (String path : files(".css")) {
            if (!path.equals("base.css")) {
                css.append('\n').append(text(path));
            }
        }
        brand(css, "--accent-light", site.accent());
        brand(css, "--accent-dark", site.accentDark());
        return published("style", ".css", css.toString());
    }

    private static void brand(StringBuilder css, String token, String colour) {
        if (colour != null) {
            css.append("\n:root { ").append(token).append(": ").append(colour).append("; }\n");
        }
    }

    /** Returns the scripts in the files that pages load. */
    Scripts scripts() {
        return scripts;
    }

    /** Returns the playbook's own scripts, each a file as it was written, by their files' names without ending. */
    Map<String, Published> ownScripts() {
        Map<String, Published> scripts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(own).entrySet()) {
            if (file.getKey().endsWith(".js")) {
                String name = Script.of(file.getKey(), "", true).shortName();
                scripts.put(name, published(name, ".js", file.getValue()));
            }
        }
        return scripts;
    }

    /** Returns the theme's own pictures by name with ending. */
    Map<String, Published> images() {
        Map<String, Published> images = new LinkedHashMap<>();
        for (String path : files(".svg")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            images.put(name, published(name.substring(0, name.length() - ".svg".length()), ".svg", text(path)));
        }
        return images;
    }

    private Iterable<String> files(String ending) {
        TreeSet<String> files = new TreeSet<>();
        defaults.stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        own.keySet().stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        return files;
    }

    static Published published(String name, String ending, String text) {
        return new Published("asset/" + name + "." + hash(text.getBytes(StandardCharsets.UTF_8)) + ending, text);
    }

    /** Returns the first ten hexadecimal digits of SHA-256, as in the names of published files. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Theme.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("The theme lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
