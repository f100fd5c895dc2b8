package org.clientplaybook.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The theme's page templates, run by Pebble. */
public final class Templates {
    /** Names of methods that say what a record is in this run of Java, and nothing about a playbook. */
    private static final Set<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

    /** The greatest length of a page in UTF-16 units. */
    private static final int LARGEST = 50_000_000;

    private final PebbleEngine engine;

    // A thread makes its pages one after the other in one buffer.
    private final ThreadLocal<PageWriter> pages = ThreadLocal.withInitial(PageWriter::new);

    /**
     * Makes the engine.
     *
     * @param theme in which templates are found, by their paths from its root; not null
     */
    public Templates(Theme theme) {
        PebbleEngine.Builder builder = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme))
                .extension(new TemplateFunctions())
                .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, Html::escape)
                .strictVariables(true)
                .newLineTrimming(true)
                .defaultLocale(Locale.ROOT)
                .methodAccessValidator(Templates::mayCall)
                .maxRenderedSize(LARGEST)
                .registerExtensionCustomizer(Bounded::new);
        for (Extension extension : ServiceLoader.load(Extension.class, Templates.class.getClassLoader())) {
            builder.extension(extension);
        }
        this.engine = builder.build();
    }

    /** A template reads records, sizes of collections and the state of its own loops, and calls nothing else. */
    private static boolean mayCall(Object object, Method method) {
        boolean collection = object instanceof Collection || object instanceof Map;
        boolean size = method.getName().equals("size") || method.getName().equals("isEmpty");
        boolean loop = object.getClass().getName().startsWith(PebbleEngine.class.getPackageName() + ".node.ForNode");
        return method.getParameterCount() == 0
                && !OF_EVERY_OBJECT.contains(method.getName())
                && (object instanceof Record || (collection && size) || loop);
    }

    /**
     * Makes a page, as UTF-8.
     *
     * @param name the template's path from the root of the theme
     * @param data whose components are the variables of this kind of page
     */
    public Made render(String name, Frame frame, Record data) {
        PageWriter page = pages.get();
        page.clear();
        try {
            engine.getTemplate(name).evaluate(page, variables(frame, data));
            return Made.of(page.toBytes());
        } catch (PebbleException e) {
            String file = e.getFileName() == null ? name : e.getFileName();
            int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
            return failed(
                    file,
                    line,
                    e.getPebbleMessage() == null ? "it fails" : e.getPebbleMessage(),
                    hint(file, name, data));
        } catch (RuntimeException e) {
            // Comes from an extension, and Pebble does not say in which line.
            String said = e instanceof IllegalArgumentException ? e.getMessage() : null;
            return failed(
                    name,
                    0,
                    said == null ? "a function was called with arguments that it does not accept" : said,
                    hint(name, name, data));
        } catch (StackOverflowError e) {
            return failed(name, 0, "a template includes or extends itself", hint(name, name, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> variables(Frame frame, Record data) {
        Map<String, Object> variables = new HashMap<>();
        try {
            for (RecordComponent component : data.getClass().getRecordComponents()) {
                variables.put(component.getName(), component.getAccessor().invoke(data));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The data of a page are a public record.", e);
        }
        variables.put("page", frame.page());
        variables.put("site", frame.site());
        variables.put("language", frame.site().language());
        variables.put(Place.FRAME, frame);
        return variables;
    }

    private static Made failed(String file, int line, String said, String hint) {
        String what = said.lines().findFirst().orElse("").replaceAll("\\.$", "");
        return Made.failed(Problem.of(
                Code.THEME_TEMPLATE,
                new Location(ContentPath.THEME.child(file), line, 0),
                "The template fails: " + what + ".",
                hint));
    }

    /** Returns what a template gets, and where there is one that works; that of a component is one of many pages. */
    private static String hint(String file, String name, Record data) {
        String own = !file.equals(name)
                ? ""
                : Arrays.stream(data.getClass().getRecordComponents())
                        .map(component -> ", `" + component.getName() + "`")
                        .collect(Collectors.joining());
        return "It gets " + ("`page`, `site`, `language`" + own).replaceFirst(", (?=[^,]*$)", " and ")
                + ". The default templates are in the plugin's JAR, in `org/clientplaybook/theme/`.";
    }

    /** Pebble's own extensions without ranges of numbers, each of which is a list that may be larger than the memory. */
    private static final class Bounded extends ExtensionCustomizer {
        Bounded(Extension extension) {
            super(extension);
        }

        @Override
        public @Nullable Map<String, Function> getFunctions() {
            Map<String, Function> functions = super.getFunctions();
            if (functions == null || !functions.containsKey("range")) {
                return functions;
            }
            Map<String, Function> others = new HashMap<>(functions);
            others.remove("range");
            return others;
        }

        @Override
        public @Nullable List<BinaryOperator> getBinaryOperators() {
            List<BinaryOperator> operators = super.getBinaryOperators();
            return operators == null
                    ? null
                    : operators.stream()
                            .filter(operator -> !operator.getSymbol().equals(".."))
                            .toList();
        }
    }

    /** Finds templates in the theme; their names are paths from its root. */
    private record ThemeLoader(Theme theme) implements Loader<String> {
        @Override
        public Reader getReader(String name) {
            String text = theme.text(name);
            if (text == null) {
                Location at = theme.naming(name);
                String said = "there is no template `" + name + "`";
                throw at == null
                        ? new LoaderException(null, said)
                        : new PebbleException(null, said, at.line(), at.path());
            }
            return new StringReader(text);
        }

        @Override
        public boolean resourceExists(String name) {
            return theme.text(name) != null;
        }

        @Override
        public String createCacheKey(String name) {
            return name;
        }

        @Override
        public String resolveRelativePath(String path, String anchor) {
            return path;
        }

        @Override
        public void setCharset(String charset) {}

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}
    }
}
