package org.clientplaybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clientplaybook.render.Pages.Task;
import org.clientplaybook.render.View.Alternate;
import org.clientplaybook.render.View.PageView;
import org.clientplaybook.render.View.SiteView;

/** What every page of an edition has around its own data: its address, its title, its other languages. */
record Frame(SiteView site, List<SiteView> sites) {
    /**
     * What a page is.
     *
     * @param kind its template's name
     * @param language the language of its main part
     * @param counterpart where the same page lies in another edition; null where there is no such page
     */
    record Head(
            String path,
            String kind,
            String title,
            String description,
            String language,
            Function<Addresses, String> counterpart) {}

    /** Returns the page as a task whose data are made when it is rendered. */
    Task task(Head head, Supplier<Map<String, Object>> data) {
        return new Task(head.path(), "page/" + head.kind() + ".peb", () -> {
            Map<String, Object> context = new HashMap<>(data.get());
            context.put("site", site);
            context.put("page", page(head));
            context.put("language", site.edition().language());
            return context;
        });
    }

    private PageView page(Head head) {
        // A page that is served at any depth, or read outside the site, can have no relative links.
        boolean anywhere = head.kind().equals("404") || head.kind().equals("feed");
        String root = anywhere ? site.base() : Addresses.root(head.path());
        List<Alternate> alternates = new ArrayList<>();
        for (SiteView other : sites) {
            String language = other.language();
            boolean current = language.equals(site.language());
            boolean same = current || head.counterpart() != null;
            String path = current
                    ? head.path()
                    : same
                            ? head.counterpart().apply(other.addresses())
                            : other.addresses().tags();
            alternates.add(new Alternate(
                    language,
                    other.words().get(language).word("language.name"),
                    root + path,
                    site.base() == null ? null : site.base() + path,
                    current,
                    same));
        }
        return new PageView(
                head.path(),
                root,
                head.kind(),
                head.title(),
                head.description(),
                head.language(),
                alternates,
                site.base() == null ? null : site.base() + head.path());
    }
}
