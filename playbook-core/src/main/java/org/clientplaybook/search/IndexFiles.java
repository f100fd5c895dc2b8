package org.clientplaybook.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.model.Edition;

/** Writes an index as classic scripts: one to begin with, and shards that it names. {@code docs/search.md} has the format. */
final class IndexFiles {
    /** So many scenarios and fewer are one file. */
    private static final int WHOLE = 16;

    private static final int WORDS_OF_A_SHARD = 3_000;
    private static final int POSTINGS_OF_A_SHARD = 4_000;
    private static final int SHARDS_OF_A_PREFIX = 2;
    private static final int ENDINGS = 30;
    private static final int COMMON = 6;

    /** Families' shapes below this number take one digit, the others two. */
    private static final int ONE_DIGIT = 60;

    private static final int RADIX = 91;
    private static final int SHARED = 25;

    /** Stands for the rarity of a family that no scenario has: its words are synonyms of others. */
    private static final int ABSENT = RADIX - 1;

    private final EditionIndex index;
    private final Lexicon lexicon;
    private final Inflections inflections;
    private final String prefix;
    private final Map<String, String> shards = new LinkedHashMap<>();

    /**
     * @param prefix the folder of the edition's pages with a {@code /} behind it, or empty
     */
    IndexFiles(EditionIndex index, String prefix) {
        this.index = index;
        this.lexicon = index.lexicon();
        this.inflections = lexicon.inflections(ENDINGS);
        this.prefix = prefix;
    }

    /** Adds the files by their paths, and returns the path of the one to begin with. */
    String write(Map<String, byte[]> files) {
        PostingLists lists = new PostingLists(index);
        DocumentShards documents = new DocumentShards(index);
        boolean whole = index.scenarios().size() <= WHOLE;
        List<String> firstWords = words(whole ? Integer.MAX_VALUE : WORDS_OF_A_SHARD);
        List<Integer> firstFamilies = lists.write(shards, whole ? Integer.MAX_VALUE : target());
        int per = whole ? Math.max(1, index.scenarios().size()) : documentsOfAShard();
        documents.write(shards, per, !index.isSmall());
        List<String> firstHeads = whole ? List.of() : heads(firstFamilies);
        String root = root(per, firstWords, firstFamilies, firstHeads);
        String tag = index.edition().language();
        if (whole) {
            root = root.substring(0, root.length() - 1) + ",\"shards\":{"
                    + String.join(
                            ",",
                            shards.entrySet().stream()
                                    .map(shard -> Json.quote(shard.getKey()) + ":" + shard.getValue())
                                    .toList())
                    + "}}";
            shards.clear();
        }
        String begin = "Playbook.search.add(" + Json.quote(tag) + ",";
        String name = "search/" + tag + "." + hash(root);
        shards.forEach((shard, json) -> files.put(name + "/" + shard + ".js", script(begin, shard, json)));
        files.put(name + ".js", script(begin, "root", root));
        return name + ".js";
    }

    private static byte[] script(String begin, String shard, String json) {
        return (begin + Json.quote(shard) + "," + json + ");\n").getBytes(StandardCharsets.UTF_8);
    }

    private String hash(String root) {
        MessageDigest digest = Sha256.digest();
        digest.update(root.getBytes(StandardCharsets.UTF_8));
        shards.values().forEach(json -> digest.update(json.getBytes(StandardCharsets.UTF_8)));
        return Sha256.shortHex(digest);
    }

    /** Shards grow with the playbook, more slowly than it does: as much in each as there are more of them. */
    private int target() {
        return (int)
                (POSTINGS_OF_A_SHARD * Math.max(1, Math.sqrt(index.scenarios().size() / 250.0)));
    }

    private int documentsOfAShard() {
        int scenarios = index.scenarios().size();
        return index.isSmall() ? 1 : scenarios <= 500 ? 4 : 8;
    }

    private String root(int per, List<String> words, List<Integer> families, List<String> heads) {
        Edition edition = index.edition();
        return "{\"count\":" + index.scenarios().size() + ",\"prefix\":" + Json.quote(prefix) + ",\"per\":" + per
                + ",\"deflated\":" + !index.isSmall()
                + ",\"folding\":" + index.language().folding().json(lexicon.words())
                + ",\"compounds\":" + index.language().compounds()
                + ",\"stop\":" + Json.quote(String.join(" ", index.language().stopWords()))
                + ",\"categories\":"
                + Json.list(
                        edition.categories(),
                        category -> "[" + Json.quote(category.key()) + "," + Json.quote(category.title()) + "]")
                + ",\"common\":" + common()
                + ",\"guide\":" + (edition.guide() != null)
                + ",\"endings\":" + Json.strings(inflections.endings())
                + ",\"shapes\":" + Json.list(inflections.shapes(), shape -> shape[0] + "," + shape[1])
                + ",\"synonyms\":"
                + Json.list(index.synonyms().groups(), group -> Json.list(group, Object::toString))
                + ",\"joined\":"
                + Json.list(
                        index.synonyms().joined().entrySet(), one -> "[" + one.getKey() + "," + one.getValue() + "]")
                + ",\"lines\":" + Json.quote(lines())
                + ",\"elsewhere\":" + index.edition().elsewhere().size()
                + ",\"usual\":" + index.lines().usual()
                + ",\"lengths\":" + Json.quote(index.isSmall() ? lengths() : "")
                + ",\"words\":" + Json.strings(words)
                + ",\"families\":" + lexicon.size()
                + ",\"postings\":" + families
                + ",\"heads\":" + Json.strings(heads) + "}";
    }

