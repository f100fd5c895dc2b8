package org.clientplaybook.check.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * No file has a mail address or a phone number that could be somebody's. The files are read again as they are, since
 * what stands in a comment is published too.
 */
final class PersonalData implements Rules.CatalogRule {
    private static final Pattern MAIL = Pattern.compile(
            // Lengths are those of RFC 5321, so that a search takes no longer than the text is.
            "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@((?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}\\p{L}{2,63})");

    /** Domains and top-level domains that nobody can own: RFC 2606 and RFC 6761. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:.+\\.)?example\\.(?:com|org|net)|.+\\.(?:example|test|invalid|localhost)");

    private final Path content;

    PersonalData(Path content) {
        this.content = content;
    }

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Set<String> own = new HashSet<>();
        catalog.style().contacts().forEach(contact -> {
            own.add(contact.strip().toLowerCase(Locale.ROOT));
            own.add(PhoneNumbers.digits(contact));
        });
        files(catalog).parallelStream().map(file -> check(file, own)).forEachOrdered(problems::addAll);
    }

    private static Set<String> files(Catalog catalog) {
        Set<String> files = new TreeSet<>(Set.of("playbook.yaml"));
        for (Edition edition : catalog.editions()) {
            files.add("playbook." + edition.language() + ".yaml");
            for (Scenario scenario : edition.scenarios()) {
                files.add(scenario.file().path());
                files.add(scenario.file().beside("guidance", "md").path());
            }
            edition.pages().forEach(page -> files.add(page.file().path()));
        }
        return files;
    }

    private List<Problem> check(String file, Set<String> own) {
        String text;
        try {
            Path path = content.resolve(file);
            text = Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            // It was there a moment ago: whoever took it away will look again.
            return List.of();
        }
        Set<Problem> found = new TreeSet<>();
        if (text.indexOf('@') >= 0) {
            mails(text, file, own, found);
        }
        for (PhoneNumbers.Match number : PhoneNumbers.find(text)) {
            if (!own.contains(PhoneNumbers.digits(number.text()))) {
                found.add(Problem.of(
                        Code.PERSONAL_DATA,
                        at(text, number.offset(), file),
                        "The phone number " + number.text() + " could belong to somebody.",
                        "Use one from a range reserved for fiction, such as 020 7946 0123 or 08-465 004 10."));
            }
        }
        return List.copyOf(found);
    }

    private static void mails(String text, String file, Set<String> own, Set<Problem> found) {
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            String domain = mail.group(1).toLowerCase(Locale.ROOT);
            if (!RESERVED.matcher(domain).matches()
                    && !own.contains(mail.group().toLowerCase(Locale.ROOT))) {
                found.add(Problem.of(
                        Code.PERSONAL_DATA,
                        at(text, mail.start(), file),
                        "The address " + mail.group() + " could belong to somebody.",
                        "Use one at example.com, or list it under `contacts` in style.yaml if it is your own."));
            }
        }
    }

    private static Location at(String text, int offset, String file) {
        int line = 1;
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return new Location(file, line, offset - begin + 1);
    }
}
