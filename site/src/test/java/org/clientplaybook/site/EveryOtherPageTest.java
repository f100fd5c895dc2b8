package org.clientplaybook.site;

/** All pages but those of scenarios. */
class EveryOtherPageTest extends EveryPage {
    @Override
    boolean has(String page) {
        return !EveryScenarioPageTest.isScenario(page);
    }
}
