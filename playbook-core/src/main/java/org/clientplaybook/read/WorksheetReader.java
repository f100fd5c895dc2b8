package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.Format;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.message.Fault;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Worksheet;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Reads {@code worksheet.yaml} and its translations. */
final class WorksheetReader {
    private static final Map<String, Field> FIELDS =
            Worksheet.fields(Worksheet.Figure::name, "", Location.of(ContentPath.WORKSHEET));

    private final Languages languages;
    private final Map<String, Plural> plurals;
    private final List<Problem> problems;
    private final Compiler compiler = new Compiler();

    /** @param plurals the plural rule of each language whose words are known */
    WorksheetReader(Languages languages, Map<String, Plural> plurals, List<Problem> problems) {
        this.languages = languages;
        this.plurals = plurals;
        this.problems = problems;
    }

    /** Returns the worksheet of each language; none where the playbook has none, or none that can be read. */
    Map<String, Worksheet> read(ContentFiles files) {
        Map<String, Worksheet> worksheets = new LinkedHashMap<>();
        new FileInLanguages(files, languages, problems)
                .read(ContentPath.WORKSHEET, Format.WORKSHEET, "worksheet")
                .forEach((language, words) ->
                        worksheets.put(language, worksheet(words.tree(), words.language(), words.file(), language)));
        return worksheets;
    }

    /** @param edition the language of the edition, in which faults of words are told once */
    private Worksheet worksheet(Tree.Twig tree, String language, ContentPath file, String edition) {
        boolean told = language.equals(edition);
        List<Worksheet.Rule> rules = new ArrayList<>();
        for (Tree.Twig row : tree.twigs("rows")) {
            Tree.Leaf condition = row.leaf("if");
            Tree.Leaf because = row.leaf("because");
            String spoken = row.translated() ? language : languages.first();
            rules.add(new Worksheet.Rule(
                    condition == null
                            ? null
                            : program(
                                    compiler.condition(condition.text(), FIELDS),
                                    condition,
                                    languages.isFirst(edition)),
                    row.text("when"),
                    row.line("go"),
                    because == null
                            ? new Program("", List.of())
                            : program(
                                    compiler.compile(because.text(), FIELDS, plurals.get(spoken)),
                                    because,
                                    told && spoken.equals(language)),
                    row.at()));
        }
        return new Worksheet(language, rules, file);
    }

    /** @param told whether its faults are not told with another language */
    private Program program(Compiler.Compiled compiled, Tree.Leaf leaf, boolean told) {
        for (Fault fault : told ? compiled.faults() : List.<Fault>of()) {
            problems.add(
                    Problem.of(fault.code(), MessageMapper.at(fault, leaf.start()), fault.message(), fault.hint()));
        }
        return compiled.program();
    }
}
