package org.clientplaybook.site;

/** The pages of scenarios, about as much work as all others. */
class EveryScenarioPageTest extends EveryPage {
    static boolean isScenario(String page) {
        return page.matches("([a-z-]+/)?scenario/.*");
    }

    @Override
    boolean has(String page) {
        return isScenario(page);
    }
}
