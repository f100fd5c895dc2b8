package org.clientplaybook.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that want to run, to load or to deceive: those of {@code attacks.txt}. */
public final class Attacks {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    private Attacks() {}

    /** Returns them: the file has one a line with the escapes of Java, below a heading for each kind. */
    public static Stream<String> all() {
        try (InputStream in = Attacks.class.getResourceAsStream("attacks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("== "))
                    .map(line -> ESCAPE.matcher(line).replaceAll(Attacks::unescaped));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) != null) {
            return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
        }
        return Matcher.quoteReplacement(("\\" + escape.group(2)).translateEscapes());
    }
}
