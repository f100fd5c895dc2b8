package org.clientplaybook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole playbook in every language.
 *
 * @param id its name in stored data and in the manifest
 * @param languages BCP 47 tags; the first is the language of the scenarios' own files
 * @param holidays days that are not business days
 * @param accent the brand's colour as {@code #rrggbb} on a light page, or null for the theme's own
 * @param accentDark the brand's colour on a dark page, or null
 * @param reviewMonths after how many months a scenario is due for review again
 * @param rules the severity of a rule by its code's id, where the playbook sets one
 * @param license the licence of the content, or null
 * @param edit the address at which a file is edited, with {@code {path}} for its path below the content folder, or null
 * @param common the slugs of the scenarios that readers come for most, the commonest first
 */
public record Site(
        String id,
        List<String> languages,
        List<LocalDate> holidays,
        @Nullable String accent,
        @Nullable String accentDark,
        int reviewMonths,
        Map<String, RuleSeverity> rules,
        @Nullable License license,
        @Nullable String edit,
        List<Line> common) {
    public Site {
        languages = List.copyOf(languages);
        holidays = List.copyOf(holidays);
        rules = Map.copyOf(rules);
        common = List.copyOf(common);
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
