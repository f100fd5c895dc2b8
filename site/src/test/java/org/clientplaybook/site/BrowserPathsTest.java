package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BrowserPathsTest {
    private static Predicate<Path> there(String... paths) {
        Set<String> known = Set.of(paths);
        return path -> known.contains(path.toString().replace('\\', '/'));
    }

    @Test
    void findsNothingOnABareMachine() {
        assertThat(new BrowserPaths("Linux", Map.of(), there()).installed()).isEmpty();
        assertThat(new BrowserPaths("Windows 11", Map.of(), there()).installed())
                .isEmpty();
        assertThat(new BrowserPaths("Mac OS X", Map.of(), there()).installed()).isEmpty();
    }

    @Test
    void prefersTheSearchPathAndNamesEachBrowserOnce() {
        Map<String, String> environment = Map.of("PATH", "/home/me/bin::/usr/bin");
        assertThat(new BrowserPaths(
                                "Linux",
                                environment,
                                there("/usr/bin/chromium", "/home/me/bin/google-chrome", "/snap/bin/chromium"))
                        .installed())
                .containsExactly(
                        Path.of("/usr/bin/chromium"),
                        Path.of("/home/me/bin/google-chrome"),
                        Path.of("/snap/bin/chromium"));
    }

    @Test
    void prefersTheOneWithoutAWindow() {
        Map<String, String> environment = Map.of("PATH", "/usr/local/bin:/usr/bin");
        assertThat(new BrowserPaths(
                                "Linux",
                                environment,
                                there("/usr/local/bin/chromium", "/usr/bin/chromium-headless-shell"))
                        .installed())
                .containsExactly(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/local/bin/chromium"));
        assertThat(new BrowserPaths("Linux", Map.of(), there("/usr/bin/chromium", "/usr/bin/chromium-headless-shell"))
                        .installed())
                .containsExactly(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
    }

    @Test
    void knowsTheUsualPlacesOfLinuxWithoutASearchPath() {
        assertThat(new BrowserPaths("Linux", Map.of(), there("/opt/google/chrome/chrome")).installed())
                .containsExactly(Path.of("/opt/google/chrome/chrome"));
        assertThat(new BrowserPaths("Linux", Map.of(), there("/opt/microsoft/msedge/msedge")).installed())
                .containsExactly(Path.of("/opt/microsoft/msedge/msedge"));
    }

    @Test
    void knowsProgramsOfAMacForAllAndForOne() {
        String shared = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        String own = "/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
        assertThat(new BrowserPaths("Mac OS X", Map.of("HOME", "/Users/me"), there(shared, own)).installed())
                .containsExactly(Path.of(shared), Path.of(own));
    }

    @Test
    void knowsProgramsOfWindowsWhateverTheCaseOfItsVariables() {
        String chrome = "/Users/me/AppData/Local/Google/Chrome/Application/chrome.exe";
        String edge = "/Program Files (x86)/Microsoft/Edge/Application/msedge.exe";
        Map<String, String> environment =
                Map.of("LOCALAPPDATA", "/Users/me/AppData/Local", "ProgramFiles(x86)", "/Program Files (x86)");
        assertThat(new BrowserPaths("Windows 11", environment, there(chrome, edge)).installed())
                .containsExactly(Path.of(chrome), Path.of(edge));
    }

    @Test
    void searchesWindowsForPrograms() {
        Map<String, String> environment = Map.of("PATH", "/tools;/more");
        assertThat(new BrowserPaths("Windows 11", environment, there("/more/chrome.exe", "/more/chrome")).installed())
                .containsExactly(Path.of("/more/chrome.exe"));
    }
}
