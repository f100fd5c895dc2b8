package org.clientplaybook.picture;

import org.jspecify.annotations.Nullable;

/** How much of each pixel of a rectangle closed lines cover. */
final class Coverage implements Pen {
    /** The length in pixels of the straight pieces that stand for a curve. */
    private static final double PIECE = 2.5;

    private final int width;
    private final int height;

    /** For each pixel, by how much what is covered grows from the one before it in its row. */
    private final float[] steps;

    private final double scale;
    private double left;
    private final double baseline;
    private double x;
    private double y;

    /** The rows that have something. */
    private int first;

    private int last = -1;

    /**
     * @param scale pixels for a unit of what is drawn
     * @param baseline the row on which what is drawn has y = 0
     */
    Coverage(int width, int height, double scale, double baseline) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.baseline = baseline;
        this.steps = new float[(width + 2) * height];
        this.first = height;
    }

    /** Sets the column at which what is drawn next has x = 0. */
    void from(double column) {
        left = column;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public void move(double toX, double toY) {
        x = left + toX * scale;
        y = baseline - toY * scale;
    }

    @Override
    public void line(double toX, double toY) {
        to(left + toX * scale, baseline - toY * scale);
    }

    @Override
    public void curve(double controlX, double controlY, double toX, double toY) {
        double middleX = left + controlX * scale;
        double middleY = baseline - controlY * scale;
        double endX = left + toX * scale;
        double endY = baseline - toY * scale;
        double fromX = x;
        double fromY = y;
        double length = Math.abs(middleX - fromX)
                + Math.abs(middleY - fromY)
                + Math.abs(endX - middleX)
                + Math.abs(endY - middleY);
        int pieces = 1 + (int) (length / PIECE);
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            to(u * u * fromX + 2 * u * t * middleX + t * t * endX, u * u * fromY + 2 * u * t * middleY + t * t * endY);
        }
    }

    private void to(double nextX, double nextY) {
        boolean down = y < nextY;
        double topX = down ? x : nextX;
        double top = down ? y : nextY;
        double bottomX = down ? nextX : x;
        double bottom = down ? nextY : y;
        x = nextX;
        y = nextY;
        if (top == bottom) {
            return;
        }
        double slope = (bottomX - topX) / (bottom - top);
        int start = Math.max(0, (int) Math.floor(top));
        int end = Math.min(height - 1, (int) Math.floor(bottom));
        first = Math.min(first, start);
        last = Math.max(last, end);
        for (int row = start; row <= end; row++) {
            double from = Math.max(row, top);
            double until = Math.min(row + 1, bottom);
            if (until > from) {
                row(row, topX + (from - top) * slope, topX + (until - top) * slope, (until - from) * (down ? 1 : -1));
            }
        }
    }

    /** Notes a piece of a line within a row, column by column: what is right of it is covered, for its share of the row. */
    private void row(int row, double from, double until, double share) {
        double start = Math.min(Math.max(Math.min(from, until), 0), width);
        double end = Math.min(Math.max(Math.max(from, until), 0), width);
        for (int column = (int) start; column <= (int) end; column++) {
            double inStart = Math.max(start, column);
            double inEnd = Math.min(end, column + 1);
            double part = end == start ? share : share * (inEnd - inStart) / (end - start);
            double right = column + 1 - (inStart + inEnd) / 2;
            int at = row * (width + 2) + column;
            steps[at] += (float) (part * right);
            steps[at + 1] += (float) (part * (1 - right));
        }
    }

    /** Returns a row, in levels from 0, which is nothing, to the highest, which is the whole pixel; null where all is nothing. */
    byte @Nullable [] row(int row, int highest) {
        if (row < first || row > last) {
            return null;
        }
        byte[] levels = new byte[width];
        float sum = 0;
        int level = 0;
        int at = row * (width + 2);
        for (int column = 0; column < width; column++) {
            float step = steps[at + column];
            if (step != 0) {
                sum += step;
                float covered = sum < 0 ? -sum : sum;
                level = (int) ((covered > 1 ? 1 : covered) * highest + 0.5f);
            }
            levels[column] = (byte) level;
        }
        return levels;
    }
}
