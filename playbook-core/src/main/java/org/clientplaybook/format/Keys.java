package org.clientplaybook.format;

import java.util.List;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Match;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.format.Shape.Words;

/** Makes keys and shapes, in the order in which a description of the format reads best. */
final class Keys {
    static final Shape LINE = new Scalar(Kind.LINE);

    private Keys() {}

    static Entries entries(Shape.Key... keys) {
        return new Entries(List.of(keys));
    }

    static Shape.Key key(String name, Shape shape, String about) {
        return new Shape.Key(name, shape, false, Words.NONE, about, "");
    }

    static Shape scalar(Kind kind) {
        return new Scalar(kind);
    }

    static Items list(Shape item) {
        return new Items(item, Match.WHOLE, "");
    }

    /** Returns a list whose items a translation finds by a key. */
    static Items list(Shape item, String by) {
        return new Items(item, Match.KEY, by);
    }

    /** Returns a list whose items a translation finds by their places. */
    static Items each(Shape item) {
        return new Items(item, Match.POSITION, "");
    }
}
