package org.clientplaybook.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.SampleField;

/** Compiles the messages of many scenarios on one thread; prints what it took, warm and with a compiler that knows nothing yet. */
final class Compilation {
    private static final int MESSAGES = 3;
    private static final int TONES = 2;
    private static final int FIELDS = 40;
    private static final int RUNS = 5;
    private static final long SEED = 20261101;

    private final Random random = new Random(SEED);
    private final Vocabulary vocabulary = new Vocabulary(random, 4_000);
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Compilation() {
        for (int i = 0; i < FIELDS; i++) {
            Field.Type type = List.of(Field.Type.TEXT, Field.Type.DATE, Field.Type.MONEY, Field.Type.YESNO)
                    .get(i % 4);
            String name = "field_" + i;
            fields.put(name, SampleField.of(name, type).make());
        }
    }

    /** Arguments: the number of scenarios, or none for 10,000. */
    public static void main(String[] args) {
        int scenarios = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Compilation compilation = new Compilation();
        List<String> templates = compilation.templates(scenarios * MESSAGES * TONES);
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Compiler compiler = new Compiler();
            int faults = 0;
            for (String template : templates) {
                faults += compiler.compile(template, compilation.fields, Plural.ONE)
                        .faults()
                        .size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d subjects and bodies, run %d: %.2f s, %d faults%n",
                    templates.size(),
                    run + 1,
                    (System.nanoTime() - start) / 1e9,
                    faults);
        }
    }

    /** Returns a subject and a body for each message: with plain fields, and in each a condition, a date and an amount. */
    private List<String> templates(int messages) {
        List<String> templates = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            templates.add("{{ " + field(0) + " }}: " + vocabulary.phrase(4));
            templates.add("Hi {{ " + field(0) + " | firstName }},\n\n" + vocabulary.prose(120) + " {{ " + field(0)
                    + " }} " + vocabulary.prose(80) + ".\n{% if " + field(3) + " %}\n" + vocabulary.prose(60)
                    + " {{ " + field(1) + " | plus(" + (1 + random.nextInt(30))
                    + ", \"days\") | date(\"weekday\") }}.\n{% else %}\n"
                    + vocabulary.prose(60) + " {{ " + field(2) + " * " + (1 + random.nextInt(9))
                    + " }}.\n{% endif %}\n\n{{ "
                    + field(0) + " }}\n");
        }
        return templates;
    }

    private String field(int type) {
        return "field_" + (4 * random.nextInt(FIELDS / 4) + type);
    }
}
