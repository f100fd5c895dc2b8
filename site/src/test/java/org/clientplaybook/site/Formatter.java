package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Prettier, which runs in the test browser and so needs no Node. */
final class Formatter {
    private static final String FORMAT = """
            ({text, settings}) =>
              prettier.format(text, {...JSON.parse(settings), parser: "babel", plugins: Object.values(prettierPlugins)})
            """;

    private final Page page;
    private final String settings;

    /** Takes a page that has loaded nothing yet. */
    Formatter(Page page) throws IOException {
        WebJar prettier = WebJar.of("prettier");
        this.page = page;
        this.settings = Files.readString(ScriptSources.SETTINGS);
        for (String file : List.of("standalone.js", "plugins/babel.js", "plugins/estree.js")) {
            page.addScriptTag(new AddScriptTagOptions().setContent(prettier.text(file)));
        }
    }

    String format(String script) {
        return (String) page.evaluate(FORMAT, Map.of("text", script, "settings", settings));
    }
}
