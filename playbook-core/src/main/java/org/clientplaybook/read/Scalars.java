package org.clientplaybook.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clientplaybook.model.Cadence;

/** What each kind of scalar may be. */
final class Scalars {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DELAY = Pattern.compile("(\\d{1,4}) (day|business day|week|month|year)s?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private Scalars() {}

    /**
     * Whether a scalar fits.
     *
     * @param value the value without spaces around it
     * @param hint how to mend it, or empty
     */
    record Verdict(boolean fits, String value, String hint) {}

    static Verdict check(Shape.Kind kind, String raw) {
        String text = raw.strip();
        return switch (kind) {
            case LINE, TEMPLATE_LINE -> line(text);
            case TEXT, MARKDOWN, TEMPLATE ->
                verdict(!hasControl(raw) && !text.isEmpty(), raw.stripTrailing(), "Remove the control characters.");
            case SLUG -> slug(text);
            case NAME -> verdict(NAME.matcher(text).matches(), text, "Write for example `decision_date`.");
            case DATE -> date(text);
            case DELAY -> delay(text);
            case INTEGER -> verdict(INTEGER.matcher(text).matches(), text, "");
            case BOOLEAN -> verdict(text.equals("true") || text.equals("false"), text, "Write `true` or `false`.");
            case URL -> verdict(URL.matcher(text).matches(), text, "Write the whole address.");
            case EDIT_URL ->
                verdict(
                        URL.matcher(text).matches() && text.contains("{path}"),
                        text,
                        "Write the whole address with {path}.");
            case COLOUR -> verdict(COLOUR.matcher(text).matches(), text, "Write for example \"#0f5c57\".");
            case CURRENCY -> verdict(CURRENCY.matcher(text).matches(), text, "");
            case LANGUAGE -> language(text);
            case PATTERN -> pattern(text);
        };
    }

    /** Returns the delay that a fitting scalar means. */
    static Cadence.Delay toDelay(String text) {
        Matcher matcher = DELAY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        Cadence.Unit unit = switch (matcher.group(2)) {
            case "day" -> Cadence.Unit.DAYS;
            case "business day" -> Cadence.Unit.BUSINESS_DAYS;
            case "week" -> Cadence.Unit.WEEKS;
            case "month" -> Cadence.Unit.MONTHS;
            default -> Cadence.Unit.YEARS;
        };
        return new Cadence.Delay(Integer.parseInt(matcher.group(1)), unit);
    }

    /** Returns what is wrong with a slug as a name in files and addresses, or null. */
    static String slugFault(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return "A slug has lower-case letters and digits, with single hyphens between them.";
        }
        if (slug.length() > 80) {
            return "A slug has at most 80 characters.";
        }
        return WINDOWS_DEVICE.matcher(slug).matches() ? "Windows keeps this name for itself." : null;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static Verdict slug(String text) {
        String fault = slugFault(text);
        return verdict(fault == null, text, fault == null ? "" : "Write for example `late-payer`.");
    }

    private static Verdict line(String text) {
        boolean lines = text.indexOf('\n') >= 0;
        return verdict(
                !text.isEmpty() && !lines && !hasControl(text),
                text,
                lines ? "Write it in one line." : "Write something here.");
    }

    private static Verdict date(String text) {
        try {
            return verdict(
                    DATE.matcher(text).matches() && LocalDate.parse(text) != null,
                    text,
                    "Write for example 2026-11-01.");
        } catch (DateTimeException e) {
            return new Verdict(false, text, "There is no such day.");
        }
    }

    private static Verdict delay(String text) {
        return verdict(DELAY.matcher(text).matches(), text, "Write for example `2 weeks`.");
    }

    private static Verdict language(String text) {
        try {
            return verdict(
                    new Locale.Builder()
                                    .setLanguageTag(text)
                                    .build()
                                    .toLanguageTag()
                                    .equals(text)
                            && !text.isEmpty(),
                    text,
                    "Write for example `en`, `sv` or `pt-BR`.");
        } catch (IllformedLocaleException e) {
            return new Verdict(false, text, "Write for example `en`, `sv` or `pt-BR`.");
        }
    }

    private static Verdict pattern(String text) {
        try {
            return verdict(Pattern.compile(text) != null, text, "");
        } catch (PatternSyntaxException e) {
            return new Verdict(false, text, "It is not valid: " + e.getDescription() + ".");
        }
    }

    private static Verdict verdict(boolean fits, String value, String hint) {
        return new Verdict(fits, value, hint);
    }
}
