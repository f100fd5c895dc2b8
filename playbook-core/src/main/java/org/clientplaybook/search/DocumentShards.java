package org.clientplaybook.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.deflate.Deflate;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;

/** What a result shows of each scenario. */
final class DocumentShards {
    private final String[] documents;

    DocumentShards(EditionIndex index) {
        List<String> categories =
                index.edition().categories().stream().map(Edition.Category::key).toList();
        this.documents = index.scenarios().parallelStream()
                .map(scenario -> document(scenario, categories))
                .toArray(String[]::new);
    }

    /**
     * Adds shards of so many scenarios each.
     *
     * @param deflate whether they are deflated: many would fill the disk as they stand
     */
    void write(Map<String, String> shards, int per, boolean deflate) {
        int count = (documents.length + per - 1) / per;
        String[] written = new String[count];
        IntStream.range(0, count).parallel().forEach(shard -> {
            int to = Math.min(documents.length, (shard + 1) * per);
            String text = "[" + String.join(",", Arrays.asList(documents).subList(shard * per, to)) + "]";
            written[shard] = deflate ? deflated(text) : text;
        });
        for (int shard = 0; shard < count; shard++) {
            shards.put("d" + shard, written[shard]);
        }
    }

    /** Returns a text as its deflated length and digits, which the browser's own inflating stream reads. */
    private static String deflated(String text) {
        byte[] bytes = Deflate.of(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder digits = new StringBuilder();
        BitWriter.append(digits, bytes);
        return "[" + bytes.length + "," + Json.quote(digits.toString()) + "]";
    }

    private static String document(Scenario scenario, List<String> categories) {
        Document guidance = scenario.guidanceIn(scenario.language());
        List<Document.Heading> headings = guidance == null ? List.of() : guidance.headings();
        return "[" + Json.quote(scenario.slug())
                + "," + Json.quote(scenario.title())
                + "," + Json.quote(scenario.summary())
                + "," + categories.indexOf(scenario.categoryKey())
                + "," + Json.strings(scenario.asks().stream().map(Line::text).toList())
                + "," + Json.strings(scenario.hears().stream().map(Line::text).toList())
                + "," + Json.list(scenario.messages(), DocumentShards::message)
                + ","
                + Json.strings(scenario.allSteps().stream().map(Step::title).toList())
                + ","
                + Json.list(
                        headings, heading -> "[" + Json.quote(heading.id()) + "," + Json.quote(heading.text()) + "]")
                + "]";
    }

    private static String message(Message message) {
        return "[" + Json.quote(message.id()) + "," + Json.quote(message.title()) + ","
                + Json.quote(Keyword.of(message.channel())) + "]";
    }
}
