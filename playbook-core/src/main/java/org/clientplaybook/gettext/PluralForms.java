package org.clientplaybook.gettext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says plural categories of CLDR in C, for whole numbers, which is all that gettext counts. */
final class PluralForms {
    private static final String ALWAYS = "1";
    private static final String NEVER = "0";
    private static final Pattern RELATION = Pattern.compile("([nivf])(?: % (\\d+))? (!?=) ([\\d.,]+)");

    private PluralForms() {}

    static String of(Collection<String> conditions) {
        List<String> forms = new ArrayList<>();
        boolean all = false;
        for (String condition : conditions) {
            String form = condition(condition);
            all = all || form.equals(ALWAYS);
            if (!all && !form.equals(NEVER)) {
                forms.add(form);
            }
        }
        StringBuilder plural = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            plural.append(forms.get(i)).append(" ? ").append(i).append(" : ");
        }
        plural.append(forms.size());
        String said = forms.equals(List.of("n == 1")) ? "(n != 1)" : forms.isEmpty() ? NEVER : "(" + plural + ")";
        return "nplurals=" + (forms.size() + 1) + "; plural=" + said + ";";
    }

    private static String condition(String cldr) {
        List<String> either = new ArrayList<>();
        for (String all : cldr.split(" or ", -1)) {
            List<String> parts = new ArrayList<>();
            for (String relation : all.split(" and ", -1)) {
                parts.add(relation(relation));
            }
            parts.removeIf(ALWAYS::equals);
            if (parts.isEmpty()) {
                return ALWAYS;
            }
            if (!parts.contains(NEVER)) {
                either.add(
                        parts.size() == 1
                                ? parts.get(0)
                                : parts.stream().map(PluralForms::enclosed).collect(Collectors.joining(" && ")));
            }
        }
        return either.isEmpty() ? NEVER : String.join(" || ", either);
    }

    private static String enclosed(String part) {
        return part.contains("||") ? "(" + part + ")" : part;
    }

    private static String relation(String text) {
        Matcher parts = RELATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        boolean within = parts.group(3).equals("=");
        List<String> ranges = List.of(parts.group(4).split(",", -1));
        if (parts.group(1).equals("v") || parts.group(1).equals("f")) {
            // A whole number has no digits behind the point.
            boolean zero = ranges.stream().anyMatch(range -> range.startsWith("0"));
            return zero == within ? ALWAYS : NEVER;
        }
        String n = parts.group(2) == null ? "n" : "n % " + parts.group(2);
        String found = ranges.stream().map(range -> in(n, range)).collect(Collectors.joining(" || "));
        return within ? found : found.matches("n(?: % \\d+)? == \\d+") ? found.replace("==", "!=") : "!(" + found + ")";
    }

    private static String in(String n, String range) {
        String[] ends = range.split("\\.\\.", -1);
        return ends.length == 1
                ? n + " == " + ends[0]
                : (ends[0].equals("0") ? "" : n + " >= " + ends[0] + " && ") + n + " <= " + ends[1];
    }
}
