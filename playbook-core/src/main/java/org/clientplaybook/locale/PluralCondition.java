package org.clientplaybook.locale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a plural category, in the syntax of CLDR: {@code v = 0 and i % 10 = 2..4 or n = 1}.
 *
 * @param either relations; all of one of the lists hold where the condition does
 */
record PluralCondition(List<List<Relation>> either) {
    private static final Pattern RELATION = Pattern.compile("([nivf])(?: % (\\d+))? (!?=) ([\\d.,]+)");

    /**
     * Whether a property of a number lies in one of some ranges.
     *
     * @param operand {@code n} for the number, {@code i} for what is before its point, {@code v} for how many digits are
     *     behind it, {@code f} for those digits as a number
     * @param modulus 0 for none
     */
    private record Relation(char operand, int modulus, boolean within, List<int[]> ranges) {
        static Relation of(String text) {
            Matcher parts = RELATION.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(text);
            }
            List<int[]> ranges = new ArrayList<>();
            for (String range : parts.group(4).split(",", -1)) {
                String[] ends = range.split("\\.\\.", -1);
                ranges.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])});
            }
            int modulus = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return new Relation(
                    parts.group(1).charAt(0), modulus, parts.group(3).equals("="), ranges);
        }

        boolean holds(BigDecimal n) {
            BigDecimal value = value(n);
            BigDecimal rest = modulus == 0 ? value : value.remainder(BigDecimal.valueOf(modulus));
            boolean whole = rest.stripTrailingZeros().scale() <= 0;
            boolean found = whole
                    && ranges.stream()
                            .anyMatch(range -> rest.compareTo(BigDecimal.valueOf(range[0])) >= 0
                                    && rest.compareTo(BigDecimal.valueOf(range[1])) <= 0);
            return found == within;
        }

        private BigDecimal value(BigDecimal n) {
            int digits = Math.max(0, n.scale());
            BigDecimal whole = new BigDecimal(n.toBigInteger());
            return switch (operand) {
                case 'i' -> whole;
                case 'v' -> BigDecimal.valueOf(digits);
                case 'f' -> n.subtract(whole).movePointRight(digits);
                default -> n;
            };
        }
    }

    static PluralCondition of(String text) {
        return new PluralCondition(Arrays.stream(text.split(" or ", -1))
                .map(all ->
                        Arrays.stream(all.split(" and ", -1)).map(Relation::of).toList())
                .toList());
    }

    /** Returns whether it holds for a number that is not negative and has no zeros at its end behind the point. */
    boolean holds(BigDecimal n) {
        return either.stream().anyMatch(all -> all.stream().allMatch(relation -> relation.holds(n)));
    }
}
