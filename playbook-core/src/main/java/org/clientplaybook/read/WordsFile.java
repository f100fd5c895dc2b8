package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file of the interface's words in a language, for whoever translates them: what is missing stands in it with the English. */
public final class WordsFile {
    private static final String TITLE =
            "# Still in English: write the words behind the \"=\", and remove the \"#\" before the key.";

    private static final String ENGLISH = "# English: ";
    private static final String KEY = "[\\w.-]+";

    /** A word that is missing, as this class writes it; where it is still so when the file is read again, it is made anew. */
    private static final Pattern MISSING = Pattern.compile("#" + KEY + " =\\s*");

    private static final Pattern WORD = Pattern.compile("(" + KEY + ") = (.*)");

    private WordsFile() {}

    /**
     * Returns the file's text: what it has, as it is, and behind it what is missing.
     *
     * @param language its BCP 47 tag
     * @param own the text that the playbook has in the file, or null
     * @return null where no word is missing
     * @throws IllegalArgumentException where a {@code \\u} in the text is not followed by four hexadecimal digits
     */
    public static @Nullable String of(String language, @Nullable String own) {
        Map<String, String> known = WordsReader.defaults(language);
        Map<String, String> written = own == null ? Map.of() : WordsReader.parse(own);
        StringBuilder missing = new StringBuilder();
        boolean group = false;
        for (String line : WordsReader.english().lines().toList()) {
            Matcher word = WORD.matcher(line);
            if (!word.matches()) {
                group = true;
            } else if (!known.containsKey(word.group(1)) && !written.containsKey(word.group(1))) {
                missing.append(group ? "\n" : "")
                        .append(ENGLISH)
                        .append(word.group(2))
                        .append("\n#")
                        .append(word.group(1))
                        .append(" =\n");
                group = false;
            }
        }
        if (missing.isEmpty()) {
            return null;
        }
        String kept = own == null ? "" : kept(own.lines().toList());
        return kept + (kept.isEmpty() ? "" : "\n") + TITLE + "\n" + missing;
    }

    /** Returns a file's lines without what this class has made of words that are still missing. */
    private static String kept(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean missing = line.startsWith(ENGLISH)
                    && i + 1 < lines.size()
                    && MISSING.matcher(lines.get(i + 1)).matches();
            boolean secondBlank = line.isBlank()
                    && (kept.isEmpty() || kept.get(kept.size() - 1).isBlank());
            if (missing) {
                i++;
            } else if (!line.equals(TITLE) && !secondBlank) {
                kept.add(line);
            }
        }
        String text = String.join("\n", kept).stripTrailing();
        return text.isEmpty() ? "" : text + "\n";
    }
}
