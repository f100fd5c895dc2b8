package org.clientplaybook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The width and the height of a picture, in its pixels; of a drawing, in CSS pixels. */
record PictureSize(int width, int height) {
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?)(?:px)?\\s*");

    /** Returns the size of a drawing that the attributes of an {@code svg} element give, empty where it lacks one; null if they give none. */
    static @Nullable PictureSize of(String width, String height, String viewBox) {
        Matcher across = LENGTH.matcher(width);
        Matcher down = LENGTH.matcher(height);
        if (across.matches() && down.matches()) {
            return rounded(Double.parseDouble(across.group(1)), Double.parseDouble(down.group(1)));
        }
        String[] box = viewBox.strip().split("[\\s,]+", -1);
        try {
            return box.length == 4 ? rounded(Double.parseDouble(box[2]), Double.parseDouble(box[3])) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable PictureSize rounded(double width, double height) {
        boolean sane = width >= 1 && height >= 1 && width <= 100_000 && height <= 100_000;
        return sane ? new PictureSize((int) Math.round(width), (int) Math.round(height)) : null;
    }
}
