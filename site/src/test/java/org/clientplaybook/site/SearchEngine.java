package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The search of a page, asked directly: what it finds, without what it draws. */
final class SearchEngine {
    /** Gives for each query what the page's first index finds: the numbers of the scenarios in their order. */
    private static final String ASK = """
            async ({queries, filters, whole}) => {
              await Playbook.search.load();
              const [[, index]] = Playbook.searchIndexes();
              await index.open();
              const query = new Playbook.SearchQuery(index);
              const answers = [];
              for (const text of queries) answers.push((await query.ask(text, filters, {whole})).hits.map(hit => hit.number));
              return answers;
            }
            """;

    /** Gives for each query a number that stands for the set that it finds. */
    private static final String SETS = """
            async queries => {
              await Playbook.search.load();
              const [[, index]] = Playbook.searchIndexes();
              await index.open();
              const query = new Playbook.SearchQuery(index);
              const sets = [];
              for (const text of queries) {
                const {hits} = await query.ask(text, [], {whole: true});
                let hash = hits.length;
                for (const number of hits.map(hit => hit.number).sort((a, b) => a - b)) hash = Math.imul(hash, 31) + number | 0;
                sets.push(hash);
              }
              return sets;
            }
            """;

    private static final String SLUGS = """
            async numbers => {
              await Playbook.search.load();
              const [[, index]] = Playbook.searchIndexes();
              return (await Promise.all(numbers.map(number => index.document(number)))).map(one => one.slug);
            }
            """;

    /** Gives for each query the slugs of what it finds, whether nothing matches well, and what is said of its words. */
    private static final String ANSWERS = """
            async queries => {
              await Playbook.search.load();
              const [[, index]] = Playbook.searchIndexes();
              await index.open();
              const query = new Playbook.SearchQuery(index);
              const answers = [];
              for (const text of queries) {
                const answer = await query.ask(text);
                const {hits, weak} = answer;
                const found = await Promise.all(hits.map(hit => index.document(hit.number)));
                answers.push({slugs: found.map(one => one.slug), weak: weak || !hits.length,
                  notes: Playbook.searchNotes(answer)});
              }
              return answers;
            }
            """;

    private final Page page;

    /**
     * What a query finds.
     *
     * @param slugs those of the scenarios, the best first
     * @param weak whether the search says that nothing matches well
     * @param notes what it says of words that it reads as others or does not know
     */
    record Found(List<String> slugs, boolean weak, List<String> notes) {}

    /** Takes a page of the site that has been opened. */
    SearchEngine(Page page) {
        this.page = page;
    }

    /** Returns the best for each query. */
    List<List<Integer>> ask(List<String> queries) {
        return ask(queries, List.of(), false);
    }

    @SuppressWarnings("unchecked")
    List<List<Integer>> ask(List<String> queries, List<String> filters, boolean whole) {
        return (List<List<Integer>>) page.evaluate(ASK, Map.of("queries", queries, "filters", filters, "whole", whole));
    }

    /** Returns for each query what it finds. */
    @SuppressWarnings("unchecked")
    List<Found> answers(List<String> queries) {
        List<Map<String, Object>> answers = (List<Map<String, Object>>) page.evaluate(ANSWERS, queries);
        return answers.stream()
                .map(answer ->
                        new Found((List<String>) answer.get("slugs"), (boolean) answer.get("weak"), (List<String>)
                                answer.get("notes")))
                .toList();
    }

    /** Returns the slugs of the best for a query. */
    @SuppressWarnings("unchecked")
    List<String> slugs(String query) {
        return (List<String>) page.evaluate(SLUGS, ask(List.of(query)).get(0));
    }

    /** Returns for each query a number for the set that it finds, as {@link #set} makes it. */
    @SuppressWarnings("unchecked")
    List<Integer> sets(List<String> queries) {
        return (List<Integer>) page.evaluate(SETS, queries);
    }

    /**
     * Returns a number that stands for a set.
     *
     * @param numbers rising
     */
    static int set(Iterable<Integer> numbers, int count) {
        int hash = count;
        for (int number : numbers) {
            hash = 31 * hash + number;
        }
        return hash;
    }
}
