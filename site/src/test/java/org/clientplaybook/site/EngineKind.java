package org.clientplaybook.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The engines of the browsers that people use. */
enum EngineKind {
    CHROMIUM,
    FIREFOX,
    WEBKIT;

    /** Returns what has to be installed; what Chromium needs is found or fetched by {@link BrowserSource}. */
    List<EngineProgram> programs() {
        return switch (this) {
            case CHROMIUM -> List.of();
            case FIREFOX -> List.of(EngineProgram.FIREFOX);
            case WEBKIT -> List.of(EngineProgram.WEBKIT_DRIVER, EngineProgram.SCREEN);
        };
    }

    /**
     * Returns the engines to test in.
     *
     * @param names those that somebody asks for, with commas between them; all of them where it is empty
     */
    static List<EngineKind> asked(String names) {
        if (names.isBlank()) {
            return List.of(values());
        }
        return Stream.of(names.split(","))
                .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
