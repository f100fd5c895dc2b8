package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes templates in the whole message language over the fields of {@link RandomValues}. */
final class RandomTemplates {
    private static final List<String> WORDS = List.of(
            "Hi ",
            "words ",
            "\n",
            "\n\n",
            "  \n",
            " ",
            "\t",
            "",
            "{ % } $& ",
            "\ud83d\ude00e\u0301 ",
            "\u05e9\u05dc ",
            "\\n \" '",
            "x\n ",
            "**",
            "**b** ",
            "[",
            "](",
            "](https://a.example/",
            "[a](tel:1) ",
            ") ");
    private static final List<String> TEXT_TYPES = List.of("text", "paragraph", "person", "email", "phone", "url");
    private static final List<String> LITERALS = List.of(
            "there",
            "",
            " ",
            "\u00e5r",
            "\ud83d\ude00",
            "$& $1",
            "it's",
            "say \\\"so\\\"",
            "{{ x }}",
            "a",
            "true",
            "\u0149");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random;
    private final List<String> items = new ArrayList<>();
    private int loops;
    private int forms;

    RandomTemplates(Random random) {
        this.random = random;
    }

    /**
     * Returns a template.
     *
     * @param forms how many texts the language's plural takes
     */
    String next(int forms) {
        this.forms = forms;
        loops = 0;
        items.clear();
        return body(3);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String body(int depth) {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            body.append(piece(depth));
        }
        return body.toString();
    }

    private String piece(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 7);
        if (kind < 3) {
            return any(WORDS);
        } else if (kind < 7) {
            return "{{ " + printed(depth) + " }}";
        }
        String end = random.nextInt(3) == 0 ? "" : "\n";
        return kind < 9 ? choice(depth - 1, end) : loop(depth - 1, end);
    }

    private String choice(int depth, String end) {
        StringBuilder choice = new StringBuilder("{% if " + truth(2) + " %}" + end + body(depth));
        for (int i = random.nextInt(3); i > 1; i--) {
            choice.append("{% elseif ")
                    .append(truth(1))
                    .append(" %}")
                    .append(end)
                    .append(body(depth));
        }
        if (random.nextBoolean()) {
            choice.append("{% else %}").append(end).append(body(depth));
        }
        return choice + "{% endif %}" + end;
    }

    private String loop(int depth, String end) {
        String item = "item" + loops++;
        items.add(item);
        String body = body(depth);
        items.remove(item);
        return "{% for " + item + " in " + field("list") + " %}" + end + body + "{% endfor %}" + end;
    }

    private String field(String type) {
        return type + (1 + random.nextInt(2));
    }

    private String printed(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> number(depth);
            case 1 -> money(depth);
            case 2 -> date(depth);
            case 3 -> field("choice");
            case 4 -> field("list");
            case 5 -> "(" + truth(1) + ") ? " + text(1) + " : " + number(1);
            default -> text(depth);
        };
    }

    private String text(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0
                    ? literal()
                    : items.isEmpty() || random.nextBoolean() ? field(any(TEXT_TYPES)) : any(items);
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> "(" + text(d) + " ~ " + printed(d) + ")";
            case 1 -> "(" + text(d) + ") | capitalize";
            case 2 -> "(" + text(d) + ") | trim | firstName";
            case 3 -> "(" + text(d) + ") | default(" + text(d) + ")";
            case 4 -> field("list") + any(List.of(" | join", " | join(\"; \")", " | join(\"$&\", \" or \")"));
            case 5 -> "(" + date(d) + ") | date(\"" + any(List.of("long", "short", "weekday", "month")) + "\")";
            case 6 -> "(" + number(d) + ") | number" + any(List.of("", "(0)", "(1)", "(2)", "(10)"));
            case 7 ->
                "(" + any(List.of(number(d), money(d))) + ") | money"
                        + any(List.of("", "(\"SEK\")", "(\"USD\")", "(\"XYZ\")"));
            case 8 ->
                "(" + number(d) + ") | plural("
                        + Stream.generate(() -> text(0)).limit(forms).collect(Collectors.joining(", ")) + ")";
            case 9 -> "(" + truth(d) + " ? " + text(d) + " : " + text(d) + ")";
            default -> text(0);
        };
    }

    private String literal() {
        return '"' + any(LITERALS) + '"';
    }

    private String number(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0
                    ? any(List.of("0", "1", "2", "7", "0.5", "1000000", "-3", "0.0000000001"))
                    : field("number");
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "(" + number(d) + " " + any(List.of("+", "-", "*", "/")) + " " + number(d) + ")";
            case 1 -> "(" + money(d) + " / " + field("money") + ")";
            case 2 -> "(" + number(d) + ") | default(" + number(d) + ")";
            case 3 -> "(-" + field("number") + ")";
            default -> number(0);
        };
    }

    private String money(int depth) {
        if (depth <= 0) {
            return field("money");
        }
        int d = depth - 1;
        return switch (random.nextInt(3)) {
            case 0 -> "(" + money(d) + " " + any(List.of("+", "-", "*", "/")) + " " + number(d) + ")";
            case 1 -> "(" + money(d) + ") | default(" + number(d) + ")";
            default -> money(0);
        };
    }

    private String date(int depth) {
        if (depth <= 0) {
            return field("date");
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 ->
                "(" + date(d) + ") | plus(" + number(d) + ", \"" + any(List.of("days", "weeks", "months", "years"))
                        + "\")";
            case 1 -> "(" + date(d) + ") | plusBusinessDays(" + any(List.of(number(0), "1", "-1", "30")) + ")";
            case 2 -> "(" + date(d) + ") | default(" + date(d) + ")";
            default -> date(0);
        };
    }

    private String truth(int depth) {
        if (depth <= 0) {
            return field(any(List.of("yesno", "text", "number", "date", "list", "choice")));
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> "(not " + truth(d) + ")";
            case 1 -> "(" + truth(d) + " and " + truth(d) + ")";
            case 2 -> "(" + truth(d) + " or " + truth(d) + ")";
            case 3 -> "(" + number(d) + " " + any(COMPARISONS) + " " + any(List.of(number(d), money(d))) + ")";
            case 4 -> "(" + date(d) + " " + any(COMPARISONS) + " " + date(d) + ")";
            case 5 ->
                "(" + field("choice") + " " + any(List.of("==", "!=")) + " \"" + any(List.of("a", "b", "true")) + "\")";
            case 6 ->
                "(" + text(d) + " " + any(List.of("==", "!=")) + " " + any(List.of(text(d), field("choice"))) + ")";
            default -> truth(0);
        };
    }
}
