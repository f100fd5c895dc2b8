package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.message.Fault;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Worksheet;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads {@code worksheet.yaml} and its translations. */
final class WorksheetReader {
    private static final Map<String, Field> FIELDS = Worksheet.fields(Map.of(), "", Location.of(ContentPath.WORKSHEET));

    private final ContentFiles files;
    private final Languages languages;
    private final Map<String, Plural> plurals;
    private final List<Problem> problems;
    private final Compiler compiler = new Compiler();

    /** @param plurals the plural rule of each language whose words are known */
    WorksheetReader(ContentFiles files, Languages languages, Map<String, Plural> plurals, List<Problem> problems) {
        this.files = files;
        this.languages = languages;
        this.plurals = plurals;
        this.problems = problems;
    }

    /** Returns the worksheet of each language; none where the playbook has none, or none that can be read. */
    Map<String, Worksheet> read() {
        Map<String, Worksheet> worksheets = new LinkedHashMap<>();
        Entry original = file(ContentPath.WORKSHEET);
        Tree.Twig tree = original == null ? null : tree(original, false);
        Worksheet first = tree == null ? null : worksheet(tree, languages.first(), ContentPath.WORKSHEET);
        for (String language : languages.tags()) {
            Entry file = languages.isFirst(language) ? null : file(ContentPath.WORKSHEET.in(language));
            if (file != null && original == null) {
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(file.path()),
                        "This translates a worksheet that does not exist.",
                        "Create `worksheet.yaml` in the first language."));
            } else if (tree != null && first != null) {
                Tree.Twig words = file == null ? null : tree(file, true);
                worksheets.put(
                        language,
                        file == null || words == null
                                ? first
                                : worksheet(
                                        new Translation(problems).merge(tree, words, Format.WORKSHEET),
                                        language,
                                        file.path()));
            }
        }
        return worksheets;
    }

    /** A folder in the place of the file is told with the others of the top level. */
    private @Nullable Entry file(ContentPath path) {
        Entry entry = files.find(path);
        return entry == null || entry.folder() ? null : entry;
    }

    private Tree.@Nullable Twig tree(Entry entry, boolean translation) {
        SourceText source = files.read(entry);
        return source == null ? null : ShapeReader.read(source, translation, Format.WORKSHEET, problems);
    }

    private Worksheet worksheet(Tree.Twig tree, String language, ContentPath file) {
        List<Worksheet.Rule> rules = new ArrayList<>();
        for (Tree.Twig row : tree.twigs("rows")) {
            Tree.Leaf condition = row.leaf("if");
            Tree.Leaf because = row.leaf("because");
            String spoken = row.translated() ? language : languages.first();
            rules.add(new Worksheet.Rule(
                    condition == null
                            ? null
                            : program(compiler.condition(condition.text(), FIELDS), condition, languages.isFirst(language)),
                    row.line("go"),
                    because == null
                            ? new Program("", List.of())
                            : program(
                                    compiler.compile(because.text(), FIELDS, plurals.get(spoken)),
                                    because,
                                    spoken.equals(language)),
                    row.at()));
        }
        return new Worksheet(language, rules, file);
    }

    /** @param told whether its faults are not told with another language */
    private Program program(Compiler.Compiled compiled, Tree.Leaf leaf, boolean told) {
        for (Fault fault : told ? compiled.faults() : List.<Fault>of()) {
            problems.add(Problem.of(fault.code(), MessageMapper.at(fault, leaf.start()), fault.message(), fault.hint()));
        }
        return compiled.program();
    }
}
