package org.clientplaybook.maven;

import java.io.Console;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal for what is missing. */
final class Questions {
    private final Function<String, @Nullable String> reader;
    private final Consumer<String> out;

    /**
     * Makes questions.
     *
     * @param reader shows a prompt and returns the line that is typed, or null at the end of the input
     * @param out shows a line
     */
    Questions(Function<String, @Nullable String> reader, Consumer<String> out) {
        this.reader = reader;
        this.out = out;
    }

    /** Returns questions for the terminal that Maven runs in, or null where it runs in none. */
    static @Nullable Questions atTerminal() {
        Console console = isTerminal() ? System.console() : null;
        return console == null
                ? null
                : new Questions(prompt -> console.readLine("%s", prompt), line -> console.printf("%s%n", line));
    }

    /** Returns whether an answer can be typed. */
    @SuppressWarnings("SystemConsoleNull") // What the newer method is for, which Java 17 does not have.
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns the answer, which is not blank, or null at the end of the input. */
    @Nullable
    String ask(String question) {
        return ask(question, String::strip);
    }

    /**
     * Returns the answer in a form, or null at the end of the input.
     *
     * @param form gives an empty text for what is no answer; it is asked for again
     */
    @Nullable
    String ask(String question, UnaryOperator<String> form) {
        String answer = reader.apply(question + " ");
        while (answer != null && form.apply(answer).isEmpty()) {
            answer = reader.apply(question + " ");
        }
        return answer == null ? null : form.apply(answer);
    }

    /** Returns the key of what is chosen, by its number or its key, the first one for an empty line. */
    String choose(String question, Map<String, String> choices) {
        List<String> keys = List.copyOf(choices.keySet());
        out.accept(question);
        for (int i = 0; i < keys.size(); i++) {
            out.accept("  " + (i + 1) + "  " + choices.get(keys.get(i)) + " (" + keys.get(i) + ")");
        }
        while (true) {
            String answer = reader.apply("Number [1]: ");
            if (answer == null || answer.isBlank()) {
                return keys.get(0);
            }
            String given = answer.strip();
            if (choices.containsKey(given)) {
                return given;
            }
            if (given.matches("\\d{1,4}") && Integer.parseInt(given) >= 1 && Integer.parseInt(given) <= keys.size()) {
                return keys.get(Integer.parseInt(given) - 1);
            }
            out.accept("Type a number from 1 to " + keys.size() + ".");
        }
    }
}
