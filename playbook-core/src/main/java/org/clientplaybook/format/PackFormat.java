package org.clientplaybook.format;

import static org.clientplaybook.format.Keys.LINE;
import static org.clientplaybook.format.Keys.entries;
import static org.clientplaybook.format.Keys.key;
import static org.clientplaybook.format.Keys.list;
import static org.clientplaybook.format.Keys.scalar;

import java.util.List;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;

/** What a playbook says of the packs that it is built on, and what a pack says of itself. */
final class PackFormat {
    private PackFormat() {}

    /** The licence of a content, and whom to name. */
    static final Entries LICENSE = entries(
            key("name", LINE, "Its name.").needed().like("CC BY 4.0"),
            key("url", scalar(Kind.URL), "The address of its text.")
                    .like("https://creativecommons.org/licenses/by/4.0/"),
            key("attribution", LINE, "Whom to name where the content is used in another playbook.")
                    .like("© 2026 Example Consulting"),
            key("source", scalar(Kind.URL), "The address at which the content can be found.")
                    .like("https://example.com/playbook/"));

    /** {@code packs} of {@code playbook.yaml}. */
    static final Items PACKS = list(entries(
            key("id", scalar(Kind.SLUG), "The `id` of the pack's playbook.")
                    .needed()
                    .like("client-playbook"),
            key("hide", list(scalar(Kind.SLUG)), "Scenarios of the pack to leave out; the page of each leads on.")
                    .like("[through-the-assistant]")));

    /** {@code overrides.yaml}. */
    static final Entries OVERRIDES = entries(key(
                    "overrides",
                    list(entries(
                            key("pack", scalar(Kind.SLUG), "The `id` of the pack.")
                                    .needed()
                                    .like("client-playbook"),
                            key("file", LINE, "The file's path in the pack.")
                                    .needed()
                                    .like("scenarios/late-payer/scenario.yaml"),
                            key(
                                            "name",
                                            LINE,
                                            "The keys, names and numbers that lead to the words, with `/` between them.")
                                    .needed()
                                    .like("messages/reminder/variants/warm/body"),
                            key(
                                            "theirs",
                                            scalar(Kind.TEMPLATE),
                                            "What the pack says there, as it was when `ours` was written.")
                                    .like("Hi {{ client_name }}, our invoice is late."),
                            key("ours", scalar(Kind.TEMPLATE), "What this playbook says instead.")
                                    .needed()
                                    .like("Hello {{ client_name }}, our invoice is due."))),
                    "The words to replace.")
            .needed());

    /** {@code pack.yaml}, which the goal {@code pack} writes. */
    static final Entries PACK = entries(
            key("format", new Choice(List.of("1")), "The version of this format.")
                    .needed()
                    .like("1"),
            key("id", scalar(Kind.SLUG), "The playbook's identifier.").needed().like("client-playbook"),
            key("version", LINE, "The version of the pack.").needed().like("1.4.0"),
            key("title", LINE, "The playbook's name.").needed().like("The Client Playbook"),
            key("license", LICENSE, "The licence of the content."),
            key("files", scalar(Kind.TEXT), "A line for each file: its SHA-256, two spaces, its path.")
                    .needed());
}
