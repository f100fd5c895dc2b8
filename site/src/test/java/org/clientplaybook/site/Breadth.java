package org.clientplaybook.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How much of what is alike is looked at: all of it with the profile {@code whole}, else what stands for the rest. A test that
 * has nothing that could stand for it has the tag {@code whole} and runs in that profile alone.
 */
final class Breadth {
    private static final boolean WHOLE = Boolean.getBoolean("tests.whole");

    private Breadth() {}

    static boolean isWhole() {
        return WHOLE;
    }

    /**
     * Returns the pages to look at, in their order: else those in the first language of which there is one of each kind, and
     * as few others as together have each element, class and attribute that any page has.
     *
     * @param all pages of the site
     */
    static List<String> pages(BuiltSite site, List<String> all) {
        if (WHOLE) {
            return all;
        }
        List<String> pages = all.stream().filter(page -> !isBook(site, page)).toList();
        Set<String> chosen = new LinkedHashSet<>(kinds(site));
        chosen.retainAll(pages);
        Set<String> missing =
                pages.stream().flatMap(page -> markup(site.document(page))).collect(Collectors.toSet());
        chosen.forEach(page -> markup(site.document(page)).forEach(missing::remove));
        while (!missing.isEmpty()) {
            String next = "";
            long most = 0;
            for (String page : pages) {
                long news = markup(site.document(page))
                        .filter(missing::contains)
                        .distinct()
                        .count();
                if (news > most) {
                    most = news;
                    next = page;
                }
            }
            chosen.add(next);
            markup(site.document(next)).forEach(missing::remove);
        }
        return pages.stream().filter(chosen::contains).toList();
    }

    /** Returns all of them, else one of so many. */
    static <T> List<T> some(List<T> all, int each) {
        return WHOLE
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % each == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** Returns the largest page of each kind: in each language, else in the first one. */
    static List<String> kinds(BuiltSite site) {
        return WHOLE ? site.kinds() : usual(site, page -> isInFirstLanguage(site, page));
    }

    /** Returns the largest page of each kind: in each language, else in those that are not the first. */
    static List<String> otherKinds(BuiltSite site) {
        return WHOLE ? site.kinds() : usual(site, page -> !isInFirstLanguage(site, page));
    }

    private static List<String> usual(BuiltSite site, Predicate<String> isWanted) {
        return site.kinds().stream()
                .filter(page -> isWanted.test(page) && !isBook(site, page))
                .toList();
    }

    /** The book of all scenarios takes as long as all other pages: the specimen's, which has one of everything, stands for it. */
    private static boolean isBook(BuiltSite site, String page) {
        return site != BuiltSite.SPECIMEN && page.endsWith("print.html");
    }

    static boolean isInFirstLanguage(BuiltSite site, String page) {
        return site.languages().stream().noneMatch(language -> !language.isEmpty() && page.startsWith(language));
    }

    private static Stream<String> markup(Document page) {
        return page.getAllElements().stream().flatMap(Breadth::markup);
    }

    /** Identifiers, addresses and the data of scripts are different from page to page, and mean nothing for its look. */
    private static Stream<String> markup(Element element) {
        String name = element.normalName();
        Stream<String> classes = element.classNames().stream().map(each -> name + "." + each);
        Stream<String> attributes =
                element.attributes().asList().stream().map(Attribute::getKey).map(each -> name + "[" + each + "]");
        return Stream.of(Stream.of(name), classes, attributes).flatMap(each -> each);
    }
}
