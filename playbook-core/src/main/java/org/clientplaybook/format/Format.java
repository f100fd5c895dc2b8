package org.clientplaybook.format;

import org.clientplaybook.format.Shape.Entries;

/** The content format: every key of every file, described once. */
public final class Format {
    /** {@code playbook.yaml}. */
    public static final Entries PLAYBOOK = SettingsFormat.PLAYBOOK;

    /** {@code scenario.yaml}. */
    public static final Entries SCENARIO = ScenarioFormat.SCENARIO;

    /** {@code guide.yaml}. */
    public static final Entries GUIDE = GuideFormat.GUIDE;

    /** {@code worksheet.yaml}. */
    public static final Entries WORKSHEET = WorksheetFormat.WORKSHEET;

    /** {@code style.yaml}. */
    public static final Entries STYLE = StyleFormat.STYLE;

    /** {@code overrides.yaml}. */
    public static final Entries OVERRIDES = PackFormat.OVERRIDES;

    /** {@code pack.yaml}, the manifest of a pack. */
    public static final Entries PACK = PackFormat.PACK;

    private Format() {}
}
