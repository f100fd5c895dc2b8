package org.clientplaybook.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Site;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The default theme with a playbook's own files over it. */
public final class Theme {
    private static final String ROOT = "/org/clientplaybook/theme/";
    private static final String ICON = "image/favicon.svg";

    /** The colours of the default theme, as its style and its icon have them. */
    private static final String ACCENT = "#24468c";

    private static final String ACCENT_DARK = "#a5c0f5";

    /** What a stylesheet begins with that pages of scenarios do without. */
    private static final String OTHER_PAGES = "/* @other-pages */";

    private final Map<String, String> own;
    private final List<String> defaults;
    private final Scripts scripts;

    /**
     * @param own the files of the playbook's {@code theme/} folder by their path below it
     */
    public Theme(Map<String, String> own) {
        this.own = own;
        this.defaults = resource("index").lines().toList();
        List<Script> all = new ArrayList<>();
        for (String path : files(".js")) {
            all.add(Script.of(path, existing(path), own.containsKey(path)));
        }
        this.scripts = new Scripts(all);
    }

    /** Returns a file's text, or null. */
    @Nullable
    String text(String path) {
        return own.containsKey(path) || defaults.contains(path) ? existing(path) : null;
    }

    private String existing(String path) {
        String text = own.get(path);
        return text != null ? text : resource(path);
    }

    /** Returns where a template of the playbook's own includes, extends or imports another, or null; below the theme. */
    @Nullable
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
    public List<Problem> problems(List<String> languages) {
        List<Problem> problems = new ArrayList<>(scripts.problems());
        problems.addAll(sameNames());
        problems.addAll(new UnreadFiles(own, defaults, scripts::isLoaded).find(languages));
        return problems;
    }

    /** Finds own scripts and drawings that are published under the name of one of the default theme's elsewhere. */
    private List<Problem> sameNames() {
        Map<String, String> names = new TreeMap<>();
        for (String path : defaults) {
            if (path.endsWith(".js") || path.endsWith(".svg")) {
                names.put(fileName(path).toLowerCase(Locale.ROOT), path);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String path : new TreeSet<>(own.keySet())) {
            String other = names.get(fileName(path).toLowerCase(Locale.ROOT));
            if (other != null && !other.equals(path)) {
                problems.add(Problem.of(
                        Code.THEME_SCRIPT,
                        Location.of("theme/" + path),
                        "The default theme's `" + other + "` has the same name.",
                        "Rename this file; or, if it is meant to replace that one, call it `theme/" + other + "`."));
            }
        }
        return problems;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Returns the stylesheet of all pages: the base, then each component, then the playbook's brand. Only our own comments
     * are left out.
     */
    public Published style(Site site) {
        StringBuilder css = new StringBuilder(style("base.css"));
        css.append(components(false));
        brand(css, "--accent-light", site.brand().accent());
        brand(css, "--accent-dark", site.brand().accentDark());
        return Published.of("style", ".css", css.toString());
    }

    /** Returns the stylesheet that pages load besides, but for those of scenarios: what people see first is to be light. */
    public Published otherStyle() {
        return Published.of("style-other", ".css", components(true).substring(1));
    }

    private String components(boolean others) {
        StringBuilder css = new StringBuilder();
        for (String path : files(".css")) {
            if (!path.equals("base.css") && isForOthers(path) == others) {
                css.append('\n').append(style(path));
            }
        }
        return css.toString();
    }

    /** What replaces one of ours goes where ours would. */
    private boolean isForOthers(String path) {
        return (defaults.contains(path) ? resource(path) : existing(path)).startsWith(OTHER_PAGES);
    }

    private String style(String path) {
        return own.containsKey(path) ? existing(path) : StyleComments.dropped(existing(path));
    }

    private static void brand(StringBuilder css, String token, @Nullable String colour) {
        if (colour != null) {
            css.append("\n:root { ").append(token).append(": ").append(colour).append("; }\n");
        }
    }

    /** Returns the scripts in the files that pages load. */
    public Scripts scripts() {
        return scripts;
    }

    /** Returns the playbook's own scripts, each a file as it was written, by their files' names without ending. */
    public Map<String, Published> ownScripts() {
        Map<String, Published> scripts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(own).entrySet()) {
            if (file.getKey().endsWith(".js")) {
                String name = Script.of(file.getKey(), "", true).shortName();
                scripts.put(name, Published.of(name, ".js", file.getValue()));
            }
        }
        return scripts;
    }

    /** Returns the theme's own pictures by name with ending; the default icon has the brand's colours. */
    public Map<String, Published> images(Site.Brand brand) {
        Map<String, Published> images = new LinkedHashMap<>();
        for (String path : files(".svg")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String text =
                    path.equals(ICON) && !own.containsKey(path) ? coloured(existing(path), brand) : existing(path);
            images.put(name, Published.of(name.substring(0, name.length() - ".svg".length()), ".svg", text));
        }
        return images;
    }

    /** Returns the colour of a brand on a light page. */
    public static String accent(Site.Brand brand) {
        String accent = brand.accent();
        return accent == null ? ACCENT : accent;
    }

    private static String coloured(String icon, Site.Brand brand) {
        String light = brand.accent();
        String dark = brand.accentDark();
        String lit = light == null ? icon : icon.replace(ACCENT, light);
        return dark == null ? lit : lit.replace(ACCENT_DARK, dark);
    }

    private Iterable<String> files(String ending) {
        TreeSet<String> files = new TreeSet<>();
        defaults.stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        own.keySet().stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        return files;
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
