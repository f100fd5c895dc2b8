package org.clientplaybook.read;

import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Words;

/**
 * Where a value of a translation stands.
 *
 * @param name as an override has it
 * @param about what it is for
 * @param counted whether the fingerprint of the original counts it
 * @param needed whether a translation has each item of it
 * @param carried whether it takes the original's place with all around it, so that what has no words is needed too
 * @param sure whether the original of what the translation has there is known
 */
record TranslatedSlot(String name, String about, boolean counted, boolean needed, boolean carried, boolean sure) {
    static final TranslatedSlot TOP = new TranslatedSlot("", "", true, true, false, true);

    TranslatedSlot in(String part) {
        return new TranslatedSlot(name.isEmpty() ? part : name + "/" + part, about, counted, needed, carried, sure);
    }

    TranslatedSlot of(Shape.Key key) {
        return new TranslatedSlot(
                in(key.name()).name(),
                key.about(),
                counted && key.words() != Words.OPTIONAL,
                key.words() == Words.NEEDED,
                carried,
                sure);
    }

    TranslatedSlot unsure() {
        return new TranslatedSlot(name, about, counted, needed, carried, false);
    }

    TranslatedSlot optional() {
        return new TranslatedSlot(name, about, counted, false, carried, sure);
    }

    TranslatedSlot carried(boolean all) {
        return new TranslatedSlot(name, about, counted, needed, all, sure);
    }
}
