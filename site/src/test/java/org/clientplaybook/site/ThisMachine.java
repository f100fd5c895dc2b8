package org.clientplaybook.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The machine that runs the tests.
 *
 * @param playwright starts the browsers
 * @param log takes what the commands print that fetch a browser
 */
record ThisMachine(Playwright playwright, Path log) implements BrowserSource.Machine<Browser> {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // No name leads anywhere, so that no request leaves this machine.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    private static final long MINUTES = 5;

    @Override
    public List<Path> installed() {
        return new BrowserPaths(
                        System.getProperty("os.name"),
                        System.getenv(),
                        path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .installed();
    }

    @Override
    public Optional<Browser> start(Path executable) {
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        if (executable != null) {
            options.setExecutablePath(executable);
        }
        try {
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean download() {
        // A process of its own, since Playwright's command line ends the one that it runs in.
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return hasPackages()
                ? run(java, "-cp", classPath, CLI.class.getName(), "install", "--with-deps", "--only-shell", "chromium")
                : run(java, "-cp", classPath, CLI.class.getName(), "install", "--only-shell", "chromium");
    }

    @Override
    public boolean hasPackages() {
        return System.getProperty("user.name").equals("root")
                && Files.exists(Path.of("/etc/debian_version"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    @Override
    public boolean installPackage() {
        return run("apt-get", "update")
                // Not every distribution has the lighter one.
                && (run("apt-get", "install", "-y", "chromium-headless-shell")
                        || run("apt-get", "install", "-y", "chromium"));
    }

    private boolean run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.directory(new File("."));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
