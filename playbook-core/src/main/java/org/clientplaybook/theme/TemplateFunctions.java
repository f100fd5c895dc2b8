package org.clientplaybook.theme;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Route;
import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.theme.TemplateFunction.ArgumentType;
import org.clientplaybook.theme.TemplateFunction.Arguments;
import org.clientplaybook.theme.TemplateFunction.Body;
import org.clientplaybook.theme.TemplateFunction.Parameter;
import org.clientplaybook.theme.TemplateFunction.Times;
import org.jspecify.annotations.Nullable;

/** The functions of the templates; {@code docs/theme.md} describes them. */
final class TemplateFunctions extends AbstractExtension {
    static final List<TemplateFunction> ALL = List.of(
            function(
                    "word",
                    TemplateFunctions::word,
                    one("key", ArgumentType.TEXT),
                    new Parameter("value", ArgumentType.TEXT, Times.ANY)),
            function(
                    "count",
                    TemplateFunctions::count,
                    one("key", ArgumentType.TEXT),
                    one("number", ArgumentType.NUMBER)),
            function(
                    "date",
                    (given, place) -> place.words().date(given.get(0, LocalDate.class)),
                    one("day", ArgumentType.DAY)),
            function("iso", (given, place) -> given.text(0), one("day", ArgumentType.DAY)),
            function(
                    "direction",
                    (given, place) -> new SafeString(place.resources().direction(given.text(0))),
                    one("language", ArgumentType.TEXT)),
            function("delay", TemplateFunctions::delay, one("delay", ArgumentType.DELAY)),
            function(
                    "link",
                    TemplateFunctions::link,
                    one("kind", ArgumentType.TEXT),
                    new Parameter("name", ArgumentType.TEXT, Times.OPTIONAL),
                    new Parameter("number", ArgumentType.NUMBER, Times.OPTIONAL)),
            function("file", TemplateFunctions::file, one("name", ArgumentType.TEXT)),
            function("scripts", TemplateFunctions::scripts, one("name", ArgumentType.TEXT)),
            function(
                    "html",
                    TemplateFunctions::html,
                    new Parameter("document", ArgumentType.DOCUMENT, Times.ONCE_OR_NULL),
                    one("level", ArgumentType.NUMBER),
                    one("prefix", ArgumentType.TEXT)),
            function(
                    "sheet",
                    TemplateFunctions::sheet,
                    one("template", ArgumentType.TEMPLATE),
                    one("scenario", ArgumentType.SCENARIO),
                    one("language", ArgumentType.TEXT)),
            function("blanks", TemplateFunctions::blanks, one("scenario", ArgumentType.SCENARIO)));

    /** The kinds of page by the keywords that {@code link} takes. */
    private static final Map<String, Route> ROUTES =
            Arrays.stream(Route.values()).collect(Collectors.toUnmodifiableMap(Keyword::of, route -> route));

    private static TemplateFunction function(String name, Body body, Parameter... parameters) {
        return new TemplateFunction(name, List.of(parameters), body);
    }

    private static Parameter one(String name, ArgumentType type) {
        return new Parameter(name, type, Times.ONCE);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(TemplateFunction::name, function -> function));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "slug",
                        filter(input ->
                                input instanceof Enum<?> constant ? Keyword.of(constant) : String.valueOf(input)),
                "json", filter(input -> new SafeString(Html.json(String.valueOf(input)))));
    }

    private static Filter filter(UnaryOperator<Object> body) {
        return new Filter() {
            @Override
            public @Nullable List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object apply(
                    Object input,
                    Map<String, Object> arguments,
                    PebbleTemplate self,
                    EvaluationContext context,
                    int lineNumber) {
                return body.apply(input);
            }
        };
    }

    private static Object word(Arguments given, Place place) {
        Object[] values = new Object[given.count() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = given.text(i + 1);
        }
        return place.words().word(given.text(0), values);
    }

    private static Object count(Arguments given, Place place) {
        return place.words().count(given.text(0), given.number(1));
    }

    private static Object delay(Arguments given, Place place) {
        Cadence.Delay delay = given.get(0, Cadence.Delay.class);
        return place.words().delay(delay.amount(), Keyword.of(delay.unit()));
    }

    private static Object link(Arguments given, Place place) {
        String kind = given.text(0);
        Route route = ROUTES.get(kind);
        if (route == null) {
            throw new IllegalArgumentException("there is no kind of link `" + kind + "`");
        } else if (route.isNamed() && given.count() == 1) {
            throw new IllegalArgumentException("a link to a " + kind + " needs a `name`");
        }
        String name = given.count() > 1 ? given.text(1) : "";
        int number = given.count() > 2 ? given.number(2) : 1;
        Resources resources = place.resources();
        String called = route == Route.TAG ? Slug.ofTag(name) : route == Route.EXPORT ? export(name, resources) : name;
        return place.relative(route.path(resources.folder(), called, number));
    }

    private static String export(String tool, Resources resources) {
        String name = resources.exports().get(tool);
        if (name == null) {
            throw new IllegalArgumentException("there is no export for `" + tool + "`");
        }
        return name;
    }

    private static Object file(Arguments given, Place place) {
        String path = place.resources().files().get(given.text(0));
        if (path == null) {
            throw new IllegalArgumentException("the theme has no file `" + given.text(0) + "`");
        }
        return place.relative(path);
    }

    private static Object scripts(Arguments given, Place place) {
        List<String> paths = Scripts.of(place.resources().scripts(), given.text(0));
        if (paths == null) {
            throw new IllegalArgumentException(
                    "there is no script `" + given.text(0) + "` of a page, and none that is loaded on its own");
        }
        return paths.stream().map(place::relative).toList();
    }

    private static Object html(Arguments given, Place place) {
        Object document = given.values().get(0);
        if (document == null) {
            return "";
        }
        DocumentWriter writer = new DocumentWriter(place.frame(), place.words(), given.number(1), given.text(2));
        return new SafeString(writer.html((Document) document));
    }

    private static Object sheet(Arguments given, Place place) {
        return new SafeString(SheetWriter.html(
                given.get(0, Program.class),
                fields(given.get(1, Scenario.class), place),
                place.resources().words(given.text(2)),
                place.words(),
                place.resources()::direction));
    }

    /** Returns what somebody who writes the messages by hand has to fill in. */
    private static Object blanks(Arguments given, Place place) {
        Scenario scenario = given.get(0, Scenario.class);
        Set<String> used = scenario.usedFields();
        return fields(scenario, place).values().stream()
                .filter(field -> used.contains(field.name()))
                .toList();
    }

    private static Map<String, Field> fields(Scenario scenario, Place place) {
        return place.frame().site().edition().fieldsOf(scenario);
    }
}
