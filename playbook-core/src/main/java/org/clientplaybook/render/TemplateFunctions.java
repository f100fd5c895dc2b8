package org.clientplaybook.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.View.PageView;
import org.clientplaybook.render.View.SiteView;

/** The functions of the templates; {@code docs/theme.md} describes them. */
final class TemplateFunctions extends AbstractExtension {
    @Override
    public Map<String, Function> getFunctions() {
        return Map.ofEntries(
                function("word", (arguments, place) -> word(arguments, place.words())),
                function(
                        "count",
                        (arguments, place) ->
                                place.words().count(string(arguments[0]), ((Number) arguments[1]).intValue())),
                function("date", (arguments, place) -> place.words().date((LocalDate) arguments[0])),
                function("iso", (arguments, place) -> arguments[0].toString()),
                function("delay", (arguments, place) -> place.words().delay((Cadence.Delay) arguments[0])),
                function("link", (arguments, place) -> place.page().root() + path(arguments, place.site())),
                function("file", (arguments, place) -> place.page().root() + file(arguments, place.site())),
                function("scripts", TemplateFunctions::scripts),
                function("html", TemplateFunctions::html),
                function("sheet", TemplateFunctions::sheet),
                function("blanks", (arguments, place) -> blanks((Scenario) arguments[0], place.site())));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "slug", filter(TemplateFunctions::string),
                "json", filter(input -> new SafeString(MessageData.attribute((String) input))));
    }

    private static Filter filter(java.util.function.Function<Object, Object> body) {
        return new Filter() {
            @Override
            public List<String> getArgumentNames() {
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

    /** Where a template calls a function. What is not asked for is not looked up, in scope after scope. */
    record Place(EvaluationContext context) {
        PageView page() {
            return (PageView) context.getVariable("page");
        }

        /** Returns the page's edition. */
        SiteView site() {
            return (SiteView) context.getVariable("site");
        }

        /** Returns the words of the language spoken there. */
        Words words() {
            return site().words().get((String) context.getVariable("language"));
        }
    }

    private interface Body {
        Object call(Object[] arguments, Place place);
    }

    private static Map.Entry<String, Function> function(String name, Body body) {
        return Map.entry(name, new Function() {
            @Override
            public List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object execute(
                    Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int lineNumber) {
                Object[] arguments = new Object[given.size()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = given.get(String.valueOf(i));
                }
                try {
                    return body.call(arguments, new Place(context));
                } catch (IllegalArgumentException e) {
                    throw new PebbleException(e, e.getMessage(), lineNumber, self.getName());
                } catch (ClassCastException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                    throw new PebbleException(
                            e, "A function gets arguments that it does not take", lineNumber, self.getName());
                }
            }
        });
    }

    private static String word(Object[] arguments, Words words) {
        Object[] rest = new Object[arguments.length - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = string(arguments[i + 1]);
        }
        return words.word(string(arguments[0]), rest);
    }

    /** Returns the path of something in the edition: its kind, then its name, then for lists the page's number. */
    private static String path(Object[] arguments, SiteView site) {
        Addresses addresses = site.addresses();
        String name = arguments.length > 1 ? string(arguments[1]) : "";
        int number = arguments.length > 2 ? ((Number) arguments[2]).intValue() : 1;
        return switch (string(arguments[0])) {
            case "home" -> addresses.home();
            case "scenario" -> addresses.scenario(name);
            case "category" -> addresses.category(name, number);
            case "tag" -> addresses.tag(Addresses.tagSlug(name), number);
            case "tags" -> addresses.tags();
            case "messages" -> addresses.messages(1);
            case "search" -> addresses.search();
            case "opensearch" -> addresses.openSearch();
            case "print" -> addresses.print();
            case "printed" -> addresses.printed(name, number);
            case "page" -> addresses.page(name);
            case "feed" -> addresses.feed();
            case "export" -> addresses.export(site.exports().get(name));
            default -> throw new IllegalArgumentException("There is no link to a " + arguments[0]);
        };
    }

    private static String file(Object[] arguments, SiteView site) {
        String path = site.files().get(string(arguments[0]));
        if (path == null) {
            throw new IllegalArgumentException("The theme has no file " + arguments[0]);
        }
        return path;
    }

    /** Argument: the name of a page's script, or of one that stands apart. */
    private static List<String> scripts(Object[] arguments, Place place) {
        List<String> paths = Scripts.of(place.site().scripts(), string(arguments[0]));
        if (paths == null) {
            throw new IllegalArgumentException("No script " + arguments[0] + " stands apart");
        }
        return paths.stream().map(path -> place.page().root() + path).toList();
    }

    /** Arguments: a document, the level of its highest heading, a prefix for its identifiers. */
    private static Object html(Object[] arguments, Place place) {
        if (arguments[0] == null) {
            return "";
        }
        int level = ((Number) arguments[1]).intValue();
        return new SafeString(new DocumentWriter(place, level, string(arguments[2])).html((Document) arguments[0]));
    }

    /** Arguments: a program, its scenario, the language of its words. */
    private static Object sheet(Object[] arguments, Place place) {
        return new SafeString(
                SheetWriter.html((Program) arguments[0], (Scenario) arguments[1], string(arguments[2]), place));
    }

    /** Returns the fields that a scenario's messages use: the shared ones first, each kind in the author's order. */
    static List<Field> blanks(Scenario scenario, SiteView site) {
        Set<String> used = new HashSet<>();
        for (Message message : scenario.messages()) {
            for (Message.Variant variant : message.variants()) {
                used.addAll(variant.body().fields());
                used.addAll(
                        variant.subject() == null ? Set.of() : variant.subject().fields());
            }
        }
        List<Field> fields = new ArrayList<>(site.edition().fields());
        fields.addAll(scenario.fields());
        fields.removeIf(field -> !used.contains(field.name()));
        return fields;
    }

    /** Returns a constant as the content writes it, and any other value as text. */
    static String string(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }
}
