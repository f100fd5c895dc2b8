package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.list;
import static org.clientplaybook.format.Keys.scalar;

import java.util.List;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;

/** {@code playbook.yaml}. */
final class SettingsFormat {
    private SettingsFormat() {}

    private static final Entries CATEGORY = entries(
            key("title", LINE, "Its name.").needed().translated().like("A prospect stalls"),
            key("moment", LINE, "When it applies, in a few words.").translated().like("Nothing is signed yet"),
            key("summary", LINE, "One sentence on what it contains.")
                    .needed()
                    .translated()
                    .like("Silence after a proposal, meetings that keep moving."));

    /** {@code playbook.yaml}. */
    static final Entries PLAYBOOK = entries(
            key("format", new Choice(List.of("1")), "The version of this format.")
                    .needed()
                    .like("1"),
            key("id", scalar(Kind.SLUG), "The playbook's identifier; keep it when the title changes.")
                    .needed()
                    .like("client-playbook"),
            key("title", LINE, "The playbook's name.").needed().translated().like("The Client Playbook"),
            key("tagline", LINE, "One sentence on what it is for.")
                    .needed()
                    .translated()
                    .like("What to do when a client relationship gets hard"),
            key(
                            "languages",
                            list(scalar(Kind.LANGUAGE)),
                            "The languages; the first is the language of `scenario.yaml`.")
                    .needed()
                    .like("[en, sv]"),
            key(
                    "packs",
                    PackFormat.PACKS,
                    "The packs that it is built on; the first takes precedence over those after it."),
            key(
                            "categories",
                            new Named(new Scalar(Kind.SLUG), CATEGORY),
                            "The groups of scenarios, in display order; those of packs follow. Required without `packs`.")
                    .translated(),
            key(
                            "common",
                            list(scalar(Kind.SCENARIO)),
                            "The scenarios that readers come for most, the commonest first; the home page begins with the first of the `asks` of each.")
                    .like("[late-payer, silent-after-proposal]"),
            key("fields", FieldFormat.FIELDS, "Fields shared by all scenarios."),
            key(
                            "synonyms",
                            list(LINE),
                            "Words and phrases that the search treats as equivalent, with `=` between them; each language has its own.")
                    .freelyTranslated()
                    .like("[ghosted = silent = no reply]"),
            key(
                            "elsewhere",
                            list(LINE),
                            "Questions that people ask and this playbook does not answer. The search says so to whoever asks "
                                    + "something like them; each language has its own.")
                    .freelyTranslated()
                    .like("[how do I register for VAT]"),
            key(
                            "currency",
                            scalar(Kind.CURRENCY),
                            "The currency of `money` fields, until the reader chooses another. A translation can have its own.")
                    .freelyTranslated()
                    .like("EUR"),
            key("holidays", list(scalar(Kind.DATE)), "Days that are not business days, besides weekends.")
                    .like("[2026-12-25]"),
            key(
                    "brand",
                    entries(
                            key("accent", scalar(Kind.COLOUR), "The accent colour on light pages.")
                                    .like("\"#0f5c57\""),
                            key("accent-dark", scalar(Kind.COLOUR), "The accent colour on dark pages.")
                                    .like("\"#6cc5b8\""),
                            key(
                                            "logo",
                                            scalar(Kind.PICTURE),
                                            "A picture in the header. One at least twice as wide as high stands for the title too; any other stands before it.")
                                    .like("brand/logo.svg"),
                            key("logo-dark", scalar(Kind.PICTURE), "The logo on dark pages; `logo` by default.")
                                    .like("brand/logo-dark.svg"),
                            key(
                                            "icon",
                                            scalar(Kind.PICTURE),
                                            "A square picture for the browser's tab; by default a drawing in the accent colours.")
                                    .like("brand/icon.png")),
                    "The playbook's own colours and pictures."),
            key(
                            "menu",
                            list(scalar(Kind.ADDRESS)),
                            "The pages in the menu, in this order; by default `messages` and, if there is one, `about`.")
                    .like("[guide, messages, about]"),
            key(
                            "footer",
                            list(scalar(Kind.ADDRESS)),
                            "The pages in the footer, in this order; by default the texts and the site's own pages that are not in the menu.")
                    .like("[category/prospects, search, print]"),
            key("footer-text", scalar(Kind.MARKDOWN), "A text of your own in the footer.")
                    .translated()
                    .like("\"© 2026 [Example Ltd](https://example.com)\""),
            key(
                    "review",
                    entries(key(
                                    "months",
                                    scalar(Kind.COUNT),
                                    "The number of months after which a scenario is due for review; 12 by default.")
                            .like("12")),
                    "How long a review is valid."),
            key("license", PackFormat.LICENSE, "The licence of the content."),
            key("rules", StyleFormat.RULES, "The severity of each rule; `warning` by default.")
                    .like("{reading-level: off, open-door: error}"),
            key(
                            "offline",
                            scalar(Kind.BOOLEAN),
                            "Whether a browser keeps the playbook, so that it opens without a network; `true` by default.")
                    .like("false"),
            key(
                            "edit",
                            scalar(Kind.EDIT_URL),
                            "The address for editing a file; `{path}` is a placeholder for its path in the content folder.")
                    .like("https://example.com/edit/content/{path}"));
}
