package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a contributor sees in the browser while writing: edit, break, fix, rename, delete. */
@ExtendWith(Browsing.Shared.class)
class LivePreviewTest {
    private static final String PAGE = "scenario/every-element.html";

    @TempDir
    Path folder;

    private Path yaml;

    private LivePreview serve() throws IOException {
        Path content = folder.resolve("content");
        copy(Path.of(System.getProperty("basedir", "."), "src/test/specimen"), content);
        yaml = content.resolve("scenarios/every-element/scenario.yaml");
        return Playbook.of(content).serve(0, "vscode", report -> {});
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void retitle(String title) throws IOException {
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^title: .*$", "title: " + title));
    }

    private static Locator panel(Page page) {
        return page.locator("playbook-preview");
    }

    @Test
    void editBreakAndFix(Browsing browsing) throws IOException {
        try (LivePreview preview = serve();
                Window window = browsing.open(preview.address())) {
            Page page = window.open(PAGE);
            Locator title = page.locator("h1");
            // The specimen is not translated in full, and the rules find more; warnings do not stand in the way.
            assertThat(panel(page).locator("h2")).hasText("15 warnings");
            assertThat(panel(page).locator("ol")).isHidden();

            retitle("Edited while somebody looks");
            assertThat(title).hasText("Edited while somebody looks");

            String whole = Files.readString(yaml);
            Files.writeString(yaml, whole.replaceFirst("(?m)^goal: ", "goall: "));
            assertThat(panel(page).locator("h2")).containsText("1 error");
            Locator place = panel(page).locator("li.error a");
            assertThat(place).containsText("scenarios/every-element/scenario.yaml:");
            assertThat(place).hasAttribute("href", Pattern.compile("vscode://file/.*:\\d+:\\d+"));
            assertThat(panel(page).locator("li.error")).containsText("Did you mean goal?");
            assertThat(panel(page).locator("li.error p code").last()).hasText("goal");
            assertThat(panel(page).locator("li.error pre")).containsText("| goall: ");
            assertThat(title).hasText("Edited while somebody looks");
            panel(page).locator("button").click();
            assertThat(panel(page).locator("ol")).isHidden();

            Files.writeString(yaml, "title: [\n");
            assertThat(panel(page).locator("li.error")).containsText("yaml-syntax");

            Files.writeString(yaml, whole);
            retitle("Fixed");
            assertThat(title).hasText("Fixed");
            assertThat(panel(page).locator("h2")).hasText("15 warnings");
            String words = Files.readString(yaml.resolveSibling("scenario.sv.yaml"));
            Files.delete(yaml.resolveSibling("scenario.sv.yaml"));
            // What a translation lacks goes with it; what the rules find stays.
            assertThat(panel(page).locator("h2")).hasText("5 warnings");
            Files.writeString(yaml.resolveSibling("scenario.sv.yaml"), words);
            assertThat(panel(page).locator("h2")).hasText("15 warnings");

            assertThat(window.faults()).noneMatch(fault -> fault.contains("script error") || fault.contains("Policy"));
        }
    }

    @Test
    void renameAndDelete(Browsing browsing) throws IOException {
        try (LivePreview preview = serve();
                Window window = browsing.open(preview.address())) {
            Page page = window.open("scenario/alone.html");
            Locator title = page.locator("h1");
            assertThat(title).hasText("Page not found");

            // A scenario that no other leads to.
            Path alone = folder.resolve("content/scenarios/alone");
            copy(alone.resolveSibling("untranslated"), alone);
            assertThat(page.locator(".page-lead")).isVisible();

            Path renamed = alone.resolveSibling("renamed");
            Files.move(alone, renamed);
            assertThat(title).hasText("Page not found");
            window.open("scenario/renamed.html");
            assertThat(page.locator(".page-lead")).isVisible();

            // An editor's own files, which come and go.
            Files.writeString(renamed.resolve("4913"), "");
            Files.writeString(renamed.resolve(".scenario.yaml.swp"), "");
            Files.delete(renamed.resolve("4913"));
            Files.writeString(
                    renamed.resolve("scenario.yaml"), text(renamed).replaceFirst("(?m)^title: .*$", "title: Moved"));
            assertThat(title).hasText("Moved");

            delete(renamed);
            assertThat(title).hasText("Page not found");
            // Where others lead to what is gone, the last state stays, and says why.
            window.open(PAGE);
            delete(yaml.getParent());
            assertThat(panel(page).locator("li.error").first()).containsText("dangling-reference");
            assertThat(title).hasText(Pattern.compile("Every element.*"));
            assertThat(window.faults()).noneMatch(fault -> fault.contains("script error") || fault.contains("Policy"));
        }
    }

    private static String text(Path scenario) throws IOException {
        return Files.readString(scenario.resolve("scenario.yaml"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void placeAndTypedValuesStay(Browsing browsing) throws IOException {
        try (LivePreview preview = serve();
                Window window = browsing.open(preview.address())) {
            Page page = window.open(PAGE);
            Locator control = page.locator("main input[type=text]:visible").first();
            control.fill("Ada Example");
            control.evaluate("it => it.setSelectionRange(2, 5)");
            control.evaluate("it => it.scrollIntoView({block: 'center', behavior: 'instant'})");
            double before = control.boundingBox().y;
            soon(
                    page,
                    () -> assertThat((Integer) page.evaluate("Math.round(scrollY)"))
                            .isPositive());

            retitle(
                    "A much longer title that takes several lines at the top of the page and so moves all that is below it");
            assertThat(page.locator("h1")).containsText("A much longer title");
            page.waitForLoadState(LoadState.LOAD);
            Locator after = page.locator("main input[type=text]:visible").first();
            assertThat(after).hasValue("Ada Example");
            assertThat(after).isFocused();
            soon(
                    page,
                    () -> assertThat(after.evaluate("it => [it.selectionStart, it.selectionEnd].join()"))
                            .isEqualTo("2,5"));
            soon(page, () -> assertThat(after.boundingBox().y).isBetween(before - 3, before + 3));
            assertThat(window.faults()).noneMatch(fault -> fault.contains("script error") || fault.contains("Policy"));
        }
    }

    @Test
    void anotherPageIsLeftAlone(Browsing browsing) throws IOException {
        try (LivePreview preview = serve();
                Window window = browsing.open(preview.address())) {
            Page page = window.open("about.html");
            page.evaluate("globalThis.here = true");
            Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^goal: .*$", "goal: Another goal"));
            Files.writeString(folder.resolve("content/pages/contribute.md"), "<b>");
            assertThat(panel(page).locator("h2")).containsText("error");
            assertThat(page.evaluate("globalThis.here")).isEqualTo(true);
        }
    }
}
