package org.clientplaybook.scaffold;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a version has renamed, said anew in lines that are a project's own. A change of the content format is one, too: it
 * names {@code content}, and nothing else ever changes a playbook's texts.
 *
 * @param roots the files, and the folders whose files it is about, below the project's folder
 * @param edit changes a text; one that is up to date stays as it is
 */
record Migration(List<String> roots, UnaryOperator<String> edit) {
    /** The parameter {@code formerReport} of a check is called {@code baseline}. */
    private static final Migration BASELINE = new Migration(
            List.of("pom.xml", ".github/workflows"),
            text -> text.replaceAll("playbook\\.formerReport\\b", "playbook.baseline")
                    .replaceAll("<(/?)formerReport>", "<$1baseline>"));

    /** In the order in which they came. */
    static final List<Migration> ALL = List.of(BASELINE);

    boolean isAbout(String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
