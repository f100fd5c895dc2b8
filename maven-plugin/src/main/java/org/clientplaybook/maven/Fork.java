package org.clientplaybook.maven;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.clientplaybook.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Does a job in a virtual machine of its own. Maven's has the flags of a server that runs for days: half of a build's
 * processor time is spent on compiling what has ended before that pays. Where no other can be started, or where Maven's
 * already has the flags, the job is done here.
 */
final class Fork {
    /** The compiler that is quick to compile, and the collector with the smallest heap. */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true");

    private static final long GIGABYTE = 1L << 30;

    private Fork() {}

    /**
     * Does a job.
     *
     * @throws CancellationException if the thread is interrupted; its interrupt status is set
     * @throws RuntimeException that the job throws
     */
    static Report run(Job job) {
        String classPath =
                isQuick(System.getProperty("java.vm.info", "")) ? null : classPath(Fork.class.getClassLoader());
        Object result = classPath == null ? null : run(job, command(), classPath);
        if (result instanceof RuntimeException thrown) {
            throw thrown;
        }
        return result instanceof Report report ? report : job.run();
    }

    /** Returns whether a virtual machine, by what it says of itself, does not compile more than it must. */
    static boolean isQuick(String info) {
        return info.contains("emulated-client") || info.contains("interpreted");
    }

    /** Returns what a class loader loads from, with the log's classes, which are Maven's own; null where not all are in files. */
    static @Nullable String classPath(ClassLoader loader) {
        if (!(loader instanceof URLClassLoader own)) {
            return null;
        }
        List<URL> urls = new ArrayList<>(List.of(own.getURLs()));
        urls.add(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation());
        try {
            Set<String> files = new LinkedHashSet<>();
            for (URL url : urls) {
                files.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, files);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(memory(Runtime.getRuntime().maxMemory()));
        command.add(Fork.class.getName());
        return command;
    }

    /**
     * Returns flags for the memory. With little room for what is new, and more than most builds need for what stays, the
     * collector never goes through all of it; what is not used is not taken from the system.
     *
     * @param most the most bytes of heap
     */
    static List<String> memory(long most) {
        long start = Math.min(most, GIGABYTE);
        return List.of(kilobytes("-Xmx", most), kilobytes("-Xms", start), kilobytes("-Xmn", start / 8));
    }

    private static String kilobytes(String flag, long bytes) {
        return flag + bytes / 1024 + "k";
    }

    /**
     * Does a job in a virtual machine of its own.
     *
     * @return a report, or the exception that the job threw, or null where the other virtual machine did not get so far
     */
    static @Nullable Object run(Job job, List<String> command, String classPath) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("").getAbsoluteFile())
                // What cannot start says why, which is of no use to those whose job is done here then.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", classPath);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return null;
        }
        try {
            return CompletableFuture.supplyAsync(() -> exchange(job, process)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("It was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static @Nullable Object exchange(Job job, Process process) {
        try (ObjectOutputStream out = new ObjectOutputStream(process.getOutputStream())) {
            out.writeObject(job);
            out.flush();
            return new ObjectInputStream(process.getInputStream()).readObject();
        } catch (IOException | ClassNotFoundException e) {
            return null;
        }
    }

    /** Takes a job from its input, and writes the report, or what was thrown, to its output. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PrintStream out = System.out;
        // Whatever else is printed is not part of the answer.
        System.setOut(System.err);
        ObjectInputStream in = new ObjectInputStream(System.in);
        Job job = (Job) in.readObject();
        Thread parent = new Thread(() -> endWith(in), "parent");
        parent.setDaemon(true);
        parent.start();
        out.write(bytes(result(job)));
        out.flush();
    }

    private static Object result(Job job) {
        try {
            return job.run();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static byte[] bytes(Object result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(result);
        }
        return bytes.toByteArray();
    }

    /** Nobody waits for a job whose input has ended: the next build recovers what it leaves behind. */
    private static void endWith(InputStream in) {
        try {
            while (in.read() >= 0) {}
        } catch (IOException e) {
            // It has ended as well.
        }
        Runtime.getRuntime().halt(1);
    }
}
