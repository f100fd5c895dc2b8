package org.clientplaybook.site;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.Route;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.picture.Card;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The pictures that stand beside links to the pages of a site that has an address. */
final class Cards {
    /** What {@link Card} draws changes with it, and so do the addresses under which others keep it. */
    private static final String DRAWING = "1";

    private static final String START = "asset/card-";
    private static final String ENDING = ".html";
    private static final int NAMED = 3;

    private Cards() {}

    /** Returns the picture of a page, or null where it has none: its site has no address, or nobody is to share it. */
    static @Nullable Card of(Kind<?> kind, SiteView site, Head head) {
        boolean shared = site.base() != null
                && !kind.served()
                && head.route() != Route.MOVED
                && head.path(site.folder()).endsWith(ENDING);
        if (!shared) {
            return null;
        }
        return new Card(
                head.route() == Route.HOME ? site.data().tagline() : head.title(),
                above(site, head),
                site.data().title(),
                site.settings().brand().pictures().isEmpty(),
                Theme.accent(site.settings().brand()),
                LanguageTag.isRightToLeft(head.language()));
    }

    /** Returns the category of a scenario; the page that others belong to is in their title. */
    private static String above(SiteView site, Head head) {
        Scenario scenario = head.route() == Route.SCENARIO ? site.scenario(head.name()) : null;
        Edition.Category category = scenario == null ? null : site.categories().get(scenario.categoryKey());
        return category == null ? "" : category.title();
    }

    /** Returns a picture's place in the site. */
    static String path(Card card, String page) {
        String name = page.substring(0, page.length() - ENDING.length()).replace('/', '-');
        String hash = Sha256.shortHex((DRAWING + card).getBytes(StandardCharsets.UTF_8));
        return START + name + "-" + hash + ".png";
    }

    /** Returns whether a file of the site is such a picture. */
    static boolean isPicture(String path) {
        return path.startsWith(START);
    }

    /** Returns a warning where the font lacks letters of titles, which are left off then. */
    static List<Problem> problems(Collection<Card> cards) {
        List<String> titles = cards.stream()
                .filter(card -> !Card.has(card.title()))
                .map(Card::title)
                .distinct()
                .toList();
        if (titles.isEmpty()) {
            return List.of();
        }
        String rest = titles.size() > NAMED ? " and " + (titles.size() - NAMED) + " more" : "";
        String named = String.join("”, “", titles.subList(0, Math.min(NAMED, titles.size())));
        return List.of(Problem.of(
                        Code.BAD_PICTURE,
                        Location.of(ContentPath.PLAYBOOK),
                        "The pictures for shared links have no title where their font lacks a letter of it: “" + named
                                + "”" + rest + ".",
                        "Nothing needs to be done: they show what it has letters for. The font has Latin, Greek,"
                                + " Cyrillic and Hebrew letters.")
                .as(Severity.WARNING));
    }
}
