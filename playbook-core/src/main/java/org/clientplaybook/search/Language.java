package org.clientplaybook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.*;

/**
 * What the index knows of a language. One that is not known here has no word forms and no stop words, and is searched
 * all the same.
 *
 * @param tag its BCP 47 tag
 * @param folding what its letters and apostrophes are to a search
 * @param compounds whether it writes compound words as one
 * @param stopWords words that say nothing of what a text is about, folded
 * @param endings common endings of its words, as {@link Inflections} has them
 * @param stemmer makes a stemmer, which only one thread may use; null for none
 */
record Language(
        String tag,
        Folding folding,
        boolean compounds,
        Set<String> stopWords,
        List<String> endings,
        @Nullable Supplier<SnowballStemmer> stemmer) {
    private static final Set<String> COMPOUNDING = Set.of("da", "de", "fi", "hu", "is", "nb", "nl", "nn", "no", "sv");
    private static final Map<String, String> STOP_LISTS = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nl", "dutch"),
            Map.entry("nn", "norwegian"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"));

    /** What people type around the thing itself, and Snowball's lists lack. */
    private static final Map<String, String> FILLERS = Map.of(
            "en",
                    "aka asap btw can could eg etc fyi get getting going gonna got gotta hello hey hi ie im instead ive just kinda like may might need now ok okay please pls plz really shall somebody someone something still thru u ur wanna want will",
            "sv",
                    "alltså asså ba bara behöver bl bla borde dej dom dvs e etc ev ex fd får fortfarande gärna går göra gör hej hejsan istället ju kanske kan lite mej mfl mm ngn ngt nog nån nånting nåra nåt o också osv oxå pga redan riktigt sej sk stället såna sån sånt t tex typ va verkligen vill väl å");

    /** Endings that the stemmer takes off and that a small playbook may have too seldom to learn them from it. */
    private static final Map<String, String> ENDINGS = Map.of(
            "en", " s es ed ing ly e y ies ied =ed =ing er ment ness",
            "sv", " a ar or er en n ade at ande arna erna orna s ens as het");

    static Language of(String tag) {
        String primary = tag.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
        Folding folding = Folding.of(primary);
        return new Language(
                tag,
                folding,
                COMPOUNDING.contains(primary),
                stopWords(primary, new Splitter(folding)),
                List.of(ENDINGS.getOrDefault(primary, "").split(" ", -1)),
                stemmer(primary));
    }

    private static @Nullable Supplier<SnowballStemmer> stemmer(String primary) {
        return switch (primary) {
            case "ca" -> CatalanStemmer::new;
            case "da" -> DanishStemmer::new;
            case "de" -> German2Stemmer::new;
            case "el" -> GreekStemmer::new;
            case "en" -> EnglishStemmer::new;
            case "es" -> SpanishStemmer::new;
            case "et" -> EstonianStemmer::new;
            case "fi" -> FinnishStemmer::new;
            case "fr" -> FrenchStemmer::new;
            case "ga" -> IrishStemmer::new;
            case "hu" -> HungarianStemmer::new;
            case "it" -> ItalianStemmer::new;
            case "lt" -> LithuanianStemmer::new;
            case "nb", "nn", "no" -> NorwegianStemmer::new;
            case "nl" -> DutchStemmer::new;
            case "pt" -> PortugueseStemmer::new;
            case "ro" -> RomanianStemmer::new;
            case "ru" -> RussianStemmer::new;
            case "sv" -> SwedishStemmer::new;
            case "tr" -> TurkishStemmer::new;
            default -> null;
        };
    }

    /** Reads Snowball's list: a word at the beginning of a line, a remark behind {@code |}. */
    private static Set<String> stopWords(String primary, Splitter splitter) {
        Set<String> words = new TreeSet<>();
        splitter.split(FILLERS.getOrDefault(primary, ""), words::add);
        String list = STOP_LISTS.get(primary);
        if (list == null) {
            return words;
        }
        String path = "/org/apache/lucene/analysis/snowball/" + list + "_stop.txt";
        try (InputStream in = SnowballStemmer.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> splitter.split(line.replaceFirst("\\|.*", ""), words::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
