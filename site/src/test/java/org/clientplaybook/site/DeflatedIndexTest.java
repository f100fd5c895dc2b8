package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientplaybook.Playbook;
import org.clientplaybook.benchmark.Corpus;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an index of more than 64 scenarios shows is decompressed by each engine itself, and comes out as ours does it. */
@ExtendWith(Engines.Shared.class)
class DeflatedIndexTest {
    private static final int SCENARIOS = 66;
    private static final long SEED = 20261130;

    /** Reads all scenarios of an index, and again in another one, without what the browser can do. */
    private static final String READ = """
            (async () => {
              await Playbook.search.load();
              const [[tag, path]] = Playbook.search.language().search.indexes;
              const read = async () => {
                const index = await new Playbook.SearchIndex(tag, Playbook.search.root() + path).open();
                const all = await Promise.all(Array.from({ length: index.root.count }, (_, number) => index.document(number)));
                return JSON.stringify(all);
              };
              const native = typeof DecompressionStream === "function" ? await read() : "";
              delete globalThis.DecompressionStream;
              const ours = await read();
              return [native === ours, JSON.parse(ours).length, JSON.parse(ours)[0].slug].join(" ");
            })()""";

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.clientplaybook.site.Engines#asked")
    void isReadByEachEngine(EngineKind kind, Engines engines) throws IOException {
        Path content = BuiltSite.output("deflated-content-" + SEED);
        if (!Files.exists(content.resolve("playbook.yaml"))) {
            Corpus.write(content, SCENARIOS, SEED);
        }
        Path site = BuiltSite.output("playbook-deflated-" + System.getProperty("fork", "alone"));
        assertThat(Playbook.of(content).generate(site).problems()).noneMatch(Problem::isError);
        try (Tab tab = engines.open(new Way(kind, Place.DISK))) {
            tab.open(site.resolve("search.html").toUri().toString());
            assertThat(tab.text(READ)).isEqualTo("true " + SCENARIOS + " situation-000000");
            assertThat(tab.faults()).isEmpty();
        }
    }
}
