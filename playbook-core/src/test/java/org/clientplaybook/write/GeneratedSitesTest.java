package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sites after one another into one folder that holds files of somebody else, each checked against a plain map. */
class GeneratedSitesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d.html");

    @TempDir
    private Path temp;

    @Test
    void theFolderHoldsTheSiteAndTheForeignFiles() throws IOException {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        Path output = temp.resolve("site");
        SortedMap<String, String> foreign = new TreeMap<>();
        SortedMap<String, String> former = new TreeMap<>();
        for (int run = 0; run < Generated.cases(400); run++) {
            String at = "seed " + seed + ", run " + run;
            if (random.nextInt(20) == 0) {
                String path = randomPath(random) + ".foreign";
                if (!Files.exists(output.resolve(path)) && isFree(output, path)) {
                    Tree.write(output, path, "foreign");
                    foreign.put(path, "foreign");
                }
            }
            SortedMap<String, String> site = randomSite(random);
            SortedMap<String, String> before = Tree.of(output);
            Publication.Result result = Tree.build(output, site);

            boolean blocked = foreign.keySet().stream()
                    .anyMatch(path -> site.keySet().stream().anyMatch(page -> path.startsWith(page + "/")));
            assertThat(result.problems().isEmpty()).as(at).isEqualTo(!blocked);
            if (blocked) {
                assertThat(Tree.of(output)).as(at).isEqualTo(before);
            } else {
                assertThat(result).as(at).isEqualTo(expected(former, site));
                assertThat(Tree.of(output)).as(at).isEqualTo(tree(site, foreign));
                former.clear();
                former.putAll(site);
            }
            assertThat(Tree.of(temp).keySet()).as(at).allMatch(path -> path.startsWith("site"));
        }
    }

    private static Publication.Result expected(Map<String, String> former, Map<String, String> site) {
        int same = (int) site.entrySet().stream()
                .filter(file -> file.getValue().equals(former.get(file.getKey())))
                .count();
        int removed = (int)
                former.keySet().stream().filter(path -> !site.containsKey(path)).count();
        return new Publication.Result(List.of(), site.size() - same, same, removed);
    }

    private static SortedMap<String, String> tree(Map<String, String> site, Map<String, String> foreign) {
        SortedMap<String, String> tree = new TreeMap<>(site);
        tree.putAll(foreign);
        for (String path : List.copyOf(tree.keySet())) {
            for (String folder = Manifest.parent(path); !folder.isEmpty(); folder = Manifest.parent(folder)) {
                tree.put(folder, "/");
            }
        }
        StringBuilder manifest = new StringBuilder("playbook-files 1\n");
        new TreeMap<>(site).keySet().forEach(path -> manifest.append(path).append('\n'));
        tree.put(".playbook-files", manifest.toString());
        return tree;
    }

    private static SortedMap<String, String> randomSite(Random random) {
        SortedMap<String, String> site = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String path = randomPath(random);
            if (site.keySet().stream()
                    .noneMatch(other -> (other + "/").startsWith(path + "/") || (path + "/").startsWith(other + "/"))) {
                site.put(path, "x".repeat(random.nextInt(3)));
            }
        }
        return site;
    }

    private static String randomPath(Random random) {
        StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append('/').append(NAMES.get(random.nextInt(NAMES.size())));
        }
        return path.toString();
    }

    /** Says whether no file stands where one of a path's folders must be. */
    private static boolean isFree(Path output, String path) {
        for (String folder = Manifest.parent(path); !folder.isEmpty(); folder = Manifest.parent(folder)) {
            if (Files.isRegularFile(output.resolve(folder))) {
                return false;
            }
        }
        return true;
    }
}
