package org.clientplaybook.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.read.ContentReader;

/** Compiles every message of a playbook again and again, on one thread. */
final class Compiling {
    private static final int COLD = 8;
    private static final int WARM = 5;

    private Compiling() {}

    private record Template(String source, Map<String, Field> fields) {}

    /** Argument: the content folder. Prints the median of the rounds in seconds for 10,000 scenarios. */
    public static void main(String[] args) {
        Catalog catalog =
                ContentReader.read(new ContentFolder(Path.of(args[0])), false).catalog();
        Edition edition = catalog.editions().get(0);
        List<Template> templates = templates(edition);
        double[] rounds = new double[WARM];
        for (int i = 0; i < COLD + WARM; i++) {
            // A compiler of its own: what an earlier one remembers of its templates would be no work.
            Compiler compiler = new Compiler();
            long start = System.nanoTime();
            for (Template template : templates) {
                compiler.compile(template.source(), template.fields(), Plural.ONE);
            }
            if (i >= COLD) {
                rounds[i - COLD] = (System.nanoTime() - start)
                        / 1e9
                        * 10_000
                        / edition.scenarios().size();
            }
        }
        System.out.printf(Locale.ROOT, "compiling=%.3f templates=%d%n", WarmBuilds.median(rounds), templates.size());
    }

    private static List<Template> templates(Edition edition) {
        List<Template> templates = new ArrayList<>();
        for (Scenario scenario : edition.scenarios()) {
            Map<String, Field> fields = new HashMap<>();
            edition.fields().forEach(field -> fields.put(field.name(), field));
            scenario.fields().forEach(field -> fields.put(field.name(), field));
            for (Message message : scenario.messages()) {
                for (Message.Variant variant : message.variants()) {
                    if (variant.subject() != null) {
                        templates.add(new Template(variant.subject().source(), fields));
                    }
                    templates.add(new Template(variant.body().source(), fields));
                }
            }
        }
        return templates;
    }
}
