package org.clientplaybook.site;

import java.util.List;

/** What an empty search field shows: what readers of this playbook ask. */
final class Placeholder {
    /** How many characters a field has room for on a small phone. */
    private static final int ROOM = 29;

    private static final String MORE = " …";

    private Placeholder() {}

    /** Returns as many of the commonest asks in the edition's language as there is room for; empty where none is that short. */
    static String of(SiteView site) {
        List<String> asks = HomePage.asks(site).stream()
                .filter(ask -> ask.scenario().isIn(site.language()))
                .map(HomePage.Ask::text)
                .toList();
        String shown = "";
        for (String ask : asks) {
            String longer = shown.isEmpty() ? ask : shown + ", " + ask;
            if (longer.length() <= ROOM) {
                shown = longer;
            }
        }
        return shown.isEmpty() ? "" : shown + MORE;
    }
}