    /** Returns the numbers of scenarios whose first asks an empty search offers. */
    private List<Integer> common() {
        return index.edition().ofEachCategory(COMMON).stream()
                .map(index.scenarios()::indexOf)
                .filter(number -> number >= 0)
                .toList();
    }

    /** Returns a digit for each scenario: how many lines it has. */
    private String lines() {
        StringBuilder digits = new StringBuilder();
        for (int d = 0; d < index.scenarios().size(); d++) {
            digits.append(
                    BitWriter.digit(index.lines().first(d + 1) - index.lines().first(d)));
        }
        return digits.toString();
    }

    /** Returns a digit for each line: of how many families it has words. */
    private String lengths() {
        StringBuilder digits = new StringBuilder();
        for (int line = 0; line < index.lines().size(); line++) {
            digits.append(BitWriter.digit(index.lines().length(line)));
        }
        return digits.toString();
    }

    /** Writes the words with their families, and returns the first word of each shard. */
    private List<String> words(int most) {
        List<String> firsts = new ArrayList<>();
        List<String> words = lexicon.words();
        int next = 0;
        int from = 0;
        do {
            int to = (int) Math.min(words.size(), (long) from + most);
            while (to > from + 1 && to < words.size() && sameStart(words.get(to - 1), words.get(to))) {
                to++;
            }
            StringBuilder text = new StringBuilder();
            StringBuilder families = new StringBuilder();
            int first = next;
            String before = "";
            for (int i = from; i < to; i++) {
                before = word(text, before, words.get(i));
                int family = lexicon.family(i);
                if (family == next) {
                    family(families, family);
                    next++;
                } else if (i > from && family == lexicon.family(i - 1)) {
                    text.append('+');
                } else {
                    text.append('<').append(next - family);
                }
            }
            shards.put(
                    "w" + firsts.size(),
                    "[" + first + "," + Json.quote(text.toString()) + "," + Json.quote(families.toString()) + "]");
            firsts.add(words.isEmpty() ? "" : words.get(from));
            from = to;
        } while (from < words.size());
        return firsts;
    }

    /** A word's forms are in its shard: they have these letters in common. */
    private static boolean sameStart(String one, String other) {
        return one.regionMatches(0, other, 0, Lexicon.SHORTEST_ROOT);
    }

    private static String word(StringBuilder text, String before, String word) {
        int shared = 0;
        while (shared < Math.min(SHARED, Math.min(before.length(), word.length()))
                && before.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        text.append((char) ('A' + shared)).append(word, shared, word.length());
        return word;
    }

    private void family(StringBuilder text, int family) {
        int shape = Math.min(inflections.shape(family), (RADIX - ONE_DIGIT) * RADIX + ONE_DIGIT - 1);
        if (shape >= ONE_DIGIT) {
            int rest = shape - ONE_DIGIT;
            text.append(BitWriter.digit(ONE_DIGIT + rest / RADIX)).append(BitWriter.digit(rest % RADIX));
        } else {
            text.append(BitWriter.digit(shape));
        }
        int count = index.postings().count(family);
        int rarity = Postings.rarity(index.scenarios().size(), count);
        text.append(BitWriter.digit(count == 0 ? ABSENT : Math.min(ABSENT - 1, rarity >> 1)));
    }

    private List<String> heads(List<Integer> firstFamilies) {
        int[] shardOf = new int[lexicon.size()];
        for (int family = 0, shard = 0; family < shardOf.length; family++) {
            while (shard + 1 < firstFamilies.size() && firstFamilies.get(shard + 1) <= family) {
                shard++;
            }
            shardOf[family] = shard;
        }
        Map<String, Map<String, String>> byFirst = new TreeMap<>();
        Heads.of(index, shardOf, SHARDS_OF_A_PREFIX).forEach((prefix, head) -> {
            StringBuilder digits = new StringBuilder();
            for (int document : head.best()) {
                digits.append(BitWriter.digit(document / RADIX / RADIX))
                        .append(BitWriter.digit(document / RADIX % RADIX))
                        .append(BitWriter.digit(document % RADIX));
            }
            byFirst.computeIfAbsent(prefix.substring(0, 1), first -> new TreeMap<>())
                    .put(prefix, "[" + head.count() + "," + Json.quote(digits.toString()) + "]");
        });
        List<String> firsts = new ArrayList<>();
        byFirst.forEach((first, same) -> {
            List<String> pairs = same.entrySet().stream()
                    .map(head -> Json.quote(head.getKey()) + ":" + head.getValue())
                    .toList();
            shards.put("h" + firsts.size(), "{" + String.join(",", pairs) + "}");
            firsts.add(first);
        });
        return List.copyOf(firsts);
    }
}
