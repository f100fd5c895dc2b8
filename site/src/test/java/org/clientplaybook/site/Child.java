package org.clientplaybook.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that the tests have started, with a folder of its own; it ends with the tests at the latest. */
final class Child implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Path home;
    private final Process process;
    private final Thread hook;
    private final StringBuilder output = new StringBuilder();

    private Child(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.hook = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(hook);
        Thread reader = new Thread(this::read, "output of " + home.getFileName());
        reader.setDaemon(true);
        reader.start();
    }

    /** A program whose output nobody reads waits for ever. */
    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.append(line).append('\n');
                    output.notifyAll();
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
        synchronized (output) {
            output.notifyAll();
        }
    }

    /** Makes a folder that a program may fill. */
    static Path home(String name) {
        try {
            return Files.createTempDirectory(BuiltSite.output("engines"), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a program.
     *
     * @param home its home, which is deleted when the program is closed
     * @param more variables of its environment that are other than the tests' own
     */
    static Child start(Path home, List<String> command, Map<String, String> more) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(more);
        try {
            return new Child(home, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for what the program writes, and returns the first group of the pattern in it.
     *
     * @throws IllegalStateException where the program ends or takes a minute without writing it
     */
    String written(Pattern line) {
        long end = System.nanoTime() + START.toNanos();
        synchronized (output) {
            while (true) {
                Matcher matcher = line.matcher(output);
                if (matcher.find()) {
                    return matcher.group(1);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !process.isAlive()) {
                    throw new IllegalStateException(this + " did not write " + line + ", but: " + output);
                }
                waitForOutput(left);
            }
        }
    }

    private void waitForOutput(long millis) {
        try {
            output.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits a moment, and tells whether the program has ended by then. */
    boolean endsSoon() {
        try {
            return process.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    /** Ends it and what it has started, and deletes its folder. */
    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException | UncheckedIOException e) {
            // What a program that is just ending still writes stays in the build's folder.
        }
    }

    @Override
    public String toString() {
        return process.info().commandLine().orElse(home.toString());
    }
}
