package org.clientplaybook.theme;

import io.pebbletemplates.pebble.template.EvaluationContext;
import org.clientplaybook.locale.Words;

/** Where a template calls a function. What is not asked for is not looked up, in scope after scope. */
record Place(EvaluationContext context) {
    /** The variable that has the frame: no template can name it, nor hide it behind one of its own. */
    static final String FRAME = "(frame)";

    Frame frame() {
        return (Frame) context.getVariable(FRAME);
    }

    Resources resources() {
        return frame().resources();
    }

    /** Returns the words of the language spoken there. */
    Words words() {
        return resources().words(String.valueOf(context.getVariable("language")));
    }

    /** Returns the relative address of a file of the site. */
    String relative(String path) {
        return frame().page().root() + path;
    }
}
