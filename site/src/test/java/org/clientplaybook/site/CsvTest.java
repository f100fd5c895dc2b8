package org.clientplaybook.site;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables come in as spreadsheets, banks and people write them, and go out as every spreadsheet reads them. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvTest {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private Window window;
    private Page page;

    @BeforeAll
    void open(Browsing browsing) throws Exception {
        window = browsing.open(Place.HTTP);
        page = window.open("scenario/late-payer.html");
        page.evaluate("() => Playbook.search.apart('core/entry')");
        page.evaluate("() => {" + ScriptSources.byName().get("theme/core/csv.js") + "}");
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String read(String text) {
        return (String) page.evaluate(
                "(text) => Playbook.csv.read(text).map((row) => `${row.line}: ${row.cells.join(' | ')}${row.open ? ' !' : ''}`).join('\\n')",
                text);
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String text) {
        return (List<List<String>>) page.evaluate("(text) => Playbook.csv.read(text).map((row) => row.cells)", text);
    }

    private String write(List<List<String>> rows, String delimiter) {
        return (String)
                page.evaluate("([rows, delimiter]) => Playbook.csv.write(rows, delimiter)", List.of(rows, delimiter));
    }

    /** A name, the text with its control characters escaped, and the lines as they are read. */
    static Stream<String[]> nasty() throws java.io.IOException {
        return CsvCases.read();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    void readsWhatPeopleHave(String name, String text, String rows) {
        assertThat(read(text)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEachEncodingAndSaysWhich(String name) {
        Charset charset = Charset.forName(name);
        String mark = charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? "\ufeff" : "";
        byte[] bytes = (mark + "Åsa – “Örn” €;1").getBytes(charset);
        Object decoded = page.evaluate(
                "(text) => { const { text: all, encoding } = Playbook.csv.decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))); return `${encoding}: ${all}`; }",
                Base64.getEncoder().encodeToString(bytes));
        assertThat(decoded)
                .isEqualTo((mark.isEmpty() ? name.toLowerCase(java.util.Locale.ROOT) : "utf-16") + ": Åsa – “Örn” €;1");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        byte[] bytes = "\ufeffName,Hours\n".getBytes(UTF_8);
        assertThat(page.evaluate(
                        "(text) => Playbook.csv.read(Playbook.csv.decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))).text)[0].cells[0]",
                        Base64.getEncoder().encodeToString(bytes)))
                .isEqualTo("Name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1200 | 1200",
                "en | 1,200.50 | 1200.5",
                "en | 1 200,50 | 1200.5",
                "en | 1'200.50 | 1200.5",
                "en | 1’200.50 | 1200.5",
                "en | 1.200,50 | 1200.5",
                "en | (120) | -120",
                "en | (€1,200.50) | -1200.5",
                "en | €(120) | -120",
                "en | (120 | ",
                "en | -(120) | ",
                "en | -120 | -120",
                "en | −120 | -120",
                "en | 120- | -120",
                "en | 1.200 | 1200",
                "en | 12.5 % | ",
                "en | 12,5% | ",
                "en | 10％ | ",
                "en | (10%) | ",
                "en | £99 | 99",
                "en | 99 EUR | 99",
                "en | EUR 99.90 | 99.9",
                "en | 1 200 kr | 1200",
                "en | 0 | 0",
                "en | -0,5 | -0.5",
                "en | ١٢٠ | 120",
                "en | n/a | ",
                "en | 1.2.3 | ",
                "en | 1-2 | ",
                "en | =1+1 | ",
                "en | 1e3 | ",
                "sv | 1 200,50 kr | 1200.5",
                "sv | 1 200:- | 1200",
                "sv | 7,5 | 7.5",
                "sv | 7.5 | 7.5",
                "sv | (1 200,50) | -1200.5",
                "sv | $99 | 99",
            })
    void readsAnAmountHoweverItIsWritten(String language, String typed, Double amount) {
        assertThat(number(language, typed, true)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1.255 | 1.255",
                "en | 1,255 | 1255",
                "sv | 1,255 | 1.255",
                "sv | 1.255 | 1255",
                "en | 7h | ",
                "en | 7 % | "
            })
    void readsAQuantityAsTheLanguageWritesIt(String language, String typed, Double quantity) {
        assertThat(number(language, typed, false)).isEqualTo(quantity);
    }

    private Double number(String language, String typed, boolean amount) {
        Object number = page.evaluate(
                "([language, typed, amount]) => { const { formats } = Playbook.languages.en; const signs = Object.values(formats).flatMap((one) => Object.entries(one.symbols)); return Playbook.csv.number(typed, formats[language], signs, amount); }",
                List.of(language, typed, amount));
        return number == null ? null : ((Number) number).doubleValue();
    }

    private static final List<String> PIECES = List.of(
            "a", "Åsa", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "'", "=", "-", "1", ".5", "x y", "€", "😀");

    private static String cell(Random random) {
        String cell = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(6))
                .collect(Collectors.joining());
        // White space around a cell is no part of it where nothing quotes it, and an apostrophe can be that of a
        // disarmed sign.
        return cell.replaceFirst("^['\\s]+", "").strip();
    }

    private static List<List<String>> table(Random random) {
        int width = 2 + random.nextInt(5);
        List<List<String>> table = new ArrayList<>();
        int height = 2 + random.nextInt(6);
        for (int i = 0; i < height; i++) {
            List<String> row = new ArrayList<>(List.of("r" + i));
            while (row.size() < width) {
                row.add(cell(random));
            }
            table.add(row);
        }
        return table;
    }

    private static String foreign(List<List<String>> table, char delimiter, LineDelimiter ends, boolean all) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(ends)
                .quoteStrategy(all ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(text)) {
            table.forEach(row -> writer.writeRecord(row));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    @Test
    void readsWhatAnotherWrites() {
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < Generated.cases(400); i++) {
            List<List<String>> table = table(random);
            char delimiter = DELIMITERS.get(random.nextInt(3));
            LineDelimiter ends = random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF;
            String text = "sep=" + delimiter + "\n" + foreign(table, delimiter, ends, random.nextBoolean());
            assertThat(rows(text)).as(text).isEqualTo(table);
        }
    }

    @Test
    void anotherReadsWhatItWritesAndItReadsItsOwn() {
        Random random = new Random(Generated.SEED + 1);
        for (int i = 0; i < Generated.cases(400); i++) {
            List<List<String>> table = table(random);
            String delimiter = String.valueOf(DELIMITERS.get(random.nextInt(3)));
            String text = write(table, delimiter);
            List<List<String>> armed = table.stream()
                    .map(row -> row.stream().map(CsvTest::disarmed).toList())
                    .toList();
            try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
                    CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text)) {
                assertThat(reader.stream().map(one -> one.getFields()).toList()).isEqualTo(armed);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(rows("sep=" + delimiter + "\n" + text)).as(text).isEqualTo(table);
        }
    }

    private static String disarmed(String cell) {
        boolean formula = cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("[-+]?[.,]?\\d[\\d.,' ]*");
        return formula ? "'" + cell : cell;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "@SUM(A1) | '@SUM(A1)",
                "-2+3 | '-2+3",
                "-120 | -120",
                "-1 200.50 | -1 200.50",
                "+46 8 1 | +46 8 1",
                "＝1 | '＝1",
                "plain | plain",
                "'=1 | ''=1",
            })
    void disarmsFormulasAndLeavesNumbers(String cell, String written) {
        assertThat(write(List.of(List.of(cell, "x")), ";")).isEqualTo(written + ";x\r\n");
        assertThat(rows("sep=;\n" + written + ";x\n")).isEqualTo(List.of(List.of(cell, "x")));
    }

    @Test
    void takesItsTimeByTheLengthOfTheText() {
        for (String unit : List.of("\"", "\"a\n", "a;", "\"\"", "\"a\"b\n", "'=", "a,b;c\td\n", "\"\n\"x\n")) {
            String text = unit.repeat(400_000 / unit.length());
            Object ms = page.evaluate(
                    "(text) => { const start = performance.now(); Playbook.csv.read(text); return performance.now() - start; }",
                    text);
            assertThat(((Number) ms).doubleValue()).as(unit).isLessThan(5_000);
        }
    }
}
