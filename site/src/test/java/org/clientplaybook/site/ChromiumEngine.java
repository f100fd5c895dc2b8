package org.clientplaybook.site;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** Chromium, Chrome or Edge: the browser that the other tests use, driven by Playwright. */
record ChromiumEngine(Browsing browsing) implements Engine {
    @Override
    public Tab open(String site) {
        Place place = site.startsWith("file:") ? Place.DISK : Place.HTTP;
        Window window = browsing.open(place, site, Device.LAPTOP);
        // A browser that has a window lets whoever clicks copy; one without would ask, and nobody sees it.
        window.page().context().grantPermissions(List.of("clipboard-write"));
        return new ChromiumTab(window, window.page());
    }

    /** The other tabs are told not to keep it. */
    @Override
    public Tab openKeeping(URI site) {
        Window window = browsing.openKeeping(site);
        return new ChromiumTab(window, window.page());
    }

    /** Leaves the browser to those who share it. */
    @Override
    public void close() {}

    private record ChromiumTab(Window window, Page page) implements Tab {
        @Override
        public void open(String address) {
            page.navigate(address);
        }

        @Override
        public void back() {
            page.goBack();
        }

        @Override
        public JsonElement evaluate(String expression) {
            return Tab.parsed((String) page.evaluate(Tab.json(expression)));
        }

        @Override
        public void press(String keys) {
            page.keyboard().press(keys);
        }

        @Override
        public void type(String text) {
            page.keyboard().type(text);
        }

        @Override
        public void click(int x, int y) {
            page.mouse().click(x, y);
        }

        @Override
        public byte[] screenshot() {
            return page.screenshot();
        }

        @Override
        public Tab beside() {
            return new ChromiumTab(window, page.context().newPage());
        }

        /** The window notes what goes wrong in its first tab, and gets to know it while it waits for an answer. */
        @Override
        public List<String> faults() {
            page.evaluate("null");
            return page == window.page() ? window.faults() : List.of();
        }

        @Override
        public void close() {
            if (page == window.page()) {
                window.close();
            } else {
                page.close();
            }
        }
    }
}
