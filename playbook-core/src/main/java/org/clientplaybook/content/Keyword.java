package org.clientplaybook.content;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant as the content writes it: {@code IN_PERSON} is {@code in-person}. */
public final class Keyword {
    private Keyword() {}

    /** Returns a constant's keyword: its name in lower case, with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of a type that a keyword stands for, or null where there is none. */
    public static <E extends Enum<E>> @Nullable E parse(@Nullable String keyword, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(keyword)) {
                return constant;
            }
        }
        return null;
    }
}
