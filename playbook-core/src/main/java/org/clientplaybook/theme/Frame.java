package org.clientplaybook.theme;

/** What every template has around the data of its own kind of page. */
public record Frame(PageData page, SiteData site, Resources resources) {}
