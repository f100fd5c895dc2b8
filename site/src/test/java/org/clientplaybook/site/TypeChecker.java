package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** TypeScript's own checker, which runs in the test browser and so needs no Node. */
final class TypeChecker {
    private static final Pattern REFERENCE = Pattern.compile("/// <reference lib=\"([^\"]+)\"");

    /** What the oldest browsers have that the scripts are written for. */
    private static final List<String> LIBRARIES = List.of("es2022", "dom", "dom.iterable");

    private static final String CHECK = """
            ({scripts, libraries, roots}) => {
              const texts = new Map([...Object.entries(scripts), ...Object.entries(libraries)]);
              const options = {
                allowJs: true, checkJs: true, noEmit: true, types: [], lib: roots, target: ts.ScriptTarget.ES2022,
                strict: true, noFallthroughCasesInSwitch: true, noUnusedLocals: true, noUnusedParameters: true,
              };
              const host = {
                getSourceFile: (name, version) =>
                  texts.has(name) ? ts.createSourceFile(name, texts.get(name), version, true) : undefined,
                fileExists: name => texts.has(name),
                readFile: name => texts.get(name),
                writeFile: () => {},
                getDefaultLibFileName: () => "lib.es2022.d.ts",
                getDefaultLibLocation: () => "",
                getCurrentDirectory: () => "",
                getCanonicalFileName: name => name,
                useCaseSensitiveFileNames: () => true,
                getNewLine: () => "\\n",
              };
              const program = ts.createProgram(Object.keys(scripts), options, host);
              return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
                const place = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : "";
                return place + ts.flattenDiagnosticMessageText(messageText, "\\n");
              });
            }
            """;

    private final Page page;
    private final Map<String, String> libraries = new HashMap<>();

    /** Takes a page that has loaded nothing yet. */
    TypeChecker(Page page) throws IOException {
        WebJar typescript = WebJar.of("typescript");
        this.page = page;
        page.addScriptTag(new AddScriptTagOptions().setContent(typescript.text("lib/typescript.js")));
        Deque<String> ahead = new ArrayDeque<>(LIBRARIES);
        while (!ahead.isEmpty()) {
            String name = ahead.remove();
            if (!libraries.containsKey(file(name))) {
                String text = typescript.text("lib/" + file(name));
                libraries.put(file(name), text);
                REFERENCE.matcher(text).results().forEach(reference -> ahead.add(reference.group(1)));
            }
        }
    }

    private static String file(String library) {
        return "lib." + library + ".d.ts";
    }

    /**
     * Returns what is wrong, each with its place.
     *
     * @param scripts the texts by name, which share their global names as they do in a page
     */
    @SuppressWarnings("unchecked")
    List<String> check(Map<String, String> scripts) {
        return (List<String>) page.evaluate(
                CHECK,
                Map.of(
                        "scripts",
                        scripts,
                        "libraries",
                        libraries,
                        "roots",
                        LIBRARIES.stream().map(TypeChecker::file).toList()));
    }
}
