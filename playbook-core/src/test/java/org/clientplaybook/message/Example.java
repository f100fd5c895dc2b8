package org.clientplaybook.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.SampleField;

/**
 * An example of the specification: fields with their values, a template, and its text in some languages.
 *
 * @param line where it begins in the page
 * @param texts what comes of it by language, with plain spaces where the language has ones that do not break
 */
public record Example(
        int line, List<Field> fields, Map<String, List<String>> values, String template, Map<String, String> texts) {
    private static final Pattern BLOCK = Pattern.compile("```example\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(\\w+): (\\w+)(\\??) =(.*)");

    /** Returns all of them, in the order of the page. */
    public static List<Example> all() {
        try {
            return all(Files.readString(Path.of("../docs/message-language.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> all(String page) {
        List<Example> examples = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            int line = (int) page.substring(0, block.start()).lines().count() + 1;
            examples.add(example(line, block.group(1).split("\n--- |^--- ")));
        }
        return examples;
    }

    private static Example example(int line, String[] parts) {
        List<Field> fields = new ArrayList<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Matcher field = FIELD.matcher(parts[0]); field.find(); ) {
            Field.Type type = Field.Type.valueOf(field.group(2).toUpperCase(Locale.ROOT));
            fields.add(SampleField.of(field.group(1), type)
                    .required(field.group(3).isEmpty())
                    .make());
            String value = field.group(4).strip();
            values.put(field.group(1), type == Field.Type.LIST ? List.of(value.split(" *\\| *", -1)) : List.of(value));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            texts.put(parts[i].substring(0, end), parts[i].substring(end + 1));
        }
        return new Example(line, fields, values, texts.remove("template"), texts);
    }
}
