package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Playbook;

/**
 * Measures how long it takes from a save to the page that shows it: to the first paint with words of the page that was
 * loaded again, by the browser's own clock, which is this machine's. Arguments: numbers of scenarios, and how often to save.
 */
final class PreviewTimes {
    private static final int WARM_UP = 10;

    private PreviewTimes() {}

    public static void main(String[] arguments) throws IOException {
        Path content = Path.of(System.getProperty("basedir", "."))
                .resolve("../content")
                .normalize();
        int saves = Integer.parseInt(arguments[1]);
        try (Browsing browsing = new Browsing()) {
            for (String number : arguments[0].split(",", -1)) {
                Path copy = Files.createTempDirectory(BuiltSite.output("preview"), "content");
                int scenarios = multiply(content, copy, Integer.parseInt(number));
                measure(browsing, copy, scenarios, saves);
            }
        }
    }

    private static void measure(Browsing browsing, Path content, int scenarios, int saves) throws IOException {
        List<Double> times = new ArrayList<>();
        List<Long> builds = Collections.synchronizedList(new ArrayList<>());
        Path yaml = content.resolve("scenarios/late-payer/scenario.yaml");
        String text = Files.readString(yaml);
        try (LivePreview preview = Playbook.of(content)
                        .serve(
                                0,
                                "vscode",
                                report -> builds.add(report.duration().toMillis()));
                Window window = browsing.open(preview.address())) {
            Page page = window.open("scenario/late-payer.html");
            for (int i = 0; i < WARM_UP + saves; i++) {
                String title = "Save number " + i;
                long before = System.currentTimeMillis();
                Files.writeString(yaml, text.replaceFirst("(?m)^title: .*$", "title: " + title));
                page.waitForSelector("h1:text-is('" + title + "')", new WaitForSelectorOptions().setTimeout(60_000));
                Number painted = (Number) page.evaluate("async () => { for (;;) {"
                        + " const paint = performance.getEntriesByName('first-contentful-paint')[0];"
                        + " if (paint) return performance.timeOrigin + paint.startTime;"
                        + " await new Promise(requestAnimationFrame); } }");
                if (i >= WARM_UP) {
                    times.add(painted.doubleValue() - before);
                }
            }
        }
        Collections.sort(times);
        List<Long> warm = new ArrayList<>(builds.subList(Math.min(WARM_UP, builds.size() - 1), builds.size()));
        Collections.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%d scenarios: median %.0f ms, slowest %.0f ms from save to paint; first build %d ms, then %d ms%n",
                scenarios,
                times.get(times.size() / 2),
                times.get(times.size() - 1),
                builds.get(0),
                warm.get(warm.size() / 2));
    }

    /** Copies a content folder and then its scenarios under further names until there are enough. */
    private static int multiply(Path from, Path to, int scenarios) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        List<Path> folders;
        try (Stream<Path> list = Files.list(from.resolve("scenarios"))) {
            folders = list.sorted().toList();
        }
        int count = folders.size();
        for (; count < scenarios; count++) {
            Path folder = folders.get(count % folders.size());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    copy(
                            file,
                            to.resolve("scenarios/" + folder.getFileName() + "-" + count)
                                    .resolve(file.getFileName()));
                }
            }
        }
        return count;
    }

    /** An old name can lead to one scenario only. */
    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (file.toString().endsWith("scenario.yaml")) {
            Files.writeString(to, Files.readString(file).replaceFirst("(?m)^formerly: .*\\R", ""));
        } else {
            Files.copy(file, to);
        }
    }
}
