package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a phone number that somebody may have. */
final class PhoneNumbers {
    /** International, or national with a 0 in front, or of North America; a date begins otherwise. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w/.@+#-])(?:\\+\\d[\\d ()/.\u00a0-]{6,18}\\d"
            + "|\\(?0\\d[\\d ()/.\u00a0-]{6,15}\\d|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![\\w-])");

    private static final int FEWEST = 9;

    /**
     * The beginnings of numbers that are kept for fiction and documentation, with the country's code: of the United
     * Kingdom (Ofcom), North America (555-0100 to 555-0199, ATIS), Sweden (PTS), Australia (ACMA), France (ARCEP),
     * Germany (Bundesnetzagentur).
     */
    private static final List<String> RESERVED = List.of(
            "441632960",
            "442079460",
            "441134960",
            "441144960",
            "441154960",
            "441164960",
            "441174960",
            "441184960",
            "441214960",
            "441314960",
            "441414960",
            "441514960",
            "441614960",
            "441914980",
            "442896496",
            "442920180",
            "447700900",
            "448081570",
            "449098790",
            "443069990",
            "463139006",
            "4640628040",
            "468465004",
            "46980319",
            "467017406",
            "61255501",
            "61370101",
            "61755501",
            "61855501",
            "61270101",
            "61770101",
            "61870101",
            "61491570",
            "331990",
            "3326191",
            "3335301",
            "3346571",
            "3353649",
            "3363998",
            "493023125",
            "496990009",
            "494066969",
            "492214710",
            "498999998",
            "4917139200",
            "4917604069");

    private static final Pattern NORTH_AMERICA = Pattern.compile("1?\\d{3}55501\\d{2}");

    private PhoneNumbers() {}

    record Match(String text, int offset) {}

    /** Returns the numbers in a text that are in no reserved range. */
    static List<Match> find(String text) {
        List<Match> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String digits = digits(matcher.group());
            if (digits.length() >= FEWEST && !isReserved(matcher.group(), digits)) {
                found.add(new Match(matcher.group(), matcher.start()));
            }
        }
        return found;
    }

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isReserved(String text, String digits) {
        if (NORTH_AMERICA.matcher(digits).matches()) {
            return true;
        }
        // A national number says no country: any will do. A 0 in brackets after the country's code is not dialled.
        String international = digits(text.replace("(0)", ""));
        boolean national = !text.startsWith("+");
        return RESERVED.stream()
                .anyMatch(range -> national
                        ? digits.startsWith("0") && rest(digits).startsWith(range.substring(2))
                        : international.startsWith(range));
    }

    private static String rest(String digits) {
        return digits.replaceFirst("^0+", "");
    }
}
