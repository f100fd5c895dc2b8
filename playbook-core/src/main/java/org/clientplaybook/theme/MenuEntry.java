package org.clientplaybook.theme;

/**
 * An entry of a menu.
 *
 * @param kind what {@code link} takes
 * @param name the same, which tells the pages of the kind apart; empty where there is one
 * @param language the language of the title
 */
public record MenuEntry(String kind, String name, String title, String language) {}
