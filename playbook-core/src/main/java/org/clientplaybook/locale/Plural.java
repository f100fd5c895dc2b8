package org.clientplaybook.locale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plural categories of languages, with the conditions of CLDR; what meets none is in the last, {@code other}. */
public enum Plural {
    /** One form for all numbers. */
    NONE("id ja ko ms th vi zh"),
    /** {@code one} for 1 alone. */
    ONE("", "one: n = 1"),
    /** {@code one} for 0, 1 and what lies between. */
    ZERO_ONE("fr hy pt", "one: i = 0,1"),
    /** {@code one} for 0, 1 and what lies between 0 and 1. */
    HINDI("am as bn fa gu hi kn zu", "one: i = 0 or n = 1"),
    /** {@code one} for 1 and what lies between 0 and 2. */
    DANISH("da", "one: n = 1 or f != 0 and i = 0,1"),
    ICELANDIC("is mk", "one: v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11"),
    RUSSIAN(
            "be ru uk",
            "one: v = 0 and i % 10 = 1 and i % 100 != 11",
            "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "many: v = 0"),
    SERBIAN(
            "bs hr sr",
            "one: v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11",
            "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 != 12..14"),
    POLISH("pl", "one: i = 1 and v = 0", "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "many: v = 0"),
    CZECH("cs sk", "one: i = 1 and v = 0", "few: i = 2..4 and v = 0", "many: v != 0"),
    SLOVENIAN(
            "sl",
            "one: v = 0 and i % 100 = 1",
            "two: v = 0 and i % 100 = 2",
            "few: v = 0 and i % 100 = 3..4 or v != 0"),
    LITHUANIAN(
            "lt", "one: n % 10 = 1 and n % 100 != 11..19", "few: n % 10 = 2..9 and n % 100 != 11..19", "many: f != 0"),
    LATVIAN(
            "lv",
            "zero: n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19",
            "one: n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1"),
    ROMANIAN("ro", "one: i = 1 and v = 0", "few: v != 0 or n = 0 or n != 1 and n % 100 = 1..19"),
    HEBREW("he", "one: i = 1 and v = 0 or i = 0 and v != 0", "two: i = 2 and v = 0"),
    IRISH("ga", "one: n = 1", "two: n = 2", "few: n = 3..6", "many: n = 7..10"),
    WELSH("cy", "zero: n = 0", "one: n = 1", "two: n = 2", "few: n = 3", "many: n = 6"),
    ARABIC("ar", "zero: n = 0", "one: n = 1", "two: n = 2", "few: n % 100 = 3..10", "many: n % 100 = 11..99");

    private static final Map<Plural, List<Category>> CATEGORIES = new EnumMap<>(Plural.class);

    static {
        for (Plural plural : values()) {
            CATEGORIES.put(
                    plural,
                    plural.rules.isEmpty()
                            ? List.of()
                            : Arrays.stream(plural.rules.split("; ", -1))
                                    .map(Category::of)
                                    .toList());
        }
    }

    private final String languages;
    private final String rules;

    /** A category but the last, and the numbers in it. */
    private record Category(String name, String condition, PluralCondition compiled) {
        static Category of(String rule) {
            int colon = rule.indexOf(':');
            String condition = rule.substring(colon + 2);
            return new Category(rule.substring(0, colon), condition, PluralCondition.of(condition));
        }
    }

    /**
     * @param languages those that have it, with spaces between them
     */
    Plural(String languages, String... rules) {
        this.languages = languages;
        this.rules = String.join("; ", rules);
    }

    /**
     * Returns the rule of a language.
     *
     * @param tag the language's
     * @param named the name of the rule of a language that is not known here; any other is {@code ONE}
     */
    static Plural of(String tag, @Nullable String named) {
        String language = tag.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(rule -> List.of(rule.languages.split(" ", -1)).contains(language))
                .findFirst()
                .orElseGet(() -> Arrays.stream(values())
                        .filter(rule -> rule.ruleName().equals(named))
                        .findFirst()
                        .orElse(ONE));
    }

    /** Returns the names of the rules. */
    static List<String> names() {
        return Arrays.stream(values()).map(Plural::ruleName).toList();
    }

    private String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the categories in the order in which {@code plural} takes texts; {@code other} is the last. */
    public List<String> categories() {
        List<String> names = new ArrayList<>(conditions().keySet());
        names.add("other");
        return names;
    }

    /** Returns the condition of each category but the last, in their order, as CLDR writes them. */
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        own().forEach(category -> conditions.put(category.name(), category.condition()));
        return conditions;
    }

    private List<Category> own() {
        return Objects.requireNonNull(CATEGORIES.get(this));
    }

    /**
     * Returns the place of the category whose text stands for the last one, which is that of fractions alone and in these
     * languages the same word; -1 where each category has its own.
     */
    public int instead() {
        return this == RUSSIAN ? categories().indexOf("few") : -1;
    }

    /** Returns the place of a number's category; the sign does not matter. */
    int category(BigDecimal number) {
        BigDecimal n = number.abs().stripTrailingZeros();
        List<Category> own = own();
        int at = 0;
        while (at < own.size() && !own.get(at).compiled().holds(n)) {
            at++;
        }
        return at;
    }
}
