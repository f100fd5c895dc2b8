package org.clientplaybook.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.SampleField;

/** What people and others may fill in: blanks, what is none of the type, and the ends of what is. */
final class RandomValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ada",
            "ada  Example",
            "\u00a0Ada\u2003Example\ufeff",
            "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb smile",
            "e\u0301te\u0301",
            "\u05e9\u05dc\u05d5\u05dd \u202eabc",
            "\u00dfeta",
            "\u01c6 \u0149",
            "\u0149 n",
            "\u0390 \u03b1",
            "\u0131\u0130",
            "\u017f",
            "\u0345\u03d0",
            "\u04cf",
            "\u0561",
            "one\r\ntwo\rthree\n",
            "{{ client }} {% if %} ${x} $& $1 \\",
            "<b>&amp;\"'</b>",
            "__proto__",
            "\ud800lone",
            "\u0000\u001b\u2028",
            "true",
            "2026-11-03",
            "[gap]");
    private static final List<String> NUMBERS = List.of(
            "",
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "1.5",
            "2",
            "-2.5",
            "0.005",
            "1.005",
            "-0.005",
            "0.0000000001",
            "-0.0000000001",
            "0.00000000005",
            "999999999999999.9999999999",
            "-999999999999999.9999999999",
            "000123",
            "1000",
            "999.995",
            "+1",
            "1e3",
            "1,5",
            "\u0661",
            ".5",
            "5.",
            "--1",
            "NaN",
            "31",
            "9999999999999999");
    private static final List<String> DATES = List.of(
            "",
            "2024-02-29",
            "2023-02-29",
            "1900-02-29",
            "2000-02-29",
            "2026-01-31",
            "2026-12-31",
            "0001-01-01",
            "0000-12-31",
            "0099-12-31",
            "9999-12-31",
            "9999-12-30",
            "2026-13-01",
            "2026-00-10",
            "2026-11-00",
            "20261103",
            "+2026-11-03",
            "2026-11-21",
            "2026-11-20");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /** Returns two fields of each type, named by the type with 1 or 2. */
    static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Field.Type type : Field.Type.values()) {
            for (int i = 1; i <= 2; i++) {
                fields.add(field(type, i));
            }
        }
        return fields;
    }

    private static Field field(Field.Type type, int number) {
        String name = type.name().toLowerCase(Locale.ROOT) + number;
        SampleField field = SampleField.of(name, type)
                .labelled(number == 1 ? "The " + name : "\ud83d\ude00 $1 <" + name + ">")
                .required(number == 1);
        return type == Field.Type.CHOICE
                ? field.with(
                                new Field.Option("a", "An \u00c5 $&"),
                                new Field.Option("b", ""),
                                new Field.Option("true", "T"))
                        .make()
                : field.make();
    }

    List<String> next(Field field) {
        if (field.type() == Field.Type.LIST) {
            int many = random.nextInt(40) == 0 ? 45 : random.nextInt(5);
            List<String> items = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                items.add(text());
            }
            return items;
        }
        if (random.nextInt(40) == 0) {
            return List.of();
        }
        return List.of(
                random.nextInt(25) == 0
                        ? text()
                        : switch (field.type()) {
                            case NUMBER, MONEY -> number();
                            case DATE -> date();
                            case YESNO ->
                                List.of("true", "false", "TRUE", " true ", "yes", "")
                                        .get(random.nextInt(6));
                            case CHOICE ->
                                List.of("a", "b", "true", "A", "", " a").get(random.nextInt(6));
                            default -> text();
                        });
    }

    List<LocalDate> holidays() {
        List<LocalDate> holidays = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.add(LocalDate.of(2026, 11, 23).plusDays(random.nextInt(10)));
        }
        return holidays;
    }

    private String text() {
        int kind = random.nextInt(60);
        if (kind == 0) {
            return "long \ud83d\ude00".repeat(100 + random.nextInt(300));
        } else if (kind == 1 && random.nextInt(15) == 0) {
            return "x".repeat(49_990 + random.nextInt(12)) + "\ud83d\ude00\ud83d\ude00";
        } else if (kind < 20) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append((char) random.nextInt(kind < 10 ? 0x600 : 0x10000));
            }
            return text.toString();
        }
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String number() {
        if (random.nextBoolean()) {
            return NUMBERS.get(random.nextInt(NUMBERS.size()));
        }
        BigInteger digits = new BigInteger(1 + random.nextInt(70), random);
        String number = new BigDecimal(digits, random.nextInt(11)).toPlainString();
        return random.nextInt(3) == 0 ? "-" + number : number;
    }

    private String date() {
        return random.nextBoolean()
                ? DATES.get(random.nextInt(DATES.size()))
                : LocalDate.ofEpochDay(random.nextInt(random.nextInt(4) == 0 ? 2_932_896 : 40_000))
                        .toString();
    }
}
