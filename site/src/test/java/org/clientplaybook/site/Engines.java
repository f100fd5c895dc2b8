package org.clientplaybook.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The browsers of all engines, each started once it is needed, and the server that they read from. */
final class Engines implements AutoCloseable {
    /** The engines to test in: all, or those that the property {@code engines} names. */
    private static final List<EngineKind> ASKED = EngineKind.asked(System.getProperty("engines", ""));

    /** Programs are not there that the tests need. Its message is one line that says what to install. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Missing(List<EngineProgram> programs) {
            // Without a stack trace: the line is all that there is to know.
            super(EngineProgram.missing(programs), null, false, false);
        }
    }

    private final Supplier<Browsing> browsing;
    private final SiteServer server;
    private final Map<EngineKind, Engine> started = new EnumMap<>(EngineKind.class);

    private Engines(Supplier<Browsing> browsing) {
        this.browsing = browsing;
        try {
            this.server = new SiteServer(BuiltSite.LOCAL.root(), "/some/where/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sees that the engines to test in are installed.
     *
     * @throws Missing where one of them is not
     */
    private static void check() {
        List<EngineProgram> missing = ASKED.stream()
                .flatMap(kind -> kind.programs().stream())
                .filter(program -> find(program).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static Optional<Path> find(EngineProgram program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> folders = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return program.find(folders, file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    /** Returns the engines to test in. */
    static List<EngineKind> asked() {
        return ASKED;
    }

    /** Returns each engine to test in, from each place where people open the site; else each from one of them. */
    static Stream<Way> ways() {
        return ASKED.stream()
                .flatMap(kind -> Stream.of(Place.HTTP, Place.DISK)
                        .filter(place -> Breadth.isWhole() || (place == Place.DISK) == (kind == EngineKind.FIREFOX))
                        .map(place -> new Way(kind, place)));
    }

    /** Opens a tab in a profile of its own. */
    Tab open(Way way) {
        return started.computeIfAbsent(way.engine(), this::start).open(address(way.place(), ""));
    }

    /** Opens a tab in a profile of its own that looks at a host of the test's own, and keeps its site if it is asked to. */
    Tab openKeeping(EngineKind kind, URI site) {
        return started.computeIfAbsent(kind, this::start).openKeeping(site);
    }

    private Engine start(EngineKind kind) {
        return switch (kind) {
            case CHROMIUM -> new ChromiumEngine(browsing.get());
            case FIREFOX -> new FirefoxEngine(path(EngineProgram.FIREFOX));
            case WEBKIT -> WebKitEngine.start(path(EngineProgram.WEBKIT_DRIVER), path(EngineProgram.SCREEN));
        };
    }

    private static Path path(EngineProgram program) {
        return find(program).orElseThrow(() -> new Missing(List.of(program)));
    }

    /** Returns the address of a page of the site, as it is seen from a place. */
    String address(Place place, String page) {
        return (place == Place.DISK ? BuiltSite.LOCAL.root().toUri() : server.address()) + page;
    }

    @Override
    public void close() {
        started.values().forEach(Engine::close);
        server.close();
    }

    /** Sees that the engines are there, and gives them to the tests; they end with the last one. */
    static final class Shared implements BeforeAllCallback, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(Engines.class);

        /** Once for a class, so that it is said once. */
        @Override
        public void beforeAll(ExtensionContext context) {
            check();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Engines.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Supplier<Browsing> browsing = () -> Browsing.shared(context);
            return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .getOrComputeIfAbsent(Engines.class, key -> new Engines(browsing), Engines.class);
        }
    }
}
