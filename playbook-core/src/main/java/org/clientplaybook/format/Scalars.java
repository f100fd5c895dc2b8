package org.clientplaybook.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.FieldPattern;

/** What each kind of scalar may be. */
public final class Scalars {
    /** Words that mean something in the message language, so that no field can be called so. */
    private static final String TAKEN = "and|contains|equals|false|in|is|matches|none|not|null|or|true";

    private static final Pattern NAME = Pattern.compile("(?!(?:" + TAKEN + ")\\s*$)[a-z][a-z0-9_]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DELAY = Pattern.compile("(\\d{1,4}) (day|business day|week|month|year)s?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d{0,8}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern FINGERPRINT = Pattern.compile("[a-p]{10}");
    /** Folders and a file's name, as an address can have them; none of them leads upwards. */
    private static final Pattern PICTURE =
            Pattern.compile("(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*/)*[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*\\.(?:svg|png)");

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

    private static final String CONTROLS = "Remove the control characters.";

    private Scalars() {}

    /**
     * Whether a scalar fits.
     *
     * @param value the value without spaces around it
     * @param hint how to fix it, or empty
     */
    public record Verdict(boolean fits, String value, String hint) {}

    /** Returns whether a text fits a kind of scalar. */
    public static Verdict check(Shape.Kind kind, String raw) {
        String text = stripped(raw);
        return switch (kind) {
            // What is named is looked for, and who names something else is told what there is.
            case LINE, TEMPLATE_LINE, CATEGORY, MESSAGE, SCENARIO, QUESTION -> line(text);
            case TEXT, MARKDOWN, TEMPLATE ->
                verdict(
                        !hasControl(raw) && !text.isEmpty(),
                        raw.stripTrailing(),
                        text.isEmpty() ? "Add some text." : CONTROLS);
            case SLUG -> slug(text);
            case NAME ->
                verdict(
                        NAME.matcher(text).matches(),
                        text,
                        text.matches(TAKEN)
                                ? "The message language has this word itself. Write it like `is_late`."
                                : "Write it like `decision_date`.");
            case DATE -> date(text);
            case DELAY -> delay(text);
            case INTEGER -> verdict(INTEGER.matcher(text).matches(), text, "");
            case COUNT -> verdict(COUNT.matcher(text).matches(), text, "");
            case BOOLEAN -> verdict(text.equals("true") || text.equals("false"), text, "");
            case URL -> verdict(isUrl(text), text, "Write the full address.");
            case EDIT_URL ->
                verdict(
                        isUrl(text.replace("{path}", "path")) && text.contains("{path}"),
                        text,
                        "Write the full address with {path}.");
            case COLOUR -> verdict(COLOUR.matcher(text).matches(), text, "Write it like \"#0f5c57\".");
            case PICTURE ->
                verdict(
                        PICTURE.matcher(text).matches(),
                        text,
                        "Write its path from the content folder, such as `brand/logo.svg`.");
            case ADDRESS -> address(text);
            case FINGERPRINT -> verdict(FINGERPRINT.matcher(text).matches(), text, "Copy it from the check's hint.");
            case CURRENCY -> verdict(CURRENCY.matcher(text).matches(), text, "");
            case LANGUAGE -> language(text);
            case PATTERN -> pattern(text);
        };
    }

    /** Takes away at both ends what a schema's {@code \s} takes for white space: also spaces at which no line breaks. */
    private static String stripped(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /**
     * Returns the whole pattern of a kind of scalar as an ECMAScript regular expression, which is as near as one comes to
     * what {@link #check} says.
     */
    static String expression(Shape.Kind kind) {
        return switch (kind) {
            case LINE, TEMPLATE_LINE, MESSAGE -> "^\\s*\\S([^\\n]*\\S)?\\s*$";
            case TEXT, MARKDOWN, TEMPLATE, PATTERN -> "\\S";
            case SLUG, CATEGORY, SCENARIO, QUESTION ->
                "^(?!(?:" + Slug.RESERVED + ")$)(?=.{1," + Slug.LONGEST + "}$)" + Slug.EXPRESSION + "$";
            case NAME -> whole(NAME);
            case DATE -> whole(DATE);
            case DELAY -> whole(DELAY);
            case INTEGER -> whole(INTEGER);
            case COUNT -> whole(COUNT);
            case BOOLEAN -> "^\\s*(true|false)\\s*$";
            case URL -> whole(URL);
            case EDIT_URL -> "^\\s*(?=.*\\{path\\})" + URL + "\\s*$";
            case COLOUR -> whole(COLOUR);
            case PICTURE -> whole(PICTURE);
            case ADDRESS -> whole(ADDRESS);
            case FINGERPRINT -> whole(FINGERPRINT);
            case CURRENCY -> whole(CURRENCY);
            case LANGUAGE -> "^(?!(?:" + LanguageTag.RESERVED + ")$)" + LanguageTag.EXPRESSION + "$";
        };
    }

    private static String whole(Pattern pattern) {
        return "^\\s*" + pattern + "\\s*$";
    }

    /** Returns the delay that a fitting scalar means. */
    public static Cadence.Delay toDelay(String text) {
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

    /** Returns the pattern that a fitting scalar means. */
    public static FieldPattern toPattern(String text) {
        return PatternParser.parse(text);
    }

    /** Finds what no page can have: controls, halves of surrogate pairs, and the two that are no characters; and what deceives. */
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c) && !isPair(text, i);
            if (half
                    || (Character.isISOControl(c) && c != '\n' && c != '\t')
                    || c >= 0xFFFE
                    || SourceText.isReordering(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int i) {
        boolean high = Character.isHighSurrogate(text.charAt(i));
        int other = high ? i + 1 : i - 1;
        return other >= 0
                && other < text.length()
                && (high
                        ? Character.isLowSurrogate(text.charAt(other))
                        : Character.isHighSurrogate(text.charAt(other)));
    }

    private static boolean isUrl(String text) {
        try {
            return URL.matcher(text).matches() && new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Verdict slug(String text) {
        String fault = Slug.fault(text);
        boolean form = text.length() > Slug.LONGEST || Slug.hasForm(text);
        return new Verdict(fault == null, text, form && fault != null ? fault : "Write it like `late-payer`.");
    }

    private static Verdict line(String text) {
        boolean lines = text.indexOf('\n') >= 0;
        String hint = text.isEmpty() ? "Add some text." : lines ? "Write it on one line." : CONTROLS;
        return verdict(!text.isEmpty() && !lines && !hasControl(text), text, hint);
    }

    private static Verdict date(String text) {
        try {
            return verdict(
                    DATE.matcher(text).matches() && LocalDate.parse(text) != null, text, "Write it like 2026-11-01.");
        } catch (DateTimeException e) {
            return new Verdict(false, text, "This date does not exist.");
        }
    }

    private static Verdict address(String text) {
        boolean elsewhere = text.contains("://");
        String hint = elsewhere
                ? "Put links to other sites into `footer-text`."
                : "Write it as in the browser, without the language and without `.html`, such as `messages` or `about`.";
        return new Verdict(ADDRESS.matcher(text).matches(), text, hint);
    }

    private static Verdict delay(String text) {
        return verdict(DELAY.matcher(text).matches(), text, "Write it like `2 weeks`.");
    }

    private static Verdict language(String text) {
        if (LanguageTag.isTaken(text)) {
            return new Verdict(false, text, "Each language needs a folder of its name, and this name is reserved.");
        }
        return verdict(LanguageTag.isValid(text), text, "Write it like `en`, `sv` or `pt-BR`.");
    }

    private static Verdict pattern(String text) {
        try {
            Pattern.compile(text);
            String fault = PatternParser.fault(text);
            return new Verdict(fault == null, text, fault == null ? "" : fault);
        } catch (PatternSyntaxException e) {
            return new Verdict(false, text, "The expression is not valid: " + e.getDescription() + ".");
        } catch (StackOverflowError e) {
            return new Verdict(false, text, "The expression is nested too deeply.");
        }
    }

    private static Verdict verdict(boolean fits, String value, String hint) {
        return new Verdict(fits, value, hint);
    }
}
