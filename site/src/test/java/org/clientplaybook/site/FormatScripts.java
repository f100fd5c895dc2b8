package org.clientplaybook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the browser's scripts as Prettier has them: {@code mvn test-compile exec:java@format-scripts}, in {@code site/}. */
final class FormatScripts {
    private FormatScripts() {}

    public static void main(String[] arguments) throws IOException {
        try (Browsing browsing = new Browsing();
                Window window = browsing.open(Place.HTTP)) {
            Formatter formatter = new Formatter(window.page());
            for (Map.Entry<Path, String> script : ScriptSources.all().entrySet()) {
                String formatted = formatter.format(script.getValue());
                if (!formatted.equals(script.getValue())) {
                    Files.writeString(script.getKey(), formatted);
                    System.out.println(ScriptSources.name(script.getKey()));
                }
            }
        }
    }
}
