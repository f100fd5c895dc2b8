package org.clientplaybook.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Style;
import org.yaml.snakeyaml.Yaml;

/** Writes the table of the format's limits from what enforces them. */
final class FormatLimits {
    private static final long MEGA = 1_000_000;

    private FormatLimits() {}

    static String table() {
        return """
                | what | how long, and of what |
                | --- | --- |
                | a slug, a message's `id`, a category's key | at most %d characters: %s |
                | a field's name | %s |
                | a list | 1 to %d items |
                | a file of text | at most %d MB |
                | a picture, or a file to download | at most %d MB; above %d kB a picture is a warning |
                | a message | characters by channel: %s |
                | a subject | %d characters |
                | a short version | %d words |
                | the `example` of a `list` field | one item; a scenario's `examples` take a list of them |
                | the `example`, `default`, `min` and `max` of a `money`, `number` or `date` field | as they are stored: `4800.50`, `2026-12-15` |

                The limits of messages, subjects, short versions and pictures are those of a warning; `limits` in `style.yaml`
                changes them.

                """.formatted(
                        Slug.LONGEST,
                        inner(Shape.Kind.SLUG),
                        inner(Shape.Kind.NAME),
                        Shape.MOST_ITEMS,
                        SourceText.LARGEST / MEGA,
                        Asset.LARGEST / MEGA,
                        limits().get("picture"),
                        channels(),
                        limits().get("subject"),
                        limits().get("short"));
    }

    /** Returns what the description of a kind has in brackets. */
    private static String inner(Shape.Kind kind) {
        return kind.about().replaceFirst("^.*?\\((.*)\\)$", "$1");
    }

    private static String channels() {
        Predicate<Style.Limit> isChannel = limit -> Arrays.stream(Message.Channel.values())
                .anyMatch(channel -> channel.name().equals(limit.name()));
        return Arrays.stream(Style.Limit.values())
                .filter(isChannel)
                .map(Keyword::of)
                .map(key -> "`%s` %d".formatted(key, limits().get(key)))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> limits() {
        try (InputStream in = Style.class.getResourceAsStream("/org/clientplaybook/style.yaml")) {
            Map<String, Map<String, Integer>> style = new Yaml().load(in);
            return style.get("limits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
