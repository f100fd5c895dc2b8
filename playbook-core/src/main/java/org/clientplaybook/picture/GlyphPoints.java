package org.clientplaybook.picture;

import java.nio.ByteBuffer;

/**
 * The points of a glyph, as a TrueType font has them.
 *
 * @param ends the last point of each closed line
 * @param on whether the line goes through a point; it bends towards the others
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one drawing.
record GlyphPoints(int[] ends, boolean[] on, double[] x, double[] y) {
    private static final int ON = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;

    /** Reads the glyph at a place of a font. */
    static GlyphPoints read(ByteBuffer data, int glyph, int contours) {
        int at = glyph + 10;
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++, at += 2) {
            ends[i] = data.getShort(at) & 0xFFFF;
        }
        int count = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 2 + (data.getShort(at) & 0xFFFF);
        int[] flags = new int[count];
        for (int i = 0; i < count; ) {
            int flag = data.get(at++) & 0xFF;
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (data.get(at++) & 0xFF);
            for (; times > 0 && i < count; times--) {
                flags[i++] = flag;
            }
        }
        double[] x = new double[count];
        at = coordinates(data, at, flags, X_SHORT, X_SAME, x);
        double[] y = new double[count];
        coordinates(data, at, flags, Y_SHORT, Y_SAME, y);
        boolean[] on = new boolean[count];
        for (int i = 0; i < count; i++) {
            on[i] = (flags[i] & ON) != 0;
        }
        return new GlyphPoints(ends, on, x, y);
    }

    private static int coordinates(ByteBuffer data, int start, int[] flags, int isShort, int isSame, double[] to) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0) {
                int by = data.get(at++) & 0xFF;
                value += same ? by : -by;
            } else if (!same) {
                value += data.getShort(at);
                at += 2;
            }
            to[i] = value;
        }
        return at;
    }

    void draw(Pen pen) {
        int first = 0;
        for (int end : ends) {
            contour(first, end - first + 1, pen);
            first = end + 1;
        }
    }

    /** Draws a closed line. Between two points that it bends towards it goes through the middle. */
    private void contour(int first, int count, Pen pen) {
        if (count < 2) {
            return;
        }
        int start = 0;
        while (start < count && !on[first + start]) {
            start++;
        }
        boolean none = start == count;
        start = none ? 0 : start;
        int last = first + (start + count - 1) % count;
        double startX = none ? (x[first + start] + x[last]) / 2 : x[first + start];
        double startY = none ? (y[first + start] + y[last]) / 2 : y[first + start];
        pen.move(startX, startY);
        for (int i = none ? 0 : 1; i < count; i++) {
            int here = first + (start + i) % count;
            if (on[here]) {
                pen.line(x[here], y[here]);
                continue;
            }
            int next = first + (start + i + 1) % count;
            if (i == count - 1) {
                pen.curve(x[here], y[here], startX, startY);
            } else if (on[next]) {
                pen.curve(x[here], y[here], x[next], y[next]);
                i++;
            } else {
                pen.curve(x[here], y[here], (x[here] + x[next]) / 2, (y[here] + y[next]) / 2);
            }
        }
        pen.line(startX, startY);
    }
}
