package org.clientplaybook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole playbook in every language.
 *
 * @param id its name in stored data and in the manifest
 * @param languages BCP 47 tags; the first is the language of the scenarios' own files
 * @param holidays days that are not business days
 * @param brand its colours and pictures
 * @param reviewMonths after how many months a scenario is due for review again
 * @param rules the severity of a rule by its code's id, where the playbook sets one
 * @param license the licence of the content, or null
 * @param edit the address at which a file is edited, with {@code {path}} for its path below the content folder, or null
 * @param offline whether a browser keeps the site once it has been there
 * @param menu the addresses of the pages in the menu, as {@link MenuPage} has them, or null for the default ones
 * @param footer the same for the footer
 * @param common the slugs of the scenarios that readers come for most, the commonest first
 */
public record Site(
        String id,
        List<String> languages,
        List<LocalDate> holidays,
        Brand brand,
        int reviewMonths,
        Map<String, RuleSeverity> rules,
        @Nullable License license,
        @Nullable String edit,
        boolean offline,
        List<Line> common,
        @Nullable List<Line> menu,
        @Nullable List<Line> footer) {
    public Site {
        languages = List.copyOf(languages);
        holidays = List.copyOf(holidays);
        rules = Map.copyOf(rules);
        common = List.copyOf(common);
        menu = menu == null ? null : List.copyOf(menu);
        footer = footer == null ? null : List.copyOf(footer);
    }

    /**
     * What a playbook is known by.
     *
     * @param accent its colour as {@code #rrggbb} on a light page, or null for the theme's own
     * @param accentDark its colour on a dark page, or null
     * @param logo the path of a picture in the content folder, or null
     * @param logoDark the path of the one on dark pages, or null for the same
     * @param icon the path of a square picture, or null
     */
    public record Brand(
            @Nullable String accent,
            @Nullable String accentDark,
            @Nullable Line logo,
            @Nullable Line logoDark,
            @Nullable Line icon) {
        /** The brand of who has chosen nothing. */
        public static final Brand NONE = new Brand(null, null, null, null, null);

        /** Returns its pictures. */
        public List<Line> pictures() {
            return Stream.of(logo, logoDark, icon).filter(Objects::nonNull).toList();
        }
    }

    /** The severity that a playbook gives a rule; the format writes it in lower case. */
    public enum RuleSeverity {
        OFF,
        WARNING,
        ERROR
    }

    /**
     * A licence.
     *
     * @param url where it can be read, or null
     * @param attribution whom to name where the content is used elsewhere, or null
     * @param source where the content can be found, or null
     */
    public record License(
            String name,
            @Nullable String url,
            @Nullable String attribution,
            @Nullable String source) {}
}
