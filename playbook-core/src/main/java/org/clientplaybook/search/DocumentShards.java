package org.clientplaybook.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientplaybook.content.Keyword;
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

    /** Adds them as a single shard that is read as it stands. */
    void writeWhole(Map<String, String> shards) {
        shards.put("d0", "[" + String.join(",", documents) + "]");
    }

    /** Adds shards of so many scenarios each, deflated: as they stand they would fill the disk. */
    void write(Map<String, String> shards, int per) {
        int count = (documents.length + per - 1) / per;
        String[] deflated = new String[count];
        IntStream.range(0, count).parallel().forEach(shard -> {
            int to = Math.min(documents.length, (shard + 1) * per);
            deflated[shard] =
                    deflated("[" + String.join(",", Arrays.asList(documents).subList(shard * per, to)) + "]");
        });
        for (int shard = 0; shard < count; shard++) {
            shards.put("d" + shard, deflated[shard]);
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
