package org.clientplaybook.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceLines;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * No file has a mail address or a phone number that could be somebody's. The files are searched as they are, since
 * what stands in a comment is published too.
 */
final class PersonalData implements CatalogRule {
    private static final Pattern MAIL = Pattern.compile(
            // Lengths are those of RFC 5321, so that a search takes no longer than the text is.
            "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@((?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}\\p{L}{2,63})");

    /** Domains and top-level domains that nobody can own: RFC 2606 and RFC 6761. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:.+\\.)?example\\.(?:com|org|net)|.+\\.(?:example|test|invalid|localhost)");

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Set<String> own = new HashSet<>();
        catalog.style().contacts().forEach(contact -> {
            own.add(contact.strip().toLowerCase(Locale.ROOT));
            own.add(PhoneNumbers.digits(contact));
        });
        Set<String> slugs = catalog.editions().get(0).scenarios().stream()
                .map(Scenario::slug)
                .collect(Collectors.toSet());
        catalog.sources().values().parallelStream()
                .filter(source -> isPublished(source.path(), slugs))
                .map(source -> check(source, own))
                .forEachOrdered(problems::addAll);
    }

    /** The theme and the style of a playbook have its own addresses; a scenario may be a draft, or have an error. */
    private static boolean isPublished(ContentPath path, Set<String> slugs) {
        return switch (path.kind()) {
            case PLAYBOOK, GUIDE, WORKSHEET, PAGE -> true;
            case SCENARIO, GUIDANCE -> slugs.contains(path.scenario());
            case WORDS, OTHER -> false;
        };
    }

    private static List<Problem> check(SourceText source, Set<String> own) {
        String text = source.text();
        SourceLines lines = source.lines();
        Set<Problem> found = new TreeSet<>();
        if (text.indexOf('@') >= 0) {
            mails(source, lines, own, found);
        }
        for (PhoneNumbers.Match number : PhoneNumbers.find(text)) {
            if (!own.contains(PhoneNumbers.digits(number.text()))) {
                found.add(Problem.of(
                        Code.PERSONAL_DATA,
                        at(source, lines, number.offset()),
                        "The phone number " + number.text() + " could belong to somebody.",
                        "Use one from a range reserved for fiction, such as 020 7946 0123 or 08-465 004 10."));
            }
        }
        return List.copyOf(found);
    }

    private static void mails(SourceText source, SourceLines lines, Set<String> own, Set<Problem> found) {
        Matcher mail = MAIL.matcher(source.text());
        while (mail.find()) {
            String domain = mail.group(1).toLowerCase(Locale.ROOT);
            if (!RESERVED.matcher(domain).matches()
                    && !own.contains(mail.group().toLowerCase(Locale.ROOT))) {
                found.add(Problem.of(
                        Code.PERSONAL_DATA,
                        at(source, lines, mail.start()),
                        "The address " + mail.group() + " could belong to somebody.",
                        "Use one at example.com, or list it under `contacts` in style.yaml if it is your own."));
            }
        }
    }

    private static Location at(SourceText source, SourceLines lines, int offset) {
        return new Location(source.path(), lines.lineAt(offset), lines.columnAt(offset));
    }
}
