package org.clientplaybook.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * An edition for other tools: its messages, as far as they have words of their own in its language, and all of it as
 * Markdown and JSON.
 */
public final class Exports {
    /** Nobody looks through more triggers than a playbook of this size has. */
    private static final int MOST_SCENARIOS = 1_000;

    private final Site site;
    private final Edition edition;
    private final Map<String, Words> languages;
    private final Words words;
    private final Addresses addresses;
    private @Nullable List<Snippet> snippets;

    /** What a file is for; {@code link} in templates knows it by its keyword. */
    public enum Tool {
        /** An Espanso package whose blanks are forms. */
        ESPANSO("-espanso.zip"),
        /** Plain texts with the labels of blanks in brackets. */
        TEXTS("-texts.zip"),
        /** A CSV for TextExpander whose blanks are fill-ins. */
        TEXTEXPANDER("-textexpander.csv"),
        /** One JSON object. */
        JSON(".json");

        private final String ending;

        Tool(String ending) {
            this.ending = ending;
        }
    }

    /**
     * Takes an edition.
     *
     * @param folder the edition's in the site, with a {@code /} behind it; empty for the first language
     * @param languages the interface's words by language
     * @param scenarios the edition's by slug
     * @param packs what it has from others
     * @param assets gives the path in the site of a file of the content by its path there, or null
     */
    public Exports(
            Site site,
            Edition edition,
            String folder,
            Map<String, Words> languages,
            Map<String, Scenario> scenarios,
            Packs packs,
            Function<String, @Nullable String> assets) {
        this.site = site;
        this.edition = edition;
        this.languages = languages;
        this.words = Objects.requireNonNull(languages.get(edition.language()));
        this.addresses = new Addresses(edition, folder, scenarios, packs, assets);
    }

    /** Returns a scenario's page as Markdown, in UTF-8. */
    public byte[] markdown(Scenario scenario) {
        Words own = Objects.requireNonNull(languages.get(scenario.language()));
        return ScenarioMarkdown.of(scenario, own, addresses).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how many files the catalog has: one, or more in a large playbook. */
    public int catalogFiles() {
        return CatalogFile.count(edition);
    }

    /**
     * Returns a file of the catalog, which is JSON.
     *
     * @param number counted from 1
     * @param base the address of the site with a {@code /} at its end, or null
     */
    public byte[] catalog(int number, @Nullable String base) {
        return CatalogFile.of(number, site, base, addresses, languages);
    }

    /**
     * Returns the list of all copies for programs that read a site.
     *
     * @param editions the exports of each edition, the first language first
     * @param base the address of the site with a {@code /} at its end
     */
    public static byte[] list(List<Exports> editions, String base) {
        return LlmsText.of(
                editions.stream()
                        .map(one -> new LlmsText.Part(one.addresses, one.words))
                        .toList(),
                base);
    }

    /** Returns the tools that get a file; none where there are too many messages, or none in the edition's own language. */
    public List<Tool> tools() {
        return edition.scenarios().size() > MOST_SCENARIOS || !hasMessages() ? List.of() : List.of(Tool.values());
    }

    private boolean hasMessages() {
        return edition.scenarios().stream()
                .flatMap(scenario -> scenario.messages().stream())
                .flatMap(message -> message.variants().stream())
                .anyMatch(variant -> variant.isIn(edition.language()));
    }

    /** Returns the name of a tool's file, the same in each language. */
    public String fileName(Tool tool) {
        return site.id() + tool.ending;
    }

    /** Makes a tool's file. */
    public byte[] file(Tool tool) {
        return switch (tool) {
            case ESPANSO -> new EspansoPackage(packageName(), edition, words, attributions()).archive(snippets());
            case TEXTS -> texts();
            case TEXTEXPANDER -> TextExpander.csv(snippets(), attributions(), words);
            case JSON -> JsonMessages.of(site.id(), edition, snippets(), attributions());
        };
    }

    /** Made when the first export asks for them: a preview may never do so. */
    private synchronized List<Snippet> snippets() {
        List<Snippet> made = snippets;
        if (made == null) {
            made = Snippets.of(site, edition, words);
            snippets = made;
        }
        return made;
    }

    private List<Attribution> attributions() {
        return Attribution.of(addresses.packs(), snippets(), words);
    }

    /** Returns a text file for each snippet, in an archive with a folder for each scenario; and one about packs. */
    private byte[] texts() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Snippet snippet : snippets()) {
            String subject = snippet.subject() == null ? "" : Snippet.plain(snippet.subject()) + "\n\n";
            files.put(
                    packageName() + "/" + snippet.scenario().slug() + "/"
                            + snippet.message().id() + "." + snippet.variant() + ".txt",
                    subject + Snippet.plain(snippet.body()) + "\n");
        }
        String packs = attributions().stream().map(Attribution::plain).collect(Collectors.joining("\n\n"));
        if (!packs.isEmpty()) {
            files.put(packageName() + "/README.txt", packs + "\n");
        }
        return Archive.of(files);
    }

    /** Returns the name of the package: lower case with hyphens, as Espanso wants it. */
    private String packageName() {
        return site.languages().get(0).equals(edition.language())
                ? site.id()
                : site.id() + "-" + edition.language().toLowerCase(Locale.ROOT);
    }
}
