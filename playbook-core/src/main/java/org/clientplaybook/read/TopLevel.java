package org.clientplaybook.read;

import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Looks at what lies in the content folder itself. */
final class TopLevel {
    private TopLevel() {}

    /** Tells of what is not used. */
    static void check(ContentFiles files, Languages languages, List<Problem> problems) {
        List<ContentPath> folders =
                List.of(ContentPath.PAGES, ContentPath.SCENARIOS, ContentPath.THEME, ContentPath.THEIRS);
        List<String> expected = Stream.of(
                        Stream.of(
                                ContentPath.PLAYBOOK,
                                ContentPath.GUIDE,
                                ContentPath.WORKSHEET,
                                ContentPath.STYLE,
                                ContentPath.OVERRIDES),
                        folders.stream(),
                        languages.further().stream().map(ContentPath.PLAYBOOK::in),
                        languages.further().stream().map(ContentPath.GUIDE::in),
                        languages.further().stream().map(ContentPath.WORKSHEET::in))
                .flatMap(paths -> paths.map(ContentPath::name))
                .toList();
        for (Entry entry : files.list(ContentPath.ROOT)) {
            if (!expected.contains(entry.name())) {
                if (!entry.name().matches("(README|LICENSE|NOTICE)(\\..*)?|CODEOWNERS")) {
                    problems.add(UnusedFile.of(entry, expected, languages));
                }
            } else if (folders.contains(entry.path()) != entry.folder()) {
                problems.add(Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(entry.path()),
                        entry.folder() ? "This must be a file, not a folder." : "This must be a folder, not a file.",
                        "Rename or remove it."));
            }
        }
    }
}
