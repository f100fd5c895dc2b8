package org.clientplaybook.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures whole builds of made-up playbooks, each in a new virtual machine with the flags that Java has by default.
 * {@code docs/benchmark.md} tells how to run it and what it gave.
 */
public final class Benchmark {
    private static final long SEED = 20261101;
    private static final int WARM_SCENARIOS = 100;
    private static final int COMPILED_SCENARIOS = 1000;

    private final Path folder;
    private final int runs;

    private Benchmark(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Arguments: a folder to work in, which is emptied; the numbers of scenarios, with commas between; how often to
     * build each; then folders of existing playbooks to build too, or none.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark(Path.of(args[0]), Integer.parseInt(args[2]));
        delete(benchmark.folder);
        System.out.printf(
                "%-22s %7s %7s %7s %7s %7s %7s %7s %8s %8s%n",
                "", "wall s", "CPU s", "MiB", "read", "check", "search", "render", "write", "written");
        for (String playbook : args.length > 3 ? List.of(args).subList(3, args.length) : List.<String>of()) {
            Path content = Path.of(playbook);
            benchmark.measure(content.toAbsolutePath().normalize().getFileName().toString(), content);
        }
        for (String number : args[1].split(",", -1)) {
            Path content = benchmark.corpus(Integer.parseInt(number));
            benchmark.measure(number, content);
        }
        benchmark.warm();
        benchmark.compiling();
        delete(benchmark.folder);
    }

    private Path corpus(int scenarios) throws IOException {
        Path content = folder.resolve("content-" + scenarios);
        Corpus.write(content, scenarios, SEED);
        return content;
    }

    /** Builds into an empty folder, then once more with nothing changed; prints the median of each figure. */
    private void measure(String name, Path content) throws IOException, InterruptedException {
        List<Map<String, Double>> first = new ArrayList<>();
        List<Map<String, Double>> second = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            // Removed at the very end: a file system can be slow to make files where some were removed just before.
            Path output = folder.resolve("output-" + name + "-" + i);
            first.add(java(Build.class, content, output));
            second.add(java(Build.class, content, output));
        }
        print(name, first);
        print(name + ", unchanged", second);
    }

    private void warm() throws IOException, InterruptedException {
        Path outputs = Files.createDirectories(folder.resolve("warm"));
        Map<String, Double> figures = java(WarmBuilds.class, corpus(WARM_SCENARIOS), outputs);
        System.out.printf(
                Locale.ROOT,
                "%d in a warm virtual machine: %.0f ms, unchanged %.0f ms%n",
                WARM_SCENARIOS,
                figures.get("fresh"),
                figures.get("unchanged"));
    }

    private void compiling() throws IOException, InterruptedException {
        Path content = folder.resolve("content-compiling");
        Corpus.write(content, COMPILED_SCENARIOS, SEED);
        Map<String, Double> figures = java(Compiling.class, content, content);
        System.out.printf(
                Locale.ROOT,
                "all messages of 10,000 scenarios compiled in %.2f s of a warm core%n",
                figures.get("compiling"));
    }

    private static void print(String name, List<Map<String, Double>> runs) {
        System.out.printf(Locale.ROOT, "%-22s", name);
        for (String figure :
                List.of("wall", "cpu", "resident", "read", "check", "search", "render", "write", "written")) {
            double median = WarmBuilds.median(runs.stream()
                    .mapToDouble(run -> run.getOrDefault(figure, 0.0))
                    .toArray());
            boolean whole = figure.equals("resident") || figure.equals("written");
            System.out.printf(Locale.ROOT, whole ? " %7.0f" : " %7.2f", median);
        }
        System.out.println();
    }

    /** Runs a class in a new virtual machine, and returns the figures of its line with the seconds that passed. */
    private static Map<String, Double> java(Class<?> main, Path content, Path output)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        content.toString(),
                        output.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            line = lines.readLine();
        }
        if (process.waitFor() != 0 || line == null) {
            throw new IllegalStateException("A build of " + content + " failed");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("wall", (System.nanoTime() - start) / 1e9);
        for (String figure : line.split(" ", -1)) {
            String[] parts = figure.split("=", -1);
            figures.put(parts[0], Double.valueOf(parts[1]));
        }
        return figures;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
