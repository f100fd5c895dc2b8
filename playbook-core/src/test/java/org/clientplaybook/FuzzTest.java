package org.clientplaybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages good content at random, and holds what is said of it against what every problem promises. With the
 * {@code -Dgenerated.seed} that a failure names, that case comes first.
 */
class FuzzTest {
    private static final int CASES = Generated.cases(150);
    /** Time that other processes of the machine have no part in. */
    private static final OperatingSystemMXBean CLOCK = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final String[] SNIPPETS = {
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|\n",
        ">\n",
        "&a ",
        "*a",
        "{{ ",
        " }}",
        "{% if x %}",
        "#",
        "<b>",
        "![",
        "](",
        "\t",
        "\u2028",
        "\uD83D\uDE00",
        "\u0000",
        "\uFEFF",
        "\u202E",
        "null",
        "~",
        "---\n",
        "%",
        "@",
        "`",
        "!!",
        "? ",
        "\\",
        "\r"
    };

    @TempDir
    Path place;

    @Test
    void damagedContent() throws IOException {
        Folder content = new Folder(place.resolve("content"));
        Folder site = new Folder(place.resolve("site"));
        new Folder(Path.of("src/test/golden/every-key/content")).copyTo(content.path());
        content.with(
                "scenarios/silent-after-proposal/guidance.md", "# Why\n\nSee [it](scenario:chose-somebody-else).\n");
        content.with("pages/about.md", "# About\n\n- [ ] one[^1]\n\n[^1]: Two.\n");
        Playbook.of(content.path()).generate(site.path());
        List<String> files = content.read().keySet().stream().sorted().toList();
        for (int i = 0; i < CASES; i++) {
            long seed = Generated.SEED + i;
            Random random = new Random(seed);
            String file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(content.path().resolve(file));
            byte[] bad = good;
            for (int n = random.nextInt(3); n >= 0; n--) {
                bad = damaged(bad, random);
            }
            content.with(file, bad);
            try {
                generate(content, site, "-Dgenerated.seed=" + seed + ", in " + file);
            } finally {
                content.with(file, good);
            }
        }
    }

    private static void generate(Folder content, Folder site, String name) throws IOException {
        Map<String, String> former = site.hashes();
        long start = CLOCK.getProcessCpuTime();
        Report report;
        try {
            report = Playbook.of(content.path()).generate(site.path());
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name, e);
        }
        assertThat((CLOCK.getProcessCpuTime() - start) / 1_000_000)
                .as("milliseconds of all processors, %s", name)
                .isLessThan(2_000);
        for (Problem problem : report.problems()) {
            GoldenTest.assertWellFormed(problem);
            assertPlace(content, problem.location(), name + ": " + problem);
        }
        if (report.failed()) {
            assertThat(site.hashes()).as(name).isEqualTo(former);
        } else {
            SiteLinks.check(site.read(), null);
        }
    }

    private static void assertPlace(Folder content, Place at, String name) throws IOException {
        Path file = content.path().resolve(at.path());
        if (at.line() == 0) {
            // The place of a missing file is where it should be.
            assertThat(Files.exists(file) || Files.exists(file.getParent()))
                    .as(name)
                    .isTrue();
            return;
        }
        String text = new String(Files.readAllBytes(file), UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        assertThat(at.line()).as(name).isBetween(1, lines.length);
        assertThat(at.column()).as(name).isBetween(0, lines[at.line() - 1].length() + 1);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        String text = new String(bytes, UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(9)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (flipped.length > 0) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 1 -> lines.remove(line);
            case 2 -> lines.add(line, lines.get(other));
            case 3 -> Collections.swap(lines, line, other);
            case 4 -> lines.set(line, indented(lines.get(line), random.nextInt(9)));
            case 5 -> lines.set(line, inserted(lines.get(line), SNIPPETS[random.nextInt(SNIPPETS.length)], random));
            case 6 -> lines.set(line, inserted(lines.get(line), Character.toString(codePoint(random)), random));
            case 7 ->
                lines.set(
                        line,
                        lines.get(line)
                                .substring(0, random.nextInt(lines.get(line).length() + 1)));
            default -> {
                return Arrays.copyOf(bytes, at);
            }
        }
        return lines.stream().collect(Collectors.joining()).getBytes(UTF_8);
    }

    private static String indented(String line, int spaces) {
        return " ".repeat(spaces) + line.stripLeading() + (line.isBlank() ? "\n" : "");
    }

    private static String inserted(String line, String what, Random random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + what + line.substring(at);
    }

    private static int codePoint(Random random) {
        int point = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
    }
}
